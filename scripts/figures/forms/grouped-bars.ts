import type { DataTable } from '../../model/figure.ts';
import { unknownSpans, valuesBeside } from './bars.ts';
import { seriesFault, seriesFill } from './categories.ts';
import type { Form, FormContext, View } from './form.ts';
import { inGroups } from './groups.ts';
import { nestedAxisOf } from './nested-axis.ts';
import { referenceLines } from './reference.ts';
import { domainOf, plotWith, quantity } from './scale.ts';
import { outsideLast, tidy } from './tidy.ts';
import { roomFor } from './value-labels.ts';

/** Of one bar with its gap, and between rows: CSS px. */
const bar = { step: 19, gap: 16 } as const;

/** Several numbers a row, each a bar from nought under the row's label. */
export const groupedBars: Form = {
  faultOf: ({ columns }) => seriesFault(columns),
  viewOf,
  parts: 'rows',
};

function viewOf(table: DataTable, context: FormContext): View {
  const { wrap, step, y, yOffset, labels } = nestedAxisOf(table, bar, context);
  const values = tidy(table, wrap, context);
  const domain = domainOf(values, table.unit, context);
  const plot = { width: context.width - 1, domain };
  const { width, padding } = plotWith(roomFor(values, context), plot);
  const place = { height: bar.step * 0.8, offset: 0, domain, padding };
  const x = quantity('value', domain, padding);
  const view = {
    width,
    height: { step, for: 'position' },
    encoding: { y },
    layer: [
      ...referenceLines(table, 'x', x, context),
      {
        transform: [{ filter: 'isValid(datum.value)' }],
        mark: { type: 'bar' },
        encoding: { x, yOffset, fill: seriesFill(outsideLast(table.columns), context) },
      },
      ...unknownSpans(place, context.palette, { yOffset }),
      valuesBeside(place, { yOffset: { ...yOffset, bandPosition: 0.5 } }),
      labels,
    ],
  };
  return { data: { values }, ...inGroups(table, view, context) };
}
