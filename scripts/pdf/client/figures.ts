import { type Book, isLeaf, type Leaf, type Origin, type Plan, tell } from './book.ts';
import { piecesOf } from './geometry.ts';
import { isHeading } from './lines.ts';

/** Blank part of a page from which a figure is moved. */
export const tooBlank = 0.22;
const furthest = 3;

/** Makes drawings smaller that are higher than the page, and tells of them. To be called when nothing is broken into pages yet. */
export function shrinkTallFigures(book: Book): void {
  for (const figure of document.querySelectorAll('figure')) {
    const drawing = figure.querySelector('svg, img');
    if (drawing === null || !isLeaf(drawing) || figure.querySelector('table') !== null) continue;
    restoreSize(drawing);
    const own = book.notes.filter(({ ref }) => figure.contains(ref));
    const notes = own.reduce((sum, { height }) => sum + height, own.length > 0 ? book.emptyBox : 0);
    const room = book.geometry.height - 2 - notes;
    const { height } = figure.getBoundingClientRect();
    if (height <= room) continue;
    const size = drawing.getBoundingClientRect();
    const factor = Math.max(0.05, (size.height - (height - room)) / size.height);
    shrink(drawing, size, factor);
    if (figure.id === '') continue; // a picture may be as small as it must
    const percent = Math.floor(factor * 100);
    tell(book, {
      sv: `Figuren ${figure.id} är högre än sidan och är förminskad till ${percent} procent`,
      en: `The figure ${figure.id} is higher than the page and has been shrunk to ${percent} per cent`,
    });
  }
}

function shrink(drawing: Leaf, { width, height }: DOMRect, factor: number): void {
  if (drawing.tagName === 'svg' && !drawing.hasAttribute('viewBox'))
    drawing.setAttribute('viewBox', `0 0 ${width} ${height}`);
  drawing.setAttribute('data-size', `${drawing.style.width}/${drawing.style.height}`);
  drawing.style.width = `${width * factor}px`;
  drawing.style.height = `${height * factor}px`;
}

function restoreSize(drawing: Leaf): void {
  const size = drawing.getAttribute('data-size');
  if (size === null) return;
  const [width = '', height = ''] = size.split('/');
  Object.assign(drawing.style, { width, height });
  drawing.removeAttribute('data-size');
}

/** Puts figures back where they were written. */
export function resetFigures(moves: readonly Origin[]): void {
  for (const { figure, parent, next } of moves.toReversed()) parent.insertBefore(figure, next);
}

/** What a figure is put before. */
type Next = Element | 'end';

interface Destination extends Omit<Origin, 'next'> {
  next: Next | null;
}

/** What can be done with the page before and with this one. */
interface PageBefore {
  /** Takes back the notes of the page before. */
  undo: () => void;
  /** Fills it, and says what is left blank there. */
  fill: () => number;
  /** Plans this page. */
  replan: () => Plan;
}

/**
 * Moves the figure that does not fit on a page past some text, when the page would be left too blank: down if that will do, so
 * that it stands as near as can be to where it is mentioned, otherwise up.
 * `replan` plans the page as it is then.
 */
export function betterPlace(book: Book, plan: Plan, column: number, replan: () => Plan): Plan {
  const limit = tooBlank * book.geometry.height;
  if (plan.leaf === -1 || plan.free <= limit) return plan;
  const figure = figureAfter(book, plan.leaf);
  const origin = figure === null ? null : originOf(figure);
  if (figure === null || origin === null) return plan;
  let best: { free: number; next: Next | null } = { free: plan.free - 1, next: null };
  for (const next of [...laterPlaces(figure, book), ...earlierPlaces(figure, column, book)]) {
    moveFigure(book, { ...origin, next });
    const { free } = replan();
    if (free < best.free) best = { free, next };
    moveFigure(book, origin);
    if (free <= limit) break;
  }
  if (best.next === null) return plan;
  moveFigure(book, { ...origin, next: best.next });
  book.moves.push(origin);
  return replan();
}

/**
 * The same for a figure that would fit on no part of this page, but leaves it blank: moves it above text that begins on the
 * page before, and fills that page anew. Nothing may be placed on this page yet.
 */
