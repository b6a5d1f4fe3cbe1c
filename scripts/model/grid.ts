import type { Place } from './place.ts';

/** What a column of a table holds; decides how it is set. */
export const columnTypes = ['text', 'number', 'year'] as const;
export type ColumnType = (typeof columnTypes)[number];

export interface GridColumn {
  id: string;
  label: string;
  type: ColumnType;
  /** Of its numbers; `null` for as many as each is written with. */
  decimals: number | null;
  /** After each number, such as `%`; may be empty. */
  unit: string;
  /** In percent of the table; `null` for what its words need. */
  width: number | null;
  /** A head over it and its neighbours with the same. */
  group: string | null;
}

/** `null` stands for what is not known or does not apply. */
export interface GridCell {
  value: string | number | null;
  /** What is said of it below the table. */
  note: string | null;
}

export interface GridRow {
  label: string;
  /** A head over it and its neighbours with the same. */
  group: string | null;
  /** In the order of the columns. */
  cells: readonly GridCell[];
  isTotal: boolean;
  place: Place;
}

/** A table of words, numbers and years, printed as it is. */
export interface Grid {
  rowHeader: string;
  columns: readonly GridColumn[];
  rows: readonly GridRow[];
}
