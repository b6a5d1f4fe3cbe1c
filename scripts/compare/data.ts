import { heaviestIncreasing } from './increasing-sequence.ts';
import type { CellVersion, DataVersion, RowVersion } from './version.ts';

/** A number that is another, or of another status. */
export interface CellChange {
  /** As an author writes it: without the column where there is only one. */
  address: string;
  row: string;
  /** Empty where there is only one. */
  column: string;
  old: CellVersion;
  now: CellVersion;
  /** Line in the figure's file as it is now. */
  line: number | null;
}

export type RowChangeKind = 'inserted' | 'deleted' | 'moved' | 'renamed';

export interface RowChange {
  kind: RowChangeKind;
  /** Whether it is a row or a column. */
  axis: 'row' | 'column';
  id: string;
  old: string | null;
  now: string | null;
  line: number | null;
}

export interface DataChange {
  cells: readonly CellChange[];
  rows: readonly RowChange[];
  unit: string;
  /** Full addresses of all numbers that changed, came or went. */
  addresses: ReadonlySet<string>;
}

/** Compares the numbers of a figure, or of facts.yaml, cell by cell. */
export function diffData(name: string, old: DataVersion, now: DataVersion): DataChange {
  const byId = old.hasIds && now.hasIds;
  const rows = pairsOf(old.rows, now.rows, (row) => (byId ? row.id : `${row.group}\n${row.label}`));
  const columns = pairsOf(old.columns, now.columns, (column) => (byId ? column.id : column.label));
  const cells = rows.both.flatMap(([oldRow, row]) =>
    columns.both.flatMap(([oldColumn, column]) => {
      const before = oldRow.cells.get(oldColumn.id);
      const after = row.cells.get(column.id);
      if (before === undefined || after === undefined || isSameCell(before, after)) return [];
      const address = addressOf(name, row.id, now.columns.length > 1 ? column.id : '');
      const line = after.line ?? row.line;
      const labels = { row: labelOf(row), column: now.columns.length > 1 ? column.label : '' };
      return [{ address, ...labels, old: before, now: after, line }];
    }),
  );
  const changed = rows.both.flatMap(([oldRow, row]) => {
    return columns.both.flatMap(([oldColumn, column]) => {
      const before = oldRow.cells.get(oldColumn.id);
      const after = row.cells.get(column.id);
      const isSame = before && after ? isSameCell(before, after) : before === after;
      return isSame ? [] : [addressOf(name, row.id, column.id)];
    });
  });
  return {
    cells,
    rows: [...axisChanges('row', rows), ...axisChanges('column', columns)],
    unit: now.unit,
    addresses: new Set([
      ...changed,
      ...[...rows.lost, ...rows.found].flatMap((row) => addressesIn(name, row)),
      ...[...columns.lost, ...columns.found].flatMap(({ id }) =>
        [...old.rows, ...now.rows].map((row) => addressOf(name, row.id, id)),
      ),
    ]),
  };
}

/** Every number of a figure that came or went as a whole. */
export function allAddresses(name: string, { rows }: DataVersion): Set<string> {
  return new Set(rows.flatMap((row) => addressesIn(name, row)));
}

export function isEmptyChange({ cells, rows }: DataChange): boolean {
  return cells.length === 0 && rows.length === 0;
}

function addressesIn(name: string, { id, cells }: RowVersion): string[] {
  return [...cells.keys()].map((column) => addressOf(name, id, column));
}

function addressOf(name: string, row: string, column: string): string {
  return [name, row, column].filter((part) => part !== '').join('.');
}

function labelOf({ group, label }: RowVersion): string {
  return group === null || group === label ? label : `${group}: ${label}`;
}

/** Illegible numbers may differ in what they may be. */
function isSameCell(old: CellVersion, now: CellVersion): boolean {
  return (
    old.value === now.value &&
    old.status === now.status &&
    old.candidates.join() === now.candidates.join()
  );
}

interface Named {
  id: string;
  label: string;
  line?: number | null;
}

interface AxisPairs<T> {
  both: readonly (readonly [T, T])[];
  lost: readonly T[];
  found: readonly T[];
  moved: ReadonlySet<T>;
}

function pairsOf<T>(
  old: readonly T[],
  now: readonly T[],
  keyOf: (each: T) => string,
): AxisPairs<T> {
  const places = new Map(old.map((each, place) => [keyOf(each), { each, place }]));
  const both: [T, T][] = [];
  const positions: number[] = [];
  for (const each of now) {
    const before = places.get(keyOf(each));
    if (before === undefined) continue;
    both.push([before.each, each]);
    positions.push(before.place);
  }
  const kept = heaviestIncreasing(positions, () => 1);
  const known = new Set(both.flat());
  return {
    both,
    lost: old.filter((each) => !known.has(each)),
    found: now.filter((each) => !known.has(each)),
    moved: new Set(both.filter((_, index) => !kept.has(index)).map(([, each]) => each)),
  };
}

function axisChanges<T extends Named>(
  axis: RowChange['axis'],
  { both, lost, found, moved }: AxisPairs<T>,
): RowChange[] {
  const change = (kind: RowChangeKind, old: T | null, now: T | null): RowChange => ({
    kind,
    axis,
    id: (now ?? old)?.id ?? '',
    old: old?.label ?? null,
    now: now?.label ?? null,
    line: now?.line ?? null,
  });
  return [
    ...both
      .filter(([old, now]) => old.label !== now.label)
      .map(([old, now]) => change('renamed', old, now)),
    ...both.filter(([, now]) => moved.has(now)).map(([old, now]) => change('moved', old, now)),
    ...found.map((each) => change('inserted', null, each)),
    ...lost.map((each) => change('deleted', each, null)),
  ];
}
