import { missingSign, printedNumber } from '../model/grid-format.ts';
import type { GridCell, GridColumn, GridRow } from '../model/grid.ts';
import type { Place } from '../model/place.ts';
import { report } from '../model/report.ts';
import type { Status } from '../model/status.ts';
import { type GridInput, reportUnknown } from './grid-input.ts';
import { type LocatedData, type Path, startOfFile, textAt, theFile } from './located.ts';

type TotalInput = NonNullable<GridInput['total']>;

/** Sums are of what is printed: a missing number makes a sum that nobody could check, so it has none, unless the source gives it. */
export function readTotal(
  { id, label, columns: summed, values = {} }: TotalInput,
  columns: readonly GridColumn[],
  rows: readonly GridRow[],
  data: LocatedData,
): GridRow[] {
  const can = columns.filter(({ type }) => type === 'number' || type === 'percent');
  const expected = can.map((column) => column.id);
  for (const [index, named] of (summed ?? []).entries()) {
    if (expected.includes(named)) continue;
    const place: Place | undefined = data.placeOf(['total', 'columns', index]);
    report(data.file, 'key-known', { key: named, where: theFile }, { place, expected });
  }
  reportUnknown(values, can, ['total', 'values'], data);
  const wanted = summed ?? can.filter(({ type }) => type === 'number').map((column) => column.id);
  const cells = columns.map((column, index): GridCell => {
    const sum = sumOf(rows, index);
    const path: Path = ['total', 'values', column.id];
    const written = values[column.id];
    if (written !== undefined) reportOtherSum({ written, sum, column, rows }, path, data);
    const value = written ?? (wanted.includes(column.id) ? sum : null);
    const place = data.placeOf(written === undefined ? ['total'] : path) ?? startOfFile;
    const status = written === undefined && value !== null ? statusOfSum(rows, index) : undefined;
    return {
      value,
      sign: missingSign,
      ...(status !== undefined && { status }),
      note: null,
      colSpan: 1,
      rowSpan: 1,
      place,
    };
  });
  const place = data.placeOf(['total']) ?? startOfFile;
  const words = textAt(data, ['total', 'label'], label);
  return [{ id: id ?? null, label: words, group: null, note: null, cells, isTotal: true, place }];
}

/** `null` where a number is missing. A cell over several rows is counted once. */
function sumOf(rows: readonly GridRow[], index: number): number | null {
  const cells = rows.flatMap(({ cells: own }) => own[index] ?? []);
  if (cells.length === 0 || !cells.every(({ value }) => typeof value === 'number')) return null;
  const sum = cells.reduce((all, { value }) => all + Number(value), 0);
  return Number(sum.toFixed(6));
}

/** A sum is no more certain than its numbers. */
function statusOfSum(rows: readonly GridRow[], index: number): Status | undefined {
  const found = new Set(rows.map(({ cells }) => cells[index]?.status));
  return (['estimate', 'preliminary'] as const).find((status) => found.has(status));
}

interface Total {
  written: number;
  sum: number | null;
  column: GridColumn;
  rows: readonly GridRow[];
}

/** Numbers with decimals may be rounded each for itself; whole ones are counted. */
function reportOtherSum(
  { written, sum, column, rows }: Total,
  path: Path,
  data: LocatedData,
): void {
  const { decimals } = column;
  const rounding = decimals === null || decimals === 0 ? 0 : (rows.length + 1) / 2 / 10 ** decimals;
  if (sum === null || Math.abs(sum - written) <= rounding + 1e-6) return;
  const shown = (value: number, lang: string): string =>
    printedNumber({ value, sign: '' }, column, lang)?.text ?? String(value);
  const params = {
    column: column.label.value,
    found: { sv: shown(written, 'sv'), en: shown(written, 'en') },
    sum: { sv: shown(sum, 'sv'), en: shown(sum, 'en') },
  };
  report(data.file, 'total-is-sum', params, { place: data.placeOf(path) });
}
