import type { DataCell, DataTable, TextItem } from '../model/figure.ts';
import { absentTerms, statusTerms } from './status.ts';

const byteOrderMark = '\ufeff';
const lineEnd = '\r\n';

/** What makes a spreadsheet take a text for a formula, full-width forms included. */
const formulaStart = /^[=+\-@\t\r\n\0＝＋－＠]/u;

/**
 * The numbers for a Swedish Excel: `;` between fields, decimal comma, UTF-8 with byte order mark. Each column of numbers
 * is followed by its status, so that a number is never taken for more certain than it is.
 */
export function writeCsv(table: DataTable): string {
  const hasGroups = table.rows.some((row) => row.group !== null);
  const header = [
    ...(hasGroups ? ['Indelning'] : []),
    table.rowHeader,
    ...table.columns.flatMap(({ label }) => [label, `${label}: status`]),
  ];
  const lines = table.rows.map((row) => [
    ...(hasGroups ? [row.group ?? ''] : []),
    row.label,
    ...table.columns.flatMap((column) => cellFields(row.cells.get(column.id))),
  ]);
  const all = [header, ...lines].map((fields) => fields.map(field).join(';'));
  return byteOrderMark + all.map((line) => line + lineEnd).join('');
}

/** The sentences of a text figure, one a line. */
export function writeItems(items: readonly TextItem[], header: string): string {
  const lines = [header, ...items.map(({ text }) => text)];
  return byteOrderMark + lines.map((text) => field(text) + lineEnd).join('');
}

type Field = string | number;

function cellFields(cell: DataCell | undefined): [Field, Field] {
  if (cell === undefined) return ['', absentTerms.word];
  const { word } = statusTerms[cell.status];
  const candidates = cell.candidates.map(decimalComma).join(' eller ');
  return [cell.value ?? '', candidates === '' ? word : `${word} (${candidates})`];
}

function field(value: Field): string {
  if (typeof value === 'number') return decimalComma(value);
  const text = formulaStart.test(value) ? `'${value}` : value;
  return /[";\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function decimalComma(value: number): string {
  return String(value).replace('.', ',');
}
