import { type Book, type Container, isLeaf, type Leaf } from './book.ts';
import { piecesOf } from './geometry.ts';

/*
 * Only a few pages are laid out at a time, the rest is hidden: each note that is placed makes the engine lay out all that is
 * shown, so the time would otherwise grow with the square of the length.
 */

const containerNames =
  'section, div, header, nav, article, aside, blockquote, ul, ol, dl, dd, li:has(> p, > blockquote, > figure)';

/** Lists the blocks of which pages are filled, and the elements that hold several of them. */
export function blocksOf(main: Element): { leaves: Leaf[]; containers: Container[] } {
  const leaves: Leaf[] = [];
  const containers: Container[] = [];
  const visit = (element: Element): void => {
    for (const child of [...element.children].filter(isLeaf)) {
      if (!isContainer(child)) {
        leaves.push(child);
        continue;
      }
      const container = { element: child, first: leaves.length, last: 0 };
      containers.push(container);
      visit(child);
      container.last = leaves.length - 1;
    }
  };
  visit(main);
  return { leaves, containers };
}

function isContainer(element: Element): boolean {
  return element.matches(containerNames) && element.children.length > 0 && !isKeptTogether(element);
}

export function isKeptTogether(element: Element): boolean {
  return getComputedStyle(element).breakInside.startsWith('avoid');
}

/** Hides everything; `extend` then shows the first pages. */
export function startWindow(book: Book): void {
  Object.assign(book, { from: 0, to: 0, base: 0, margin: null } satisfies Partial<Book>);
  for (const leaf of book.leaves) leaf.toggleAttribute('data-off', true);
  hideContainers(book);
}

/** Shows everything. */
export function endWindow(book: Book): void {
  restoreMargin(book);
  for (const { element } of book.containers) element.removeAttribute('data-off');
  for (const leaf of book.leaves) leaf.removeAttribute('data-off');
  for (const box of document.querySelectorAll('.fnbox')) box.removeAttribute('data-off');
}

/** Shows blocks until they reach `column`, counted from that of page `base`, or the end. */
export function extend(book: Book, column: number): void {
  while (book.to < book.leaves.length && lastColumn(book) < column) {
    const to = Math.min(book.leaves.length, book.to + 12);
    for (const leaf of book.leaves.slice(book.to, to)) leaf.removeAttribute('data-off');
    book.to = to;
    hideContainers(book);
  }
}

/** Column in which what is shown ends; -1 when nothing is. */
export function lastColumn(book: Book): number {
  for (const leaf of book.leaves.slice(book.from, book.to).reverse()) {
    const last = piecesOf(leaf, book).at(-1);
    if (last !== undefined) return last.column;
  }
  return -1;
}

/** Index of the first shown block with something in `column` or after it; `to` when there is none. */
function firstIn(book: Book, column: number): number {
  const shown = book.leaves.slice(book.from, book.to);
  const index = shown.findIndex((leaf) =>
    piecesOf(leaf, book).some((piece) => piece.column >= column),
  );
  return index === -1 ? book.to : book.from + index;
}

/**
 * Hides the blocks that end before `page`; `onHide` is told of each while it can still be measured. The first of the rest may have
 * begun on a page before: a margin puts it at the height where it began, so that it breaks as it did.
 */
export function moveWindow(book: Book, page: number, onHide: (leaf: Leaf) => void): void {
  const index = firstIn(book, page - book.base);
  const leaf = book.leaves[index];
  if (leaf === undefined || index === book.from || index === book.to) return;
  const [start] = piecesOf(leaf, book);
  if (start === undefined) return;
  const leaving = book.leaves.slice(book.from, index);
  leaving.forEach(onHide);
  restoreMargin(book);
  for (const each of leaving) {
    each.toggleAttribute('data-off', true);
    for (const box of book.boxesAfter.get(each) ?? []) box.toggleAttribute('data-off', true);
  }
  book.from = index;
  book.base += start.column;
  hideContainers(book);
  setTop(book, leaf, start.top);
}

/**
 * The margin belongs to the outermost element around the block: inside a box it could take more away than the box holds, which a
 * height of nothing does not follow.
 */
function setTop(book: Book, leaf: Leaf, top: number): void {
  const outermost = outermostOf(leaf, book.main);
  book.margin = { element: outermost, before: outermost.style.marginTop };
  let margin = top;
  // Three times, since it collapses with margins inside: the greater of two that push, the sum where one pulls.
  for (const _ of [1, 2, 3]) {
    outermost.style.marginTop = `${margin}px`;
    margin += top - (piecesOf(leaf, book)[0]?.top ?? top);
  }
}

function outermostOf(leaf: Leaf, main: Element): Leaf {
  const parent = leaf.parentElement;
  return parent === null || parent === main ? leaf : outermostOf(parent, main);
}

function restoreMargin(book: Book): void {
  if (book.margin !== null) book.margin.element.style.marginTop = book.margin.before;
  book.margin = null;
}

/** A container without shown blocks could still break the page. */
function hideContainers({ containers, from, to }: Book): void {
  for (const { element, first, last } of containers)
    element.toggleAttribute('data-off', last < from || first >= to || last < first);
}
