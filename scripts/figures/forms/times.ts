import type { DataTable } from '../../model/figure.ts';
import { noteMark } from '../status.ts';
import { textWeights } from '../theme.ts';
import type { FormContext, View } from './form.ts';
import { type Datum, tidyWith } from './tidy.ts';
import { areYears } from './time-axis.ts';

/** From a point up to its remark, in CSS px. */
const above = 12;

/** A number at a time. */
export interface TimedDatum extends Datum {
  /** The year, where every row is one. */
  time?: number;
  /** Only of the last row, where the names of the lines stand. */
  isLast?: true;
  /** Letters of what is remarked on it. */
  note?: string;
}

/** Every number of a table with its time. */
export function timesOf(table: DataTable, context: FormContext): TimedDatum[] {
  const isYears = areYears(table.rows);
  const last = table.rows.at(-1);
  return tidyWith(table, String, context, (column, row) => ({
    ...(isYears && { time: Number(row.label) }),
    ...(row === last && { isLast: true as const }),
    ...noteOf(row.cells.get(column.id)?.noteLetter ?? '', isYears ? row.noteLetter : ''),
  }));
}

/** The letters of what is remarked on a number: it is not printed itself, and a year has no label of its own. */
function noteOf(...letters: readonly string[]): { note?: string } {
  const note = letters.map(noteMark).join('').trim();
  return note === '' ? {} : { note };
}

/** The letters of what is remarked on a number, over its point; `y` is the channel of the numbers. */
export function remarksOver(y: View): View {
  return {
    transform: [{ filter: 'datum.note' }],
    mark: { type: 'text', dy: -above, fontWeight: textWeights.medium },
    encoding: { y, text: { field: 'note' } },
  };
}
