import { isElement } from '../../browser/client/dom.ts';
import { blockAt, type Piece, readPage, type TreeReader } from '../blocks.ts';
import type { DocumentText, Span } from '../document-text.ts';

/*
 * The text of a page in a browser, and the way between places in it and places in the page.
 */

export interface DocumentOnPage {
  document: DocumentText;
  /** As many as the document has spans. */
  blocks: readonly Block[];
  figures: ReadonlyMap<string, Element>;
}

interface Block {
  element: Element;
  pieces: readonly Piece<Text>[];
}

const reader: TreeReader<Node> = {
  textOf: (node) => (isText(node) ? node.data : null),
  elementOf: (node) =>
    isElement(node)
      ? {
          tag: node.localName,
          id: node.id === '' ? null : node.id,
          classes: [...node.classList],
          source: node.getAttribute('data-source'),
        }
      : null,
  childrenOf: (node) => node.childNodes,
};

export function readDocument(page: Document): DocumentOnPage {
  const { document, blocks, figures } = readPage(page.querySelector('main') ?? page.body, reader);
  return {
    document,
    blocks: blocks.map(({ element, pieces }) => ({
      element: elementIn(element),
      pieces: pieces.flatMap(({ node, ...piece }) => (isText(node) ? [{ node, ...piece }] : [])),
    })),
    figures: new Map([...figures].map(([id, figure]) => [id, elementIn(figure)])),
  };
}

/** Also of a page in a frame, whose classes are not those of our window. */
function isText(node: Node): node is Text {
  return node.nodeType === Node.TEXT_NODE;
}

function elementIn(node: Node): Element {
  if (isElement(node)) return node;
  throw new TypeError('Text stands in no element');
}

/** Place in the text of a place in the page; `null` outside of the text. */
export function spanOf({ document, blocks }: DocumentOnPage, range: Range): Span | null {
  let start: number | null = null;
  let end = 0;
  for (const [index, { element, pieces }] of blocks.entries()) {
    const from = document.spans[index]?.start;
    if (from === undefined || !range.intersectsNode(element)) continue;
    for (const { node, at, raw } of pieces) {
      if (!range.intersectsNode(node)) continue;
      const first = node === range.startContainer ? range.startOffset : 0;
      const last = node === range.endContainer ? range.endOffset : node.length;
      const isInside = (place: number): boolean => place >= first && place < last;
      const count = raw.findIndex(isInside);
      if (count === -1) continue;
      start ??= from + at + count;
      end = from + at + raw.findLastIndex(isInside) + 1;
    }
  }
  return start === null ? null : { start, end };
}

/** The parts of the page that hold a stretch of the text, one for each text node. */
export function rangesOf({ document, blocks }: DocumentOnPage, { start, end }: Span): Range[] {
  const ranges: Range[] = [];
  for (let index = blockAt(document, start); index < blocks.length; index += 1) {
    const from = document.spans[index]?.start ?? end;
    if (from >= end) break;
    for (const piece of blocks[index]?.pieces ?? []) {
      const range = rangeIn(piece, start - from - piece.at, end - from - piece.at);
      if (range !== null) ranges.push(range);
    }
  }
  return ranges;
}

/** The part of a text node that holds characters `start` to `end` of its piece, those of them that it has. */
function rangeIn({ node, raw }: Piece<Text>, start: number, end: number): Range | null {
  const first = raw[Math.max(0, start)];
  const last = raw[Math.min(raw.length, end) - 1];
  if (first === undefined || last === undefined || last < first || !node.isConnected) return null;
  const range = node.ownerDocument.createRange();
  range.setStart(node, first);
  range.setEnd(node, Math.min(node.length, last + 1));
  return range;
}

/** Span of the block that an element stands in or holds; `null` for anything else. */
export function spanOfElement({ document, blocks }: DocumentOnPage, element: Element): Span | null {
  const inside = blocks.findIndex((block) => element.contains(block.element));
  const around = blocks.findIndex((block) => block.element.contains(element));
  return document.spans[inside === -1 ? around : inside] ?? null;
}
