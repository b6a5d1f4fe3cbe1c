import type { DataTable } from '../../model/figure.ts';
import { markedLabel, noteMark } from '../status.ts';

/** A row by its two numbers. */
export interface Point {
  /** Its name, with the letters of what is remarked on its numbers: they are not printed. */
  label: string;
  /** In the units of the two columns. */
  x: number;
  y: number;
}

/** The rows whose numbers are both known. */
export function pointsOf({
  rows,
  columns: [across, along],
}: Pick<DataTable, 'rows' | 'columns'>): Point[] {
  return rows.flatMap((row) => {
    const x = row.cells.get(across?.id ?? '')?.value ?? null;
    const y = row.cells.get(along?.id ?? '')?.value ?? null;
    const ofNumbers = [...row.cells.values()].map(({ noteLetter }) => noteMark(noteLetter));
    const label = `${markedLabel(row)}${ofNumbers.join('')}`;
    return x === null || y === null ? [] : [{ label, x, y }];
  });
}
