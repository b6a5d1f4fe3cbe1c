import type { DataRow, DataTable } from '../model/figure.ts';

/** A table as it is shown: by the numbers of one column where that is asked for, else as it is written. */
export function sortedTable(table: DataTable, column: string | null): DataTable {
  return column === null ? table : { ...table, rows: sortedRows(table.rows, column) };
}

/** The greatest first, within each group; a number that is not known stands last, and what lies outside the scale after it. */
function sortedRows(rows: readonly DataRow[], column: string): DataRow[] {
  const groups = [...new Set(rows.map(({ group }) => group))];
  const valueOf = (row: DataRow) => row.cells.get(column)?.value ?? -Infinity;
  return groups.flatMap((group) =>
    rows
      .filter((row) => row.group === group)
      .toSorted((a, b) => outside(a) - outside(b) || valueOf(b) - valueOf(a)),
  );
}

function outside({ role }: DataRow): number {
  return role === 'outside' ? 1 : 0;
}
