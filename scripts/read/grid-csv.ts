import type { SourceText } from '../model/figure.ts';
import { missingSigns } from '../model/grid-format.ts';
import {
  type Grid,
  type GridCell,
  type GridColumn,
  type GridRow,
  holdsNumbers,
} from '../model/grid.ts';
import type { Localised } from '../model/localised.ts';
import { report } from '../model/report.ts';
import { printedSign } from './grid-input.ts';
import { withSpans } from './grid-spans.ts';
import { isNotRead, type NumberText, readNumberText } from './number-text.ts';
import {
  type DataRecord,
  type DataRecords,
  emptyIn,
  type Field,
  hasEvenLengths,
} from './records.ts';
import { mostRows } from './schemas/figure.ts';
import { idPattern } from './schemas/parts.ts';

/** Heads of what is said of a row, in either language; `Indelning` is ours in the CSV that we write. */
const aboutRow = {
  id: ['id'],
  group: ['group', 'grupp', 'indelning'],
  note: ['note', 'not'],
} as const;

/**
 * The rows of a table from a data file: a line of heads, which are the labels or identifiers of the columns (`Pris: Vuxen` below the
 * head ”Pris”), and the text of the row first. A column `group` says which rows belong together, `id` what `:value` calls them,
 * `note` and `<id>.note` what is said below the table. `null`, with messages, when it cannot be used.
 */
export function gridRows(
  source: DataRecords,
  records: readonly DataRecord[],
  { rowHeader, columns }: Pick<Grid, 'rowHeader' | 'columns'>,
): GridRow[] | null {
  const [header, ...body] = records;
  if (header === undefined) return null;
  const isWhole = [
    reportMissing(source, header, columns),
    hasEvenLengths(source, header, body),
    reportTooMany(source, body),
  ].every(Boolean);
  if (!isWhole) return null;
  const heads = header.fields.map(({ text }) => text);
  const rows = body.map((record) => rowOf(record, { heads, rowHeader, columns, source }));
  return withSpans(rows, () => true, source.file);
}

interface FileSite extends Pick<Grid, 'rowHeader' | 'columns'> {
  heads: readonly string[];
  source: DataRecords;
}

function rowOf(record: DataRecord, site: FileSite): GridRow {
  const { heads, rowHeader, columns, source } = site;
  const fieldAt = (index: number): Field => record.fields[index] ?? emptyIn(record);
  const textAt = (index: number): SourceText | null => {
    const field = fieldAt(index);
    return field.text.trim() === '' ? null : sourceText(field);
  };
  const cells = columns.map((column): GridCell => {
    const field = fieldAt(indexOfColumn(heads, column, columns));
    const note = textAt(heads.indexOf(`${column.id}.note`));
    const place = field.place();
    return Object.assign(valueOf(field, column, source), { note, colSpan: 1, rowSpan: 1, place });
  });
  return {
    id: idOf(textAt(aboutIndex(heads, 'id')), source),
    label: sourceText(fieldAt(labelIndex(heads, rowHeader.value))),
    group: textAt(aboutIndex(heads, 'group')),
    note: textAt(aboutIndex(heads, 'note')),
    cells,
    isTotal: false,
    place: record.place,
  };
}

function sourceText({ text, place }: Field): SourceText {
  return { value: text.trim(), place: place(), runs: [], style: 'plain' };
}

function aboutIndex(heads: readonly string[], key: keyof typeof aboutRow): number {
  const names: readonly string[] = aboutRow[key];
  return heads.findIndex((head) => names.includes(head.toLowerCase()));
}

/** The column that is headed as the rows are, else the first that is not about the row. */
function labelIndex(heads: readonly string[], rowHeader: string): number {
  const named = heads.findIndex((head) => head === rowHeader || head === 'label');
  if (named !== -1) return named;
  const about = new Set((['id', 'group', 'note'] as const).map((key) => aboutIndex(heads, key)));
  return heads.findIndex((_, index) => !about.has(index));
}

