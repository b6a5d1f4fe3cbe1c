import type { Book, Ending, Geometry, Leaf, Note } from './book.ts';
import { restOf, takeRest } from './divided-notes.ts';
import { fitFormulas } from './formulas.ts';
import { placeOf } from './geometry.ts';
import { spaceIn, type TextPlace, textsIn } from './lines.ts';
import { fitTable } from './tables.ts';

/** Free space that is never used, against rounding. */
export const slack = 1;

/** Takes the notes out of the text; each belongs to its first reference. */
export function takeNotes(geometry: Geometry): Note[] {
  const refs = new Map<string, HTMLElement>();
  for (const ref of document.querySelectorAll<HTMLElement>('.ref')) {
    const id = ref.querySelector('a')?.hash.slice(1);
    if (id !== undefined && !refs.has(id)) refs.set(id, ref);
  }
  return [...document.querySelectorAll<HTMLElement>('.fn')].map((element) => {
    const ref = refs.get(element.id) ?? null;
    element.remove();
    if (element.querySelector('table, [data-text]') !== null) fitWithin(element, geometry);
    return { element, original: copyOf(element), ref, height: 0, isDivided: false };
  });
}

/** Tables and formulas of a note. */
function fitWithin(element: HTMLElement, geometry: Geometry): void {
  const box = openPool(geometry);
  box.append(element);
  fitFormulas(element, geometry.width);
  for (const table of element.querySelectorAll('table')) fitTable(table);
  box.remove();
  box.replaceChildren();
}

function copyOf(element: HTMLElement): HTMLElement {
  return document.importNode(element, true);
}

/** Puts back what a round before has changed: the boxes go, and notes that were divided are whole again. */
export function resetNotes(notes: readonly Note[]): void {
  for (const box of document.querySelectorAll('.fnbox')) takeOut(box);
  for (const note of notes) {
    if (note.isDivided) note.element = copyOf(note.original);
    note.isDivided = false;
  }
}

/** The text around it is one again. */
function takeOut(box: Element): void {
  const parent = box.parentNode;
  box.remove();
  parent?.normalize();
}

/** Measures notes outside the text; gives the height of a box without notes. */
export function measureNotes(notes: readonly Note[], geometry: Geometry): number {
  const box = openPool(geometry);
  const empty = box.getBoundingClientRect().height;
  box.append(...notes.map(({ element }) => element));
  for (const note of notes) note.height = note.element.getBoundingClientRect().height;
  box.remove();
  box.replaceChildren();
  return empty;
}

function openPool({ width }: Geometry): HTMLElement {
  const box = document.createElement('span');
  box.className = 'fnbox fnpool';
  box.style.width = `${width}px`;
  document.body.append(box);
  return box;
}

/**
 * Divides a note between lines, so that its first part is at most `height` high; gives the rest, or `null` when not even two lines
 * go in or be left.
 */
export function splitNote(note: Note, height: number, { geometry }: Book): Note | null {
  const box = openPool(geometry);
  box.append(note.element);
  const point = lineBelow(note.element, height);
  const range = point === null ? null : restOf(note.element, point);
  if (range === null) {
    box.remove();
    box.replaceChildren();
    return null;
  }
  const element = document.importNode(note.element, false);
  element.removeAttribute('id');
  element.classList.add('continued');
  element.append(takeRest(note.element, range));
  for (const copy of element.querySelectorAll('[id]')) copy.removeAttribute('id');
  const rest = { ...note, element };
  note.isDivided = true;
  box.replaceChildren();
  box.remove();
  measureNotes([note, rest], geometry);
  return rest;
}

/** Start of the first line of a note that ends below `height`. */
function lineBelow(element: Element, height: number): TextPlace | null {
  const { top } = element.getBoundingClientRect();
  const line = Number.parseFloat(getComputedStyle(element).lineHeight);
  if (height < 2 * line) return null;
  const range = document.createRange();
  for (const node of textsIn(element)) {
    range.selectNodeContents(node);
    if (range.getBoundingClientRect().bottom - top <= height) continue;
    for (let offset = 0; offset < node.length; offset += 1) {
      range.setStart(node, offset);
      range.setEnd(node, offset + 1);
      if (range.getBoundingClientRect().bottom - top > height) return { node, offset };
    }
  }
  return null;
}

/**
 * Puts notes at the foot of a column, below the place where its text is to end. The box is a float as wide as the page, which
 * drops below the line that it stands in, and leaves no room beside or below itself: the text goes on in the next column, and
 * its paragraph stays one.
 * Without notes it only ends the page. Whether the text ends there; otherwise nothing is changed.
 */
