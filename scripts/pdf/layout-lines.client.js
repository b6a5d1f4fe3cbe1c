import { piecesOf, placeOf } from './layout-geometry.client.js';
import { isKeptTogether } from './layout-window.client.js';

/**
 * @typedef {object} Ending A place where a page may end.
 * @property {number} y Where the text above ends.
 * @property {number} leaf Index of the block that it lies in.
 * @property {Element} block The paragraph of the line; for `after` the block itself.
 * @property {'inside' | 'end' | 'after'} kind In a paragraph, at its end, or after a block that is not broken.
 * @property {Line | null} line
 *
 * @typedef {object} Line
 * @property {number} column
 * @property {number} middle
 * @property {Text[]} nodes
 */

const paragraphs =
  'p, li, dt, dd, h1, h2, h3, h4, h5, h6, pre, blockquote, div, section, figcaption';

/** @param {Element} leaf */
export function isHeading(leaf) {
  return /^H[1-6]$/.test(leaf.tagName);
}

/** Whether the block is placed as a whole: whatever is neither text nor a point of a list. */
export function isSolid(leaf) {
  return !leaf.matches('p, li, dt, dd, pre, h1, h2, h3, h4, h5, h6');
}

/**
 * All places in a column where the page may end, from top to bottom.
 *
 * @param {number} column
 * @returns {Ending[]}
 */
export function endingsIn(book, column) {
  const endings = [];
  for (let index = book.from; index < book.to; index += 1) {
    const leaf = book.leaves[index];
    const pieces = piecesOf(leaf, book);
    if (pieces.length === 0 || pieces.at(-1).column < column) continue;
    if (pieces[0].column > column) break;
    if (isHeading(leaf)) continue;
    if (!isSolid(leaf)) endings.push(...endingsOf(leaf, index, column, book));
    else if (pieces.at(-1).column === column && mayEndAfter(leaf))
      endings.push({
        y: pieces.at(-1).bottom,
        leaf: index,
        block: leaf,
        kind: 'after',
        line: null,
      });
  }
  return endings;
}

/** Whether the page may end after a block, as far as its own style and that of what ends with it say. */
function mayEndAfter(leaf) {
  for (let element = leaf; element.tagName !== 'MAIN'; element = element.parentElement) {
    if (getComputedStyle(element).breakAfter.startsWith('avoid')) return false;
    if (element.nextElementSibling !== null) return true;
  }
  return true;
}

function endingsOf(leaf, index, column, book) {
  const endings = [];
  const kept = isKeptTogether(leaf);
  const blocks = [...linesOf(leaf, book)];
  for (const [block, lines] of blocks) {
    const { lineHeight, orphans, widows } = getComputedStyle(block);
    const least = Math.max(Number(orphans), Number(widows));
    const first = lines.findIndex((line) => line.column === column);
    const isLastBlock = block === blocks.at(-1)[0];
    lines.forEach((line, position) => {
      if (line.column !== column) return;
      const isEnd = position === lines.length - 1;
      const after = lines.length - 1 - position;
      if (isEnd ? (kept && !isLastBlock) || !mayEndAfter(block) : kept) return;
      if (!isEnd && (after < least || position - first + 1 < least)) return;
      const y = line.middle + Number.parseFloat(lineHeight) / 2;
      endings.push({ y, leaf: index, block, kind: isEnd ? 'end' : 'inside', line });
    });
  }
  return endings;
}

/**
 * The lines of each paragraph in a block.
 *
 * @returns {Map<Element, Line[]>}
 */
function linesOf(leaf, book) {
  const lines = new Map();
  const range = document.createRange();
  for (const node of textNodes(leaf)) {
    const block = node.parentElement.closest(paragraphs);
    const found = lines.get(block) ?? [];
    lines.set(block, found);
    const half = Number.parseFloat(getComputedStyle(block).lineHeight) / 2;
    range.selectNodeContents(node);
    for (const rect of range.getClientRects()) {
      if (rect.width === 0) continue;
      const { column, top, bottom } = placeOf(rect, book);
      const middle = (top + bottom) / 2;
      const last = found.at(-1);
      if (last?.column === column && Math.abs(last.middle - middle) < half) last.nodes.push(node);
      else found.push({ column, middle, nodes: [node] });
    }
  }
  return lines;
}

/**
 * Text of the block itself: references to notes are raised, and notes placed in it are elsewhere. No filter is passed to the
 * walker: the browser calls no function of ours while the scripts of the page are off.
 */
function* textNodes(leaf) {
  const walker = document.createTreeWalker(leaf, NodeFilter.SHOW_TEXT);
  while (walker.nextNode() !== null) {
    const node = walker.currentNode;
    if (node.parentElement.closest('.ref, .fnbox') === null) yield node;
  }
}

/**
 * A place inside a line, at a space, where something can be put without touching a word: as far out of links and other marked
 * words as can be. Both sides of it lie on the line.
 *
 * @param {Line} line
 * @param {Element} block
 * @returns {{ node: Text, offset: number } | null}
 */
export function spaceIn(line, block, book) {
  const range = document.createRange();
  const isOnLine = (node, offset) => {
    range.setStart(node, offset);
    range.setEnd(node, offset + 1);
    const rect = range.getClientRects()[0];
    if (rect === undefined || rect.width === 0) return false;
    const { column, top, bottom } = placeOf(rect, book);
    return column === line.column && Math.abs((top + bottom) / 2 - line.middle) < 6;
  };
  const nodes = [...line.nodes].sort((a, b) => depthIn(a, block) - depthIn(b, block));
  for (const node of nodes) {
    for (let at = node.data.length - 2; at >= 0; at -= 1) {
      if (/[ \n\t]/.test(node.data[at]) && isOnLine(node, at) && isOnLine(node, at + 1))
        return { node, offset: at + 1 };
    }
  }
  return inWord(line, isOnLine);
}

/** A line of one long word: inside it, since before it the line would be moved too. */
function inWord({ nodes }, isOnLine) {
  for (const node of nodes) {
    for (let at = node.data.length - 2; at >= 0; at -= 1)
      if (isOnLine(node, at) && isOnLine(node, at + 1)) return { node, offset: at + 1 };
  }
  return null;
}

function depthIn(node, block) {
  let depth = 0;
  for (let element = node.parentElement; element !== block; element = element.parentElement)
    depth += element.tagName === 'A' ? 10 : 1;
  return depth;
}
