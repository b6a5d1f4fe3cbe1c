import type { DataColumn, DataTable } from '../../model/figure.ts';
import type { FormContext } from './form.ts';
import { type Datum, outsideLast, tidyWith } from './tidy.ts';

/** Of the line that levels diverge from; what is neither stands apart from both. */
export type Side = 'negative' | 'positive' | 'apart';

/** A number with its side of the line, and its place from the line outwards. */
export interface Level extends Datum {
  side: Side;
  level: number;
}

/** Every number of a table with its side, the mildest next to the line. */
export function levelsOf(
  table: DataTable,
  wrap: (label: string) => string,
  context: FormContext,
): Level[] {
  const columns = outsideLast(table.columns);
  return tidyWith(table, wrap, context, (column) => {
    const side = sideOf(column);
    const alike = columns.filter((each) => sideOf(each) === side);
    const place = alike.indexOf(column);
    const isInward = side !== 'apart' && alike[0] === columns[0];
    return { side, level: isInward ? alike.length - 1 - place : place };
  });
}

function sideOf({ role }: DataColumn): Side {
  return role === 'negative' || role === 'positive' ? role : 'apart';
}

/** The numbers of each row together. */
export function rowsOf(levels: readonly Level[]): Level[][] {
  const rows = new Map<string, Level[]>();
  for (const level of levels) {
    const key = `${level.group ?? ''}\n${level.label}`;
    rows.set(key, [...(rows.get(key) ?? []), level]);
  }
  return [...rows.values()];
}
