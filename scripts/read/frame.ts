import { report } from '../model/report.ts';
import { type LocatedData, startOfFile } from './located.ts';
import { type LongShape, widened } from './long.ts';
import { type DataRecord, type DataRecords, isBlank, transposed } from './records.ts';
import { columnName, rangeOf } from './xlsx/cell-names.ts';

/** What a figure file says of where the table stands in its data file, and how it is turned. */
export interface FrameInput {
  range?: string | undefined;
  transpose?: boolean | undefined;
  long?: LongShape | undefined;
}

/**
 * The records of the table itself, its heads first. `null`, with messages, where there are lines that do not belong to it or it is
 * not as the figure file says. `data` is that of the figure file.
 */
export function framed(
  source: DataRecords,
  input: FrameInput,
  data: LocatedData,
): readonly DataRecord[] | null {
  const within = inRange(source.records, input.range).map(withoutEnd);
  const full = within.filter(({ fields }) => fields.some((field) => !isBlank(field)));
  if (full.length === 0) {
    const reason = { sv: 'filen är tom', en: 'the file is empty' };
    report(source.file, 'csv-parses', { reason });
    return null;
  }
  if (input.range === undefined && reportOthers(source, full)) return null;
  const turned = input.transpose === true ? transposed(full) : full;
  return input.long === undefined ? turned : wide(source, turned, input.long, data);
}

/** Only what lies within the range, in a CSV by line and field. */
function inRange(records: readonly DataRecord[], written: string | undefined): DataRecord[] {
  const [range] = (written === undefined ? null : rangeOf(written)) ?? [];
  if (range === undefined) return [...records];
  return records
    .filter(({ number }) => number >= range.top && number <= range.bottom)
    .map(({ place, number, fields }) => ({
      place,
      number,
      fields: fields.slice(range.left - 1, range.right),
    }));
}

/** Without the empty fields that a spreadsheet writes up to its widest line. */
function withoutEnd(record: DataRecord): DataRecord {
  const last = record.fields.findLastIndex((field) => !isBlank(field));
  return { ...record, fields: record.fields.slice(0, last + 1) };
}

function isRow({ fields }: DataRecord): boolean {
  return fields.filter((field) => !isBlank(field)).length > 1;
}

/** Reports titles above a table and notes below it: lines with one field, which nothing would tell from rows. */
function reportOthers({ file }: DataRecords, records: readonly DataRecord[]): boolean {
  const first = records.findIndex(isRow);
  const last = records.findLastIndex(isRow);
  if (first === -1) return false;
  const others = [...records.slice(0, first), ...records.slice(last + 1)];
  const [other] = others;
  if (other === undefined) return false;
  const table = records.slice(first, last + 1);
  const width = Math.max(...table.map(({ fields }) => fields.length));
  const range = `A${table[0]?.number ?? 1}:${columnName(width)}${table.at(-1)?.number ?? 1}`;
  const words = other.fields.find((field) => !isBlank(field));
  const params = { words: words?.text ?? '', count: others.length };
  const help = {
    sv: `Hör raden inte till tabellen, så skriv \`range: ${range}\` i figurfilen, och det som läsare ska veta som \`notes:\`. Saknas talet, så skriv .. i cellen.`,
    en: `If the line is no part of the table, write \`range: ${range}\` in the figure file, and what readers must know as \`notes:\`. If the number is missing, write .. in the cell.`,
  };
  report(file, 'data-table-alone', params, { place: words?.place() ?? other.place, help });
  return true;
}

function wide(
  { file }: DataRecords,
  records: readonly DataRecord[],
  shape: LongShape,
  data: LocatedData,
): readonly DataRecord[] | null {
  const found = widened(records, shape);
  if (!('missing' in found) && !('twice' in found)) return found;
  if ('twice' in found) {
    const { twice, row, column } = found;
    const reason = {
      sv: `”${row}” har två tal för ”${column}”`,
      en: `“${row}” has two numbers for “${column}”`,
    };
    report(file, 'csv-parses', { reason }, { place: twice.place() });
    return null;
  }
  const key = (['row', 'column', 'value'] as const).find((each) => shape[each] === found.missing);
  const expected = records[0]?.fields.map(({ text }) => text) ?? [];
  const where = { sv: 'rubrikraden', en: 'the header line' };
  const place = data.placeOf(['long', key ?? 'row']) ?? startOfFile;
  report(data.file, 'key-known', { key: found.missing, where }, { place, expected });
  return null;
}
