import type { DataTable } from '../../model/figure.ts';
import { formatCell } from '../format.ts';
import type { FormContext } from './form.ts';
import { type Datum, tidyWith } from './tidy.ts';
import { roomFor } from './value-labels.ts';

/**
 * Every number of a table with the text that fits in a panel of `width` CSS px. What an unknown number may be takes more room than
 * the sign that it has: the sign where the panel is too narrow.
 */
export function fittingTexts(
  table: DataTable,
  wrap: (label: string) => string,
  width: number,
  context: FormContext,
): Datum[] {
  return tidyWith(table, wrap, context, ({ id }, row) => ({
    sign: formatCell(row.cells.get(id), context.lang),
  })).map(({ sign, ...datum }) => {
    const fits = datum.value !== undefined || roomFor([datum], context) <= width;
    return fits ? datum : Object.assign(datum, { text: sign });
  });
}
