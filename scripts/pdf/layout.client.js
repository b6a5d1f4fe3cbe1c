import { resetFigures, shrinkTallFigures } from './layout-figures.client.js';
import {
  piecesOf,
  placeOf,
  readGeometry,
  startMeasuring,
  stopMeasuring,
} from './layout-geometry.client.js';
import { isHeading } from './layout-lines.client.js';
import { measureNotes, resetNotes, takeNotes } from './layout-notes.client.js';
import { fillPages, resetLoosened } from './layout-pages.client.js';
import { blocksOf, endWindow, startWindow } from './layout-window.client.js';

/*
 * Lays out the print page: finds out what stands on which page, and puts the notes at the foot of theirs. Runs in the page.
 */

/** What is known of the page, from round to round. */
let opened = null;

/** To be called once, before the first round. */
export function open() {
  const main = document.querySelector('main');
  const ids = [...document.querySelectorAll('a[href^="#"]')].map(({ hash }) =>
    decodeURIComponent(hash.slice(1)),
  );
  const pageReferences = [...document.querySelectorAll('[data-pageref]')];
  const targets = new Set([...ids, ...pageReferences.map(({ dataset }) => dataset.pageref)]);
  opened = {
    main,
    geometry: readGeometry(),
    targets,
    pageReferences,
    notes: takeNotes(),
    moves: [],
  };
}

/** Lays out the whole text anew, with the page numbers that `fill` has written. */
export function layOutOnce() {
  const book = opened;
  resetNotes(book);
  resetFigures(book);
  resetLoosened();
  Object.assign(book, {
    pageOf: {},
    figures: [],
    headings: [],
    problems: new Set(),
    carried: [],
    placed: new Set(),
    refused: new Set(),
    boxesAfter: new Map(),
    pagesOf: new Map(),
    blank: new Set(),
    lastBox: null,
    lastPage: { isSimple: false, free: 0, box: null, notes: [] },
  });
  book.emptyBox = measureNotes(book.notes, book);
  for (const problem of shrinkTallFigures(book)) book.problems.add(problem);
  keepShortParagraphs();
  Object.assign(book, blocksOf(book.main));
  book.notesOf = notesByBlock(book);
  startMeasuring(book.main, book.geometry);
  startWindow(book);
  book.pages = fillPages(book, (leaf) => record(leaf, book));
  endWindow(book);
  placeLostNotes(book);
  stopMeasuring(book.main);
}

/**
 * Keeps paragraphs of three lines on one page. `orphans` and `widows` of 2 would do, but where both cannot be had Chromium
 * breaks after the second line and leaves the third alone on the next page.
 */
function keepShortParagraphs() {
  const paragraphs = document.querySelectorAll('main p, main li:not(:has(p, ul, ol))');
  for (const element of document.querySelectorAll('[data-kept]')) {
    element.style.removeProperty('break-inside');
    element.removeAttribute('data-kept');
  }
  for (const element of [...paragraphs].filter(isShort)) {
    element.style.breakInside = 'avoid';
    element.toggleAttribute('data-kept', true);
  }
}

function isShort(element) {
  const lines = element.clientHeight / Number.parseFloat(getComputedStyle(element).lineHeight);
  return Math.floor(lines) === 3;
}

function notesByBlock({ notes, leaves }) {
  const indexes = new Map(leaves.map((leaf) => [leaf, []]));
  for (const note of notes) {
    let leaf = note.ref;
    while (leaf !== null && !indexes.has(leaf)) leaf = leaf.parentElement;
    indexes.get(leaf)?.push(note);
  }
  return indexes;
}

/** Notes whose reference is missing or not shown are not lost: they follow the text. */
function placeLostNotes(book) {
  const lost = book.notes.filter((note) => !book.placed.has(note));
  if (lost.length === 0) return;
  const box = document.createElement('span');
  box.className = 'fnbox';
  box.append(...lost.map(({ element }) => element));
  book.main.append(box);
  for (const { element } of lost) {
    book.pageOf[element.id] = book.pages;
    book.problems.add(`Noten ${element.id} har ingen hänvisning i texten och står sist`);
  }
}

/** Notes down on which pages a block and what it holds stand, while it is shown. */
function record(leaf, book) {
  const parts = [leaf, ...(book.boxesAfter.get(leaf) ?? [])];
  const inside = (selector) => parts.flatMap((part) => Array.from(part.querySelectorAll(selector)));
  for (const element of [leaf, ...inside('[id]')]) recordTarget(element, element, book);
  for (let element = leaf.parentElement; element !== book.main; element = element.parentElement)
    recordTarget(element, leaf, book);
  for (const element of inside('.ref, .fn')) book.pagesOf.set(element, pageHolding(element, book));
  for (const element of inside('.on-page'))
    element.dataset.page = pageHolding(
      element.previousElementSibling ?? element.parentElement,
      book,
    );
  if (leaf.scrollWidth > leaf.clientWidth + 1)
    book.problems.add(`${nameOf(leaf)} är bredare än sidan`);
  if (isHeading(leaf)) recordHeading(leaf, book);
  for (const drawing of inside('[lang$="-x-fig"]')) recordFigure(drawing, book);
}

