import type { ChartForm, DataCell, DataColumn, DataRow, DataTable } from '../../model/figure.ts';

/** A number by its name among those that it is compared with. */
export interface Point {
  name: string;
  /** `undefined` where the row has no such number. */
  cell: DataCell | undefined;
  /** The bounds of an estimate, least first; `null` where it has none. */
  bounds: readonly [number, number] | null;
}

/** Numbers that are compared with each other: the finest line of a summary. */
export interface Series {
  /** Empty where the figure has one only. */
  name: string;
  /** In the order of time, where they are times. */
  points: readonly Point[];
  isTime: boolean;
}

/** What a figure's numbers are to each other: a column over the rows, but a row over the columns where those are its times. */
export function seriesOf(table: DataTable, form: ChartForm | 'vega-lite'): Series[] {
  const rows = table.rows.filter(({ role }) => role !== 'outside');
  const columns = form === 'intervals' ? table.columns.slice(0, 1) : table.columns;
  const [only, ...others] = rows;
  const isOneRow = only !== undefined && others.length === 0;
  if ((form === 'change' || isOneRow) && columns.length > 1)
    return rows.map((row) => overColumns(row, columns, { rows, form }));
  const name = (label: string) => (columns.length === 1 ? '' : label);
  return columns.map((column) => {
    const points = rows.map((row) => ({
      name: nameIn(row, rows),
      cell: row.cells.get(column.id),
      bounds: form === 'intervals' ? boundsOf(row, table.columns) : null,
    }));
    return seriesOfPoints(name(column.label), points, form === 'series');
  });
}

function overColumns(
  row: DataRow,
  columns: readonly DataColumn[],
  { rows, form }: { rows: readonly DataRow[]; form: ChartForm | 'vega-lite' },
): Series {
  const compared = columns.filter(({ role }) => role !== 'outside');
  const points = compared.map(({ id, label }) => ({
    name: label,
    cell: row.cells.get(id),
    bounds: null,
  }));
  return seriesOfPoints(rows.length === 1 ? '' : nameIn(row, rows), points, form === 'change');
}

/** With its group where another row has the same label. */
function nameIn({ id, label, group }: DataRow, rows: readonly DataRow[]): string {
  const hasTwin = rows.some((other) => other.id !== id && other.label === label);
  return hasTwin && group !== null && group !== label ? `${group}, ${label}` : label;
}

const year = /^\d{4}$/u;

/** Years are times whatever the form, in their own order. */
function seriesOfPoints(name: string, points: readonly Point[], isWrittenInTime: boolean): Series {
  const areYears = points.length > 1 && points.every((point) => year.test(point.name));
  if (!areYears) return { name, points, isTime: isWrittenInTime && points.length > 1 };
  const inOrder = points.toSorted((one, other) => Number(one.name) - Number(other.name));
  return { name, points: inOrder, isTime: true };
}

/** Of an estimate with its margin (two columns) or its bounds (three). */
function boundsOf(row: DataRow, columns: readonly DataColumn[]): readonly [number, number] | null {
  const [estimate, second, third] = columns.map(({ id }) => row.cells.get(id)?.value ?? null);
  if (estimate === undefined || estimate === null || second === undefined || second === null)
    return null;
  if (columns.length === 2) return [estimate - Math.abs(second), estimate + Math.abs(second)];
  return third === undefined || third === null ? null : [second, third];
}