export function placeBox(
  ending: Ending,
  column: number,
  notes: readonly Note[],
  book: Book,
): boolean {
  const box = document.createElement('span');
  box.className = notes.length > 0 ? 'fnbox' : 'fnbox fnpush';
  box.append(...notes.map(({ element }) => element));
  if (!insertBox(box, ending, book)) return false;
  const height = notes.reduce((sum, note) => sum + note.height, book.emptyBox);
  const { geometry } = book;
  const bottom = geometry.height - slack;
  if (notes.length === 0) box.style.height = `${Math.max(0, bottom - ending.y)}px`;
  else box.style.marginTop = `${Math.max(0, bottom - ending.y - height)}px`;
  if (isAtFoot(box, column, book) || settle(box, column, book, -marginBelow(ending))) {
    book.lastBox = box;
    return true;
  }
  removeBox(box, book);
  return false;
}

function isAtFoot(box: HTMLElement, column: number, book: Book): boolean {
  const place = placeOf(box.getBoundingClientRect(), book);
  return (
    place.column === column && Math.abs(place.bottom - (book.geometry.height - slack)) <= slack / 2
  );
}

/** Below a figure the box may take the room of its margin. */
function marginBelow({ kind, block }: Ending): number {
  return kind === 'after' ? Number.parseFloat(getComputedStyle(block).marginBottom) : 0;
}

/** Measures where the box comes to stand with the least margin, and fills what is left below it. */
function settle(box: HTMLElement, column: number, book: Book, least = 0): boolean {
  const bottom = book.geometry.height - slack;
  const isEmpty = box.classList.contains('fnpush');
  const set = (length: number): void => {
    box.style[isEmpty ? 'height' : 'marginTop'] = `${length}px`;
  };
  set(isEmpty ? 0 : least);
  const place = placeOf(box.getBoundingClientRect(), book);
  if (place.column !== column || place.bottom > bottom + slack) return false;
  set(bottom - place.bottom + (isEmpty ? 0 : least));
  return isAtFoot(box, column, book);
}

function insertBox(box: HTMLElement, ending: Ending, book: Book): boolean {
  const { kind, block, line } = ending;
  if (kind === 'after') {
    addAfter(book, block, box);
    return true;
  }
  widen(box, block, line.column, book);
  if (kind === 'end') {
    block.append(box);
    return true;
  }
  const place = spaceIn(line, block, book);
  if (place === null) return false;
  place.node.splitText(place.offset).before(box);
  return true;
}

/** Takes a box away; its notes can be placed again. */
export function removeBox(box: HTMLElement, book: Book): void {
  takeOut(box);
  box.replaceChildren();
  for (const [leaf, boxes] of book.boxesAfter)
    if (boxes.includes(box))
      book.boxesAfter.set(
        leaf,
        boxes.filter((each) => each !== box),
      );
}

function addAfter(book: Book, leaf: Leaf, box: HTMLElement): void {
  const boxes = book.boxesAfter.get(leaf) ?? [];
  (boxes.at(-1) ?? leaf).after(box);
  book.boxesAfter.set(leaf, [...boxes, box]);
}

/** In an indented paragraph the box is still as wide as the page. */
function widen(box: HTMLElement, block: Element, column: number, book: Book): void {
  const style = getComputedStyle(block);
  const rect = [...block.getClientRects()].find((each) => placeOf(each, book).column === column);
  if (rect === undefined) return;
  const { left, width } = placeOf(rect, book);
  const inset = (side: 'Left' | 'Right'): number =>
    Number.parseFloat(style[`padding${side}`]) + Number.parseFloat(style[`border${side}Width`]);
  const before = left + inset('Left');
  const after = book.geometry.width - (left + width - inset('Right'));
  if (before === 0 && after === 0) return;
  Object.assign(box.style, {
    width: `${book.geometry.width}px`,
    marginLeft: `${-before}px`,
    marginRight: `${-after}px`,
  });
}

/** An empty box after the last of the text, for notes to follow. */
export function endOfText(book: Book): HTMLElement | null {
  const last = book.leaves.at(-1);
  if (last === undefined) return null;
  const box = document.createElement('span');
  box.className = 'fnbox fnpush';
  addAfter(book, last, box);
  return box;
}

/** Puts a full page of notes after the last box. */
export function placeNextPage(
  column: number,
  notes: readonly Note[],
  lastBox: HTMLElement,
  book: Book,
): void {
  const box = document.createElement('span');
  box.className = 'fnbox';
  box.append(...notes.map(({ element }) => element));
  Object.assign(box.style, {
    width: lastBox.style.width,
    marginLeft: lastBox.style.marginLeft,
    marginRight: lastBox.style.marginRight,
  });
  lastBox.after(box);
  book.lastBox = box;
  for (const [leaf, boxes] of book.boxesAfter)
    if (boxes.at(-1) === lastBox) book.boxesAfter.set(leaf, [...boxes, box]);
  settle(box, column, book);
}
