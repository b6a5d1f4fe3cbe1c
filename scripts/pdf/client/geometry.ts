import type { Book, Geometry, Place } from './book.ts';

const columnGap = 40;

/** Reads the page from the `@page` rules, so that sizes are written down once. */
export function readGeometry(): Geometry {
  const rules = [...document.styleSheets]
    .flatMap((sheet) => Array.from(sheet.cssRules))
    .filter((rule) => rule instanceof CSSPageRule);
  const rightStyle = styleOf(rules, '');
  if (rightStyle === undefined) throw new Error('The style sheet has no `@page` rule with a size');
  const leftStyle = styleOf(rules, ':left') ?? rightStyle;
  const [pageWidth = Number.NaN, pageHeight = Number.NaN] = rightStyle
    .getPropertyValue('size')
    .split(' ')
    .map(inPixels);
  const margin = (side: string): number => inPixels(rightStyle.getPropertyValue(`margin-${side}`));
  const top = margin('top');
  const left = margin('left');
  const width = pageWidth - left - margin('right');
  const leftOnLeft = inPixels(leftStyle.getPropertyValue('margin-left'));
  const height = pageHeight - top - margin('bottom');
  if (!(width > 0 && height > 0)) throw new Error('The `@page` rule gives no size in px');
  return { pageHeight, top, leftOnLeft, leftOnRight: left, width, height, step: width + columnGap };
}

function styleOf(
  rules: readonly CSSPageRule[],
  selector: string,
): CSSPageRule['style'] | undefined {
  return rules.find(
    ({ selectorText, style }) =>
      selectorText === selector &&
      (selector !== '' || style.getPropertyValue('size').includes('px')),
  )?.style;
}

function inPixels(length: string): number {
  return length.endsWith('px') ? Number.parseFloat(length) : Number.NaN;
}

/**
 * Shows `main` as columns of the size of the page area: the same engine breaks columns and pages, so the column of an element
 * is its page.
 */
export function startMeasuring(main: HTMLElement, { width, height }: Geometry): void {
  document.documentElement.classList.add('measure');
  Object.assign(main.style, {
    columns: `${width}px 1`,
    columnGap: `${columnGap}px`,
    columnFill: 'auto',
    height: `${height}px`,
  } satisfies Partial<CSSStyleDeclaration>);
}

export function stopMeasuring(main: HTMLElement): void {
  document.documentElement.classList.remove('measure');
  for (const name of ['columns', 'column-gap', 'column-fill', 'height'])
    main.style.removeProperty(name);
}

/**
 * Tells the style sheet how high the colour field of the first page is (`--field`): as high as the title needs. The field is a margin
 * box, since nothing of the page area is shown outside it.
 */
export function fitField(main: Element, { top }: Geometry): void {
  const field = main.querySelector('.field');
  if (field === null) return;
  const end = field.getBoundingClientRect().bottom - main.getBoundingClientRect().top;
  document.documentElement.style.setProperty('--field', `${Math.ceil(top + end)}px`);
}

/** Where a rectangle of the window lies among the columns. */
export function placeOf(rect: DOMRect, { main, geometry }: Book): Place {
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
 */
export function piecesOf(element: Element, book: Book): Place[] {
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
