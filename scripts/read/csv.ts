import { CsvError, parse } from 'csv-parse/sync';
import type { VFile } from 'vfile';

import type { DataColumn } from '../model/figure.ts';
import type { Localised } from '../model/localised.ts';
import { report } from '../model/report.ts';
import { csvPlaces } from './csv-places.ts';
import { type LocatedData, unknownWriting } from './located.ts';
import { mostRows } from './schemas/figure.ts';
import { forms } from './schemas/forms.ts';
import { idPattern } from './schemas/parts.ts';

/** Columns of a CSV that are about the row; the others are columns of the figure, `<id>` and `<id>.status`. */
const rowKeys = ['id', 'label', 'labelStatus', 'group', 'role', 'incomplete', 'note'];
const requiredKeys = ['id', 'label'];

export interface CsvRecord {
  /** 1-based line. */
  line: number;
  fields: readonly string[];
}

export interface CsvRows {
  columns: readonly DataColumn[];
  /** `{ rows: [...] }` in the shape of a figure file; places are lines of the CSV. */
  data: LocatedData;
}

/**
 * Rows of a figure from a CSV with a header line: comma, semicolon or tab between the fields, and a decimal comma unless
 * comma separates. `columns` are those of the figure; `null` takes them from the header. `null`, with messages, when the
 * file is not such a table.
 */
export function readCsv(file: VFile, columns: readonly DataColumn[] | null): CsvRows | null {
  const table = readHeaded(file);
  if (table === null) return null;
  const { delimiter, header, body } = table;
  const shown = columns ?? columnsIn(header);
  const isWhole = [reportHeader(file, header, shown), reportLengths(file, header, body)].every(
    Boolean,
  );
  if (!isWhole) return null;
  const rows = body.map(({ fields }) => rowOf(header.fields, fields, shown, delimiter));
  const only = shown.length === 1 ? (shown[0]?.id ?? null) : null;
  const lines = body.map(({ line }) => line);
  const shape = { header: header.fields, lines, headerLine: header.line, delimiter, only };
  const placeOf = csvPlaces(file, shape);
  return {
    columns: shown,
    data: { file, value: { rows }, placeOf, placeOfKey: placeOf, writingOf: () => unknownWriting },
  };
}

const delimiters = [';', '\t', ','] as const;
type Delimiter = (typeof delimiters)[number];

/** What a CSV holds: its line of heads and the lines below it. */
export interface HeadedRecords {
  delimiter: Delimiter;
  header: CsvRecord;
  body: readonly CsvRecord[];
}

/** Reads a CSV with a line of heads; `null`, with a message, where it is no CSV or is empty. */
export function readHeaded(file: VFile): HeadedRecords | null {
  const delimiter = delimiterOf(String(file));
  const records = readRecords(file, delimiter);
  if (records === null) return null;
  const [header, ...body] = records;
  if (header !== undefined) return { delimiter, header, body };
  report(file, 'csv-parses', { reason: { sv: 'filen är tom', en: 'the file is empty' } });
  return null;
}

/** The one that the header line has most of. */
function delimiterOf(text: string): Delimiter {
  const header = /^\s*([^\n]*)/.exec(text)?.[1] ?? '';
  const count = (delimiter: string) => header.split(delimiter).length;
  return delimiters.reduce((best, delimiter) =>
    count(delimiter) > count(best) ? delimiter : best,
  );
}

