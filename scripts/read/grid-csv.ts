import type { VFile } from 'vfile';

import type { SourceText } from '../model/figure.ts';
import { missingSigns } from '../model/grid-format.ts';
import {
  type Grid,
  type GridCell,
  type GridColumn,
  type GridRow,
  holdsNumbers,
} from '../model/grid.ts';
import type { Place } from '../model/place.ts';
import { report } from '../model/report.ts';
import { csvPlaces } from './csv-places.ts';
import { type CsvRecord, readHeaded, reportLengths } from './csv.ts';
import { printedSign } from './grid-input.ts';
import { withSpans } from './grid-spans.ts';
import { mostRows } from './schemas/figure.ts';
import { idPattern } from './schemas/parts.ts';

/** Heads of what is said of a row, in either language; `Indelning` is ours in the CSV that we write. */
const aboutRow = {
  id: ['id'],
  group: ['group', 'grupp', 'indelning'],
  note: ['note', 'not'],
} as const;

interface CsvFields {
  record: CsvRecord;
  textAt: (index: number) => SourceText | null;
  placeAt: (index: number) => Place;
}

/**
 * The rows of a table from a CSV as a spreadsheet saves it: a line of heads, which are the labels or identifiers of the columns
 * (`Pris: Vuxen` below the head ”Pris”), and the text of the row first. A column `group` says which rows belong together, `id` what
 * `:value` calls them, `note` and `<id>.note` what is said below the table. `null`, with messages, when it cannot be used.
 */
export function readGridCsv(
  file: VFile,
  { rowHeader, columns }: Pick<Grid, 'rowHeader' | 'columns'>,
): GridRow[] | null {
  const table = readHeaded(file);
  if (table === null) return null;
  const { delimiter, header, body } = table;
  const heads = header.fields;
  const isWhole = [
    reportMissing(file, header, columns),
    reportLengths(file, header, body),
    reportTooMany(file, body),
  ].every(Boolean);
  if (!isWhole) return null;
  const lines = body.map(({ line }) => line);
  const shape = {
    header: heads.map(String),
    lines,
    headerLine: header.line,
    delimiter,
    only: null,
  };
  const placeOf = csvPlaces(file, shape);
  const rows = body.map((record, at): GridRow => {
    const placeAt = (index: number): Place => placeOf(['rows', at, 'values', heads[index] ?? '']);
    const fields = { record, placeAt, textAt: textsOf(record, placeAt) };
    return rowOf(fields, { heads, rowHeader, columns, file, delimiter });
  });
  return withSpans(rows, () => true, file);
}

function textsOf({ fields }: CsvRecord, placeAt: (index: number) => Place): CsvFields['textAt'] {
  return (index) => {
    const value = fields[index]?.trim() ?? '';
    return value === '' ? null : { value, place: placeAt(index), runs: [], style: 'plain' };
  };
}

interface CsvSite extends Pick<Grid, 'rowHeader' | 'columns'> {
  heads: readonly string[];
  file: VFile;
  delimiter: string;
}

function rowOf({ record, textAt, placeAt }: CsvFields, site: CsvSite): GridRow {
  const { heads, rowHeader, columns, file } = site;
  const at = labelIndex(heads, rowHeader.value);
  const label = textAt(at) ?? { value: '', place: placeAt(at), runs: [], style: 'plain' as const };
  const idIndex = aboutIndex(heads, 'id');
  const cells = columns.map((column): GridCell => {
    const index = indexOfColumn(heads, column, columns);
    const note = textAt(heads.indexOf(`${column.id}.note`));
    const place = placeAt(index);
    const { value, sign } = valueOf(textAt(index), column, site, place);
    return { value, sign, note, colSpan: 1, rowSpan: 1, place };
  });
  return {
    id: idOf(textAt(idIndex), file),
    label,
    group: textAt(aboutIndex(heads, 'group')),
    note: textAt(aboutIndex(heads, 'note')),
    cells,
    isTotal: false,
    place: { line: record.line, column: 1 },
  };
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

function reportMissing(file: VFile, { fields, line }: CsvRecord, columns: readonly GridColumn[]) {
  const missing = columns.filter((column) => indexOfColumn(fields, column, columns) === -1);
  if (missing.length === 0) return true;
  const names = missing.map(({ id, label }) => `”${label.value}” (\`${id}\`)`).join(', ');
  const reason = {
    sv: `rubrikraden saknar kolumnerna ${names}`,
    en: `the line of heads lacks the columns ${names}`,
  };
  const place = { line, column: 1 };
  report(file, 'csv-parses', { reason }, { place });
  return false;
}

function reportTooMany(file: VFile, body: readonly CsvRecord[]): boolean {
  const [first] = body.slice(mostRows);
  if (first === undefined) return true;
  const reason = {
    sv: `filen har fler än ${mostRows} rader`,
    en: `the file has more than ${mostRows} rows`,
  };
  report(file, 'csv-parses', { reason }, { place: { line: first.line, column: 1 } });
  return false;
}

function idOf(written: SourceText | null, file: VFile): string | null {
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

/** ”12 500,5” as a number; a dash or nothing as what is missing. */
function valueOf(
  written: SourceText | null,
  column: GridColumn,
  { file, delimiter }: CsvSite,
  place: Place,
): Pick<GridCell, 'value' | 'sign'> {
  const words = written?.value ?? '';
  if (words === '' || missingSigns.has(words)) return { value: null, sign: printedSign(words) };
  if (!holdsNumbers(column)) return { value: written, sign: '' };
  const plain = words
    .replaceAll(/[\s\u00a0\u202f]/g, '')
    .replace(/%$/, '')
    .replace('−', '-')
    .replaceAll(',', delimiter === ',' ? '' : '.');
  const value = Number(plain);
  if (plain !== '' && Number.isFinite(value)) return { value, sign: '' };
  const expected = { sv: 'ett tal, som 12500,5', en: 'a number such as 12500.5' };
  const params = { key: column.label.value, found: `\`${words}\``, expected };
  report(file, 'value-valid', params, { place });
  return { value: null, sign: '' };
}
