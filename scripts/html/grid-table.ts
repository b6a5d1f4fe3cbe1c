import type { Element } from 'hast';
import { h } from 'hastscript';

import type { Grid, GridCell, GridColumn, GridRow } from '../model/grid.ts';
import { gridNumber } from '../model/number-form.ts';
import { setTable } from './text-tables.ts';

const dash = '–';

/** A table of figures/, and what its notes say, by letter. */
export interface GridTable {
  table: Element;
  notes: Element[];
}

export function gridTable(
  grid: Grid,
  { lang, labelledBy }: { lang: string; labelledBy: string },
): GridTable {
  const { columns, rows, rowHeader } = grid;
  const notes: string[] = [];
  const markOf = (note: string): string => {
    if (!notes.includes(note)) notes.push(note);
    return letterOf(notes.indexOf(note));
  };
  const heads = columns.map(headOf);
  const first = h('th', { scope: 'col', align: 'left' }, rowHeader);
  const body = rows.map((row) => rowOf(row, columns, lang, markOf));
  const table = h('table', { ariaLabelledBy: labelledBy }, [
    h('thead', h('tr', [first, ...heads])),
    h('tbody', body),
  ]);
  setTable(table);
  headGroups(table, grid);
  rowGroups(table, grid);
  const told = notes.map((note, index) => h('p.note', [h('sup', letterOf(index)), ' ', note]));
  return { table, notes: told };
}

/** a, b, …, z, aa, ab */
function letterOf(index: number): string {
  const last = String.fromCodePoint(97 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}

function headOf({ label, type, width }: GridColumn): Element {
  const align = type === 'number' ? 'right' : 'left';
  const style = width === null ? {} : { style: `width:${width}%` };
  return h('th', { align, ...style }, label);
}

function rowOf(
  { label, cells, isTotal }: GridRow,
  columns: readonly GridColumn[],
  lang: string,
  markOf: (note: string) => string,
): Element {
  const shown = cells.map((cell, index) => {
    const text = textOf(cell, columns[index], lang);
    return h('td', cell.note === null ? text : [text, h('sup.cell-note', markOf(cell.note))]);
  });
  return h('tr', isTotal ? { className: ['total'] } : {}, [
    h('th', { scope: 'row' }, label),
    ...shown,
  ]);
}

function textOf({ value }: GridCell, column: GridColumn | undefined, lang: string): string {
  if (value === null || value === '') return dash;
  if (typeof value === 'string') return value;
  if (column?.type === 'year') return String(value);
  const decimals = column?.decimals ?? null;
  const options =
    decimals === null
      ? { maximumFractionDigits: 6 }
      : { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  const unit = column?.unit ? `\u00a0${column.unit}` : '';
  // Swedish puts a space between thousands; four digits keep together in a column of longer numbers.
  const number = new Intl.NumberFormat(lang.startsWith('sv') ? 'sv-SE' : lang, options).format(
    gridNumber(value, column),
  );
  return number.replaceAll(/[\u202f ]/g, '\u00a0') + unit;
}

/** A row of heads over heads that belong together; the others reach through both. */
function headGroups(table: Element, { columns }: Grid): void {
  if (columns.every(({ group }) => group === null)) return;
  const [head] = elementsOf(table);
  const [row] = head === undefined ? [] : elementsOf(head);
  if (head === undefined || row === undefined) return;
  const [first, ...cells] = elementsOf(row);
  const upper = cells.flatMap((cell, index) => {
    const group = columns[index]?.group ?? null;
    if (group === null) return [through(cell)];
    return columns[index - 1]?.group === group ? [] : [groupHead(group, columns.slice(index))];
  });
  const lower = cells.filter((_, index) => (columns[index]?.group ?? null) !== null);
  head.children = [
    h('tr', [...(first === undefined ? [] : [through(first)]), ...upper]),
    h('tr', lower),
  ];
}

function elementsOf({ children }: Element): Element[] {
  return children.filter((child) => child.type === 'element');
}

function groupHead(group: string, from: readonly GridColumn[]): Element {
  const after = from.findIndex((column) => column.group !== group);
  const colSpan = after === -1 ? from.length : after;
  return h('th.center', { scope: 'colgroup', colSpan }, group);
}

function through(cell: Element): Element {
  return { ...cell, properties: { ...cell.properties, rowSpan: 2 } };
}

/** A head over rows that belong together. */
function rowGroups(table: Element, { columns, rows }: Grid): void {
  const body = table.children[1];
  if (body?.type !== 'element') return;
  const colSpan = columns.length + 1;
  body.children = body.children.flatMap((row, index) => {
    const group = rows[index]?.group ?? null;
    if (group === null || rows[index - 1]?.group === group) return [row];
    return [h('tr.group', h('th', { scope: 'rowgroup', colSpan }, group)), row];
  });
}
