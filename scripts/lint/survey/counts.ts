import type { DataCell, DataColumn, DataRow } from '../../model/figure.ts';
import { report } from '../../model/report.ts';
import { type Chart, roundingOf, sumOf } from './chart.ts';

/** A count with the share that it should be. */
interface Pair {
  row: DataRow;
  share: DataCell;
  count: number;
  percent: number;
}

/** Reports shares that do not follow from the counts beside them, and groups whose shares do not sum to 100. */
export function lintCounts(charts: readonly Chart[]): void {
  for (const chart of charts) {
    const { columns, rows } = chart.spec.table;
    const groups = groupsOf(rows);
    const share = columns.find(isShare);
    const count = columns.find((column) => column !== share && isCount(column, rows));
    if (share !== undefined && count !== undefined) lintPairs(chart, groups, share, count);
    else if (chart.spec.form !== 'vega-lite') continue;
    else if (share !== undefined && groups.size > 1) lintGroups(chart, groups, share);
    else if (chart.spec.table.unit === 'procent' && columns.length > 1) lintRows(chart);
  }
}

function groupsOf(rows: readonly DataRow[]): ReadonlyMap<string, readonly DataRow[]> {
  const groups = new Map<string, DataRow[]>();
  for (const row of rows) {
    const group = groups.get(row.group ?? '');
    if (group === undefined) groups.set(row.group ?? '', [row]);
    else group.push(row);
  }
  return groups;
}

const shareName = /procent|percent|pct|andel|share|%/i;
const countName = /antal|count|freq|frekvens|number|numbers|value|värde/i;

function isShare({ id, label }: DataColumn): boolean {
  return shareName.test(`${id} ${label}`);
}

function isCount({ id, label }: DataColumn, rows: readonly DataRow[]): boolean {
  if (!countName.test(`${id} ${label}`) || shareName.test(`${id} ${label}`)) return false;
  return rows.every(({ cells }) => {
    const value = cells.get(id)?.value ?? 0;
    return Number.isInteger(value) && value >= 0;
  });
}

function lintPairs(
  chart: Chart,
  groups: ReadonlyMap<string, readonly DataRow[]>,
  share: DataColumn,
  count: DataColumn,
): void {
  const tolerance = toleranceOf(chart.spec.table.rows, share);
  const found = [...groups].map(([name, rows]) => {
    const pairs = rows.flatMap((row) => pairOf(row, share, count));
    return { name, pairs, base: baseOf(pairs) };
  });
  const all = found.flatMap(({ pairs, base }) =>
    pairs.map((pair) => agrees(pair, base, tolerance)),
  );
  // Numbers that mostly have nothing to do with each other are not counts and their shares.
  if (all.filter(Boolean).length * 2 < all.length) return;
  for (const { name, pairs, base } of found) {
    const strays = pairs.filter((pair) => !agrees(pair, base, tolerance));
    for (const stray of strays) reportStray(chart, stray, base);
    const sum = pairs.reduce((total, pair) => total + pair.count, 0);
    const isWhole = pairs.every((pair) => agrees(pair, sum, tolerance));
    const [first] = pairs;
    if (strays.length > 0 || isWhole || first === undefined) continue;
    const params = { group: name || chart.spec.id, sum, base };
    report(chart.tableFile, 'counts-have-one-base', params, { place: first.share.place });
  }
}

function pairOf(row: DataRow, share: DataColumn, count: DataColumn): Pair[] {
  const cell = row.cells.get(share.id);
  const number = row.cells.get(count.id)?.value ?? null;
  if (cell === undefined || cell.value === null || number === null) return [];
  return [{ row, share: cell, count: number, percent: cell.value }];
}

/** How many the shares are computed on: their sum if that fits one of them, else what most of them say. */
function baseOf(pairs: readonly Pair[]): number {
  const implied = pairs
    .filter(({ count, percent }) => count > 0 && percent > 0)
    .map(({ count, percent }) => (100 * count) / percent)
    .toSorted((a, b) => a - b);
  const middle = Math.round(implied[Math.floor(implied.length / 2)] ?? 0);
  const sum = pairs.reduce((total, { count }) => total + count, 0);
  // Rounded shares say the base only roughly.
  return Math.abs(middle - sum) <= Math.max(1, 0.02 * sum) ? sum : middle;
}

function agrees({ count, percent }: Pair, base: number, tolerance: number): boolean {
  return base === 0 ? percent === 0 : Math.abs(percent - (100 * count) / base) <= tolerance;
}

/** Half a unit of the last decimal that any share is written with. */
function toleranceOf(rows: readonly DataRow[], { id }: DataColumn): number {
  return 0.5 * 10 ** -decimalsOf(rows.flatMap(({ cells }) => cells.get(id)?.value ?? [])) + 1e-6;
}

function decimalsOf(numbers: readonly number[]): number {
  return Math.max(0, ...numbers.map((number) => String(number).split('.')[1]?.length ?? 0));
}

function reportStray(chart: Chart, { row, share, count, percent }: Pair, base: number): void {
  const expected = base === 0 ? 0 : Math.round((1000 * count) / base) / 10;
  const params = { row: row.id, count, share: percent, expected, total: base };
  report(chart.tableFile, 'percentages-agree-with-counts', params, { place: share.place });
}

function lintGroups(
  chart: Chart,
  groups: ReadonlyMap<string, readonly DataRow[]>,
  { id }: DataColumn,
): void {
  const sums = [...groups].flatMap(([group, rows]) => {
    const shares = rows.flatMap(({ cells }) => cells.get(id)?.value ?? []);
    const [first] = rows;
    return first === undefined ? [] : [{ group, shares, place: first.place }];
  });
  reportSums(chart, sums);
}

function lintRows(chart: Chart): void {
  const { columns, rows } = chart.spec.table;
  const sums = rows.flatMap(({ id, cells, incomplete, place }) => {
    const shares = [...cells.values()].flatMap(({ value }) => value ?? []);
    if (incomplete !== null || shares.length < columns.length) return [];
    return [{ group: id, shares, place }];
  });
  reportSums(chart, sums);
}

type Shares = { group: string; shares: readonly number[]; place: DataRow['place'] };

/** Only what most groups do can be expected of the others: nobody said that the numbers are parts of a whole. */
function reportSums({ tableFile }: Chart, groups: readonly Shares[]): void {
  const decimals = decimalsOf(groups.flatMap(({ shares }) => shares));
  const unit = 10 ** -decimals;
  const strays = groups.filter(({ shares }) => {
    return Math.abs(sumOf(shares) - 100) > roundingOf(shares.length) * unit + 1e-6;
  });
  if (strays.length * 2 >= groups.length) return;
  for (const { group, shares, place } of strays) {
    const tolerance = Math.round(roundingOf(shares.length) * unit * 100) / 100;
    const params = { group, sum: sumOf(shares), tolerance };
    report(tableFile, 'group-shares-sum-to-100', params, { place });
  }
}
