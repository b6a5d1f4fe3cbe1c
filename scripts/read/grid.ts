import type { VFile } from 'vfile';

import type { Grid, GridColumn, GridRow } from '../model/grid.ts';
import { report } from '../model/report.ts';
import { sheetKey } from '../model/sheet-key.ts';
import { recordsOf } from './data-source.ts';
import { framed } from './frame.ts';
import { gridRows } from './grid-csv.ts';
import { type GridInput, optionalText } from './grid-input.ts';
import { namedRows } from './grid-names.ts';
import { readGridRows } from './grid-rows.ts';
import { readTotal } from './grid-total.ts';
import { type LocatedData, type Path, startOfFile, textAt, theFile } from './located.ts';
import type { ProjectFiles } from './project-files.ts';
import { reportDuplicates } from './unique.ts';

/** The table of a figure, and the file where its rows stand; `null`, with messages, when it has none that can be used. */
export function readGrid(
  files: ProjectFiles,
  input: GridInput,
  data: LocatedData,
): { grid: Grid; file: VFile } | null {
  reportDuplicates(data, ['columns'], input.columns);
  const rowHeader = textAt(data, ['rowHeader'], input.rowHeader);
  const columns = input.columns.map((column, index) => columnOf(column, ['columns', index], data));
  if (!hasOneSource(input, data)) return null;
  const read =
    input.data === undefined
      ? { rows: readGridRows(input.rows ?? [], columns, data), file: data.file }
      : readRows(files, input, { rowHeader, columns }, data);
  if (read === null) return null;
  const total = input.total === undefined ? [] : readTotal(input.total, columns, read.rows, data);
  const rows = namedRows([...read.rows, ...total]);
  const { file } = read;
  const sheet = typeof file.data['sheet'] === 'string' ? file.data['sheet'] : null;
  const path = sheetKey(file.path, sheet);
  return { grid: { rowHeader, columns, rows, path }, file };
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

function readRows(
  files: ProjectFiles,
  input: GridInput,
  heads: Pick<Grid, 'rowHeader' | 'columns'>,
  data: LocatedData,
): { rows: GridRow[]; file: VFile } | null {
  const source = recordsOf(files, input, data);
  const records = source === null ? null : framed(source, input, data);
  const rows = source === null || records === null ? null : gridRows(source, records, heads);
  return source === null || rows === null ? null : { rows, file: source.file };
}