/** Header line first; `null`, with a message, when quotation marks do not pair. */
function readRecords(file: VFile, delimiter: Delimiter): CsvRecord[] | null {
  try {
    const records = parse(String(file), {
      delimiter,
      info: true,
      trim: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      to: mostRows + 2, // header, and one too many for the schema to see
    }) as unknown as { info: { lines: number }; record: string[] }[]; // `info` is not in its types
    return records.map(({ info, record }) => ({ line: info.lines, fields: record }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const reason = reasons[error.code] ?? { sv: error.message, en: error.message };
    const line = Number(error['lines'] ?? 1);
    report(file, 'csv-parses', { reason }, { place: { line, column: 1 }, cause: error });
    return null;
  }
}

const quoteInside = {
  sv: 'ett citattecken står mitt i ett fält',
  en: 'a quotation mark stands in the middle of a field',
};

const reasons: Readonly<Record<string, Localised>> = {
  CSV_QUOTE_NOT_CLOSED: {
    sv: 'ett avslutande citattecken saknas, här eller på en rad före',
    en: 'a closing quotation mark is missing, here or on a line before',
  },
  CSV_INVALID_CLOSING_QUOTE: quoteInside,
  CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE: {
    sv: 'text står efter ett avslutande citattecken',
    en: 'text stands after a closing quotation mark',
  },
  INVALID_OPENING_QUOTE: quoteInside,
};

function columnsIn({ fields, line }: CsvRecord): DataColumn[] {
  const place = { line, column: 1 };
  return fields
    .filter((name) => !rowKeys.includes(name) && !name.endsWith('.status'))
    .map((name) => ({
      id: name,
      label: name,
      labelStatus: 'read',
      role: 'plain',
      place,
      labelPlace: place,
      labelStatusPlace: place,
      rolePlace: place,
    }));
}

function reportHeader(file: VFile, header: CsvRecord, columns: readonly DataColumn[]): boolean {
  const where = { sv: 'rubrikraden', en: 'the header line' };
  const place = { line: header.line, column: 1 };
  const ids = columns.map(({ id }) => id);
  const known = [...rowKeys, ...ids, ...ids.map((id) => `${id}.status`)];
  const unknown = header.fields.filter((name) => !known.includes(name));
  const missing = [...requiredKeys, ...ids].filter((name) => !header.fields.includes(name));
  const twice = header.fields.filter((name, index) => header.fields.indexOf(name) < index);
  const noIds = ids.filter((id) => !idPattern.test(id));
  for (const key of unknown) report(file, 'key-known', { key, where }, { place, expected: known });
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
  return [unknown, missing, twice, noIds].every((faults) => faults.length === 0);
}

export function reportLengths(file: VFile, header: CsvRecord, body: readonly CsvRecord[]): boolean {
  const expected = header.fields.length;
  const uneven = body.filter(({ fields }) => fields.length !== expected);
  for (const { line, fields } of uneven) {
    const reason = {
      sv: `raden har ${fields.length} fält, rubrikraden ${expected}`,
      en: `the line has ${fields.length} fields, the header line ${expected}`,
    };
    report(file, 'csv-parses', { reason }, { place: { line, column: 1 } });
  }
  return uneven.length === 0;
}

/** A line as a row of a figure file, not yet checked; empty fields are left out. */
function rowOf(
  header: readonly string[],
  fields: readonly string[],
  columns: readonly DataColumn[],
  delimiter: Delimiter,
): Record<string, unknown> {
  const written = new Map(
    header
      .map((name, index) => [name, fields[index] ?? ''])
      .filter(([, field]) => field !== '') as [string, string][],
  );
  const cells = columns.flatMap(({ id }): [string, Record<string, unknown>][] => {
    const number = written.get(id);
    const status = written.get(`${id}.status`);
    if (number === undefined && status === undefined) return [];
    const value = number === undefined ? null : numberOf(number, delimiter);
    return [[id, { value, ...(status === undefined ? {} : { status }) }]];
  });
  const about = [...written].filter(([name]) => rowKeys.includes(name));
  const numbers = columns.length === 1 ? cells[0]?.[1] : { values: Object.fromEntries(cells) };
  return { ...Object.fromEntries(about), ...numbers };
}

/** The number, or the text for the schema to refuse. */
function numberOf(text: string, delimiter: Delimiter): number | string {
  const plain = delimiter === ',' ? text : text.replace(',', '.');
  return /^[-−]?\d+(?:\.\d+)?$/.test(plain) ? Number(plain.replace('−', '-')) : text;
}
