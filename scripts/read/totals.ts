import type { VFile } from 'vfile';

import type { DataTable } from '../model/figure.ts';
import { report } from '../model/report.ts';

const totals =
  /^(?:totalt?|summa|sammanlagt|summa totalt|totalsumma|hela summan|total sum|sum|grand total|altogether)\s*:?$/iu;

/** Whether a label says that its row sums up the others. ”Riket” and ”Samtliga” may be groups to compare with. */
export function isTotal(label: string): boolean {
  return totals.test(label.trim());
}

/**
 * Reports a row that sums up the others and would be drawn as one of them. Shares of a total are no sum: there the row is one to
 * compare with, unless it is 100.
 */
export function reportTotals(file: VFile, { rows, unit, columns }: DataTable): void {
  for (const row of rows) {
    if (!isTotal(row.label) || rows.length < 3) continue;
    const others = rows.filter((each) => each !== row);
    const isSum = columns.some(({ id }) => {
      const value = row.cells.get(id)?.value ?? null;
      const sum = others.reduce((all, { cells }) => all + (cells.get(id)?.value ?? 0), 0);
      return value !== null && (unit !== 'procent' || Math.abs(sum - value) <= others.length / 2);
    });
    if (isSum)
      report(file, 'total-row-chosen', { label: row.label }, { place: row.labelPlace.place });
  }
}
