import { PDFArray } from '@cantoo/pdf-lib';

import { attributeOf } from './attributes.ts';
import type { Report } from './finding.ts';
import { nameOf, numberOf, textAt, textOf } from './pdf-values.ts';
import { type Element, nameOfElement, type Tree } from './tree.ts';

/** Whether each table is a grid without holes, whose header cells can be told. */
export function inspectTables(tree: Tree, report: Report): void {
  for (const table of tree.elements) {
    if (table.type !== 'Table') continue;
    const rows = rowsOf(table);
    inspectGrid(table, rows, report);
    inspectHeaders(rows.flatMap(cellsOf), report);
  }
}

function rowsOf(table: Element): Element[] {
  const rows = table.elements.flatMap((each) => (each.type === 'TR' ? each : each.elements));
  return rows.filter(({ type }) => type === 'TR');
}

function cellsOf(row: Element): Element[] {
  return row.elements.filter(({ type }) => type === 'TH' || type === 'TD');
}

/** Lays out the cells as a reader would, a row at a time, those of several rows first. */
function inspectGrid(table: Element, rows: readonly Element[], report: Report): void {
  const place = { object: table.ref };
  /** Column by column, how many more rows the cell above takes. */
  let taken: number[] = [];
  const widths = new Set<number>();
  for (const row of rows) {
    taken = taken.map((left) => Math.max(0, left - 1));
    for (const cell of cellsOf(row)) placeCell(cell, taken);
    widths.add(taken.findLastIndex((left) => left > 0) + 1);
  }
  if (taken.some((left) => left > 1)) {
    report(
      'tables-regular',
      {
        sv: 'En cell räcker nedanför tabellens sista rad',
        en: 'A cell reaches below the last row of the table',
      },
      place,
    );
  }
  if (widths.size < 2) return;
  const found = [...widths].toSorted((one, other) => one - other).join(', ');
  report(
    'tables-regular',
    {
      sv: `Tabellens rader är olika breda: ${found} kolumner`,
      en: `The rows of the table differ in width: ${found} columns`,
    },
    place,
  );
}

function placeCell(cell: Element, taken: number[]): void {
  const columns = spanOf(cell, 'ColSpan');
  const rows = spanOf(cell, 'RowSpan');
  let at = taken.findIndex((left) => left === 0);
  if (at === -1) at = taken.length;
  for (let column = at; column < at + columns; column += 1) taken[column] = rows;
}

function spanOf(cell: Element, name: 'ColSpan' | 'RowSpan'): number {
  return Math.max(1, numberOf(attributeOf(cell, 'Table', name)) ?? 1);
}

const scopes = new Set(['Row', 'Column', 'Both']);

function inspectHeaders(cells: readonly Element[], report: Report): void {
  const headers = cells.filter(({ type }) => type === 'TH');
  const ids = new Set(headers.map(({ dict }) => textAt(dict, 'ID')));
  for (const cell of cells) {
    const named = headersOf(cell);
    for (const id of named) {
      if (ids.has(id)) continue;
      const text = {
        sv: `${nameOfElement(cell)} hänvisar till \`${id}\`, som inte är en rubrik i tabellen`,
        en: `${nameOfElement(cell)} refers to \`${id}\`, which is no heading in the table`,
      };
      report('tables-headed', text, { object: cell.ref });
    }
    const hasScope = scopes.has(nameOf(attributeOf(cell, 'Table', 'Scope')) ?? '');
    if (cell.type === 'TD' || hasScope || named.length > 0) continue;
    report(
      'tables-headed',
      { sv: 'TH har varken Scope eller Headers', en: 'TH has neither Scope nor Headers' },
      { object: cell.ref },
    );
  }
}

function headersOf(cell: Element): (string | undefined)[] {
  const headers = attributeOf(cell, 'Table', 'Headers');
  if (!(headers instanceof PDFArray)) return [];
  return headers.asArray().map((_, index) => textOf(headers.lookup(index)));
}
