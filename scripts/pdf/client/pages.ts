import type { PageFilling } from '../layout-result.ts';
import { type Book, type Ending, type Leaf, type Note, type Plan, tell } from './book.ts';
import { placeFigures, tooBlank } from './floats.ts';
import { piecesOf, placeOf } from './geometry.ts';
import { endingsIn } from './lines.ts';
import { endOfText, placeBox, placeNextPage, slack, splitNote } from './notes.ts';
import { startsPage } from './stock.ts';
import { nameOfNote, textOf } from './text.ts';
import { extend, lastColumn, moveWindow } from './window.ts';

/** So many pages are laid out beyond the one that is filled: what follows a break decides where it falls. */
const ahead = 2;
const pagesPerWindow = 4;

/** Fills page after page, from the first; gives how many there are. `onHide` is told of each block while it can be measured. */
export function fillPages(book: Book, onHide: (leaf: Leaf) => void): number {
  let page = 0;
  for (; ; page += 1) {
    if (page - book.base >= pagesPerWindow) moveWindow(book, page - 1, onHide);
    extend(book, page - book.base + ahead);
    fillPage(book, page - book.base);
    recordFilling(book, page - book.base);
    const isLast = book.to === book.leaves.length && lastColumn(book) <= page - book.base;
    if (isLast && book.carried.length === 0) break;
  }
  book.leaves.slice(book.from, book.to).forEach(onHide);
  return page + 1;
}

/** Notes down how full the page is, and what it begins with: that is known first when it is filled, since figures move. */
function recordFilling(book: Book, column: number): void {
  const before = book.fillings.at(-1);
  if (before !== undefined) Object.assign(before, beginningOf(book, column));
  const share = Math.round(1000 * (1 - book.free / book.geometry.height)) / 1000;
  book.fillings.push({ share, endsPart: true, next: '' });
}

function beginningOf(book: Book, column: number): Pick<PageFilling, 'endsPart' | 'next'> {
  for (const leaf of book.leaves.slice(book.from, book.to)) {
    const pieces = piecesOf(leaf, book);
    if (!pieces.some((piece) => piece.column >= column)) continue;
    const goesOn = pieces.some((piece) => piece.column < column);
    if (goesOn) return { endsPart: false, next: '' };
    const next = leaf.id === '' ? textOf(leaf).slice(0, 40) : leaf.id;
    return { endsPart: startsPage(leaf), next };
  }
  return { endsPart: false, next: '' }; // notes alone
}

function fillPage(book: Book, column: number): void {
  book.refused.clear();
  book.free = 0;
  if (needsPage(book, column)) {
    // Where no line of the last pages could have notes below it, they come after the text.
    if (book.lastBox === null && isBeyondText(book, column)) book.lastBox = endOfText(book);
    if (book.lastBox !== null) {
      placeCarried(book, column, book.lastBox);
      return;
    }
  }
  for (let attempts = 0; attempts < 8; attempts += 1) {
    const chosen = bestPlan(book, column);
    const { ending, isNatural, free } = chosen;
    if (isNatural) {
      book.free = free;
      if (free >= book.geometry.height) book.blank.add(book.base + column + 1);
      return;
    }
    if (ending === null || wastesPage(chosen, ending, book, column)) break;
    if (loosen(ending.block)) continue;
    if (place(book, chosen, ending, column)) return;
    book.refused.add(keyOf(ending));
  }
  overflow(book, column);
}

/** The plan, once figures stand where they do best. */
function bestPlan(book: Book, column: number): Plan {
  const replan = (): Plan => {
    extend(book, column + ahead);
    return planPage(book, column);
  };
  return placeFigures(book, column, heightOf(book.carried, book), replan);
}

/** Whether the notes left from the page before take a page of their own. */
function needsPage(book: Book, column: number): boolean {
  if (book.carried.length === 0) return false;
  return isBeyondText(book, column) || heightOf(book.carried, book) > book.geometry.height * 0.8;
}

function isBeyondText(book: Book, column: number): boolean {
  return book.to === book.leaves.length && lastColumn(book) < column;
}

/** Whether the page would be left blank only since a note does not fit on it, which had better be divided. */
function wastesPage({ notes, free }: Plan, ending: Ending, book: Book, column: number): boolean {
  if (notes.length > 0 || book.carried.length > 0) return false;
  if (free <= tooBlank * book.geometry.height) return false;
  const [first] = refsIn(book, column);
  const next = endingsIn(book, column).find(({ y }) => y > ending.y);
  if (first === undefined || next === undefined || next.kind === 'after') return false;
  return first.middle < next.y + 40;
}

/**
 * A float in a paragraph makes the engine break its lines one by one rather than as a whole. That would move the line that the
 * notes belong below, so the paragraph is laid out so beforehand.
 */
function loosen(block: Leaf): boolean {
  if (!/pretty|balance/.test(getComputedStyle(block).textWrapStyle)) return false;
  block.style.setProperty('text-wrap-style', 'auto');
  block.toggleAttribute('data-loosened', true);
  return true;
}

export function resetLoosened(): void {
  for (const block of document.querySelectorAll<HTMLElement>('[data-loosened]')) {
    block.style.removeProperty('text-wrap-style');
    block.removeAttribute('data-loosened');
  }
}

