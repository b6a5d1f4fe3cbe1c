import type { DataCell, DataColumn, DataRow } from '../../model/figure.ts';
import { startOf } from '../../model/place.ts';
import { report } from '../../model/report.ts';
import { bareWords } from '../../model/words.ts';
import { type Chart, isPercent } from './chart.ts';

interface Site {
  chart: Chart;
  row: DataRow;
  address: string;
}

/**
 * Reports rows that stand in two figures and differ there, and rows that seem to repeat another. Of figures in `faulty`, whose
 * files have been told of, nothing is known.
 */
export function lintRepeatedRows(charts: readonly Chart[], faulty: ReadonlySet<string>): void {
  const sites = charts.flatMap((chart) =>
    chart.spec.table.rows.map((row) => ({ chart, row, address: `${chart.spec.id}.${row.id}` })),
  );
  const byAddress = new Map(sites.map((site) => [site.address, site]));
  for (const site of sites) {
    const [figure = ''] = site.row.sameAs?.address.split('.') ?? [];
    if (!faulty.has(figure)) lintDeclared(site, byAddress);
  }
  lintSameQuestion(sites);
  hintUndeclared(sites);
}

function lintDeclared(site: Site, byAddress: ReadonlyMap<string, Site>): void {
  const { sameAs } = site.row;
  if (sameAs === null) return;
  const { address: of, place } = sameAs;
  const other = byAddress.get(of);
  const { tableFile } = site.chart;
  if (other === undefined || other === site) {
    const expected = [...byAddress.keys()].filter((address) => address !== site.address);
    report(tableFile, 'same-row-exists', { of }, { place, expected });
  } else if (compareRows(site, other) === 0) {
    report(tableFile, 'same-row-comparable', { of }, { place });
  }
}

/** Figures of the same question as asked: rows of the same name are the same row. */
function lintSameQuestion(sites: readonly Site[]): void {
  const first = new Map<string, Site>();
  for (const site of sites) {
    const { question } = site.chart.spec;
    if (question === null || site.row.sameAs !== null) continue;
    const key = `${bareWords(question.value)}|${site.row.group ?? ''}|${bareWords(site.row.label)}`;
    const other = first.get(key);
    if (other === undefined) first.set(key, site);
    else if (other.chart !== site.chart) compareRows(site, other);
  }
}

/** Reports cells that differ; how many could be compared. */
function compareRows(site: Site, other: Site): number {
  let compared = 0;
  for (const column of site.chart.spec.table.columns) {
    const cell = site.row.cells.get(column.id);
    const twin = twinOf(column, site, other);
    const expected = twin === undefined ? undefined : other.row.cells.get(twin.id);
    if (cell === undefined || expected === undefined) continue;
    compared += 1;
    if (!mayBeEqual(cell, expected)) reportCell(site, column, cell, other, expected);
  }
  return compared;
}

/** The column with the same id, else the only one with the same role. */
function twinOf(column: DataColumn, site: Site, other: Site): DataColumn | undefined {
  const { columns } = other.chart.spec.table;
  const named = columns.find(({ id }) => id === column.id);
  if (named !== undefined) return named;
  const ofRole = ({ role }: DataColumn) => role === column.role;
  const [twin, ...more] = columns.filter(ofRole);
  const own = site.chart.spec.table.columns.filter(ofRole);
  return more.length === 0 && own.length === 1 ? twin : undefined;
}

function mayBeEqual(one: DataCell, other: DataCell): boolean {
  const [few, many] = [valuesOf(one), valuesOf(other)];
  return few === null || many === null || few.some((value) => many.includes(value));
}

/** What a cell may hold; `null` for anything. */
function valuesOf({ value, candidates }: DataCell): readonly number[] | null {
  if (value !== null) return [value];
  return candidates.length === 0 ? null : candidates;
}

function reportCell(
  site: Site,
  column: DataColumn,
  cell: DataCell,
  other: Site,
  expected: DataCell,
): void {
  const [found = 0] = valuesOf(cell) ?? [];
  const wanted = (valuesOf(expected) ?? []).join(' | ');
  const where = `${other.chart.tableFile.path}:${startOf(expected.place).line}`;
  const params = { cell: `${site.address}.${column.id}`, found, other: where, expected: wanted };
  report(site.chart.tableFile, 'same-row-agrees', params, { place: cell.place });
}

const totals = new Set(['samtliga', 'alla', 'totalt', 'total', 'hela', 'all', 'everyone']);

/** A row of everybody that has the numbers of a row elsewhere, two or more: likely the same answers. */
function hintUndeclared(sites: readonly Site[]): void {
  const seen = new Map<string, Site>();
  for (const site of sites) {
    for (const key of pairsOf(site)) if (!seen.has(key)) seen.set(key, site);
  }
  const declared = new Set(sites.map(({ row }) => row.sameAs?.address));
  for (const site of sites) {
    if (!totals.has(bareWords(site.row.label)) || site.row.sameAs !== null) continue;
    if (declared.has(site.address)) continue;
    const other = pairsOf(site)
      .map((key) => seen.get(key))
      .find((found) => found !== undefined && found.chart !== site.chart);
    if (other === undefined) continue;
    const params = { row: site.address, other: other.address };
    report(site.chart.tableFile, 'same-row-declared', params, { place: site.row.place });
  }
}

/** Each pair of positive and negative share, as a key. */
function pairsOf({ chart, row }: Site): string[] {
  if (!isPercent(chart)) return [];
  const valueOf = (wanted: DataColumn['role']) => {
    const column = chart.spec.table.columns.find(({ role }) => role === wanted);
    return column === undefined ? null : (row.cells.get(column.id)?.value ?? null);
  };
  const [positive, negative] = [valueOf('positive'), valueOf('negative')];
  return positive === null || negative === null ? [] : [`${positive}|${negative}`];
}
