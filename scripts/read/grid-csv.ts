import { CsvError, parse } from 'csv-parse/sync';
import type { VFile } from 'vfile';

import type { GridCell, GridColumn, GridRow } from '../model/grid.ts';
import { report } from '../model/report.ts';

interface CsvRecord {
  info: { lines: number };
  record: string[];
}

/**
 * The rows of a table from a CSV as a spreadsheet saves it: a line of heads, which are the labels or identifiers of the columns, and
 * the text of the row first. `null`, with messages, when it cannot be used.
 */
export function readGridCsv(file: VFile, columns: readonly GridColumn[]): GridRow[] | null {
  const [header, ...body] = recordsIn(file) ?? [];
  if (header === undefined) return null;
  const heads = header.record;
  const indexes = columns.map(({ id, label }) => heads.findIndex((h) => h === label || h === id));
  const missing = columns.filter((_, index) => (indexes[index] ?? -1) < 1);
  if (missing.length > 0) {
    const names = missing.map(({ label }) => `”${label}”`).join(', ');
    const reason = {
      sv: `kolumnerna ${names} saknas i rubrikraden`,
      en: `the line of heads lacks the columns ${names}`,
    };
    report(file, 'csv-parses', { reason }, { place: { line: 1, column: 1 } });
    return null;
  }
  return body.map(({ info, record }) => {
    const place = { line: info.lines, column: 1 };
    const cells = columns.map((column, index): GridCell => {
      const written = record[indexes[index] ?? -1] ?? '';
      return { value: valueOf(written, column, file, place), note: null };
    });
    return { label: record[0] ?? '', group: null, cells, isTotal: false, place };
  });
}

function recordsIn(file: VFile): CsvRecord[] | null {
  const text = String(file).replace(/^\uFEFF/, '');
  const [line = ''] = text.split('\n', 1);
  const delimiter = [';', '\t', ','].find((each) => line.includes(each)) ?? ';';
  const options = { delimiter, info: true, trim: true, skip_empty_lines: true } as const;
  try {
    return parse(text, { ...options, relax_column_count: true }) as unknown as CsvRecord[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const place = { line: Number(error['lines'] ?? 1), column: 1 };
    const reason = { sv: error.message, en: error.message };
    report(file, 'csv-parses', { reason }, { place, cause: error });
    return null;
  }
}

/** ”12 500,5” as a number; a dash or nothing as what is missing. */
function valueOf(
  written: string,
  { type, label }: GridColumn,
  file: VFile,
  place: { line: number; column: number },
): GridCell['value'] {
  if (/^(?:|[–—-]|\.{1,2})$/.test(written)) return null;
  if (type === 'text') return written;
  const plain = written
    .replaceAll(/[\s\u00a0\u202f]/g, '')
    .replace(/%$/, '')
    .replace('−', '-')
    .replace(',', '.');
  const value = Number(plain);
  if (plain !== '' && Number.isFinite(value)) return value;
  const expected = { sv: 'ett tal', en: 'a number' };
  report(file, 'value-valid', { key: label, found: `\`${written}\``, expected }, { place });
  return null;
}
