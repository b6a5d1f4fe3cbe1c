import type { DataTable } from '../model/figure.ts';

/** A row as a user's own Vega-Lite spec sees it: `id`, `label`, `group` and one field a column, `null` when illegible. */
export type DataValues = Readonly<Record<string, string | number | null>>;

export function bindRows({ rows, columns }: DataTable): readonly DataValues[] {
  return rows.map((row) => ({
    id: row.id,
    label: row.label,
    group: row.group,
    ...Object.fromEntries(
      columns.map((column) => [column.id, row.cells.get(column.id)?.value ?? null]),
    ),
  }));
}
