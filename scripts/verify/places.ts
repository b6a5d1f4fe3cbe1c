import type { Root } from 'mdast';
import type { Node, Parent } from 'unist';

import type { ResolvedDocument } from '../model/book.ts';
import type { Leaf } from './leaf.ts';

/** A number that is bound to data, by its place in the folded text of a block. */
export interface BoundPlace {
  start: number;
  end: number;
  /** What it is bound to, such as `tab-7-1.kontroll.instammer`. */
  name: string;
}

/** Where a block or a number is written. */
export interface SourcePlace {
  path: string;
  line: number;
  column: number;
}

export type NamesOf = (leaf: Leaf) => readonly BoundPlace[];

/** What a mark in the text stands for. */
type Mark = { place: SourcePlace | null; name: string | null };

/** Signs of private use, which no text of a report holds: numbers in base 10 between a start and an end. */
const [digits, start, end, close] = [0xf0000, '\u{f0010}', '\u{f0011}', '\u{f0012}'];
const markPattern = /\u{f0010}([\u{f0000}-\u{f0009}]+)\u{f0011}|\u{f0012}/gu;

function markFor(index: number): string {
  const signs = [...String(index)].map((digit) => String.fromCodePoint(digits + Number(digit)));
  return `${start}${signs.join('')}${end}`;
}

export interface Marked {
  document: ResolvedDocument;
  marks: readonly Mark[];
}

const blocks = new Set([
  'paragraph',
  'heading',
  'tableCell',
  'definitionTerm',
  'definitionDescription',
]);

/**
 * The document with marks in its text: at the start of each block where it is written, and around each bound number what it is bound to. Made
 * into a page like the document itself, it tells where on the page they have come.
 */
export function markedDocument(document: ResolvedDocument): Marked {
  const marks: Mark[] = [];
  const pathOf = new Map(document.pathOf);
  const marked = (node: Node, path: string): Node => {
    const mark = (name: string | null) => {
      const point = node.position?.start;
      const place =
        point === undefined || path === ''
          ? null
          : { path, line: point.line, column: point.column };
      return markFor(marks.push({ place, name }) - 1);
    };
    if (node.type === 'boundValue' && 'text' in node && 'of' in node)
      return { ...node, text: `${mark(String(node.of))}${String(node.text)}${close}` } as Node;
    if (!('children' in node)) return node;
    const before = blocks.has(node.type) ? [{ type: 'text', value: mark(null) }] : [];
    const children = (node as Parent).children.map((child) => marked(child, path));
    return { ...node, children: [...before, ...children] } as Node;
  };
  const root = (tree: Root): Root => ({
    ...tree,
    children: tree.children.map((child) => {
      const path = document.pathOf.get(child) ?? '';
      const made = marked(child, path) as typeof child;
      pathOf.set(made, path);
      return made;
    }),
  });
  const optional = (tree: Root | null) => (tree === null ? null : root(tree));
  const { abstract, findings, edition, body, footnotes } = document;
  return {
    marks,
    document: {
      ...document,
      abstract: optional(abstract),
      findings: optional(findings),
      edition: optional(edition),
      body: root(body),
      footnotes: footnotes.map((note) =>
        withTree(note, marked(note.tree, note.file.path) as typeof note.tree),
      ),
      pathOf,
    },
  };
}

function withTree<Note extends object, Tree>(note: Note, tree: Tree): Note & { tree: Tree } {
  return { ...note, tree };
}

export interface PlacesOf {
  namesOf: NamesOf;
  placeOf: (leaf: Leaf) => SourcePlace | null;
}

/** Finds the blocks of a text again among those of its marked twin, which has the same words. */
export function placesIn(
  leaves: readonly Leaf[],
  twins: readonly Leaf[],
  marks: readonly Mark[],
): PlacesOf {
  const byWords = new Map<string, { names: BoundPlace[]; place: SourcePlace | null }[]>();
  for (const twin of twins) {
    const { text, ...rest } = unmarked(twin.text.text, marks);
    byWords.set(text, [...(byWords.get(text) ?? []), rest]);
  }
  const found = new Map<Leaf, { names: BoundPlace[]; place: SourcePlace | null }>();
  for (const leaf of leaves) {
    const known = byWords.get(leaf.text.text)?.shift();
    if (known !== undefined) found.set(leaf, known);
  }
  return {
    namesOf: (leaf) => found.get(leaf)?.names ?? [],
    placeOf: (leaf) => found.get(leaf)?.place ?? null,
  };
}

function unmarked(text: string, marks: readonly Mark[]) {
  const names: BoundPlace[] = [];
  const parts: string[] = [];
  let place: SourcePlace | null = null;
  let [length, from, open] = [0, 0, -1];
  for (const { 0: sign, 1: number, index } of text.matchAll(markPattern)) {
    const part = text.slice(from, index);
    parts.push(part);
    length += part.length;
    from = index + sign.length;
    if (number === undefined) {
      const last = names.at(-1);
      if (last !== undefined && open !== -1) last.end = length;
      open = -1;
      continue;
    }
    const mark = marks[indexIn(number)];
    place ??= mark?.place ?? null;
    if (mark?.name == null) continue;
    open = length;
    names.push({ start: length, end: length, name: mark.name });
  }
  parts.push(text.slice(from));
  return { text: parts.join('').trim(), names, place };
}

function indexIn(signs: string): number {
  return Number([...signs].map((sign) => (sign.codePointAt(0) ?? digits) - digits).join(''));
}
