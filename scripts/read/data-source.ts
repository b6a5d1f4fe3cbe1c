import type { DataColumn } from '../model/figure.ts';
import { report } from '../model/report.ts';
import { readCsv } from './csv.ts';
import { dataRows } from './data-rows.ts';
import { framed } from './frame.ts';
import {
  columnLike,
  hasOwnKeys,
  type Headings,
  ownHeadings,
  rowKeys,
  skipped,
} from './headings.ts';
import { type LocatedData, whereOf } from './located.ts';
import { isNotRead, readNumberText } from './number-text.ts';
import { below } from './paths.ts';
import type { ProjectFiles } from './project-files.ts';
import {
  type DataRecord,
  type DataRecords,
  type Field,
  hasEvenLengths,
  isBlank,
} from './records.ts';
import { type ChartInput, mostRows, type RowInput, rowsSchema } from './schemas/figure.ts';
import { forms } from './schemas/forms.ts';
import { idPattern } from './schemas/parts.ts';
import { readSheet } from './sheet.ts';
import { isTotal } from './totals.ts';
import { validate } from './validate.ts';

/** Rows as written, their columns, and where they stand. */
export interface RowSource {
  data: LocatedData;
  columns: readonly DataColumn[];
  rows: readonly RowInput[];
  /** What the file calls its labels, in the author's own words; `null` where it does not. */
  rowHeader: string | null;
}

/** The columns that a figure file has, as far as a data file may fill them. */
export interface ColumnsOfFigure {
  columns: readonly DataColumn[];
  areNamed: boolean;
}

const spreadsheet = /\.xls[xm]?$/iu;

/** The rows of the CSV or the spreadsheet beside a figure; `null`, with messages, when they cannot be used. */
export function readDataSource(
  files: ProjectFiles,
  input: ChartInput,
  data: LocatedData,
  known: ColumnsOfFigure,
): RowSource | null {
  const source = recordsOf(files, input, data);
  const records = source === null ? null : framed(source, input, data);
  const [header, ...body] = records ?? [];
  if (source === null || header === undefined) return null;
  const headings = headingsOf(source, [header, ...body], input, data, known);
  if (headings === null || !hasEvenLengths(source, header, body)) return null;
  const kept =
    input.totalRow === 'leave-out' ? body.filter((each) => !isTotalIn(each, headings)) : body;
  const { unit } = input;
  const signs = new Map(Object.entries(input.signs ?? {}));
  // One too many is for the schema to see.
  const rows = dataRows(kept.slice(0, mostRows + 1), { source, ...headings, unit, signs });
  const valid = validate(rowsSchema, rows);
  if (valid === null) return null;
  const rowHeader = labelHead(header, headings);
  return { data: rows, columns: headings.columns, rows: valid.rows, rowHeader };
}

/** The records of the data file that a figure file names, a CSV or a sheet of an Excel file. */
export function recordsOf(
  files: ProjectFiles,
  { data: written = '', sheet, range }: Pick<ChartInput, 'data' | 'sheet' | 'range'>,
  data: LocatedData,
): DataRecords | null {
  const path = below('figures', written);
  const namedAt = { path: data.file.path, place: data.placeOf(['data']) };
  if (spreadsheet.test(written)) return readSheet(files, path, { sheet, range, data, namedAt });
  const file = files.readText(path, 'csv', namedAt);
  return file === null ? null : readCsv(file);
}

/** The head of the labels, unless it is a key of ours. */
function labelHead({ fields }: DataRecord, { keys }: Headings): string | null {
  const head = fields[keys.indexOf('label')]?.text ?? '';
  return head === '' || hasOwnKeys(fields) ? null : head;
}

function isTotalIn({ fields }: DataRecord, { keys }: Headings): boolean {
  return isTotal(fields[keys.indexOf('label')]?.text ?? '');
}

function headingsOf(
  source: DataRecords,
  [header, ...body]: readonly [DataRecord, ...DataRecord[]],
  input: ChartInput,
  data: LocatedData,
  known: ColumnsOfFigure,
): Headings | null {
  const written = new Map(Object.entries(input.headings ?? {}));
  const isFree = !known.areNamed && (input.form === 'vega-lite' || input.form === 'bar-table');
  if (written.size === 0 && hasOwnKeys(header.fields)) {
    return keyHeadings(source, header, known.columns, isFree && input.form === 'vega-lite');
  }
  if (!areKnown(written, header, known.columns, data)) return null;
  const headings = ownHeadings(header.fields, { written, ...known, isFree });
  if (headings === null) reportDoubt(source, [header, ...body], known.columns);
  return headings;
}

