import { PDFName, PDFString } from '@cantoo/pdf-lib';

import { attributesOf, cellsOf, headersOf, isRow, scopeOf, spanOf } from './table-cells.ts';
import { nameHeaders } from './table-headers.ts';
import { type Element, elementsOf, type Kid, parentsIn } from './tree.ts';

/**
 * Gives a table what Chromium leaves out: head and body (the first rows that hold nothing but header cells, and the rest), and
 * its empty cells, so that all rows have the same columns. `prefix` begins the names of headers that have none, and no other name.
 */
export function arrangeTable(table: Element, prefix: string): void {
  const rows = table.kids.filter(isRow);
  const firstOfBody = rows.findIndex((row) => !isHeadRow(row));
  const count = firstOfBody === -1 ? rows.length : firstOfBody;
  const head = rows.slice(0, count);
  const body = rows.slice(count);
  fillRows(head, body);
  for (const cell of head.flatMap(cellsOf)) dropRepetitions(cell);
  // A table whose rows are to come: a head without a body is not allowed.
  const parts = body.length === 0 ? head : [part('THead', head), part('TBody', body)];
  const others = table.kids.filter((kid) => !isRow(kid));
  table.kids = [...others, ...parts.filter(({ kids }) => kids.length > 0)];
  nameHeaders(table, prefix);
}

/**
 * A turned table with many rows is printed as several, each with the head: the rows go to the first of them, and the heads of the
 * others are no content of their own.
 */
export function joinTables(tree: Element, parts: ReadonlySet<Element>): void {
  if (parts.size === 0) return;
  const parents = parentsIn(tree);
  let whole: Element | null = null;
  for (const table of [...elementsOf(tree)].filter(({ type }) => type === 'Table')) {
    if (!parts.has(table)) {
      whole = table;
      continue;
    }
    if (whole === null) throw new Error('A part of a table stands first');
    const rows = table.kids.filter(isRow);
    const head = rows.filter(isHeadRow).flatMap(cellsOf);
    const body = rows.filter((row) => !isHeadRow(row));
    const first = whole.kids.filter(isRow).filter(isHeadRow).flatMap(cellsOf);
    const ids = new Map(head.map(({ id }, index) => [id, first[index]?.id]));
    for (const cell of body.flatMap(cellsOf)) renameHeaders(cell, ids);
    whole.kids.push(...body);
    const parent = parents.get(table);
    if (parent !== undefined) parent.kids = parent.kids.filter((kid) => kid !== table);
  }
}

function renameHeaders(
  cell: Element,
  ids: ReadonlyMap<string | undefined, string | undefined>,
): void {
  for (const dict of attributesOf(cell)) {
    if (!dict.has(PDFName.of('Headers'))) continue;
    const names = headersOf(cell).map((id) => PDFString.of(ids.get(id) ?? id));
    dict.set(PDFName.of('Headers'), dict.context.obj(names));
  }
}

/** A row of which only the header is left, since its other cells are empty, is none. */
function isHeadRow(row: Element): boolean {
  return cellsOf(row).every((cell) => cell.type === 'TH' && scopeOf(cell) !== 'Row');
}

function part(type: string, kids: Kid[]): Element {
  return { kind: 'element', type, kids };
}

/** The head is printed again on each page that the table goes on to; those are no content of their own. */
function dropRepetitions(cell: Element): void {
  const kids = [...elementsOf(cell)].flatMap((element) => element.kids);
  const first = kids.find((kid) => kid.kind === 'mark')?.stream.page;
  for (const element of elementsOf(cell)) {
    element.kids = element.kids.filter((kid) => kid.kind !== 'mark' || kid.stream.page === first);
  }
}

/** Only for tables without spans: in others, an empty cell cannot be told from one that reaches in from another row. */
function fillRows(head: readonly Element[], body: readonly Element[]): void {
  const rows = [...head, ...body];
  const cells = rows.flatMap(cellsOf);
  if (cells.some((cell) => spanOf(cell, 'RowSpan') > 1 || spanOf(cell, 'ColSpan') > 1)) return;
  const width = Math.max(0, ...rows.map((row) => cellsOf(row).length));
  for (const row of head) {
    const corner = Array.from({ length: width - cellsOf(row).length }, () => part('TD', []));
    row.kids.unshift(...corner);
  }
  const columns = new Map<string, number>();
  for (const row of head) {
    cellsOf(row).forEach(({ id }, index) => id !== undefined && columns.set(id, index));
  }
  for (const row of body) fillRow(row, width, columns);
}

/** Puts each cell in the column whose header it names, with empty ones where there is none. */
function fillRow(row: Element, width: number, columns: ReadonlyMap<string, number>): void {
  const cells = cellsOf(row);
  let missing = width - cells.length;
  if (missing === 0) return;
  const filled: Element[] = [];
  for (const cell of cells) {
    const column = Math.max(0, ...headersOf(cell).map((id) => columns.get(id) ?? 0));
    for (; missing > 0 && filled.length < column; missing -= 1) filled.push(part('TD', []));
    filled.push(cell);
  }
  for (; missing > 0; missing -= 1) filled.push(part('TD', []));
  row.kids = filled;
}
