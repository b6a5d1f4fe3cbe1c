import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { Node, Position } from 'unist';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

import type { DefinitionList, DefinitionTerm } from '../model/nodes.ts';
import { placeIn, sourceAt } from '../model/place.ts';
import { report } from '../model/report.ts';
import { plainText } from '../model/text.ts';
import { isLabel } from './label-attributes.ts';
import { positionsIn } from './text-positions.ts';

/** In characters. A term is a word or a few; what is longer is rather a line of running text. */
const longestTerm = 80;

/**
 * Completes the definition lists that the parser has found: terms of several lines in quotations and lists, and places that end where the
 * words do. Reports lists that were probably meant as running text, and lines that were probably meant as definitions.
 */
export function definitionListsTransform(tree: Root, file: VFile): void {
  if (!/^[ \t>]*:(?=[ \t]|$)/m.test(String(file))) return;
  visit(tree, 'definitionList', (list, index, parent) => {
    const siblings: RootContent[] = parent?.children ?? [];
    const before = siblings[(index ?? 0) - 1];
    if (before?.type === 'paragraph' && !isLabel(before) && isRightBelow(list, before)) {
      list.children.unshift(...termsOf(before, file));
      siblings.splice((index ?? 0) - 1, 1);
    }
    closePlaces(list);
    const at = siblings.indexOf(list);
    if (endsSentence(list, siblings[at + 1])) siblings.splice(at, 1, paragraphOf(list));
    else reportUnclear(list, file);
  });
  visit(tree, 'paragraph', (paragraph, index, parent) => {
    const siblings: RootContent[] = parent?.children ?? [];
    const isBelowTable = siblings[(index ?? 0) - 1]?.type === 'table'; // a caption in the way of Pandoc
    if (!isBelowTable) reportLine(paragraph, file);
  });
}

function isRightBelow(list: DefinitionList, before: Paragraph): boolean {
  const words = before.children.at(-1)?.position?.end;
  // The parser ends such a paragraph with its line.
  const last = words?.column === 1 ? words.line - 1 : words?.line;
  return last === (list.position?.start.line ?? 0) - 1;
}

/** A line each. */
function termsOf({ children }: Paragraph, file: VFile): DefinitionTerm[] {
  const lines: PhrasingContent[][] = [[]];
  for (const child of children) {
    if (child.type !== 'text') {
      lines.at(-1)?.push(child);
      continue;
    }
    const positioned = positionsIn(child, file);
    for (const { 0: value, index } of child.value.matchAll(/[^\n]+|\n/g)) {
      const position = positioned(index, index + value.length);
      if (value === '\n') lines.push([]);
      else lines.at(-1)?.push({ type: 'text', value, position });
    }
  }
  return lines
    .filter((line) => line.length > 0)
    .map((line) => ({ type: 'definitionTerm', children: line, position: spanOf(line) }));
}

function spanOf(nodes: readonly Node[]): Position | undefined {
  const start = nodes[0]?.position?.start;
  const end = nodes.at(-1)?.position?.end;
  return start === undefined || end === undefined ? undefined : { start, end };
}

/** A colon on a line of its own, before the list that it leads up to. */
function endsSentence({ children }: DefinitionList, next: RootContent | undefined): boolean {
  const last = children.at(-1);
  const isOnly = children.slice(0, -1).every(({ type }) => type === 'definitionTerm');
  return (
    isOnly &&
    last?.type === 'definitionDescription' &&
    last.children.length === 0 &&
    next?.type === 'list'
  );
}

/** The lines as they were. */
function paragraphOf({ children, position }: DefinitionList): Paragraph {
  const lines = children.flatMap((child): PhrasingContent[] =>
    child.type === 'definitionTerm' ? [...child.children, { type: 'text', value: '\n' }] : [],
  );
  return { type: 'paragraph', children: [...lines, { type: 'text', value: ':' }], position };
}

/** The parser's places go on to the next mark; ours end with the last word. */
function closePlaces(list: DefinitionList): void {
  for (const child of list.children) {
    const start = child.position?.start;
    child.position = spanOf(child.children) ?? (start && { start, end: start });
    const first = child.children[0];
    // Of lines of terms in a box or a list, the parser counts the indentation as words.
    if (child.type === 'definitionTerm' && first?.type === 'text') trimStart(first);
  }
  list.position = spanOf(list.children) ?? list.position;
}

function trimStart(text: { value: string; position?: Position | undefined }): void {
  const trimmed = text.value.trimStart();
  const taken = text.value.length - trimmed.length;
  if (taken === 0) return;
  text.value = trimmed;
  const start = text.position?.start;
  if (start === undefined) return;
  start.column += taken;
  if (start.offset !== undefined) start.offset += taken;
}

function reportUnclear(list: DefinitionList, file: VFile): void {
  for (const child of list.children) {
    const { position: place } = child;
    if (child.type === 'definitionTerm') {
      const words = plainText(child).trim();
      const isSentence = /[.,;]$/u.test(words) && / .* /u.test(words);
      if (isSentence || words.length > longestTerm) {
        const written = words.length > 40 ? `${words.slice(0, 40)}…` : words;
        report(file, 'definition-term-short', { written }, { place });
        return;
      }
    } else if (child.children.length === 0) {
      report(file, 'definition-has-text', {}, { place });
    }
  }
}

/** A line of a paragraph that begins as a definition does: after a heading, a table or a blank line too many there is no term. */
function reportLine(paragraph: Paragraph, file: VFile): void {
  const source = sourceAt(file, paragraph.position);
  const found = /(?:^|\n)([ \t>]*):[ \t]+\S/.exec(source);
  if (found === null) return;
  const at = found.index + found[0].lastIndexOf(':');
  report(file, 'definition-has-term', {}, { place: placeIn(file, paragraph.position, at, 1) });
}
