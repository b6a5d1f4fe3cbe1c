import type { LayoutProblem, LayoutResult, LayoutScript, PlacedLink } from '../layout-result.ts';
import { type Book, emptyBook, type Note, type Opened, tell } from './book.ts';
import { shrinkTallFigures } from './figures.ts';
import { resetFigures } from './floats.ts';
import { fitFormulas } from './formulas.ts';
import { fitField, readGeometry, startMeasuring, stopMeasuring } from './geometry.ts';
import { closeHoles } from './loose-lines.ts';
import { measureNotes, resetNotes, takeNotes } from './notes.ts';
import { fillPages, resetLoosened } from './pages.ts';
import { record } from './record.ts';
import { keepShortParagraphs } from './short-paragraphs.ts';
import { measureStock } from './stock.ts';
import { fitTables } from './tables.ts';
import { nameOfNote, textOf, wordsIn } from './text.ts';
import { blocksOf, endWindow, startWindow } from './window.ts';
import { wordsGiven, wordsOf } from './words.ts';

/*
 * Lays out the print page: finds out what stands on which page, and puts the notes at the foot of theirs. Runs in the page.
 */

/** What is known of the page, from round to round. */
let opened: Book | null = null;

function known(): Book {
  if (opened === null) throw new Error('The page has not been opened');
  return opened;
}

function open(): void {
  const main = document.querySelector('main');
  if (main === null) throw new Error('The page has no `main`');
  closeHoles();
  const ids = [...document.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')].map(({ hash }) =>
    decodeURIComponent(hash.slice(1)),
  );
  const pageReferences = [...document.querySelectorAll<HTMLElement>('[data-pageref]')].map(
    (element) => ({ element, target: element.dataset['pageref'] ?? '' }),
  );
  const targets = new Set([...ids, ...pageReferences.map(({ target }) => target)]);
  const geometry = readGeometry();
  const page: Opened = {
    main,
    given: wordsGiven(main),
    geometry,
    targets,
    pageReferences,
    notes: takeNotes(geometry),
  };
  const book = emptyBook(page);
  book.emptyBox = measureNotes(book.notes, geometry);
  fitField(main, geometry);
  fitFormulas(main, geometry.width);
  fitTables(book);
  opened = book;
}

/** Lays out the whole text anew, with the page numbers that `fill` has written. */
function layOutOnce(): void {
  const before = known();
  resetNotes(before.notes);
  resetFigures(before.stock);
  resetLoosened();
  const book = emptyBook(before);
  opened = book;
  book.emptyBox = measureNotes(book.notes, book.geometry);
  shrinkTallFigures(book);
  keepShortParagraphs();
  Object.assign(book, blocksOf(book.main));
  book.notesOf = notesByBlock(book);
  book.stock = measureStock(book);
  startMeasuring(book.main, book.geometry);
  startWindow(book);
  book.pages = fillPages(book, (leaf) => record(leaf, book));
  endWindow(book);
  placeLostNotes(book);
  stopMeasuring(book.main);
}

function notesByBlock({ notes, leaves }: Book): Map<Element, Note[]> {
  const indexes = new Map<Element, Note[]>(leaves.map((leaf) => [leaf, []]));
  for (const note of notes) {
    let leaf: Element | null = note.ref;
    while (leaf !== null && !indexes.has(leaf)) leaf = leaf.parentElement;
    if (leaf !== null) indexes.get(leaf)?.push(note);
  }
  return indexes;
}

/** Notes whose reference is missing or not shown are not lost: they follow the text. */
function placeLostNotes(book: Book): void {
  const lost = book.notes.filter((note) => !book.placed.has(note));
  if (lost.length === 0) return;
  const box = document.createElement('span');
  box.className = 'fnbox';
  box.append(...lost.map(({ element }) => element));
  book.main.append(box);
  for (const { element } of lost) {
    book.pageOf.set(element.id, book.pages);
    tell(book, {
      sv: `Noten ${nameOfNote(element.id)} har ingen hänvisning i texten och står sist`,
      en: `The note ${nameOfNote(element.id)} has no reference in the text and stands last`,
    });
  }
}

/** Writes the page numbers into the text; whether anything was changed. */
function fill(): boolean {
  const book = known();
  let changed = false;
  const write = (element: Element, text: string): void => {
    if (element.textContent === text) return;
    element.textContent = text;
    changed = true;
  };
  for (const { element, target } of book.pageReferences) {
    const page = book.pageOf.get(target);
    if (page === undefined) {
      tell(book, {
        sv: `Målet ${target} för en sidhänvisning finns inte`,
        en: `The target ${target} of a page reference does not exist`,
      });
      write(element, '');
    } else if (!element.matches('.on-page')) write(element, String(page));
    else if (element.textContent !== '' || isFar(Number(element.dataset['page']), page))
      write(element, `${element.dataset['before'] ?? ''}${page}`);
  }
  return changed;
}

/** Neither on the same page, nor on that beside it or the next. */
function isFar(from: number, to: number): boolean {
  const beside = from % 2 === 1 ? from - 1 : from + 1;
  return ![from, from + 1, beside].includes(to);
}

/** What the print page is now, once the rounds are over. */
function facts(): LayoutResult {
  const book = known();
  return {
    pages: book.pages,
    pageOf: Object.fromEntries(book.pageOf),
    links: all('[lang$="-x-lnk"]').map(linkOf),
    headings: all('h1, h2, h3, h4, h5, h6').map(textOf),
    headingWords: all('h1, h2, h3, h4, h5, h6').map(wordsIn),
    figures: book.figures,
    pictures: book.pictures,
    wrappers: all('[lang$="-x-figwrap"]').map(({ id }) => id),
    expansions: all('[lang$="-x-abbr"]').map((each) => each.getAttribute('title') ?? ''),
    notes: {
      placed: book.notes.length,
      problems: [...book.problems.values(), ...misplacedNotes(book)],
    },
    bare: [...book.bare],
    blank: [...book.blank],
    fillings: book.fillings,
    words: { given: [...book.given], laidOut: wordsOf(book.main) },
  };
}

function all(selector: string): Element[] {
  return [...document.querySelectorAll(selector)];
}

/** Also checks the placing itself: a note that was carried over has been told of already. */
function misplacedNotes({ notes, pagesOf, problems }: Book): LayoutProblem[] {
  const told = [...problems.keys()].join(' ');
  const pageOf = (element: Element | null): number | undefined =>
    element === null ? undefined : pagesOf.get(element);
  return notes
    .filter(({ ref, element }) => pageOf(ref) !== pageOf(element))
    .filter(({ element }) => !new RegExp(`\\b${nameOfNote(element.id)}\\b`).test(told))
    .map(({ element: { id } }) => ({
      sv: `Noten ${nameOfNote(id)} står inte på samma sida som sin hänvisning`,
      en: `The note ${nameOfNote(id)} does not stand on the page of its reference`,
    }));
}

function linkOf(link: Element): PlacedLink {
  const number = link.querySelector('.page')?.textContent ?? numberAfter(link);
  const contents = link.getAttribute('data-contents') ?? textOf(link);
  return {
    href: link.getAttribute('href') ?? '',
    contents: number === undefined ? contents : `${contents}, sidan ${number}`,
  };
}

function numberAfter({ nextElementSibling: next }: Element): string | undefined {
  return next?.matches('.on-page') === true ? next.textContent.match(/\d+$/)?.[0] : undefined;
}

Object.assign(globalThis, {
  rapportLayout: { open, layOutOnce, fill, facts } satisfies LayoutScript,
});
