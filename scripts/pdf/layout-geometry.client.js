/**
 * @typedef {object} Geometry Lengths in CSS px; the page area is what the margins leave.
 * @property {number} pageHeight
 * @property {number} top Margin above the page area.
 * @property {number} leftOnLeft Margin left of the page area on left pages.
 * @property {number} leftOnRight The same on right pages.
 * @property {number} width Of the page area.
 * @property {number} height Of the page area.
 * @property {number} step From one column to the next while measuring.
 *
 * @typedef {object} Place
 * @property {number} column From 0.
 * @property {number} left From the left edge of the column, as the other lengths from its top.
 * @property {number} top
 * @property {number} bottom
 * @property {number} width
 */

const columnGap = 40;

/**
 * Reads the page from the `@page` rules, so that sizes are written down once.
 *
 * @returns {Geometry}
 */
export function readGeometry() {
  const rules = [...document.styleSheets]
    .flatMap((sheet) => Array.from(sheet.cssRules))
    .filter((rule) => rule instanceof CSSPageRule);
  const rightStyle = styleOf(rules, '');
  const leftStyle = styleOf(rules, ':left') ?? rightStyle;
  if (rightStyle === undefined) throw new Error('The style sheet has no `@page` rule with a size');
  const [pageWidth = Number.NaN, pageHeight = Number.NaN] = rightStyle
    .getPropertyValue('size')
    .split(' ')
    .map(inPixels);
  const [top, right, bottom, left] = ['top', 'right', 'bottom', 'left'].map((side) =>
    inPixels(rightStyle.getPropertyValue(`margin-${side}`)),
  );
  const width = pageWidth - left - right;
  const leftOnLeft = inPixels(leftStyle.getPropertyValue('margin-left'));
  const height = pageHeight - top - bottom;
  if (!(width > 0 && height > 0)) throw new Error('The `@page` rule gives no size in px');
  return { pageHeight, top, leftOnLeft, leftOnRight: left, width, height, step: width + columnGap };
}

function styleOf(rules, selector) {
  return rules.find(
    ({ selectorText, style }) =>
      selectorText === selector &&
      (selector !== '' || style.getPropertyValue('size').includes('px')),
  )?.style;
}

function inPixels(length) {
  return length.endsWith('px') ? Number.parseFloat(length) : Number.NaN;
}

/**
 * Shows `main` as columns of the size of the page area: the same engine breaks columns and pages, so the column of an element
 * is its page.
 *
 * @param {HTMLElement} main
 * @param {Geometry} geometry
 */
export function startMeasuring(main, { width, height }) {
  document.documentElement.classList.add('measure');
  Object.assign(main.style, {
    columns: `${width}px 1`,
    columnGap: `${columnGap}px`,
    columnFill: 'auto',
    height: `${height}px`,
  });
}

/** @param {HTMLElement} main */
export function stopMeasuring(main) {
  document.documentElement.classList.remove('measure');
  for (const name of ['columns', 'column-gap', 'column-fill', 'height'])
    main.style.removeProperty(name);
}

/**
 * Where a rectangle of the window lies among the columns.
 *
 * @param {DOMRect} rect
 * @param {{ main: HTMLElement, geometry: Geometry }} book
 * @returns {Place}
 */
export function placeOf(rect, { main, geometry }) {
  const origin = main.getBoundingClientRect();
  const x = rect.left - origin.left;
  const column = Math.floor((x + 1) / geometry.step);
  const top = rect.top - origin.top;
  return {
    column,
    left: x - column * geometry.step,
    top,
    bottom: top + rect.height,
    width: rect.width,
  };
}

/**
 * The pieces of an element, one a column at most for a block. A block that begins below the notes of a page, and so goes on
 * to the next, leaves a piece without text behind: that does not count.
 *
 * @param {Element} element
 * @returns {Place[]}
 */
export function piecesOf(element, book) {
  const rects = [...element.getClientRects()];
  const pieces = rects.filter(({ height }) => height > 0).map((rect) => placeOf(rect, book));
  if (pieces.length < 2)
    return pieces.length > 0 ? pieces : rects.map((rect) => placeOf(rect, book));
  const range = document.createRange();
  range.selectNodeContents(element);
  const content = [...range.getClientRects()].find(({ width, height }) => width > 0 && height > 0);
  if (content === undefined) return pieces;
  const { column } = placeOf(content, book);
  return pieces.filter((piece) => piece.column >= column);
}
