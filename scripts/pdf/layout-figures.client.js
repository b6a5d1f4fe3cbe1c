import { piecesOf } from './layout-geometry.client.js';
import { isHeading } from './layout-lines.client.js';

/** Blank part of a page from which a figure is moved. */
export const tooBlank = 0.22;
const furthest = 3;

/**
 * Makes drawings smaller that are higher than the page. To be called when nothing is broken into pages yet.
 *
 * @returns {string[]} Problems.
 */
export function shrinkTallFigures(book) {
  const problems = [];
  for (const figure of document.querySelectorAll('figure')) {
    const drawing = figure.querySelector('svg, img');
    if (drawing === null || figure.querySelector('table') !== null) continue;
    restoreSize(drawing);
    const own = book.notes.filter(({ ref }) => figure.contains(ref));
    const notes = own.reduce((sum, { height }) => sum + height, own.length > 0 ? book.emptyBox : 0);
    const room = book.geometry.height - 2 - notes;
    const { height } = figure.getBoundingClientRect();
    if (height <= room) continue;
    const size = drawing.getBoundingClientRect();
    const factor = Math.max(0.05, (size.height - (height - room)) / size.height);
    shrink(drawing, size, factor);
    const percent = Math.floor(factor * 100);
    problems.push(
      `Figuren ${figure.id} är högre än sidan och är förminskad till ${percent} procent`,
    );
  }
  return problems;
}

function shrink(drawing, { width, height }, factor) {
  if (drawing.tagName === 'svg' && !drawing.hasAttribute('viewBox'))
    drawing.setAttribute('viewBox', `0 0 ${width} ${height}`);
  drawing.dataset.size = `${drawing.style.width}/${drawing.style.height}`;
  drawing.style.width = `${width * factor}px`;
  drawing.style.height = `${height * factor}px`;
}

function restoreSize(drawing) {
  if (drawing.dataset.size === undefined) return;
  const [width, height] = drawing.dataset.size.split('/');
  Object.assign(drawing.style, { width, height });
  delete drawing.dataset.size;
}

/** Puts figures back where they were written. */
export function resetFigures(book) {
  for (const { figure, parent, next } of (book.moves ?? []).reverse())
    parent.insertBefore(figure, next);
  book.moves = [];
}

/**
 * Moves the figure that does not fit on a page past some text, when the page would be left too blank: down if that will do, so
 * that it stands as near as can be to where it is mentioned, otherwise up.
 *
 * @param {() => import('./layout-pages.client.js').Plan} replan
 * @returns {import('./layout-pages.client.js').Plan} For the page as it is then.
 */
export function betterPlace(book, plan, column, replan) {
  const limit = tooBlank * book.geometry.height;
  if (plan.leaf === -1 || plan.free <= limit) return plan;
  const figure = figureAfter(book, plan.leaf);
  if (figure === null) return plan;
  const origin = { figure, parent: figure.parentNode, next: figure.nextElementSibling };
  let best = { free: plan.free - 1, next: null };
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
 *
 * @param {{ undo: () => void, fill: () => number, replan: () => { free: number } }} page Takes back the notes of the page
 *   before, fills it and says what is left blank there, and plans this page.
 * @returns {boolean} Whether the figure was moved.
 */
export function placeOnPageBefore(book, plan, column, { undo, fill, replan }) {
  const figure = plan.leaf === -1 ? null : figureAfter(book, plan.leaf);
  if (figure === null || plan.free <= tooBlank * book.geometry.height) return false;
  const origin = { figure, parent: figure.parentNode, next: figure.nextElementSibling };
  const attempt = (place) => {
    undo();
    moveFigure(book, place);
    return Math.max(fill(), replan().free);
  };
  let best = { blank: plan.free * 0.75, next: null };
  for (const next of earlierPlaces(figure, column - 1, book)) {
    const blank = attempt({ ...origin, next });
    if (blank < best.blank) best = { blank, next };
  }
  attempt(best.next === null ? origin : { ...origin, next: best.next });
  if (best.next !== null) book.moves.push(origin);
  return best.next !== null;
}

/** The figure that begins the next page, also below headings of its own. */
function figureAfter({ leaves, to }, last) {
  let index = last + 1;
  while (index < to && isHeading(leaves[index])) index += 1;
  return index < to && leaves[index].matches('figure') ? leaves[index] : null;
}

/** What the figure can stand before: the ends of the next pieces of text, nearest first. A figure ends no section. */
function laterPlaces(figure, book) {
  const places = [];
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
function earlierPlaces(figure, column, book) {
  const mention = document.querySelector(
    `main a[href="#${CSS.escape(figure.id)}"].cross-reference`,
  );
  if (
    mention === null ||
    mention.compareDocumentPosition(figure) & Node.DOCUMENT_POSITION_PRECEDING
  )
    return [];
  const places = [];
  let passed = figure.previousElementSibling;
  for (let step = 1; step <= furthest && passed !== null; step += 1) {
    const isAbove = !(piecesOf(passed, book)[0]?.column >= column);
    if (!mayPass(figure, passed) || isAbove || passed.contains(mention)) break;
    const before = passed.previousElementSibling;
    if (passed.contains(book.leaves[book.from])) break;
    if (before !== null && !isKeptWithNext(before)) places.push(passed);
    passed = before;
  }
  return places;
}

/** Notes would come out of order if a figure with one passed text with one. */
function mayPass(figure, text) {
  return (
    text.matches('p, ul, ol, dl, blockquote') &&
    (figure.querySelector('.ref') === null || text.querySelector('.ref') === null)
  );
}

function isShown(element, book) {
  return piecesOf(element, book).length > 0 && !element.contains(book.leaves[book.to]);
}

function isKeptWithNext(element) {
  return getComputedStyle(element).breakAfter.startsWith('avoid');
}

/** @param {{ figure: Element, parent: Element, next: Element | 'end' | null }} place */
function moveFigure(book, { figure, parent, next }) {
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
function shiftContainers({ containers }, before, after) {
  for (const container of containers) {
    const { first, last } = container;
    const shift = first > before && last <= after ? -1 : first >= after && last < before ? 1 : 0;
    container.first += shift;
    container.last += shift;
  }
}