export function placeOnPageBefore(
  book: Book,
  plan: Plan,
  column: number,
  { undo, fill, replan }: PageBefore,
): void {
  const figure = plan.leaf === -1 ? null : figureAfter(book, plan.leaf);
  if (figure === null || plan.free <= tooBlank * book.geometry.height) return;
  const origin = originOf(figure);
  if (origin === null) return;
  const attempt = (place: Destination): number => {
    undo();
    moveFigure(book, place);
    return Math.max(fill(), replan().free);
  };
  let best: { blank: number; next: Next | null } = { blank: plan.free * 0.75, next: null };
  for (const next of earlierPlaces(figure, column - 1, book)) {
    const blank = attempt({ ...origin, next });
    if (blank < best.blank) best = { blank, next };
  }
  attempt(best.next === null ? origin : { ...origin, next: best.next });
  if (best.next !== null) book.moves.push(origin);
}

function originOf(figure: Leaf): Origin | null {
  const { parentElement: parent, nextElementSibling: next } = figure;
  return parent === null ? null : { figure, parent, next };
}

/** The figure that begins the next page, also below headings of its own. */
function figureAfter({ leaves, to }: Book, last: number): Leaf | null {
  const next = leaves.slice(last + 1, to).find((leaf) => !isHeading(leaf));
  return next?.matches('figure, .turned') === true ? next : null;
}

/** What the figure can stand before: the ends of the next pieces of text, nearest first. A figure ends no section. */
function laterPlaces(figure: Element, book: Book): Next[] {
  const places: Next[] = [];
  let passed = figure.nextElementSibling;
  for (let step = 1; step <= furthest && passed !== null; step += 1) {
    if (!mayPass(figure, passed) || !isShown(passed, book)) break;
    const next = passed.nextElementSibling;
    if (!isKeptWithNext(passed)) places.push(next ?? 'end');
    passed = next;
  }
  return places;
}

/** The same upwards, from `column` on, as far as the text that first mentions the figure. */
function earlierPlaces(figure: Element, column: number, book: Book): Element[] {
  const mention = document.querySelector(
    `main a[href="#${CSS.escape(figure.id)}"].cross-reference`,
  );
  if (
    mention === null ||
    mention.compareDocumentPosition(figure) & Node.DOCUMENT_POSITION_PRECEDING
  )
    return [];
  const places: Element[] = [];
  let passed = figure.previousElementSibling;
  for (let step = 1; step <= furthest && passed !== null; step += 1) {
    const [first] = piecesOf(passed, book);
    const isAbove = first === undefined || first.column < column;
    if (!mayPass(figure, passed) || isAbove || passed.contains(mention)) break;
    const before = passed.previousElementSibling;
    if (contains(passed, book.leaves[book.from])) break;
    if (before !== null && !isKeptWithNext(before)) places.push(passed);
    passed = before;
  }
  return places;
}

/** Notes would come out of order if a figure with one passed text with one. */
function mayPass(figure: Element, text: Element): boolean {
  return (
    text.matches('p, ul, ol, dl, blockquote') &&
    (figure.querySelector('.ref') === null || text.querySelector('.ref') === null)
  );
}

function isShown(element: Element, book: Book): boolean {
  return piecesOf(element, book).length > 0 && !contains(element, book.leaves[book.to]);
}

function contains(element: Element, leaf: Leaf | undefined): boolean {
  return leaf !== undefined && element.contains(leaf);
}

function isKeptWithNext(element: Element): boolean {
  return getComputedStyle(element).breakAfter.startsWith('avoid');
}

function moveFigure(book: Book, { figure, parent, next }: Destination): void {
  const before = book.leaves.indexOf(figure);
  parent.insertBefore(figure, next === 'end' ? null : next);
  book.leaves.splice(before, 1);
  const target = book.leaves.findIndex(
    (leaf) => leaf.compareDocumentPosition(figure) & Node.DOCUMENT_POSITION_PRECEDING,
  );
  const after = target === -1 ? book.leaves.length : target;
  book.leaves.splice(after, 0, figure);
  shiftContainers(book, before, after);
}

/** A figure passes the whole of an element, so the lengths of the containers stay the same. */
function shiftContainers({ containers }: Book, before: number, after: number): void {
  for (const container of containers) {
    const { first, last } = container;
    const shift = first > before && last <= after ? -1 : first >= after && last < before ? 1 : 0;
    container.first += shift;
    container.last += shift;
  }
}
