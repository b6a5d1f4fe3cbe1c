import type { GridCell, GridColumn, GridRow } from '../model/grid.ts';
import { report } from '../model/report.ts';
import { isNotRead, readNumberText } from './number-text.ts';
import { type DataRecord, type DataRecords, emptyIn, type Field } from './records.ts';

/**
 * The rows of a table from a data file: a line of heads, which are the labels or identifiers of the columns, and the text of the row
 * first. `null`, with messages, when it cannot be used.
 */
export function gridRows(
  source: DataRecords,
  records: readonly DataRecord[],
  columns: readonly GridColumn[],
): GridRow[] | null {
  const [header, ...body] = records;
  if (header === undefined) return null;
  const heads = header.fields.map(({ text }) => text);
  const indexes = columns.map(({ id, label }) => heads.findIndex((h) => h === label || h === id));
  const missing = columns.filter((_, index) => (indexes[index] ?? -1) < 1);
  if (missing.length > 0) {
    const names = missing.map(({ label }) => `”${label}”`).join(', ');
    const reason = {
      sv: `kolumnerna ${names} saknas i rubrikraden`,
      en: `the line of heads lacks the columns ${names}`,
    };
    report(source.file, 'csv-parses', { reason }, { place: header.place });
    return null;
  }
  return body.map((record) => {
    const cells = columns.map((column, index): GridCell => {
      const field = record.fields[indexes[index] ?? -1] ?? emptyIn(record);
      return { value: valueOf(field, column, source), note: null };
    });
    const { place } = record;
    return { label: record.fields[0]?.text ?? '', group: null, cells, isTotal: false, place };
  });
}

/** ”12 500,5” as a number; a dash or nothing as what is missing. */
function valueOf(
  field: Field,
  { type, label }: GridColumn,
  { file, isCommaSeparated }: DataRecords,
): GridCell['value'] {
  const { text, number, fault } = field;
  if (text === '') return null;
  if (type === 'text' && fault === null) return text;
  if (number !== null) return number;
  const read = readNumberText(text, { isCommaSeparated, signs: new Map() });
  if (fault === null && !isNotRead(read)) return read.value ?? signOf(text);
  const expected = { sv: 'ett tal', en: 'a number' };
  const help = fault ?? (isNotRead(read) ? read.help : null) ?? undefined;
  const params = { key: label, found: `\`${text}\``, expected };
  report(file, 'value-valid', params, {
    place: field.place(),
    ...(help === undefined ? {} : { help }),
  });
  return null;
}

/** Other signs than a dash stand in the table as they stand in the file. */
function signOf(text: string): string | null {
  return /^[-–—−]$/u.test(text) ? null : text;
}
