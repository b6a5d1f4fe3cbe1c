import type { DataRow, DataTable } from '../model/figure.ts';

/** A table as it is shown: by the numbers of some columns where that is asked for, else as it is written. */
export function sortedTable(table: DataTable, columns: readonly string[] | null): DataTable {
  return columns === null ? table : { ...table, rows: sortedRows(table.rows, columns) };
}

/** The greatest first, within each group; a number that is not known stands last, and what lies outside the scale after it. */
function sortedRows(rows: readonly DataRow[], columns: readonly string[]): DataRow[] {
  const groups = [...new Set(rows.map(({ group }) => group))];
  // What is not known makes the sum so, too.
  const valueOf = ({ cells }: DataRow) =>
    columns.reduce((sum, id) => sum + (cells.get(id)?.value ?? -Infinity), 0);
  return groups.flatMap((group) =>
    rows
      .filter((row) => row.group === group)
      .toSorted((a, b) => outside(a) - outside(b) || compare(valueOf(b), valueOf(a))),
  );
}

/** Not by difference: that of two sums that are not known is no number. */
function compare(one: number, other: number): number {
  return one === other ? 0 : one - other;
}

function outside({ role }: DataRow): number {
  return role === 'outside' ? 1 : 0;
}
