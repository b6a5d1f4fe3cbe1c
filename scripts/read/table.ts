import type { VFile } from 'vfile';

import type { DataColumn, DataTable } from '../model/figure.ts';
import { report } from '../model/report.ts';
import { termsOf } from '../model/terms.ts';
import { unitNamed } from '../model/units.ts';
import { readReadings } from './alternatives.ts';
import { readCsv } from './csv.ts';
import { startOfFile, theFile, type LocatedData, type Path } from './located.ts';
import { below } from './paths.ts';
import type { ProjectFiles } from './project-files.ts';
import { readRows } from './rows.ts';
import { type ChartInput, type RowInput, rowsSchema } from './schemas/figure.ts';
import { reportDuplicates } from './unique.ts';
import { validate } from './validate.ts';

/** The numbers of a figure, and the file where they stand. */
interface ReadTable {
  table: DataTable;
  file: VFile;
}

/** The numbers of a chart, from its rows or from the CSV beside it; `null`, with messages, when there are none. */
export function readTable(
  files: ProjectFiles,
  written: ChartInput,
  data: LocatedData,
  lang: string,
): ReadTable | null {
  const unit = unitNamed(written.unit);
  const input = { ...written, unit };
  const { rowHeader = termsOf(lang).rowHeader } = input;
  reportDuplicates(data, ['columns'], input.columns ?? []);
  if (!hasOneSource(input, data)) return null;
  const source =
    input.data === undefined
      ? { data, columns: columnsOf(input, data, lang), rows: input.rows ?? [] }
      : readCsvSource(files, input, input.data, data, lang);
  if (source === null) return null;
  const { columns } = source;
  const rows = readRows(source.rows, { data: source.data, columns, unit, form: input.form });
  const readings = readReadings(input.alternatives, rows, { data, columns, unit });
  const { file } = source.data;
  return { table: { columns, rows, readings, rowHeader, unit, path: file.path }, file };
}

/** Rows as written, their columns, and where they stand. */
interface RowSource {
  data: LocatedData;
  columns: readonly DataColumn[];
  rows: readonly RowInput[];
}

function readCsvSource(
  files: ProjectFiles,
  input: ChartInput,
  written: string,
  data: LocatedData,
  lang: string,
): RowSource | null {
  const namedAt = { path: data.file.path, place: data.placeOf(['data']) };
  const file = files.readText(below('figures', written), 'csv', namedAt);
  if (file === null) return null;
  // A spec of one's own may name the columns of its CSV as it likes.
  const isFree = input.form === 'vega-lite' && input.columns === undefined;
  const csv = readCsv(file, isFree ? null : columnsOf(input, data, lang));
  const valid = csv === null ? null : validate(rowsSchema, csv.data);
  return csv === null || valid === null ? null : { ...csv, rows: valid.rows };
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
