import { type Book, tell } from './book.ts';
import { isHeading } from './lines.ts';
import { headsOfColumns } from './table-columns.ts';

/** Free space on a turned page, against rounding. */
const margin = 4;

/**
 * Turns a table, with its caption, on a page of its own; on several, with the head again, if it has too many rows. `fits` makes it
 * as small as it may be, and says whether that is enough.
 */
export function turnTable(
  table: HTMLTableElement,
  fits: (table: HTMLTableElement) => boolean,
  book: Book,
): void {
  const block = table.closest('figure') ?? table;
  const headings = headingsBefore(block);
  const above = headings.reduce((sum, each) => sum + outerHeight(each), 0);
  const height = heightFor(block, book);
  fillEmpty(table);
  let sheet = sheetBefore(block, height - above);
  sheet.append(block);
  let isWithin = fits(table);
  if (!isWithin && above > 0) {
    // Better a heading on the page before than broken words.
    for (const heading of headings) heading.style.breakAfter = 'auto';
    setHeight(sheet, height);
    isWithin = fits(table);
  }
  if (!isWithin) {
    table.classList.add('broken');
    const name = nameOf(table);
    tell(book, {
      sv: `Tabellen ${name} är bredare än en vänd sida, och ord i den är avbrutna`,
      en: `The table ${name} is wider than a turned page, and words in it are broken`,
    });
  }
  const room = book.main.clientWidth - margin;
  for (let rest: HTMLTableElement | null = table; rest !== null;) {
    const part: HTMLTableElement | null = partBeyond(rest, sheet, room);
    if (part !== null) sheet = sheetAfter(sheet, part, height);
    rest = part;
  }
  const last = sheet.scrollHeight;
  if (last > room + margin) {
    const name = nameOf(table);
    tell(book, {
      sv: `En rad i tabellen ${name} är högre än en vänd sida`,
      en: `A row of the table ${name} is higher than a turned page`,
    });
  }
}

/** A cell without words is not in the tags of Chromium, and the others would move to its column. */
function fillEmpty(table: HTMLTableElement): void {
  for (const cell of table.querySelectorAll('tbody td')) {
    if (cell.childNodes.length === 0) cell.append('\u00a0');
  }
}

function headingsBefore(block: Element): HTMLElement[] {
  const headings: HTMLElement[] = [];
  let before = block.previousElementSibling;
  while (before instanceof HTMLElement && isHeading(before)) {
    headings.push(before);
    before = before.previousElementSibling;
  }
  return headings;
}

function outerHeight(element: HTMLElement): number {
  const { marginTop, marginBottom } = getComputedStyle(element);
  return element.offsetHeight + Number.parseFloat(marginTop) + Number.parseFloat(marginBottom);
}

/** What a turned page holds beside the notes of its table. */
function heightFor(block: Element, { notes, emptyBox, geometry }: Book): number {
  const own = notes.filter(({ ref }) => block.contains(ref));
  const height = own.reduce((sum, note) => sum + note.height, own.length > 0 ? emptyBox : 0);
  return geometry.height - margin - height;
}

/** Read from the right: what is at its left is at the foot of the page. */
function sheetBefore(block: Element, height: number): HTMLElement {
  const turned = document.createElement('div');
  const sheet = document.createElement('div');
  turned.className = 'turned';
  sheet.className = 'sheet';
  turned.append(sheet);
  block.before(turned);
  setHeight(sheet, height);
  return sheet;
}

function setHeight(sheet: HTMLElement, height: number): void {
  sheet.style.width = `${height}px`;
  sheet.style.transform = `translateY(${height}px) rotate(-90deg)`;
  sheet.parentElement?.style.setProperty('height', `${height}px`);
}

function sheetAfter(before: HTMLElement, table: HTMLTableElement, height: number): HTMLElement {
  const sheet = sheetBefore(before.parentElement ?? before, height);
  const { parentElement: turned } = sheet;
  if (turned !== null) before.parentElement?.after(turned);
  sheet.append(table);
  // What stood below the table stands below its last part.
  for (const below of before.querySelectorAll('.notes-below')) sheet.append(below);
  return sheet;
}

