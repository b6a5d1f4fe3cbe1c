import type { PlacedPicture } from '../layout-result.ts';
import { type Book, type Leaf, tell } from './book.ts';
import { piecesOf, placeOf } from './geometry.ts';
import { textOf } from './text.ts';

/** Notes down on which pages a block and what it holds stand, while it is shown. */
export function record(leaf: Leaf, book: Book): void {
  const parts = [leaf, ...(book.boxesAfter.get(leaf) ?? [])];
  const inside = (selector: string): Element[] =>
    parts.flatMap((part) => Array.from(part.querySelectorAll(selector)));
  for (const element of [leaf, ...inside('[id]')]) recordTarget(element, element, book);
  for (
    let element = leaf.parentElement;
    element !== null && element !== book.main;
    element = element.parentElement
  )
    recordTarget(element, leaf, book);
  for (const element of inside('.ref, .fn')) book.pagesOf.set(element, pageHolding(element, book));
  for (const element of inside('.on-page')) {
    const before = element.previousElementSibling ?? element.parentElement ?? element;
    element.setAttribute('data-page', String(pageHolding(before, book)));
  }
  if (isTooWide(leaf, book)) tellOfWide(leaf, book);
  inside('[data-tiny]').forEach((formula) => tellOfTiny(formula, book));
  recordBare(leaf, book);
  recordDrawings(inside, book);
}

function recordDrawings(inside: (selector: string) => Element[], book: Book): void {
  for (const drawing of inside('[lang$="-x-fig"]')) recordFigure(drawing, book);
  for (const picture of inside('img')) book.pictures.push(placeOnPage(picture, book));
}

/** A box of notes is as wide as the page, also where its paragraph is indented. */
function isTooWide(leaf: Leaf, book: Book): boolean {
  if (leaf.querySelector('.fnbox') === null) return leaf.scrollWidth > leaf.clientWidth + 1;
  const left = piecesOf(leaf, book)[0]?.left ?? 0;
  return leaf.scrollWidth > book.geometry.width - left + 1;
}

function tellOfWide(leaf: Leaf, book: Book): void {
  const name = nameOf(leaf);
  tell(book, { sv: `${name.sv} är bredare än sidan`, en: `${name.en} is wider than the page` });
}

function tellOfTiny(formula: Element, book: Book): void {
  const start = (formula.getAttribute('data-text') ?? '').slice(0, 30);
  tell(book, {
    sv: `Formeln ”${start}…” är så bred att den har satts mycket liten`,
    en: `The formula “${start}…” is so wide that it has been set very small`,
  });
}

function nameOf(element: Element) {
  const { id } = element;
  if (id !== '') return { sv: id, en: id };
  const start = textOf(element).slice(0, 30);
  if (element.matches('.formula'))
    return { sv: `Formeln ”${start}…”`, en: `The formula “${start}…”` };
  return { sv: `Stycket ”${start}…”`, en: `The paragraph “${start}…”` };
}

/** Page on which an element begins; `undefined` when nothing of it is shown. */
function pageHolding(element: Element, book: Book): number | undefined {
  const [place] = piecesOf(element, book);
  return place === undefined ? undefined : book.base + place.column + 1;
}

function recordTarget({ id }: Element, element: Element, book: Book): void {
  if (!book.targets.has(id) || book.pageOf.has(id)) return;
  const page = pageHolding(element, book);
  if (page !== undefined) book.pageOf.set(id, page);
}

/** Cover and colophon, and the page that the title opens. */
function recordBare(leaf: Element, book: Book): void {
  if (leaf.closest('.cover-page, .colophon, .title-block') === null) return;
  for (const { column } of piecesOf(leaf, book)) book.bare.add(book.base + column + 1);
}

function recordFigure(drawing: Element, book: Book): void {
  const id = drawing.getAttribute('data-figure') ?? drawing.closest('figure')?.id ?? '';
  book.figures.push({ id, ...placeOnPage(drawing, book) });
}

function placeOnPage(drawing: Element, book: Book): PlacedPicture {
  const { pageHeight, top, leftOnLeft, leftOnRight } = book.geometry;
  const place = placeOf(drawing.getBoundingClientRect(), book);
  const page = book.base + place.column + 1;
  const x = place.left + (page % 2 === 0 ? leftOnLeft : leftOnRight);
  return {
    page,
    bbox: [
      inPoints(x),
      inPoints(pageHeight - top - place.bottom),
      inPoints(x + place.width),
      inPoints(pageHeight - top - place.top),
    ],
  };
}

/** From CSS px to points, in hundredths. */
function inPoints(length: number): number {
  return Math.round(length * 75) / 100;
}