function nameOf({ id, textContent }) {
  return id === '' ? `Stycket ”${textContent.trim().slice(0, 30)}…”` : id;
}

/** Page on which an element begins; `undefined` when nothing of it is shown. */
function pageHolding(element, book) {
  const [place] = piecesOf(element, book);
  return place === undefined ? undefined : book.base + place.column + 1;
}

function recordTarget({ id }, element, book) {
  if (book.targets.has(id)) book.pageOf[id] ??= pageHolding(element, book);
}

function recordHeading(heading, book) {
  const page = pageHolding(heading, book);
  if (heading.tagName === 'H2' && page !== undefined)
    // Neither a list of contents nor the abstract is a section: their pages keep the title of the document.
    if (heading.closest('nav, .opening') === null)
      book.headings.push({ title: textOf(heading), page });
}

function recordFigure(drawing, book) {
  const { pageHeight, top, leftOnLeft, leftOnRight } = book.geometry;
  const place = placeOf(drawing.getBoundingClientRect(), book);
  const page = book.base + place.column + 1;
  const x = place.left + (page % 2 === 0 ? leftOnLeft : leftOnRight);
  const bbox = [
    x,
    pageHeight - top - place.bottom,
    x + place.width,
    pageHeight - top - place.top,
  ].map((length) => Math.round(length * 75) / 100);
  const id = drawing.dataset.figure ?? drawing.closest('figure')?.id ?? '';
  book.figures.push({ id, page, bbox });
}

/**
 * Writes the page numbers into the text.
 *
 * @returns {boolean} Whether anything was changed.
 */
export function fill() {
  const book = opened;
  let changed = false;
  const write = (element, text) => {
    if (element.textContent === text) return;
    element.textContent = text;
    changed = true;
  };
  for (const element of book.pageReferences) {
    const page = book.pageOf[element.dataset.pageref];
    if (page === undefined) {
      book.problems.add(`Målet ${element.dataset.pageref} för en sidhänvisning finns inte`);
      write(element, '');
    } else if (!element.matches('.on-page')) write(element, String(page));
    else if (element.textContent !== '' || isFar(Number(element.dataset.page), page))
      write(element, `${element.dataset.before ?? ''}${page}`);
  }
  return changed;
}

/** Neither on the same page, nor on that beside it or the next. */
function isFar(from, to) {
  const beside = from % 2 === 1 ? from - 1 : from + 1;
  return ![from, from + 1, beside].includes(to);
}

/** What the print page is now, once the rounds are over. */
export function facts() {
  const { pages, pageOf, figures, headings, problems, blank } = opened;
  return {
    pages,
    pageOf,
    links: [...document.querySelectorAll('[lang$="-x-lnk"]')].map(linkOf),
    headings: [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(textOf),
    figures,
    wrappers: [...document.querySelectorAll('[lang$="-x-figwrap"]')].map(({ id }) => id),
    notes: { placed: opened.notes.length, problems: [...problems, ...misplacedNotes(opened)] },
    sections: headings,
    blank: [...blank],
  };
}

/** Also checks the placing itself: a note that was carried over has been told of already. */
function misplacedNotes({ notes, pagesOf, problems }) {
  const told = [...problems].join(' ');
  return notes
    .filter((note) => pagesOf.get(note.ref) !== pagesOf.get(note.element))
    .filter(({ element }) => !new RegExp(`\\b${element.id}\\b`).test(told))
    .map(({ element }) => `Noten ${element.id} står inte på samma sida som sin hänvisning`);
}

function linkOf(link) {
  const next = link.nextElementSibling;
  const number =
    link.querySelector('.page')?.textContent ??
    (next?.matches('.on-page') ? next.textContent.match(/\d+$/)?.[0] : undefined);
  const contents = link.dataset.contents ?? textOf(link);
  return {
    href: link.getAttribute('href') ?? '',
    contents: number === undefined ? contents : `${contents}, sidan ${number}`,
  };
}

/** Words of an element, without notes, references to them and page numbers. */
function textOf(element) {
  const copy = element.cloneNode(true);
  for (const each of copy.querySelectorAll('.ref, .fn, .fnbox, .on-page, .page')) each.remove();
  return copy.textContent.replaceAll('\u00AD', '').replaceAll(/\s+/g, ' ').trim();
}
