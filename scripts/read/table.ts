import type { VFile } from 'vfile';

import type { DataColumn, DataTable } from '../model/figure.ts';
import { report } from '../model/report.ts';
import { termsOf } from '../model/terms.ts';
import { unitNamed } from '../model/units.ts';
import { readReadings } from './alternatives.ts';
import { readDataSource, type RowSource } from './data-source.ts';
import { startOfFile, theFile, type LocatedData, type Path } from './located.ts';
import type { ProjectFiles } from './project-files.ts';
import { readRows } from './rows.ts';
import type { ChartInput } from './schemas/figure.ts';
import { sharedStatusOf } from './signs.ts';
import { reportTotals } from './totals.ts';
import { reportDuplicates } from './unique.ts';

/** The numbers of a figure, and the file where they stand. */
interface ReadTable {
  table: DataTable;
  file: VFile;
}

/** The numbers of a chart, from its rows or from the data file beside it; `null`, with messages, when there are none. */
export function readTable(
  files: ProjectFiles,
  written: ChartInput,
  data: LocatedData,
  lang: string,
): ReadTable | null {
  const unit = unitNamed(written.unit);
  const input = { ...written, unit };
  reportDuplicates(data, ['columns'], input.columns ?? []);
  if (!hasOneSource(input, data)) return null;
  const known = { columns: columnsOf(input, data, lang), areNamed: input.columns !== undefined };
  const source: RowSource | null =
    input.data === undefined
      ? { data, columns: known.columns, rows: input.rows ?? [], rowHeader: null }
      : readDataSource(files, input, data, known);
  if (source === null) return null;
  const { columns } = source;
  const rowHeader = input.rowHeader ?? source.rowHeader ?? termsOf(lang).rowHeader;
  const rows = readRows(source.rows, { data: source.data, columns, unit, form: input.form });
  const readings = readReadings(input.alternatives, rows, { data, columns, unit });
  const { file } = source.data;
  const sharedStatus = sharedStatusOf(rows);
  const sheet = typeof file.data['sheet'] === 'string' ? file.data['sheet'] : null;
  const numbers = { columns, rows, readings, rowHeader, unit, sharedStatus };
  const table = { ...numbers, path: file.path, sheet };
  if (input.data !== undefined && input.totalRow !== 'show') reportTotals(file, table);
  return { table, file };
}

function hasOneSource({ rows, data: csv }: ChartInput, data: LocatedData): boolean {
  if (rows === undefined && csv === undefined) {
    report(
      data.file,
      'key-present',
      { key: 'rows', where: theFile },
      { place: data.placeOf(['id']) },
    );
  }
  if (rows !== undefined && csv !== undefined) {
    const params = {
      key: 'data',
      found: `\`${csv}\``,
      expected: { sv: 'antingen `rows` eller `data`', en: 'either `rows` or `data`' },
    };
    report(data.file, 'value-valid', params, { place: data.placeOf(['data']) });
  }
  return (rows === undefined) !== (csv === undefined);
}

/** Figures with one number a row need not name their column. */
function columnsOf(
  { columns, unit }: ChartInput,
  data: LocatedData,
  lang: string,
): readonly DataColumn[] {
  const placeAt = (...path: Path) => data.placeOf(path) ?? startOfFile;
  const label = termsOf(lang).valueHeader(unit);
  if (columns === undefined) {
    const place = placeAt('rows');
    const places = { place, labelPlace: place, labelStatusPlace: place, rolePlace: place };
    return [{ id: 'andel', label, labelStatus: 'read', role: 'plain', ...places }];
  }
  return columns.map(({ id, label: written, labelStatus, role }, index) => {
    const labelPlace = placeAt('columns', index, 'label');
    const rolePlace = role === undefined ? labelPlace : placeAt('columns', index, 'role');
    const isRead = labelStatus === 'read';
    const labelStatusPlace = isRead ? labelPlace : placeAt('columns', index, 'labelStatus');
    const place = placeAt('columns', index);
    const places = { place, labelPlace, labelStatusPlace, rolePlace };
    return { id, label: written, labelStatus, role: role ?? 'plain', ...places };
  });
}
