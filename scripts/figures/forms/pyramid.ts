import type { DataTable } from '../../model/figure.ts';
import type { Localised } from '../../model/localised.ts';
import { markedLabel } from '../status.ts';
import { seriesFill } from './categories.ts';
import { negativeFault } from './faults.ts';
import type { Form, FormContext, View } from './form.ts';
import { keyPlace } from './levels.ts';
import { rowAxisOf } from './row-axis.ts';
import { quantity } from './scale.ts';
import { tidy } from './tidy.ts';
import { roomFor, textBeside } from './value-labels.ts';

const bar = { height: 16, gap: 4 } as const;

/** Two groups back to back, such as women and men by age: the first to the left, on one scale. */
export const pyramid: Form = { faultOf, viewOf, parts: 'rows' };

function faultOf({ columns, rows }: DataTable): Localised | null {
  if (columns.length === 2) return negativeFault(rows, ['grouped-bars']);
  return {
    sv: `formen \`pyramid\` har två kolumner, den här har ${columns.length}`,
    en: `the form \`pyramid\` has two columns, this has ${columns.length}`,
  };
}

function viewOf(table: DataTable, context: FormContext): View {
  const axis = rowAxisOf(table, bar, context);
  const keyed = { ...context, plot: axis.width };
  const values = tidy(table, axis.wrap, context);
  const most = Math.max(0, ...values.map(({ value = 0 }) => value));
  const [left] = table.columns.map(markedLabel);
  const isLeft = `datum.column === ${JSON.stringify(left ?? '')}`;
  const signed = `(${isLeft} ? -1 : 1) * (isValid(datum.value) ? datum.value : 0)`;
  return {
    data: { values },
    ...keyPlace(table.columns, keyed),
    width: axis.width,
    height: { step: axis.step },
    transform: [{ calculate: signed, as: 'signed' }],
    encoding: { y: axis.y, x: quantity('signed', [-most, most], roomFor(values, context)) },
    layer: [
      {
        mark: { type: 'bar', height: bar.height, yOffset: axis.offset },
        encoding: { fill: seriesFill(table.columns, keyed) },
      },
      { mark: textBeside(isLeft, axis.offset), encoding: { text: { field: 'text' } } },
      ...axis.labels,
    ],
  };
}
