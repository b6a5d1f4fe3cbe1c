import type { DataCell, DataRow, DataTable, TextForm, TextItem } from '../model/figure.ts';
import { cellAt, type Grid, type GridRow } from '../model/grid.ts';
import { formatTogether, listed } from './format.ts';
import { type FigureTerms, figureTermsOf } from './terms.ts';
import { withoutMarkup } from './without-markup.ts';

const byteOrderMark = '\ufeff';
const lineEnd = '\r\n';

/** What makes a spreadsheet take a text for a formula, full-width forms included. */
const formulaStart = /^[=+\-@\t\r\n\0＝＋－＠]/u;

/**
 * The numbers for a spreadsheet of the language, such as a Swedish Excel: `;` between fields, decimal comma, UTF-8 with byte order mark. Each column of numbers
 * is followed by its status, and so are the labels where any is uncertain: nothing is taken for more certain than it is.
 */
export function writeCsv(table: DataTable, lang: string): string {
  const terms = figureTermsOf(lang);
  const hasGroups = table.rows.some((row) => row.group !== null);
  const hasDoubts = table.rows.some((row) => row.labelStatus !== 'read');
  const header = [
    ...(hasGroups ? [terms.group] : []),
    table.rowHeader,
    ...(hasDoubts ? [terms.status(table.rowHeader)] : []),
    ...table.columns.flatMap(({ label }) => [label, terms.status(label)]),
  ];
  const lines = table.rows.map((row) => [
    ...(hasGroups ? [row.group ?? ''] : []),
    row.label,
    ...(hasDoubts ? [terms.labels[row.labelStatus].word] : []),
    ...table.columns.flatMap((column) => cellFields(row.cells.get(column.id), row, lang)),
  ]);
  const all = [header, ...lines].map((fields) =>
    fields.map((each) => field(each, terms)).join(terms.separator),
  );
  return byteOrderMark + all.map((line) => line + lineEnd).join('');
}

/** The sentences of a text figure, one a line. */
export function writeItems(items: readonly TextItem[], form: TextForm, lang: string): string {
  const terms = figureTermsOf(lang);
  const lines = [
    form === 'answers' ? terms.answer : terms.statement,
    ...items.map(({ text }) => text),
  ];
  return byteOrderMark + lines.map((text) => field(text, terms) + lineEnd).join('');
}

/** A table as it stands, with what its notes say in a column of their own; each cell of a span has what the span says. */
export function writeGrid({ rowHeader, columns, rows }: Grid, lang: string): string {
  const terms = figureTermsOf(lang);
  const hasGroups = rows.some(({ group }) => group !== null);
  const hasNotes = rows.some((row) => notesIn(row).length > 0);
  const header: Field[] = [
    ...(hasGroups ? [terms.group] : []),
    withoutMarkup(rowHeader.value),
    ...columns.map(({ label, groups }) => {
      return [...groups, label].map(({ value }) => withoutMarkup(value)).join(': ');
    }),
    ...(hasNotes ? [terms.remark] : []),
  ];
  const lines = rows.map((row, at): Field[] => [
    ...(hasGroups ? [withoutMarkup(row.group?.value ?? '')] : []),
    withoutMarkup(row.label.value),
    ...columns.map((_, column) => {
      const { value = null } = cellAt(rows, at, column) ?? {};
      if (value === null || typeof value === 'number') return value ?? '';
      return withoutMarkup(value.value);
    }),
    ...(hasNotes ? [notesIn(row).join(' ')] : []),
  ]);
  const all = [header, ...lines].map((fields) =>
    fields.map((each) => field(each, terms)).join(terms.separator),
  );
  return byteOrderMark + all.map((line) => line + lineEnd).join('');
}

function notesIn({ note, cells }: GridRow): string[] {
  const all = [note, ...cells.map((cell) => cell?.note ?? null)];
  return all.flatMap((each) => (each === null ? [] : [withoutMarkup(each.value)]));
}

type Field = string | number;

function cellFields(cell: DataCell | undefined, row: DataRow, lang: string): [Field, Field] {
  const { absent, decimal, or, statuses } = figureTermsOf(lang);
  if (cell === undefined) return ['', absent];
  const { word } = statuses[cell.status];
  const known = [
    listed(
      cell.candidates.map((candidate) => written(candidate, decimal)),
      or,
    ),
    cell.value === null ? formatTogether(row, lang) : '',
  ].filter((each) => each !== '');
  return [cell.value ?? '', known.length === 0 ? word : `${word} (${known.join(', ')})`];
}

function field(value: Field, { decimal, separator }: FigureTerms): string {
  if (typeof value === 'number') return written(value, decimal);
  const text = formulaStart.test(value) ? `'${value}` : value;
  return /["\r\n]/u.test(text) || text.includes(separator)
    ? `"${text.replaceAll('"', '""')}"`
    : text;
}

function written(value: number, decimal: string): string {
  return String(value).replace('.', decimal);
}
