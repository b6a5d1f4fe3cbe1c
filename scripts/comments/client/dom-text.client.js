import { blockAt, readPage } from '../blocks.ts';

/*
 * The text of a page in a browser, and the way between places in it and places in the page.
 */

const reader = {
  textOf: (node) => (node.nodeType === 3 ? node.data : null),
  elementOf: (node) =>
    node.nodeType === 1
      ? {
          tag: node.localName,
          id: node.id === '' ? null : node.id,
          classes: [...node.classList],
          source: node.dataset?.source ?? null,
        }
      : null,
  childrenOf: (node) => node.childNodes,
};

/** @param {Document} page */
export function readDocument(page) {
  return readPage(page.querySelector('main') ?? page.body, reader);
}

/**
 * Place in the text of a place in the page; `null` outside of the text.
 * @param {ReturnType<typeof readDocument>} text
 * @param {Range} range
 * @returns {{ start: number, end: number } | null}
 */
export function spanOf(text, range) {
  let start = null;
  let end = null;
  for (const [index, block] of text.blocks.entries()) {
    if (!range.intersectsNode(block.element)) continue;
    const { start: from } = text.document.spans[index];
    for (const { node, at, raw } of block.pieces) {
      if (!range.intersectsNode(node)) continue;
      const first = node === range.startContainer ? range.startOffset : 0;
      const last = node === range.endContainer ? range.endOffset : node.length;
      const inside = raw.flatMap((place, count) =>
        place >= first && place < last ? [from + at + count] : [],
      );
      if (inside.length === 0) continue;
      start ??= inside[0];
      end = inside.at(-1) + 1;
    }
  }
  return start === null ? null : { start, end };
}

/**
 * The parts of the page that hold a stretch of the text, one for each text node.
 * @param {ReturnType<typeof readDocument>} text
 * @param {{ start: number, end: number }} span
 * @returns {Range[]}
 */
export function rangesOf(text, { start, end }) {
  const ranges = [];
  const { spans } = text.document;
  for (let index = blockAt(text.document, start); index < spans.length; index += 1) {
    const from = spans[index].start;
    if (from >= end) break;
    for (const { node, at, raw } of text.blocks[index].pieces) {
      const first = Math.max(0, start - from - at);
      const last = Math.min(raw.length, end - from - at) - 1;
      if (last < first || !node.isConnected) continue;
      const range = node.ownerDocument.createRange();
      range.setStart(node, raw[first]);
      range.setEnd(node, Math.min(node.length, raw[last] + 1));
      ranges.push(range);
    }
  }
  return ranges;
}

/** Span of the block that an element stands in or holds; `null` for anything else. */
export function spanOfElement(text, element) {
  const index = text.blocks.findIndex(
    (block) => block.element === element || element.contains(block.element),
  );
  const around = text.blocks.findIndex((block) => block.element.contains(element));
  return text.document.spans[index === -1 ? around : index] ?? null;
}
