import type { TextItem } from '../model/figure.ts';
import type { Grid, GridCell, GridColumn, GridRow } from '../model/grid.ts';
import type { Place } from '../model/place.ts';
import { report } from '../model/report.ts';
import { recordsOf } from './data-source.ts';
import { framed } from './frame.ts';
import { gridRows } from './grid-csv.ts';
import { type LocatedData, type Path, pathText, startOfFile, textAt, theFile } from './located.ts';
import type { ProjectFiles } from './project-files.ts';
import type { FigureInput } from './schemas/figure.ts';
import { reportDuplicates } from './unique.ts';

export type GridInput = Extract<FigureInput, { form: 'table' }>;

/** The table of a figure, and its words for those who read them; `null`, with messages, when it has none that can be used. */
export function readGrid(
  files: ProjectFiles,
  input: GridInput,
  data: LocatedData,
): { grid: Grid; items: TextItem[] } | null {
  reportDuplicates(data, ['columns'], input.columns);
  const columns = input.columns.map(columnOf);
  const rows =
    input.data === undefined
      ? rowsOf(input, columns, data)
      : fileRowsOf(files, input, columns, data);
  if (rows === null) return null;
  const total = totalOf(input, columns, rows, data);
  const grid = { rowHeader: input.rowHeader, columns, rows: [...rows, ...total] };
  return { grid, items: itemsIn(grid, data) };
}

function columnOf(input: GridInput['columns'][number]): GridColumn {
  const { decimals = null, unit = '', width = null, group = null, ...named } = input;
  return { ...named, decimals, unit, width, group };
}

function rowsOf(
  { rows }: GridInput,
  columns: readonly GridColumn[],
  data: LocatedData,
): GridRow[] | null {
  if (rows === undefined) {
    const place = data.placeOf(['id']);
    report(data.file, 'key-present', { key: 'rows', where: theFile }, { place });
    return null;
  }
  return rows.map(({ label, group = null, values }, index) => {
    const path: Path = ['rows', index];
    reportUnknown(values, columns, [...path, 'values'], data);
    const cells = columns.map((column) => {
      const at: Path = [...path, 'values', column.id];
      return cellOf(values[column.id] ?? null, column, at, data);
    });
    const place = data.placeOf(path) ?? startOfFile;
    return { label, group, cells, isTotal: false, place };
  });
}

function reportUnknown(
  values: object,
  columns: readonly GridColumn[],
  path: Path,
  data: LocatedData,
): void {
  const expected = columns.map(({ id }) => id);
  for (const key of Object.keys(values).filter((each) => !expected.includes(each))) {
    const place = data.placeOfKey([...path, key]);
    report(data.file, 'key-known', { key, where: theFile }, { place, expected });
  }
}

type CellInput = NonNullable<GridInput['rows']>[number]['values'][string];

function cellOf(written: CellInput, { type }: GridColumn, path: Path, data: LocatedData): GridCell {
  const cell = typeof written === 'object' && written !== null ? written : { value: written };
  const { value } = cell;
  const isRight = value === null || (typeof value === 'number' ? true : type === 'text');
  if (!isRight) {
    const expected = { sv: 'ett tal', en: 'a number' };
    const params = { key: pathText(data.value, path), found: `\`${value}\``, expected };
    report(data.file, 'value-valid', params, { place: data.placeOf(path) });
  }
  return { value, note: 'note' in cell ? cell.note : null };
}

function fileRowsOf(
  files: ProjectFiles,
  input: GridInput,
  columns: readonly GridColumn[],
  data: LocatedData,
): GridRow[] | null {
  const source = recordsOf(files, input, data);
  const records = source === null ? null : framed(source, input, data);
  return source === null || records === null ? null : gridRows(source, records, columns);
}

/** Sums are of what is printed: a missing number makes a sum that nobody could check, so it has none. */
function totalOf(
  { total }: GridInput,
  columns: readonly GridColumn[],
  rows: readonly GridRow[],
  data: LocatedData,
): GridRow[] {
  if (total === undefined) return [];
  for (const [index, id] of total.columns.entries()) {
    const expected = columns.filter(({ type }) => type === 'number').map((column) => column.id);
    if (expected.includes(id)) continue;
    const place: Place | undefined = data.placeOf(['total', 'columns', index]);
    report(data.file, 'key-known', { key: id, where: theFile }, { place, expected });
  }
  const cells = columns.map(({ id }, index): GridCell => {
    const values = rows.map((row) => row.cells[index]?.value);
    const isSummed = total.columns.includes(id) && values.every((each) => typeof each === 'number');
    const sum = values.reduce<number>((all, each) => all + Number(each), 0);
    return { value: isSummed ? Number(sum.toFixed(6)) : null, note: null };
  });
  const place = data.placeOf(['total']) ?? startOfFile;
  return [{ label: total.label, group: null, cells, isTotal: true, place }];
}

/** Every text of the table, with its place, for the checks of words and characters. */
function itemsIn({ rowHeader, columns, rows }: Grid, data: LocatedData): TextItem[] {
  const items: TextItem[] = [];
  const add = (path: Path, written: string | null): void => {
    if (written === null || written === '') return;
    const { value, ...place } = textAt(data, path, written);
    items.push({ id: `t${items.length}`, text: value, ...place });
  };
  add(['rowHeader'], rowHeader);
  for (const [index, { label, group }] of columns.entries()) {
    add(['columns', index, 'label'], label);
    add(['columns', index, 'group'], group);
  }
  for (const [index, { label, group, cells, isTotal }] of rows.entries()) {
    add(isTotal ? ['total', 'label'] : ['rows', index, 'label'], label);
    add(['rows', index, 'group'], group);
    for (const [at, { value, note }] of cells.entries()) {
      const path: Path = ['rows', index, 'values', columns[at]?.id ?? ''];
      add(path, typeof value === 'string' ? value : null);
      add([...path, 'note'], note);
    }
  }
  return items;
}
