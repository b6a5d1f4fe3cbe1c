import { missingSign, missingSigns } from '../model/grid-format.ts';
import type { GridCell, GridColumn, GridRow } from '../model/grid.ts';
import { report } from '../model/report.ts';
import { type GridInput, optionalText, printedSign, reportUnknown } from './grid-input.ts';
import { withSpans } from './grid-spans.ts';
import { type LocatedData, type Path, pathText, startOfFile, textAt } from './located.ts';

type RowInput = NonNullable<GridInput['rows']>[number];
type CellInput = RowInput['values'][string];

/** The rows of a table as a figure's file has them; what does not fit its columns is told. */
export function readGridRows(
  rows: readonly RowInput[],
  columns: readonly GridColumn[],
  data: LocatedData,
): GridRow[] {
  const names = new Map<string, string>();
  const read = rows.map(({ id = null, label, group, note, values }, index): GridRow => {
    const path: Path = ['rows', index];
    if (id !== null) reportRepeated(id, [...path, 'id'], names, data);
    reportUnknown(values, columns, [...path, 'values'], data);
    return {
      id,
      label: textAt(data, [...path, 'label'], label),
      group: optionalText(group, [...path, 'group'], data),
      note: optionalText(note, [...path, 'note'], data),
      cells: columns.map((column) => {
        const at: Path = [...path, 'values', column.id];
        return cellOf(values[column.id], column, at, data);
      }),
      isTotal: false,
      place: data.placeOf(path) ?? startOfFile,
    };
  });
  const isWritten = (row: number, column: number): boolean =>
    rows[row]?.values[columns[column]?.id ?? ''] !== undefined;
  return withSpans(read, isWritten, data.file);
}

function reportRepeated(
  id: string,
  path: Path,
  names: Map<string, string>,
  data: LocatedData,
): void {
  const place = data.placeOf(path);
  const first = names.get(id);
  if (first !== undefined) report(data.file, 'id-unique', { id, first }, { place });
  const { line } = place === undefined || !('start' in place) ? { line: 1 } : place.start;
  if (first === undefined) names.set(id, `${data.file.path}:${line}`);
}

function cellOf(
  written: CellInput | undefined,
  { type }: GridColumn,
  path: Path,
  data: LocatedData,
): GridCell {
  const isWhole = typeof written === 'object' && written !== null;
  const cell = isWhole ? written : { value: written ?? null };
  const at = isWhole ? [...path, 'value'] : path;
  const { note, colspan = 1, rowspan = 1 } = isWhole ? written : {};
  return {
    // What is said across several columns need not be a number.
    ...valueOf(cell.value, type, at, data, colspan > 1 || rowspan > 1),
    note: optionalText(note, [...path, 'note'], data),
    colSpan: colspan,
    rowSpan: rowspan,
    place: data.placeOf(path) ?? startOfFile,
  };
}

function valueOf(
  value: string | number | null,
  type: GridColumn['type'],
  path: Path,
  data: LocatedData,
  isSpan: boolean,
): Pick<GridCell, 'value' | 'sign'> {
  if (value === null) return { value, sign: missingSign };
  if (typeof value === 'number') {
    // A number among words is printed as it is written.
    return type === 'text'
      ? { value: textAt(data, path, String(value)), sign: '' }
      : { value, sign: '' };
  }
  const words = value.trim();
  if (words === '' || missingSigns.has(words)) return { value: null, sign: printedSign(words) };
  if (type !== 'text' && !isSpan) {
    const expected = {
      sv: 'ett tal utan mellanslag och enhet, som 12500.5, eller ett tecken för det som saknas, som "–" eller ".."',
      en: 'a number without spaces and unit such as 12500.5, or a sign for what is missing, such as "–" or ".."',
    };
    const params = { key: pathText(data.value, path), found: `\`${words}\``, expected };
    report(data.file, 'value-valid', params, { place: data.placeOf(path) });
  }
  return { value: textAt(data, path, value), sign: '' };
}