/** Reports what `headings` names and the file does not have, or the figure. */
function areKnown(
  written: ReadonlyMap<string, string>,
  { fields }: DataRecord,
  columns: readonly DataColumn[],
  data: LocatedData,
): boolean {
  const heads = fields.map(({ text }) => text);
  const ids = columns.map(({ id }) => id);
  const single = columns.length === 1 ? ['value', 'status'] : [];
  const keys = [...rowKeys, ...single, ...ids, ...ids.map((id) => `${id}.status`), skipped];
  const where = whereOf(data.value, ['headings']);
  let isRight = true;
  for (const [head, key] of written) {
    const path = ['headings', head];
    if (!heads.includes(head)) {
      const place = data.placeOfKey(path);
      report(data.file, 'key-known', { key: head, where }, { place, expected: heads });
      isRight = false;
    }
    if (!keys.includes(key)) {
      const place = data.placeOf(path);
      report(data.file, 'key-known', { key, where }, { place, expected: keys });
      isRight = false;
    }
  }
  return isRight;
}

/** One message, with what to write, where heads in the author's own words may mean several things. */
function reportDoubt(
  { file, isCommaSeparated }: DataRecords,
  [{ fields, place }, ...body]: readonly [DataRecord, ...DataRecord[]],
  columns: readonly DataColumn[],
): void {
  const style = { isCommaSeparated, signs: new Map() };
  const isNumeric = (index: number) =>
    body.every(
      ({ fields: row }) =>
        isBlank(row[index]) || !isNotRead(readNumberText(row[index]?.text ?? '', style)),
    );
  const filled = fields.flatMap(({ text }, index) => (text === '' ? [] : [{ text, index }]));
  const label = filled.find(({ index }) => !isNumeric(index)) ?? filled[0];
  const wanted = columns.length === 1 ? ['value'] : columns.map(({ id }) => id);
  const open = [...wanted];
  const example = filled.map(({ text, index }) => {
    const isValue = index > (label?.index ?? 0) && isNumeric(index);
    const key = index === label?.index ? 'label' : isValue ? open.shift() : undefined;
    return `${quoted(text)}: ${key ?? skipped}`;
  });
  const help = {
    sv: `Skriv i figurfilen vilken kolumn som är vad, som \`headings: { ${example.join(', ')} }\`. Etiketten heter \`label\`, en kolumn som inte ska läsas \`${skipped}\`.`,
    en: `Say in the figure file which column is what, as \`headings: { ${example.join(', ')} }\`. The label is \`label\`, a column that is not to be read \`${skipped}\`.`,
  };
  const found = filled.map(({ text }) => `”${text}”`).join(', ');
  const at = fields[0]?.place() ?? place;
  report(file, 'data-headings-clear', { found, columns: wanted.length }, { place: at, help });
}

/** As YAML needs it. */
function quoted(text: string): string {
  return /^\p{L}[\p{L}\p{N} ]*$/u.test(text) ? text : JSON.stringify(text);
}

/** Heads that are keys of ours; `value` is the only column of numbers, whatever that is called. */
function keyHeadings(
  { file }: DataRecords,
  header: DataRecord,
  known: readonly DataColumn[],
  isFree: boolean,
): Headings | null {
  const texts = header.fields.map(({ text }) => text);
  const [only] = known;
  const isSingle = known.length === 1 && only !== undefined && !texts.includes(only.id);
  const named = texts.map((text) =>
    isSingle && !isFree ? text.replace(/^value(?=$|\.status$)/u, only.id) : text,
  );
  const columns = isFree && only !== undefined ? freeColumns(header.fields, only) : known;
  const ids = columns.map(({ id }) => id);
  const keys = [...rowKeys, ...ids, ...ids.map((id) => `${id}.status`)];
  const where = { sv: 'rubrikraden', en: 'the header line' };
  const place = header.place;
  const unknown = named.filter((name) => !keys.includes(name));
  const missing = ['label', ...ids].filter((name) => !named.includes(name));
  const twice = named.filter((name, index) => named.indexOf(name) < index);
  const noIds = ids.filter((id) => !idPattern.test(id));
  for (const key of unknown) report(file, 'key-known', { key, where }, { place, expected: keys });
  for (const key of missing) report(file, 'key-present', { key, where }, { place });
  for (const name of twice) {
    const reason = {
      sv: `kolumnen \`${name}\` finns två gånger`,
      en: `the column \`${name}\` exists twice`,
    };
    report(file, 'csv-parses', { reason }, { place });
  }
  for (const id of noIds) {
    const expected = forms.columnId;
    report(file, 'value-valid', { key: where, found: `\`${id}\``, expected }, { place });
  }
  const isWhole = [unknown, missing, twice, noIds].every((faults) => faults.length === 0);
  return isWhole ? { keys: named, columns } : null;
}

/** A spec of one's own may name the columns of its file as it likes. */
function freeColumns(header: readonly Field[], like: DataColumn): DataColumn[] {
  return header
    .filter(({ text }) => !rowKeys.includes(text) && !text.endsWith('.status'))
    .map(({ text }) => columnLike(like, text, text));
}
