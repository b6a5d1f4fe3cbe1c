import type { Book } from './book.ts';
import { headsOfColumns } from './table-columns.ts';
import { turnTable } from './turned-tables.ts';

/*
 * Tables wider than the page area: words are divided first, where the html stage has put soft hyphens; then the type is made
 * smaller, then the table is turned. What is wider still is broken within its words: nothing is cut.
 */

/** A column that holds prose is not made narrower than this for the sake of the others; some ten letters. */
const leastColumn = 56;
/** Makes the tables of the text fit. To be called when nothing is broken into pages yet. */
export function fitTables(book: Book): void {
  for (const table of book.main.querySelectorAll<HTMLTableElement>('table')) {
    if (!fitTable(table)) turnTable(table, fitsTurned, book);
    divideHighRows(table, book);
  }
}

/** A row is kept whole, unless that would leave most of a page empty: then it goes on like the text of a paragraph. */
function divideHighRows(table: HTMLTableElement, { geometry }: Book): void {
  for (const row of table.querySelectorAll<HTMLTableRowElement>('tbody > tr')) {
    if (row.offsetHeight > geometry.height / 2) row.style.breakInside = 'auto';
  }
}

/** Whether the table fits between the margins around it, set smaller if need be. Without that, it is left as it was. */
export function fitTable(table: HTMLTableElement): boolean {
  if (isWithinAs(table, 'usual')) return true;
  if (isWithinAs(table, 'small')) return true;
  if (table.closest('.fn') !== null) table.classList.add('broken');
  return false;
}

/** On a turned page there is room for the usual size again. */
function fitsTurned(table: HTMLTableElement): boolean {
  return isWithinAs(table, 'usual') || isWithinAs(table, 'small');
}

function isWithinAs(table: HTMLTableElement, size: 'usual' | 'small'): boolean {
  table.classList.toggle('small', size === 'small');
  keepColumnsReadable(table);
  return isWithin(table);
}

function isWithin(table: HTMLTableElement): boolean {
  const around = table.parentElement ?? table;
  const style = getComputedStyle(around);
  const inside =
    around.clientWidth -
    Number.parseFloat(style.paddingLeft) -
    Number.parseFloat(style.paddingRight);
  // Not the rectangle, which is turned with the table.
  return table.offsetWidth <= inside + 0.5;
}

/** Else a column of long words could be left a few letters wide, since they may be divided anywhere. */
function keepColumnsReadable(table: HTMLTableElement): void {
  if (!table.matches('.text-table')) return;
  const heads = headsOfColumns(table);
  for (const cell of heads) cell.style.removeProperty('min-width');
  table.style.hyphens = 'none';
  table.style.width = '1px';
  const widths = heads.map((cell) => cell.offsetWidth);
  table.style.removeProperty('hyphens');
  table.style.removeProperty('width');
  for (const [index, cell] of heads.entries())
    cell.style.minWidth = `${Math.min(widths[index] ?? 0, leastColumn)}px`;
}
