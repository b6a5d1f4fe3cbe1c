import type { VFile } from 'vfile';

import type { DataColumn, DataTable } from '../model/figure.ts';
import { report } from '../model/report.ts';
import { isPercent } from './cells.ts';
import { readCsv } from './csv.ts';
import type { LocatedData } from './located.ts';
import { below } from './paths.ts';
import type { ProjectFiles } from './project-files.ts';
import { readRows } from './rows.ts';
import { type ChartInput, rowsSchema } from './schemas/figure.ts';
import { reportDuplicates } from './unique.ts';
import { validate } from './validate.ts';

/** The numbers of a figure, and the file where they stand. */
interface ReadTable {
  table: DataTable;
  file: VFile;
}

/** The numbers of a chart, from its rows or from the CSV beside it; `null`, with messages, when there are none. */
export async function readTable(
  files: ProjectFiles,
  input: ChartInput,
  data: LocatedData,
): Promise<ReadTable | null> {
  const { unit, rowHeader } = input;
  reportDuplicates(data, ['columns'], input.columns ?? []);
  if (!hasOneSource(input, data)) return null;
  if (input.data === undefined) {
    const columns = input.columns ?? [singleColumn(unit)];
    const rows = readRows(input.rows ?? [], { data, columns, unit });
    return { table: { columns, rows, rowHeader, unit }, file: data.file };
  }
  const named = { file: data.file, place: data.placeOf(['data']) };
  const csv = await files.readText(below('figures', input.data), 'csv', named);
  if (csv === null) return null;
  const isFree = input.form === 'vega-lite' && input.columns === undefined;
  const read = await readCsv(csv, isFree ? null : (input.columns ?? [singleColumn(unit)]));
  const valid = read === null ? null : validate(rowsSchema, read.data);
  if (read === null || valid === null) return null;
  const { columns } = read;
  const rows = readRows(valid.rows, { data: read.data, columns, unit });
  return { table: { columns, rows, rowHeader, unit }, file: csv };
}

function hasOneSource({ rows, data: csv }: ChartInput, data: LocatedData): boolean {
  if (rows === undefined && csv === undefined) {
    report(
      data.file,
      'key-present',
      { key: 'rows', where: 'filen' },
      { place: data.placeOf(['id']) },
    );
  }
  if (rows !== undefined && csv !== undefined) {
    const params = { key: 'data', found: `\`${csv}\``, expected: 'antingen `rows` eller `data`' };
    report(data.file, 'value-valid', params, { place: data.placeOf(['data']) });
  }
  return (rows === undefined) !== (csv === undefined);
}

/** The column of figures with one number a row, when they name none. */
function singleColumn(unit: string): DataColumn {
  const label = isPercent(unit) ? 'Andel (procent)' : `Värde (${unit})`;
  return { id: 'andel', label, role: 'plain' };
}
