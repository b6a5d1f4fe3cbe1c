import type { FootnoteDefinition, FootnoteReference, Nodes, Root } from 'mdast';
import type { VFile } from 'vfile';

import type { Footnote, ParsedFile } from '../model/book.ts';
import { placeOfWords } from '../model/place.ts';
import type { Memo } from '../model/remember.ts';
import { report } from '../model/report.ts';
import type { Found } from './found.ts';
import { nodesIn } from './nodes-in.ts';

/** A text without its notes, and the notes that are defined in it. */
interface Split {
  prose: Root;
  notes: readonly FootnoteDefinition[];
}

/** The same objects for the same tree. */
export function splitOf(tree: Root, memo: Memo): Split {
  return memo(tree.children, [], () => {
    const notes: FootnoteDefinition[] = [];
    return { prose: withoutNotes(tree, notes), notes };
  });
}

/** Few write a note within a list or a quotation. */
function withoutNotes<Tree extends Nodes>(tree: Tree, notes: FootnoteDefinition[]): Tree {
  if (!('children' in tree)) return tree;
  const written: readonly Nodes[] = tree.children;
  const children = written.flatMap((child) => {
    if (child.type !== 'footnoteDefinition') return [withoutNotes(child, notes)];
    notes.push(child);
    return [];
  });
  const isSame = children.length === written.length && children.every((c, at) => c === written[at]);
  return isSame ? tree : { ...tree, children };
}

/** A note that is referred to. */
export interface Note extends Pick<Footnote, 'enumerator' | 'file'> {
  definition: FootnoteDefinition;
}

/**
 * Numbers the footnotes of one document in order of their references. Identifiers are local to a file, so two authors may both
 * write `[^1]`.
 */
export function numberNotes(files: readonly ParsedFile[], found: Found, memo: Memo): Note[] {
  const numbered: Note[] = [];
  for (const { file, tree } of files) {
    const { prose, notes } = splitOf(tree, memo);
    const definitions = definitionsOf(notes, file);
    const used = new Set<string>();
    for (const node of nodesIn(prose, 'footnoteReference')) {
      const definition = definitions.get(node.identifier);
      if (definition === undefined) continue;
      if (used.has(node.identifier)) {
        reportUse(file, node);
        continue;
      }
      used.add(node.identifier);
      const enumerator = numbered.length + 1;
      found.set(node, { data: { ...node.data, enumerator } });
      numbered.push({ definition, enumerator, file });
    }
    for (const [id, definition] of definitions) if (!used.has(id)) reportUse(file, definition);
    reportUndefined(prose, file, [...definitions.keys()]);
  }
  return numbered;
}

function reportUse(file: VFile, node: FootnoteDefinition | FootnoteReference): void {
  const id = node.label ?? node.identifier;
  const place = placeOfWords(file, node.position, [''], `[^${id}]`);
  report(file, 'footnote-used', { id }, { place });
}

function definitionsOf(
  notes: readonly FootnoteDefinition[],
  file: VFile,
): Map<string, FootnoteDefinition> {
  const definitions = new Map<string, FootnoteDefinition>();
  for (const note of notes) {
    const { identifier, position: place } = note;
    const first = definitions.get(identifier);
    if (first === undefined) definitions.set(identifier, note);
    else {
      const where = `${file.path}:${first.position?.start.line ?? 1}`;
      report(file, 'id-unique', { id: `^${identifier}`, first: where }, { place });
    }
  }
  return definitions;
}

/** A reference without a definition is plain text to the Markdown parser. */
function reportUndefined(prose: Root, file: VFile, expected: readonly string[]): void {
  for (const node of nodesIn(prose, 'text')) {
    if (!node.value.includes('[^')) continue; // faster than the pattern, and true of nearly all
    for (const match of node.value.matchAll(/\[\^([^\]\s]+)\]/g)) {
      const [, id = ''] = match;
      const place = placeOfWords(file, node.position, ['[^'], id);
      report(file, 'footnote-defined', { id }, { place, expected });
    }
  }
}
