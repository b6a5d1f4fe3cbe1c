import type { VFile } from 'vfile';

import type { Localised } from '../model/localised.ts';
import type { Place } from '../model/place.ts';
import { report } from '../model/report.ts';

/** A cell of a data file, as it stands there. */
export interface Field {
  text: string;
  /** What a spreadsheet holds as a number, 12.5 of ”12,5 %”; `null` for texts, and for all of a CSV. */
  number: number | null;
  isPercent: boolean;
  /** Why it has no value that could be used. */
  fault: Localised | null;
  place: () => Place;
  /** `Blad1!C7`; `null` in a CSV. */
  cell: string | null;
}

/** A line or a row, from left to right. */
export interface DataRecord {
  place: Place;
  /** Line or row, from 1. */
  number: number;
  fields: readonly Field[];
}

/** A data file as a table of cells; headings and numbers are still to be told apart. */
export interface DataRecords {
  file: VFile;
  /** Without those where nothing stands. */
  records: readonly DataRecord[];
  /** Whether a comma separates fields, so that it cannot be the decimal sign of a number without quotation marks. */
  isCommaSeparated: boolean;
}

export function isBlank(field: Field | undefined): boolean {
  return field === undefined || field.text === '';
}

/** Rows as columns and columns as rows. */
export function transposed(records: readonly DataRecord[]): DataRecord[] {
  const width = Math.max(0, ...records.map(({ fields }) => fields.length));
  return Array.from({ length: width }, (_, column) => {
    const fields = records.map((record) => record.fields[column] ?? emptyIn(record));
    const [first] = fields;
    return { place: first?.place() ?? startOfFile, number: column + 1, fields };
  });
}

const startOfFile: Place = { line: 1, column: 1 };

export function emptyIn({ place }: DataRecord): Field {
  return { text: '', number: null, isPercent: false, fault: null, place: () => place, cell: null };
}

/** Whether no line has more fields than the head has; reports each that has. */
export function hasEvenLengths(
  { file }: DataRecords,
  header: DataRecord,
  body: readonly DataRecord[],
): boolean {
  const expected = header.fields.length;
  const uneven = body.filter(({ fields }) => fields.length > expected);
  for (const { place, fields } of uneven) {
    const reason = {
      sv: `raden har ${fields.length} fält, rubrikraden ${expected}`,
      en: `the line has ${fields.length} fields, the header line ${expected}`,
    };
    report(file, 'csv-parses', { reason }, { place });
  }
  return uneven.length === 0;
}
