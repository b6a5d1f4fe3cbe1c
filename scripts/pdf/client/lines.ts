import { type Book, type Ending, isLeaf, type Leaf, type Line } from './book.ts';
import { piecesOf, placeOf } from './geometry.ts';
import { isKeptTogether } from './window.ts';

const paragraphs =
  'p, li, dt, dd, h1, h2, h3, h4, h5, h6, pre, blockquote, div, section, figcaption';

export function isHeading(leaf: Element): boolean {
  return /^H[1-6]$/.test(leaf.tagName);
}

/** Whether the block is placed as a whole: whatever is neither text nor a point of a list. */
function isSolid(leaf: Element): boolean {
  return !leaf.matches('p, li, dt, dd, pre, h1, h2, h3, h4, h5, h6');
}

/** All places in a column where the page may end, from top to bottom. */
export function endingsIn(book: Book, column: number): Ending[] {
  const endings: Ending[] = [];
  for (const [offset, leaf] of book.leaves.slice(book.from, book.to).entries()) {
    const pieces = piecesOf(leaf, book);
    const [first] = pieces;
    const last = pieces.at(-1);
    if (first === undefined || last === undefined || last.column < column) continue;
    if (first.column > column) break;
    if (isHeading(leaf)) continue;
    const index = book.from + offset;
    if (!isSolid(leaf)) endings.push(...endingsOf(leaf, index, column, book));
    else if (last.column === column && mayEndAfter(leaf))
      endings.push({ y: last.bottom, leaf: index, block: leaf, kind: 'after', line: null });
  }
  return endings;
}

/** Whether the page may end after a block, as far as its own style and that of what ends with it say. */
function mayEndAfter(leaf: Element): boolean {
  for (
    let element: Element | null = leaf;
    element !== null && element.tagName !== 'MAIN';
    element = element.parentElement
  ) {
    if (getComputedStyle(element).breakAfter.startsWith('avoid')) return false;
    if (element.nextElementSibling !== null) return true;
  }
  return true;
}

function endingsOf(leaf: Leaf, index: number, column: number, book: Book): Ending[] {
  const endings: Ending[] = [];
  const kept = isKeptTogether(leaf);
  const blocks = [...linesOf(leaf, book)];
  const lastBlock = blocks.at(-1)?.[0];
  for (const [block, lines] of blocks) {
    const { lineHeight, orphans, widows } = getComputedStyle(block);
    const least = Math.max(Number(orphans), Number(widows));
    const first = lines.findIndex((line) => line.column === column);
    lines.forEach((line, position) => {
      if (line.column !== column) return;
      const isEnd = position === lines.length - 1;
      const after = lines.length - 1 - position;
      if (isEnd ? (kept && block !== lastBlock) || !mayEndAfter(block) : kept) return;
      if (!isEnd && (after < least || position - first + 1 < least)) return;
      const y = Math.max(line.middle + Number.parseFloat(lineHeight) / 2, line.low);
      endings.push({ y, leaf: index, block, kind: isEnd ? 'end' : 'inside', line });
    });
  }
  return endings;
}

/** The lines of each paragraph in a block. */
function linesOf(leaf: Element, book: Book): Map<Leaf, Line[]> {
  const lines = new Map<Leaf, Line[]>();
  const range = document.createRange();
  for (const { node, parent } of textNodes(leaf)) {
    const block = parent.closest(paragraphs);
    if (block === null || !isLeaf(block)) continue;
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
      else found.push({ column, middle, low: 0, nodes: [node] });
    }
  }
  reachBelow(leaf, lines, book);
  return lines;
}

/** A formula may be higher than the line that it stands in. */
function reachBelow(leaf: Element, lines: ReadonlyMap<Leaf, Line[]>, book: Book): void {
  for (const formula of leaf.querySelectorAll('math')) {
    const { column, top, bottom } = placeOf(formula.getBoundingClientRect(), book);
    for (const line of [...lines.values()].flat()) {
      const isWithin = line.column === column && top < line.middle && line.middle < bottom;
      if (isWithin) line.low = Math.max(line.low, bottom);
    }
  }
}

/** Text of the block itself: references to notes are raised, the parts of formulas too, and notes placed in it are elsewhere. */
function* textNodes(leaf: Element): Generator<{ node: Text; parent: Element }> {
  for (const node of textsIn(leaf)) {
    const parent = node.parentElement;
    if (parent !== null && parent.closest('.ref, .fnbox, math') === null) yield { node, parent };
  }
}

/** No filter is passed to the walker: the browser calls no function of ours while the scripts of the page are off. */
export function* textsIn(element: Element): Generator<Text> {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Text) yield node;
  }
}

/** A place in a text. */
export interface TextPlace {
  node: Text;
  offset: number;
}

/**
 * A place inside a line, at a space, where something can be put without touching a word: as far out of links and other marked
 * words as can be. Both sides of it lie on the line.
 */
export function spaceIn(line: Line, block: Element, book: Book): TextPlace | null {
  const range = document.createRange();
  const isOnLine: OnLine = (node, offset) => {
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
      if (/[ \n\t]/.test(node.data.charAt(at)) && isOnLine(node, at) && isOnLine(node, at + 1))
        return { node, offset: at + 1 };
    }
  }
  return inWord(line, isOnLine);
}

type OnLine = (node: Text, offset: number) => boolean;

/** A line of one long word: inside it, since before it the line would be moved too. */
function inWord({ nodes }: Line, isOnLine: OnLine): TextPlace | null {
  for (const node of nodes) {
    for (let at = node.data.length - 2; at >= 0; at -= 1)
      if (isOnLine(node, at) && isOnLine(node, at + 1)) return { node, offset: at + 1 };
  }
  return null;
}

function depthIn(node: Text, block: Element): number {
  let depth = 0;
  for (
    let element = node.parentElement;
    element !== null && element !== block;
    element = element.parentElement
  )
    depth += element.tagName === 'A' ? 10 : 1;
  return depth;
}
