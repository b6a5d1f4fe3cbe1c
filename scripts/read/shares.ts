import type { VFile } from 'vfile';

import type { ChartForm, DataRow, DataTable } from '../model/figure.ts';
import { report } from '../model/report.ts';
import { isPercent } from './cells.ts';

export type FigureForm = ChartForm | 'vega-lite';
type Shares = Pick<DataRow, 'cells' | 'incomplete'>;

/** Reports rows whose shares do not make up the whole, or where some are not known, make up more than the whole. */
export function reportShares(file: VFile, form: FigureForm, table: DataTable): void {
  if (!isPercent(table.unit) || table.columns.length < 2) return;
  const tolerance = toleranceOf(table.columns.length);
  for (const row of table.rows) {
    const { id, place } = row;
    if (row.cells.size < table.columns.length) continue; // told of already, or said to be incomplete
    const sum = sumOf(row);
    switch (expectationOf(form, row)) {
      case 'whole':
        if (Math.abs(sum - 100) > tolerance) {
          report(file, 'shares-sum-to-100', { row: id, sum, tolerance }, { place });
        }
        break;
      case 'part':
        if (sum > 100) report(file, 'shares-at-most-100', { row: id, sum }, { place });
        break;
      case 'any':
    }
  }
}

type Expectation = 'whole' | 'part' | 'any';

/** Forms that draw the whole of a row, and one that may leave something out. */
const wholes: ReadonlySet<FigureForm> = new Set([
  'likert',
  'share-bar',
  'grouped-levels',
  'bar-table',
]);
const parts: ReadonlySet<FigureForm> = new Set(['diverging-bars']);

/** Whether a row's shares make up the whole, a part of it, or nothing in particular; `unread` where some cannot be read. */
function expectationOf(form: FigureForm, row: Shares, unread: Expectation = 'part'): Expectation {
  if (parts.has(form)) return 'part';
  if (!wholes.has(form) || row.incomplete !== null) return 'any';
  return [...row.cells.values()].some(({ value }) => value === null) ? unread : 'whole';
}

/** What the illegible numbers of a whole row sum to; `null` where fewer than two are, or the row is no whole. */
export function unreadSumOf(form: FigureForm, row: Shares): number | null {
  const unread = [...row.cells.values()].filter(({ value }) => value === null);
  const sum = Math.round((100 - sumOf(row)) * 10) / 10;
  const isWhole = expectationOf(form, row, 'whole') === 'whole';
  return isWhole && unread.length > 1 && sum > 0 ? sum : null;
}

/** To one decimal: 0.1 + 0.2 is not 0.3. */
function sumOf(row: Shares): number {
  const sum = [...row.cells.values()].reduce((total, { value }) => total + (value ?? 0), 0);
  return Math.round(sum * 10) / 10;
}

/** Percentage points that rounding each of `terms` shares to a whole number can add up to. */
function toleranceOf(terms: number): number {
  return Math.max(1, Math.ceil((terms - 1) / 2));
}
