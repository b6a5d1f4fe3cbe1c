import type { FootnoteDefinition, FootnoteReference, Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

import type { Footnote, ParsedCaption, ParsedFile } from '../model/book.ts';
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
export interface Note extends Pick<Footnote, 'enumerator' | 'references' | 'file'> {
  definition: FootnoteDefinition;
}

/** A reference to a note, where it is told of. */
interface Reference {
  node: FootnoteReference;
  file: VFile;
}

/**
 * Numbers the footnotes of one document in order of their first references, also in the captions of the figures that stand
 * between them. Identifiers are local to a file, so two authors may both write `[^1]`; a caption is of the file that it is placed in.
 */
export function numberNotes(
  files: readonly ParsedFile[],
  captions: ReadonlyMap<string, ParsedCaption>,
  found: Found,
  memo: Memo,
): Note[] {
  const numbered: Note[] = [];
  for (const { file, tree } of files) {
    const { prose, notes } = splitOf(tree, memo);
    const definitions = definitionsOf(notes, file);
    const used = new Map<FootnoteDefinition, Note>();
    for (const { node, file: written } of referencesIn(prose, file, captions)) {
      const definition = definitions.get(node.identifier);
      if (definition === undefined) {
        reportMissing(node.label ?? node.identifier, written, node, [...definitions.keys()]);
        continue;
      }
      const known = used.get(definition);
      const note = known ?? { definition, enumerator: numbered.length + 1, references: 0, file };
      if (known === undefined) {
        used.set(definition, note);
        numbered.push(note);
      }
      note.references += 1;
      const { enumerator, references: occurrence } = note;
      found.set(node, { data: { ...node.data, enumerator, occurrence } });
    }
    for (const note of notes) reportReferencesIn(note, file);
    for (const note of definitions.values()) if (!used.has(note)) reportUnused(file, note);
    reportUndefined(prose, file, [...definitions.keys()]);
  }
  return numbered;
}

/** In reading order: those of a caption stand where its figure does. */
function referencesIn(
  prose: Root,
  file: VFile,
  captions: ReadonlyMap<string, ParsedCaption>,
): Reference[] {
  const references: Reference[] = [];
  visit(prose, (node) => {
    if (node.type === 'footnoteReference') references.push({ node, file });
    const caption = node.type === 'figure' ? captions.get(node.identifier) : undefined;
    if (caption === undefined) return;
    const { headline, subject, question, cells, notes, source } = caption;
    const own = (tree: Root | null) => (tree === null ? [] : [{ file: caption.file, tree }]);
    const texts = [
      ...[headline, subject, question].flatMap(own),
      ...cells,
      ...[...notes, source].flatMap(own),
    ];
    for (const { file: written, tree } of texts) {
      const inner = nodesIn(tree, 'footnoteReference');
      references.push(...inner.map((each) => ({ node: each, file: written })));
    }
  });
  return references;
}

function reportUnused(file: VFile, node: FootnoteDefinition): void {
  const id = node.label ?? node.identifier;
  const place = placeOfWords(file, node.position, [''], `[^${id}]`);
  report(file, 'footnote-used', { id }, { place });
}

/** A note stands at the foot of a page, where there is no room for another below it. */
function reportReferencesIn(note: FootnoteDefinition, file: VFile): void {
  for (const node of nodesIn(note, 'footnoteReference')) {
    const id = node.label ?? node.identifier;
    report(file, 'footnote-in-text', { id }, { place: node.position });
  }
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
    for (const match of node.value.matchAll(/\[\^([^\]]+)\]/g)) {
      const [, id = ''] = match;
      reportMissing(id, file, node, expected);
    }
  }
}

function reportMissing(id: string, file: VFile, node: Nodes, expected: readonly string[]): void {
  const place = placeOfWords(file, node.position, ['[^'], id);
  report(file, 'footnote-defined', { id }, { place, expected });
}
