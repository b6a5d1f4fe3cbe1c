import type { Grid, GridColumn, GridRow } from '../model/grid.ts';
import { report } from '../model/report.ts';
import { readGridCsv } from './grid-csv.ts';
import { type GridInput, optionalText } from './grid-input.ts';
import { namedRows } from './grid-names.ts';
import { readGridRows } from './grid-rows.ts';
import { readTotal } from './grid-total.ts';
import { type LocatedData, type Path, startOfFile, textAt, theFile } from './located.ts';
import { below } from './paths.ts';
import type { ProjectFiles } from './project-files.ts';
import { reportDuplicates } from './unique.ts';

/** The table of a figure; `null`, with messages, when it has none that can be used. */
export function readGrid(files: ProjectFiles, input: GridInput, data: LocatedData): Grid | null {
  reportDuplicates(data, ['columns'], input.columns);
  const rowHeader = textAt(data, ['rowHeader'], input.rowHeader);
  const columns = input.columns.map((column, index) => columnOf(column, ['columns', index], data));
  if (!hasOneSource(input, data)) return null;
  const read =
    input.data === undefined
      ? { rows: readGridRows(input.rows ?? [], columns, data), path: data.file.path }
      : readCsv(files, input.data, { rowHeader, columns }, data);
  if (read === null) return null;
  const total = input.total === undefined ? [] : readTotal(input.total, columns, read.rows, data);
  const rows = namedRows([...read.rows, ...total]);
  return { rowHeader, columns, rows, path: read.path };
}

function columnOf(input: GridInput['columns'][number], path: Path, data: LocatedData): GridColumn {
  const { id, label, type, decimals = null, unit = '', width = null, group = [], note } = input;
  const groups = typeof group === 'string' ? [group] : group;
  const isOne = typeof group === 'string';
  return {
    id,
    label: textAt(data, [...path, 'label'], label),
    type,
    decimals,
    unit,
    width,
    groups: groups.map((each, index) =>
      textAt(data, isOne ? [...path, 'group'] : [...path, 'group', index], each),
    ),
    note: optionalText(note, [...path, 'note'], data),
    place: data.placeOf(path) ?? startOfFile,
  };
}

function hasOneSource({ rows, data: csv }: GridInput, data: LocatedData): boolean {
  if (rows === undefined && csv === undefined) {
    const place = data.placeOf(['id']);
    report(data.file, 'key-present', { key: 'rows', where: theFile }, { place });
  }
  if (rows !== undefined && csv !== undefined) {
    const expected = { sv: 'antingen `rows` eller `data`', en: 'either `rows` or `data`' };
    const params = { key: 'data', found: `\`${csv}\``, expected };
    report(data.file, 'value-valid', params, { place: data.placeOf(['data']) });
  }
  return (rows === undefined) !== (csv === undefined);
}

function readCsv(
  files: ProjectFiles,
  written: string,
  heads: Pick<Grid, 'rowHeader' | 'columns'>,
  data: LocatedData,
): { rows: GridRow[]; path: string } | null {
  const namedAt = { path: data.file.path, place: data.placeOf(['data']) };
  const file = files.readText(below('figures', written), 'csv', namedAt);
  const rows = file === null ? null : readGridCsv(file, heads);
  return file === null || rows === null ? null : { rows, path: file.path };
}
