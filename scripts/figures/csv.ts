import type { DataCell, DataRow, DataTable, TextItem } from '../model/figure.ts';
import type { Grid } from '../model/grid.ts';
import { formatTogether, listed } from './format.ts';
import { absentTerms, labelTerms, statusTerms } from './status.ts';

const byteOrderMark = '\ufeff';
const lineEnd = '\r\n';

/** What makes a spreadsheet take a text for a formula, full-width forms included. */
const formulaStart = /^[=+\-@\t\r\n\0＝＋－＠]/u;

/**
 * The numbers for a Swedish Excel: `;` between fields, decimal comma, UTF-8 with byte order mark. Each column of numbers
 * is followed by its status, and so are the labels where any is uncertain: nothing is taken for more certain than it is.
 */
export function writeCsv(table: DataTable): string {
  const hasGroups = table.rows.some((row) => row.group !== null);
  const hasDoubts = table.rows.some((row) => row.labelStatus !== 'read');
  const header = [
    ...(hasGroups ? ['Indelning'] : []),
    table.rowHeader,
    ...(hasDoubts ? [`${table.rowHeader}: status`] : []),
    ...table.columns.flatMap(({ label }) => [label, `${label}: status`]),
  ];
  const lines = table.rows.map((row) => [
    ...(hasGroups ? [row.group ?? ''] : []),
    row.label,
    ...(hasDoubts ? [labelTerms[row.labelStatus].word] : []),
    ...table.columns.flatMap((column) => cellFields(row.cells.get(column.id), row)),
  ]);
  const all = [header, ...lines].map((fields) => fields.map(field).join(';'));
  return byteOrderMark + all.map((line) => line + lineEnd).join('');
}

/** The sentences of a text figure, one a line. */
export function writeItems(items: readonly TextItem[], header: string): string {
  const lines = [header, ...items.map(({ text }) => text)];
  return byteOrderMark + lines.map((text) => field(text) + lineEnd).join('');
}

/** A table as it stands, with what its notes say in a column of their own. */
export function writeGrid({ rowHeader, columns, rows }: Grid): string {
  const hasGroups = rows.some(({ group }) => group !== null);
  const hasNotes = rows.some(({ cells }) => cells.some(({ note }) => note !== null));
  const header: Field[] = [
    ...(hasGroups ? ['Indelning'] : []),
    rowHeader,
    ...columns.map(({ label, group }) => (group === null ? label : `${group}: ${label}`)),
    ...(hasNotes ? ['Anmärkning'] : []),
  ];
  const lines = rows.map(({ label, group, cells }): Field[] => [
    ...(hasGroups ? [group ?? ''] : []),
    label,
    ...cells.map(({ value }) => value ?? ''),
    ...(hasNotes ? [cells.flatMap(({ note }) => note ?? []).join(' ')] : []),
  ]);
  const all = [header, ...lines].map((fields) => fields.map(field).join(';'));
  return byteOrderMark + all.map((line) => line + lineEnd).join('');
}

type Field = string | number;

function cellFields(cell: DataCell | undefined, row: DataRow): [Field, Field] {
  if (cell === undefined) return ['', absentTerms.word];
  const { word } = statusTerms[cell.status];
  const known = [
    listed(cell.candidates.map(decimalComma), 'eller'),
    cell.value === null ? formatTogether(row) : '',
  ].filter((each) => each !== '');
  return [cell.value ?? '', known.length === 0 ? word : `${word} (${known.join(', ')})`];
}

function field(value: Field): string {
  if (typeof value === 'number') return decimalComma(value);
  const text = formulaStart.test(value) ? `'${value}` : value;
  return /[";\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function decimalComma(value: number): string {
  return String(value).replace('.', ',');
}