/** Takes the rows that do not go in out of the table, into another with the same head and columns; `null` if all go in. */
function partBeyond(
  table: HTMLTableElement,
  sheet: HTMLElement,
  room: number,
): HTMLTableElement | null {
  const rows = [...table.querySelectorAll('tbody > tr')];
  if (sheet.scrollHeight <= room) return null;
  fixColumns(table);
  const over = rows.findIndex((row, index) => index > 0 && bottomIn(row, sheet) > room);
  if (over === -1) return null;
  const first = startOfPart(rows, over);
  const part = document.importNode(table, false);
  part.removeAttribute('id');
  part.lang = `${document.documentElement.lang}-x-part`;
  const columns = table.querySelector('colgroup');
  if (columns !== null) part.append(document.importNode(columns, true));
  if (table.tHead !== null) part.append(headAgain(table.tHead));
  const body = part.createTBody();
  body.append(...headOfGroup(rows, first), ...rows.slice(first));
  return part;
}

/** Rows that a cell holds together stay together, and so does the head of a group with its first row. */
function startOfPart(rows: readonly Element[], over: number): number {
  let first = over;
  while (first > 1 && isBoundToNext(rows[first - 1])) first -= 1;
  return first > 1 ? first : over;
}

function isBoundToNext(row: Element | undefined): boolean {
  if (row === undefined) return false;
  if (row.classList.contains('group')) return true;
  const next = row.nextElementSibling;
  return row.classList.contains('spanned') && next?.classList.contains('spanned') === true;
}

/** The head of the group that the rows go on with, to be seen again. */
function headOfGroup(rows: readonly Element[], first: number): HTMLElement[] {
  if (rows[first]?.classList.contains('group') !== false) return [];
  const body = rows[first].parentElement;
  const head = rows.slice(0, first).findLast((row) => row.classList.contains('group'));
  if (!(head instanceof HTMLElement) || head.parentElement !== body) return [];
  const again = document.importNode(head, true);
  again.setAttribute('aria-hidden', 'true');
  for (const each of again.querySelectorAll('[id]')) each.removeAttribute('id');
  return [again];
}

/** In the turned sheet, downwards is to the right. */
function bottomIn(row: Element, sheet: Element): number {
  return row.getBoundingClientRect().right - sheet.getBoundingClientRect().left;
}

function fixColumns(table: HTMLTableElement): void {
  const heads = headsOfColumns(table).toSorted((one, two) => one.offsetLeft - two.offsetLeft);
  // Turned, what is broad is high; lengths rounded to pixels would break a word here and there.
  const whole = Math.max(1, table.getBoundingClientRect().height);
  const widths = heads.map((cell) => (100 * cell.getBoundingClientRect().height) / whole);
  table.style.tableLayout = 'fixed';
  table.querySelector('colgroup')?.remove();
  const group = document.createElement('colgroup');
  for (const width of widths) {
    const column = document.createElement('col');
    column.style.width = `${width}%`;
    group.append(column);
  }
  (table.caption ?? table).insertAdjacentElement(table.caption ? 'afterend' : 'afterbegin', group);
  for (const cell of heads) {
    cell.style.removeProperty('width');
    cell.style.removeProperty('min-width');
  }
}

function headAgain(head: HTMLElement): HTMLElement {
  const again = document.importNode(head, true);
  again.setAttribute('aria-hidden', 'true'); // read once, where the table begins
  for (const each of again.querySelectorAll('[id]')) each.removeAttribute('id');
  return again;
}

function nameOf(table: HTMLTableElement): string {
  const figure = table.closest('figure');
  if (figure !== null) return figure.id;
  return `”${(table.rows[0]?.textContent ?? '').trim().slice(0, 30)}…”`;
}
