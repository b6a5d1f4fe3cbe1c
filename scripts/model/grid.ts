import type { Place } from './place.ts';
import type { Status } from './status.ts';
import type { SourceText } from './text-place.ts';

/** What a column of a table holds; decides how it is set. */
export const columnTypes = ['text', 'number', 'year', 'percent'] as const;
export type ColumnType = (typeof columnTypes)[number];

export interface GridColumn {
  id: string;
  label: SourceText;
  type: ColumnType;
  /** Of its numbers; `null` for as many as each is written with. */
  decimals: number | null;
  /** After each number, such as `kr`; may be empty. */
  unit: string;
  /** In percent of the table; `null` for what its words need. */
  width: number | null;
  /** Heads over it and its neighbours with the same, the outermost first. */
  groups: readonly SourceText[];
  /** What is said of it below the table. */
  note: SourceText | null;
  place: Place;
}

export interface GridCell {
  /** A number, or words; `null` for what is not known or does not apply. */
  value: number | SourceText | null;
  /** What stands for a value that is missing: `–`, `..` and the like. */
  sign: string;
  /** Only of a number with the flag of an observation, as ”41 p”. */
  status?: Status;
  /** What is said of it below the table. */
  note: SourceText | null;
  /** Columns and rows that it reaches over, itself included. */
  colSpan: number;
  rowSpan: number;
  place: Place;
}

export interface GridRow {
  /** What `:value` calls it; `null` where its label is no name for it alone. */
  id: string | null;
  label: SourceText;
  /** A head over it and its neighbours with the same. */
  group: SourceText | null;
  note: SourceText | null;
  /** In the order of the columns; `null` where a cell reaches in from the left or from above. */
  cells: readonly (GridCell | null)[];
  isTotal: boolean;
  place: Place;
}

/** A table of words, numbers and years, printed as it is. */
export interface Grid {
  rowHeader: SourceText;
  columns: readonly GridColumn[];
  rows: readonly GridRow[];
  /** The file that the rows stand in: the figure's own, a CSV, or a sheet by its key (`sheetKey`). */
  path: string;
}

/** What cannot be a word of its own: numbers. */
export function holdsNumbers({ type }: GridColumn): boolean {
  return type !== 'text';
}

export interface GridText {
  text: SourceText;
  /** The file that it stands in. */
  path: string;
}

/** Every text of the table, the notes last; the same order each time. `ownPath` is the figure's file. */
export function textsOfGrid(grid: Grid, ownPath: string): GridText[] {
  const { rowHeader, columns, rows, path } = grid;
  const heads = [rowHeader, ...columns.flatMap(({ label, groups }) => groups.concat(label))];
  const groups = rows.flatMap(({ group }, index) =>
    group === null || rows[index - 1]?.group?.value === group.value ? [] : [group],
  );
  const words = rows.flatMap(({ label, cells, isTotal }) => {
    const inCells = cells.flatMap((cell) => {
      const value = cell?.value ?? null;
      return value === null || typeof value === 'number' ? [] : [{ text: value, path }];
    });
    return [{ text: label, path: isTotal ? ownPath : path }].concat(inCells);
  });
  return [
    ...heads.map((text) => ({ text, path: ownPath })),
    ...groups.map((text) => ({ text, path })),
    ...words,
    ...notesOfGrid(grid, ownPath),
  ];
}

/** What is said below the table, once each, in the order of its marks: heads first, then row by row. */
export function notesOfGrid({ columns, rows, path }: Grid, ownPath: string): GridText[] {
  const seen = new Map<string, GridText>();
  const add = (text: SourceText | null, where: string): void => {
    if (text !== null && !seen.has(text.value)) seen.set(text.value, { text, path: where });
  };
  for (const { note } of columns) add(note, ownPath);
  for (const { note, cells } of rows) {
    for (const each of [note, ...cells.map((cell) => cell?.note ?? null)]) add(each, path);
  }
  return [...seen.values()];
}

/** What stands at a place of the table: the cell itself, or the one that reaches over it. */
export function cellAt(rows: readonly GridRow[], at: number, column: number): GridCell | null {
  for (let up = at; up >= 0; up -= 1) {
    for (let left = column; left >= 0; left -= 1) {
      const cell = rows[up]?.cells[left] ?? null;
      if (cell === null) continue;
      if (left + cell.colSpan > column && up + cell.rowSpan > at) return cell;
      if (up === at) break;
    }
  }
  return null;
}
