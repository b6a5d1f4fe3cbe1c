import type {
  ChartOptions,
  DataCell,
  DataColumn,
  DataRow,
  DataTable,
  Role,
  Status,
} from '../../model/figure.ts';
import { formatCandidates, formatCell, formatTogether, suffixOf } from '../format.ts';
import { markedLabel, noteMark } from '../status.ts';
import type { FormContext } from './form.ts';

export type Apart = 'outside' | 'lost';

/** One number of the table, as a row of data for Vega-Lite. */
export interface Datum {
  /** The row's label, on the lines that it is printed on. */
  label: string;
  /** The column's label. */
  column: string;
  group?: string;
  /** Only of a row that stands by itself after the others: an answer outside the scale, or one whose words are lost. */
  apart?: Apart;
  role: Role;
  status: Status;
  /** Absent where the number is not known. */
  value?: number;
  /** The least and the greatest that an unknown number may be, where that is known. */
  low?: number;
  high?: number;
  /** As printed at its mark: with unit, the sign of its status and the letter of its note. */
  text: string;
  /** Only of a row that stands out. */
  highlight?: true;
}

/** What is drawn last: answers that stand outside the scale. */
export function outsideLast<Item extends { role: Role }>(items: readonly Item[]): readonly Item[] {
  const isOutside = ({ role }: Item) => role === 'outside';
  return [...items.filter((item) => !isOutside(item)), ...items.filter(isOutside)];
}

/** Every number of a table, row by row in the order of the columns, answers outside the scale last; `more` adds fields. */
export function tidyWith<More extends object = object>(
  { rows, columns, unit }: Numbers,
  wrap: (label: string) => string,
  { lang, options }: Pick<FormContext, 'lang' | 'options'>,
  more: (column: DataColumn, row: DataRow) => More,
): (Datum & More)[] {
  return outsideLast(rows).flatMap((row) =>
    outsideLast(columns).flatMap((column) => {
      const cell = row.cells.get(column.id);
      if (cell === undefined) return [];
      const span = spanOf(cell, row, { columns, unit });
      const datum = Object.assign(datumOf({ row, column, cell, wrap, unit, lang }), span);
      return [{ ...datum, ...highlighted(row, options), ...more(column, row) }];
    }),
  );
}

/** Every number of a table, row by row in the order of the columns, answers outside the scale last. */
export function tidy(
  table: Numbers,
  wrap: (label: string) => string,
  context: Pick<FormContext, 'lang' | 'options'>,
): Datum[] {
  return tidyWith(table, wrap, context, () => ({}));
}

/** All numbers of some rows that are known, row by row. */
export function numbersIn(rows: readonly Pick<DataRow, 'cells'>[]): number[] {
  return rows.flatMap(({ cells }) => [...cells.values()].flatMap(({ value }) => value ?? []));
}

/** Marks a row that stands out. */
export function highlighted({ id }: DataRow, { highlight }: ChartOptions): { highlight?: true } {
  return highlight.includes(id) ? { highlight: true } : {};
}

/** What a table says in numbers. */
type Numbers = Pick<DataTable, 'rows' | 'columns' | 'unit'>;

/**
 * The least and the greatest that an unknown number may be: of its candidates; of a share that cannot be read nothing and what
 * the other answers leave. `null` where the number is known, or nothing is known of it.
 */
export function spanOf(
  { value, candidates, status }: DataCell,
  { cells }: Pick<DataRow, 'cells'>,
  { columns, unit }: Omit<Numbers, 'rows'>,
): { low: number; high: number } | null {
  if (value !== null) return null;
  if (candidates.length > 0) return { low: Math.min(...candidates), high: Math.max(...candidates) };
  const areAnswers = columns.length > 1 && columns.every(({ role }) => role !== 'plain');
  if (status !== 'illegible' || unit !== 'procent' || !areAnswers) return null;
  const known = [...cells.values()].reduce((sum, cell) => sum + (cell.value ?? 0), 0);
  return known > 0 && known < 100 ? { low: 0, high: 100 - known } : null;
}

/** What names a row in data, whatever its numbers. */
export function rowFields(
  row: DataRow,
  wrap: (label: string) => string,
): Pick<Datum, 'label' | 'group' | 'apart'> {
  const apart = apartOf(row);
  return {
    label: wrap(markedLabel(row)),
    ...(row.group !== null && { group: row.group }),
    ...(apart !== null && { apart }),
  };
}

/** Why a row stands by itself; `null` where it does not. */
export function apartOf({ role, labelStatus }: DataRow): Apart | null {
  if (role === 'outside') return 'outside';
  return labelStatus === 'illegible' ? 'lost' : null;
}

export interface CellPlace {
  row: DataRow;
  column: DataColumn;
  cell: DataCell;
  wrap: (label: string) => string;
  unit: string;
  lang: string;
}

export function datumOf({ row, column, cell, wrap, unit, lang }: CellPlace): Datum {
  const { value, status, candidates } = cell;
  const may = formatCandidates(candidates, lang) || formatTogether(row, lang);
  const unread = may === '' ? formatCell(cell, lang) : `${may}${noteMark(cell.noteLetter)}`;
  return {
    ...rowFields(row, wrap),
    column: markedLabel(column),
    role: row.role === 'plain' ? column.role : row.role,
    status,
    ...(value !== null && { value }),
    text: value === null ? unread : formatCell(cell, lang, suffixOf(unit, lang)),
  };
}

/** Columns whose labels are broken into lines; data and scales then name them alike. */
export function withLines(
  columns: readonly DataColumn[],
  wrap: (label: string) => string,
): readonly DataColumn[] {
  return columns.map((column) =>
    Object.assign({}, column, { label: wrap(markedLabel(column)), labelStatus: 'read' }),
  );
}
