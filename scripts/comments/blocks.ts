import { type DocumentText, documentText, type TextBlock } from './document-text.ts';

/** How a tree is read, whether it is a page in a browser or HTML on disk. */
export interface TreeReader<Node> {
  /** `null` for anything but text. */
  textOf: (node: Node) => string | null;
  /** `null` for anything but elements. */
  elementOf: (node: Node) => ElementFacts | null;
  childrenOf: (node: Node) => Iterable<Node>;
}

export interface ElementFacts {
  /** In lower case. */
  tag: string;
  id: string | null;
  classes: readonly string[];
  /** `data-source` of a preview: `<path>:<line>:<column>`. */
  source: string | null;
}

/** What stands in a text node: for each character of the block from `at` on, where it is in the node. */
export interface Piece<Node> {
  node: Node;
  at: number;
  raw: readonly number[];
}

/** A block of a page and where it came from. */
export interface PageBlock<Node> extends TextBlock {
  /** The element around it. */
  element: Node;
  source: string | null;
  pieces: readonly Piece<Node>[];
}

export interface PageText<Node> {
  document: DocumentText;
  blocks: readonly PageBlock<Node>[];
  figures: ReadonlyMap<string, Node>;
  /** `data-source` of figures that have one. */
  figureSources: ReadonlyMap<string, string>;
}

const inline = new Set(
  'a abbr b bdi bdo br cite code data del dfn em i ins kbd mark q s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);
const skippedTags = new Set(
  'script style template svg button textarea input select nav'.split(' '),
);
/** What the build adds and counts: it changes when nothing was written. */
const skippedClasses = new Set(
  'skip navigation permalink back note-ref downloads formats menu switch drawing enumerator label visually-hidden comments-ui'.split(
    ' ',
  ),
);
const heading = /^h[1-6]$/;

interface OpenBlock<Node> {
  text: string;
  element: Node;
  source: string | null;
  pieces: { node: Node; at: number; raw: number[] }[];
}

/** What has been read so far. */
interface Reading<Node> {
  reader: TreeReader<Node>;
  blocks: PageBlock<Node>[];
  figures: Map<string, Node>;
  figureSources: Map<string, string>;
  section: string | null;
  open: OpenBlock<Node> | null;
}

/** The block element around a node, and where that is written. */
interface Around<Node> {
  element: Node;
  source: string | null;
}

/** Reads the text of a page as comments see it: block by block, without what the build counts or draws. */
export function readPage<Node>(root: Node, reader: TreeReader<Node>): PageText<Node> {
  const reading: Reading<Node> = {
    reader,
    blocks: [],
    figures: new Map(),
    figureSources: new Map(),
    section: null,
    open: null,
  };
  walk(reading, root, { element: root, source: null });
  const { blocks, figures, figureSources } = reading;
  return { document: documentText(blocks, figures.keys()), blocks, figures, figureSources };
}

function walk<Node>(reading: Reading<Node>, node: Node, around: Around<Node>): void {
  const { reader } = reading;
  const text = reader.textOf(node);
  if (text !== null) {
    addText(reading, node, text, around);
    return;
  }
  const facts = reader.elementOf(node);
  if (facts !== null && isSkipped(facts)) {
    beginAnswer(reading, facts);
    return;
  }
  const source = facts?.source ?? around.source;
  if (facts !== null && inline.has(facts.tag)) {
    for (const child of reader.childrenOf(node)) walk(reading, child, { ...around, source });
    return;
  }
  closeBlock(reading);
  if (facts !== null) note(reading, node, facts, source);
  for (const child of reader.childrenOf(node)) walk(reading, child, { element: node, source });
  closeBlock(reading);
}

/** The link of a folded question carries the identifier of its heading, which has been read (`html/sections.ts`). */
function beginAnswer<Node>(reading: Reading<Node>, { id, classes }: ElementFacts): void {
  if (id === null || !classes.includes('permalink')) return;
  closeBlock(reading);
  reading.section = id;
  const asked = reading.blocks.at(-1);
  if (asked !== undefined) reading.blocks.splice(-1, 1, { ...asked, section: id });
}

/** Figures, and headings as the beginnings of sections. */
function note<Node>(
  reading: Reading<Node>,
  node: Node,
  { tag, id }: ElementFacts,
  source: string | null,
): void {
  if (id === null) return;
  if (heading.test(tag)) reading.section = id;
  if (tag !== 'figure') return;
  reading.figures.set(id, node);
  if (source !== null) reading.figureSources.set(id, source);
}

function addText<Node>(
  reading: Reading<Node>,
  node: Node,
  raw: string,
  { element, source }: Around<Node>,
): void {
  const block = reading.open ?? { text: '', element, source, pieces: [] };
  const piece = { node, at: block.text.length, raw: [] as number[] };
  for (let index = 0; index < raw.length; index += 1) {
    const isSpace = /\s/.test(raw.charAt(index));
    if (isSpace && (block.text === '' || block.text.endsWith(' '))) continue;
    block.text += isSpace ? ' ' : raw.charAt(index);
    piece.raw.push(index);
  }
  if (piece.raw.length > 0) block.pieces.push(piece);
  reading.open = block.text === '' ? null : block;
}

function closeBlock<Node>(reading: Reading<Node>): void {
  const { open, section } = reading;
  reading.open = null;
  if (open === null || open.text.trim() === '') return;
  const { element, source, pieces } = open;
  reading.blocks.push({ text: open.text.trimEnd(), section, element, source, pieces });
}

function isSkipped({ tag, classes }: ElementFacts): boolean {
  return skippedTags.has(tag) || classes.some((name) => skippedClasses.has(name));
}

/** Index of the block that a place stands in; of the last one before it when it stands between two. */
export function blockAt({ spans }: DocumentText, offset: number): number {
  let low = 0;
  let high = spans.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((spans[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
