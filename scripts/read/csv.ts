import { CsvError, parse } from 'csv-parse/sync';
import type { VFile } from 'vfile';

import type { Localised } from '../model/localised.ts';
import { report } from '../model/report.ts';
import { fieldPlaces } from './csv-places.ts';
import type { DataRecord, DataRecords } from './records.ts';

/** More than any figure has, as a long table with one number a line. */
const mostLines = 50_000;

/**
 * The lines of a CSV as records: semicolon, tab or comma between the fields, or what a first line `sep=` says. `null`, with a
 * message, when quotation marks do not pair.
 */
export function readCsv(file: VFile): DataRecords | null {
  const text = String(file);
  const [, said] = /^"?sep=(.)"?[ \t]*\n/iu.exec(text) ?? [];
  const delimiter = said ?? delimiterOf(text);
  const placeOf = fieldPlaces(file, delimiter);
  const lines = linesOf(file, delimiter);
  if (lines === null) return null;
  if (lines.length > mostLines) {
    const params = { what: tooManyLines, found: lines.length, limit: mostLines };
    report(file, 'source-within-limits', params);
    return null;
  }
  const records = lines.slice(said === undefined ? 0 : 1).map(({ info, record }): DataRecord => {
    const { lines: number } = info;
    const fields = record.map((field, index) => ({
      text: field,
      number: null,
      isPercent: false,
      fault: null,
      place: () => placeOf(number, index),
      cell: null,
    }));
    return { place: { line: number, column: 1 }, number, fields };
  });
  return { file, records, isCommaSeparated: delimiter === ',' };
}

const delimiters = [';', '\t', ','] as const;

/** The one that the header line has most of; under a title the first line that has any. */
function delimiterOf(text: string): string {
  const line = text.split('\n', 100).find((each) => /[;\t,]/u.test(each)) ?? '';
  const count = (delimiter: string) => line.split(delimiter).length;
  return delimiters.reduce<string>(
    (best, delimiter) => (count(delimiter) > count(best) ? delimiter : best),
    delimiters[0],
  );
}

interface Line {
  info: { lines: number };
  record: string[];
}

function linesOf(file: VFile, delimiter: string): Line[] | null {
  try {
    return parse(String(file), {
      delimiter,
      info: true,
      trim: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      to: mostLines + 1,
    }) as unknown as Line[]; // `info` is not in its types
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const reason = reasons[error.code] ?? { sv: error.message, en: error.message };
    const line = Number(error['lines'] ?? 1);
    report(file, 'csv-parses', { reason }, { place: { line, column: 1 }, cause: error });
    return null;
  }
}

const tooManyLines = { sv: 'många rader', en: 'many lines' };

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