/** Chooses the last line that the page can hold together with the notes of the lines above it. */
function planPage(book: Book, column: number): Plan {
  const refs = refsIn(book, column);
  if (refs.length === 0 && book.carried.length === 0) return naturalPlan(book, column);
  const endings = endingsIn(book, column).filter((ending) => !book.refused.has(keyOf(ending)));
  const plans = endings
    .map((ending) => {
      const notes = refs.filter(({ middle }) => middle < ending.y).map(({ note }) => note);
      const height = heightOf([...book.carried, ...notes], book);
      const free = book.geometry.height - slack - ending.y - height;
      return { ending, notes, isNatural: false, free, leaf: ending.leaf };
    })
    .filter(({ free }) => free >= 0);
  const best = plans.at(-1);
  return best ?? { ending: null, notes: [], isNatural: false, free: 0, leaf: -1 };
}

function naturalPlan(book: Book, column: number): Plan {
  let bottom = 0;
  let leaf = -1;
  for (const [offset, each] of book.leaves.slice(book.from, book.to).entries()) {
    const pieces = piecesOf(each, book);
    const [first] = pieces;
    if (first !== undefined && first.column > column) break;
    for (const piece of pieces) {
      if (piece.column !== column) continue;
      bottom = Math.max(bottom, piece.bottom);
      leaf = book.from + offset;
    }
  }
  return { ending: null, notes: [], isNatural: true, free: book.geometry.height - bottom, leaf };
}

/** A reference on a page, by the height of its middle. */
interface PlacedRef {
  note: Note;
  middle: number;
}

/** References on a page whose notes are not placed yet, from top to bottom. */
function refsIn(book: Book, column: number): PlacedRef[] {
  const found: PlacedRef[] = [];
  for (const leaf of book.leaves.slice(book.from, book.to)) {
    for (const note of book.notesOf.get(leaf) ?? []) {
      if (note.ref === null || book.placed.has(note)) continue;
      const { column: own, top, bottom } = placeOf(note.ref.getBoundingClientRect(), book);
      if (own > column) return found;
      found.push({ note, middle: (top + bottom) / 2 });
    }
  }
  return found;
}

function heightOf(notes: readonly Note[], { emptyBox }: Book): number {
  return notes.length === 0 ? 0 : notes.reduce((sum, { height }) => sum + height, emptyBox);
}

function place(book: Book, { notes, free }: Plan, ending: Ending, column: number): boolean {
  if (!placeBox(ending, column, [...book.carried, ...notes], book)) return false;
  for (const note of notes) book.placed.add(note);
  book.carried = [];
  book.free = free;
  return true;
}

/**
 * When the notes of its first line do not fit on a page with it: as much of them as goes in, and the rest on the next page.
 */
function overflow(book: Book, column: number): void {
  const refs = refsIn(book, column);
  const endings = endingsIn(book, column).filter((ending) => !book.refused.has(keyOf(ending)));
  const first = refs[0]?.middle ?? 0;
  const ending = endings.find(({ y }) => y > first);
  const waiting = refs.filter(({ middle }) => ending === undefined || middle < ending.y);
  for (const { note } of waiting) book.placed.add(note);
  const notes = [...book.carried, ...waiting.map(({ note }) => note)];
  if (ending === undefined) {
    book.carried = notes; // inside a table longer than a page
    book.lastBox = null;
    return;
  }
  const { now, later } = divide(notes, book.geometry.height - slack - ending.y, book);
  if (placeBox(ending, column, now, book)) book.carried = later;
  else {
    book.carried = [...now, ...later]; // one may have been divided
    book.lastBox = null; // that of an earlier page: notes after it would come before this text
  }
  tellCarried(book, column);
}

function placeCarried(book: Book, column: number, lastBox: HTMLElement): void {
  const divided = divide(book.carried, book.geometry.height - slack, book);
  // What fits on no page stands on this one all the same; that it is cut off is told of later.
  const isStuck = divided.now.length === 0;
  const now = isStuck ? book.carried.slice(0, 1) : divided.now;
  const later = isStuck ? book.carried.slice(1) : divided.later;
  placeNextPage(column, now, lastBox, book);
  book.carried = later;
  tellCarried(book, column);
}

/** Divides notes into those that go into `height` and the rest; a note may be divided itself. */
function divide(
  notes: readonly Note[],
  height: number,
  book: Book,
): { now: readonly Note[]; later: readonly Note[] } {
  let left = height - book.emptyBox;
  for (const [index, note] of notes.entries()) {
    if (note.height <= left) {
      left -= note.height;
      continue;
    }
    const rest = splitNote(note, left, book);
    const now = notes.slice(0, rest === null ? index : index + 1);
    const later = notes.slice(index + 1);
    return { now, later: rest === null ? [note, ...later] : [rest, ...later] };
  }
  return { now: notes, later: [] };
}

function tellCarried(book: Book, column: number): void {
  const page = book.base + column + 1;
  for (const { element, original } of book.carried) {
    const isRest = element.id === '';
    const what = isRest
      ? {
          sv: `Fortsättningen av noten ${nameOfNote(original.id)}`,
          en: `The rest of the note ${nameOfNote(original.id)}`,
        }
      : { sv: `Noten ${nameOfNote(original.id)}`, en: `The note ${nameOfNote(original.id)}` };
    tell(book, {
      sv: `${what.sv} ryms inte på sidan ${page} och står på en senare sida`,
      en: `${what.en} does not fit on page ${page} and stands on a later one`,
    });
  }
}

function keyOf({ leaf, kind, line, y }: Ending): string {
  return `${leaf} ${kind} ${line?.column ?? ''} ${Math.round(y)}`;
}
