import type {
  DataCell,
  DataColumn,
  DataRow,
  DataTable,
  TextForm,
  TextItem,
} from '../model/figure.ts';
import { missingSigns } from '../model/grid-format.ts';
import { cellAt, type Grid, type GridRow } from '../model/grid.ts';
import { formatSign, formatTogether, listed } from './format.ts';
import { type FigureTerms, figureTermsOf } from './terms.ts';
import { withoutMarkup } from './without-markup.ts';

const byteOrderMark = '\ufeff';
const lineEnd = '\r\n';

/** What makes a spreadsheet take a text for a formula, full-width forms included. */
const formulaStart = /^[=+\-@\t\r\n\0＝＋－＠]/u;

/** Fields for a spreadsheet of the language, such as a Swedish Excel: `;` between them, decimal comma, UTF-8 with byte order mark. */
export function writeCsv(lines: readonly (readonly Field[])[], lang: string): string {
  const terms = figureTermsOf(lang);
  const all = lines.map((fields) => fields.map((each) => field(each, terms)).join(terms.separator));
  return byteOrderMark + all.map((line) => line + lineEnd).join('');
}

/**
 * The numbers as fields, the head first. Each column of numbers is followed by its status, and so are the labels where any is
 * uncertain: nothing is taken for more certain than it is.
 */
export function tableFields(table: DataTable, lang: string): Field[][] {
  const columns = fieldColumns(table, lang);
  const { labels } = figureTermsOf(lang);
  const ofRow = {
    group: (row: DataRow) => row.group ?? '',
    label: (row: DataRow) => row.label,
    'label-status': (row: DataRow) => labels[row.labelStatus].word,
    remark: (row: DataRow) => notesOfRow(row, table),
  };
  const fieldOf = (row: DataRow, at: FieldColumn): Field => {
    if (at.column === null) return ofRow[at.holds](row);
    const [value, status] = cellFields(row.cells.get(at.column.id), row, lang);
    return at.holds === 'value' ? value : status;
  };
  return [
    columns.map(({ title }) => title),
    ...table.rows.map((row) => columns.map((column) => fieldOf(row, column))),
  ];
}

/** What a column of `tableFields` holds, with its head. */
export type FieldColumn =
  | { holds: 'group' | 'label' | 'label-status' | 'remark'; title: string; column: null }
  | { holds: 'value' | 'status'; title: string; column: DataColumn };

export function fieldColumns(table: DataTable, lang: string): FieldColumn[] {
  const { rows, rowHeader } = table;
  const terms = figureTermsOf(lang);
  const hasGroups = rows.some((row) => row.group !== null);
  const hasDoubts = rows.some((row) => row.labelStatus !== 'read');
  const hasNotes = rows.some((row) => notesOfRow(row, table) !== '');
  return [
    ...(hasGroups ? [ofRows('group', terms.group)] : []),
    ofRows('label', rowHeader),
    ...(hasDoubts ? [ofRows('label-status', terms.status(rowHeader))] : []),
    ...table.columns.flatMap((column): FieldColumn[] => [
      { holds: 'value', title: column.label, column },
      { holds: 'status', title: terms.status(column.label), column },
    ]),
    ...(hasNotes ? [ofRows('remark', terms.remark)] : []),
  ];
}

function ofRows(holds: 'group' | 'label' | 'label-status' | 'remark', title: string): FieldColumn {
  return { holds, title, column: null };
}

/** What the notes of a row and of its numbers say, each number's after the label of its column where there are several. */
export function notesOfRow(row: DataRow, { columns }: DataTable): string {
  const ofCells = columns.flatMap(({ id, label }) => {
    const note = row.cells.get(id)?.note ?? null;
    return note === null ? [] : [columns.length === 1 ? note : `${label}: ${note}`];
  });
  return [...(row.note === null ? [] : [row.note]), ...ofCells].join(' ');
}

/** The sentences of a text figure, one a line. */
export function itemFields(items: readonly TextItem[], form: TextForm, lang: string): Field[][] {
  const { answer, statement } = figureTermsOf(lang);
  return [[form === 'answers' ? answer : statement], ...items.map(({ text }) => [text])];
}

/** A table as it stands, with what its notes say in a column of their own; each cell of a span has what the span says. */
export function gridFields({ rowHeader, columns, rows }: Grid, lang: string): Field[][] {
  const terms = figureTermsOf(lang);
  const hasGroups = rows.some(({ group }) => group !== null);
  const notesOf = (row: GridRow) => notesIn(row, columns, terms);
  const hasNotes = rows.some((row) => notesOf(row).length > 0);
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
      const { value = null, sign = '' } = cellAt(rows, at, column) ?? {};
      if (value === null) return missingSigns.has(sign) ? '' : sign;
      return typeof value === 'number' ? value : withoutMarkup(value.value);
    }),
    ...(hasNotes ? [notesOf(row).join(' ')] : []),
  ]);
  return [header, ...lines];
}

/** What is said of a row and its cells, and ”Vuxen: preliminärt.” of numbers with flags. */
function notesIn(
  { note, cells }: GridRow,
  columns: Grid['columns'],
  { statuses }: FigureTerms,
): string[] {
  const ofCells = cells.flatMap((cell, index) => {
    const { value = '' } = columns[index]?.label ?? {};
    const word = cell?.status === undefined ? null : statuses[cell.status].word;
    const flag = word === null ? [] : [`${withoutMarkup(value)}: ${word}.`];
    return flag.concat(
      cell?.note === undefined || cell.note === null ? [] : [cell.note.value].map(withoutMarkup),
    );
  });
  return [...(note === null ? [] : [withoutMarkup(note.value)]), ...ofCells];
}

/** One of them as a spreadsheet gets it: numbers are numbers. */
export type Field = string | number;

function cellFields(cell: DataCell | undefined, row: DataRow, lang: string): [Field, Field] {
  const { absent, or, decimal } = figureTermsOf(lang);
  if (cell === undefined) return ['', absent];
  const word = statusWord(cell, lang);
  const known = [
    listed(
      cell.candidates.map((candidate) => numberText(candidate, decimal)),
      or,
    ),
    cell.value === null ? formatTogether(row, lang) : '',
  ].filter((each) => each !== '');
  return [cell.value ?? '', known.length === 0 ? word : `${word} (${known.join(', ')})`];
}

/** ”dolt (<5)”, ”preliminärt”. */
export function statusWord(cell: DataCell, lang: string): string {
  const { word } = figureTermsOf(lang).statuses[cell.status];
  return cell.below === null ? word : `${word} (${formatSign(cell, lang)})`;
}

function field(value: Field, { decimal, separator }: FigureTerms): string {
  if (typeof value === 'number') return numberText(value, decimal);
  const text = formulaStart.test(value) ? `'${value}` : value;
  return /["\r\n]/u.test(text) || text.includes(separator)
    ? `"${text.replaceAll('"', '""')}"`
    : text;
}

function numberText(value: number, decimal: string): string {
  return String(value).replace('.', decimal);
}
