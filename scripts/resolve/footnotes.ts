import type {
  FootnoteDefinition,
  FootnoteReference,
  Nodes,
  Parent,
  Root,
  RootContent,
} from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

import type { Footnote, ParsedFile } from '../model/book.ts';
import { placeOfWords } from '../model/place.ts';
import { report } from '../model/report.ts';
import { forget, holds, nodesIn } from './nodes-in.ts';

/**
 * Takes the footnotes out of the trees of one document and numbers them in order of their references. Identifiers are
 * local to a file, so two authors may both write `[^1]`.
 */
export function resolveFootnotes(files: readonly ParsedFile[]): Footnote[] {
  const footnotes: Footnote[] = [];
  for (const { file, tree } of files) {
    const definitions = takeDefinitions(tree, file);
    const used = new Set<string>();
    for (const node of nodesIn(tree, 'footnoteReference')) {
      const definition = definitions.get(node.identifier);
      if (definition === undefined) continue;
      if (used.has(node.identifier)) {
        reportUse(file, node);
        continue;
      }
      used.add(node.identifier);
      const enumerator = footnotes.length + 1;
      node.data = { ...node.data, enumerator };
      const body: Root = { type: 'root', children: definition.children };
      footnotes.push({ id: node.identifier, enumerator, tree: body, file });
    }
    for (const [id, definition] of definitions) if (!used.has(id)) reportUse(file, definition);
    reportUndefined(tree, file, [...definitions.keys()]);
  }
  return footnotes;
}

function reportUse(file: VFile, node: FootnoteDefinition | FootnoteReference): void {
  const id = node.label ?? node.identifier;
  const place = placeOfWords(file, node.position, [''], `[^${id}]`);
  report(file, 'footnote-used', { id }, { place });
}

function takeDefinitions(tree: Root, file: VFile): Map<string, FootnoteDefinition> {
  const definitions = new Map<string, FootnoteDefinition>();
  const take = (node: FootnoteDefinition): void => {
    const { identifier, position: place } = node;
    const first = definitions.get(identifier);
    if (first === undefined) definitions.set(identifier, node);
    else {
      const where = `${file.path}:${first.position?.start.line ?? 1}`;
      report(file, 'id-unique', { id: `^${identifier}`, first: where }, { place });
    }
  };
  const { notes, rest } = splitOf(tree.children);
  for (const note of notes)
    if (note.type === 'footnoteDefinition') take(note);
    else takeFrom(note, take);
  tree.children = rest;
  return definitions;
}

interface Split {
  /** Definitions, and blocks that hold some. */
  notes: readonly RootContent[];
  /** All but definitions. */
  rest: RootContent[];
}

const splits = new WeakMap<readonly RootContent[], Split>();

/** The same lists for the same list, so that what is known of them is known the next time. */
function splitOf(children: readonly RootContent[]): Split {
  const known = splits.get(children) ?? {
    notes: children.filter((block) => holds(block, 'footnoteDefinition')),
    rest: children.filter(({ type }) => type !== 'footnoteDefinition'),
  };
  splits.set(children, known);
  return known;
}

/** Few write a note within a list or a quotation. */
function takeFrom(block: Nodes, take: (node: FootnoteDefinition) => void): void {
  visit(block, 'footnoteDefinition', (node, index, parent) => {
    if (index === undefined || parent === undefined) return undefined;
    take(node);
    (parent as Parent).children.splice(index, 1);
    return [SKIP, index];
  });
  forget(block);
}

/** A reference without a definition is plain text to the Markdown parser. */
function reportUndefined(tree: Root, file: VFile, expected: readonly string[]): void {
  for (const node of nodesIn(tree, 'text')) {
    if (!node.value.includes('[^')) continue; // faster than the pattern, and true of nearly all
    for (const match of node.value.matchAll(/\[\^([^\]\s]+)\]/g)) {
      const [, id = ''] = match;
      const place = placeOfWords(file, node.position, ['[^'], id);
      report(file, 'footnote-defined', { id }, { place, expected });
    }
  }
}
