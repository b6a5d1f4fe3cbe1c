import type { DataTable } from '../../model/figure.ts';
import type { FormContext, View } from './form.ts';
import { numbersIn } from './tidy.ts';

/** The numbers of a row that all others are compared with, and one by itself, as lines across the chart: `channel` is that of the numbers. */
export function referenceLines(
  { rows }: Pick<DataTable, 'rows'>,
  channel: 'x' | 'y',
  scaled: View,
  { options, palette }: FormContext,
): View[] {
  const row = rows.find(({ id }) => id === options.reference);
  const ofRow = row === undefined ? [] : numbersIn([row]);
  const values = [...ofRow, ...(options.line === null ? [] : [options.line.value])];
  const { type, scale, axis } = scaled;
  // A line has an edge of its own, which must not make the chart wider.
  const inside = channel === 'x' ? {} : { xOffset: 1, x2Offset: -1 };
  const across =
    channel === 'x'
      ? { y: { value: 0 }, y2: { value: 'height' } }
      : { x: { value: 0 }, x2: { value: 'width' } };
  if (values.length === 0) return [];
  return [
    {
      data: { values: values.map((value) => ({ value })) },
      mark: { type: 'rule', strokeDash: [3, 3], ...inside },
      encoding: {
        [channel]: { field: 'value', type, ...(scale !== undefined && { scale }), axis },
        ...across,
        color: { value: palette.neutralEdge },
      },
    },
  ];
}
