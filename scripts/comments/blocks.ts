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
  'skip navigation permalink back note-ref downloads formats drawing enumerator label visually-hidden comments-ui'.split(
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

/** Reads the text of a page as comments see it: block by block, without what the build counts or draws. */
export function readPage<Node>(root: Node, reader: TreeReader<Node>): PageText<Node> {
  const blocks: PageBlock<Node>[] = [];
  const figures = new Map<string, Node>();
  const figureSources = new Map<string, string>();
  let section: string | null = null;
  let open: OpenBlock<Node> | null = null;

  const close = (): void => {
    if (open === null) return;
    const { text, element, source, pieces } = open;
    open = null;
    if (text.trim() === '') return;
    blocks.push({ text: text.trimEnd(), section, element, source, pieces });
  };
  const add = (node: Node, raw: string, element: Node, source: string | null): void => {
    const block: OpenBlock<Node> = open ?? { text: '', element, source, pieces: [] };
    const piece = { node, at: block.text.length, raw: [] as number[] };
    for (let index = 0; index < raw.length; index += 1) {
      const isSpace = /\s/.test(raw.charAt(index));
      if (isSpace && (block.text === '' || block.text.endsWith(' '))) continue;
      block.text += isSpace ? ' ' : raw.charAt(index);
      piece.raw.push(index);
    }
    if (piece.raw.length > 0) block.pieces.push(piece);
    open = block.text === '' ? null : block;
  };
  const walk = (node: Node, element: Node, around: string | null): void => {
    const text = reader.textOf(node);
    if (text !== null) return add(node, text, element, around);
    const facts = reader.elementOf(node);
    if (facts !== null && isSkipped(facts)) return undefined;
    const source = facts?.source ?? around;
    const isInline = facts !== null && inline.has(facts.tag);
    if (!isInline) close();
    if (facts?.tag === 'figure' && facts.id !== null) {
      figures.set(facts.id, node);
      if (source !== null) figureSources.set(facts.id, source);
    }
    if (facts !== null && heading.test(facts.tag) && facts.id !== null) section = facts.id;
    for (const child of reader.childrenOf(node)) walk(child, isInline ? element : node, source);
    if (!isInline) close();
    return undefined;
  };
  walk(root, root, null);
  return { document: documentText(blocks, figures.keys()), blocks, figures, figureSources };
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