function indexOfColumn(
  heads: readonly string[],
  { id, label, groups }: GridColumn,
  columns: readonly GridColumn[],
): number {
  const whole = [...groups, label].map(({ value }) => value).join(': ');
  const isAlone = columns.filter((column) => column.label.value === label.value).length === 1;
  const names = new Set([whole, ...(isAlone ? [label.value] : []), id]);
  return heads.findIndex((head) => names.has(head));
}

function reportMissing(
  { file }: DataRecords,
  { fields, place }: DataRecord,
  columns: readonly GridColumn[],
): boolean {
  const heads = fields.map(({ text }) => text);
  const missing = columns.filter((column) => indexOfColumn(heads, column, columns) === -1);
  if (missing.length === 0) return true;
  const names = missing.map(({ id, label }) => `”${label.value}” (\`${id}\`)`).join(', ');
  const reason = {
    sv: `rubrikraden saknar kolumnerna ${names}`,
    en: `the line of heads lacks the columns ${names}`,
  };
  report(file, 'csv-parses', { reason }, { place });
  return false;
}

function reportTooMany({ file }: DataRecords, body: readonly DataRecord[]): boolean {
  const [first] = body.slice(mostRows);
  if (first === undefined) return true;
  const reason = {
    sv: `filen har fler än ${mostRows} rader`,
    en: `the file has more than ${mostRows} rows`,
  };
  report(file, 'csv-parses', { reason }, { place: first.place });
  return false;
}

function idOf(written: SourceText | null, { file }: DataRecords): string | null {
  if (written === null) return null;
  const { value, place } = written;
  if (idPattern.test(value)) return value;
  const expected = {
    sv: 'ett id med små bokstäver a–z, siffror och bindestreck',
    en: 'an id of small letters a–z, digits and hyphens',
  };
  report(file, 'value-valid', { key: 'id', found: `\`${value}\``, expected }, { place });
  return null;
}

/** ”12 500,5” as a number, ”41 p” as one with a flag; a dash, ”<5” or nothing as what is missing. */
function valueOf(
  field: Field,
  column: GridColumn,
  { file, isCommaSeparated }: DataRecords,
): Pick<GridCell, 'value' | 'sign' | 'status'> {
  const { number, fault, isPercent } = field;
  const words = field.text.trim();
  if (fault === null) {
    if (words === '' || missingSigns.has(words)) return { value: null, sign: printedSign(words) };
    if (!holdsNumbers(column)) return { value: sourceText(field), sign: '' };
  }
  const read =
    number === null
      ? readNumberText(words, { isCommaSeparated, signs: new Map() })
      : { value: number, isPercent };
  const wrong = fault === null ? faultOf(read, column) : { help: fault };
  if (wrong === null && !isNotRead(read)) return cellWith(read, words);
  const expected = { sv: 'ett tal, som 12500,5', en: 'a number such as 12500.5' };
  const params = { key: column.label.value, found: `\`${words}\``, expected };
  const help = wrong?.help ?? null;
  report(file, 'value-valid', params, {
    place: field.place(),
    ...(help === null ? {} : { help }),
  });
  return { value: null, sign: '' };
}

function cellWith(
  { value, status }: NumberText,
  words: string,
): Pick<GridCell, 'value' | 'sign' | 'status'> {
  if (value === null) return { value, sign: words };
  return { value, sign: '', ...(status !== undefined && { status }) };
}

/** A per cent sign in a column of something else would print 12 % as 12 kr. */
function faultOf(
  read: ReturnType<typeof readNumberText>,
  { type, unit }: GridColumn,
): { help: Localised | null } | null {
  if (isNotRead(read)) return { help: read.help };
  const isOdd = read.isPercent && type !== 'percent' && unit !== '%';
  return isOdd ? { help: withoutPercent } : null;
}

const withoutPercent: Localised = {
  sv: 'Är kolumnens tal andelar, så skriv `type: percent` för den i figurfilen. Annars ta bort procenttecknet i cellen.',
  en: 'If the column holds shares, write `type: percent` for it in the figure file. Else remove the per cent sign from the cell.',
};
