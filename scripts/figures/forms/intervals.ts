import type { DataTable } from '../../model/figure.ts';
import { textWeights } from '../theme.ts';
import { boundsFault, estimatesOf } from './bounds.ts';
import type { Form, FormContext, View } from './form.ts';
import { inGroups } from './groups.ts';
import { rowAxisOf } from './row-axis.ts';
import { quantity } from './scale.ts';
import { roomFor } from './value-labels.ts';

const dot = { height: 14, gap: 12, size: 90 } as const;
/** From the end of an interval to the number: CSS px. */
const beside = 8;
const end = 'isValid(datum.to) ? datum.to : isValid(datum.value) ? datum.value : 0';

/** An estimate a row with the interval around it: from its margin (two columns) or its two bounds (three). */
export const intervals: Form = {
  faultOf: boundsFault,
  omittedFrom: ({ columns }) => columns.slice(3),
  viewOf,
  parts: 'rows',
};

function viewOf(table: DataTable, context: FormContext): View {
  const { palette } = context;
  const axis = rowAxisOf(table, dot, context);
  const place = { yOffset: axis.offset };
  const values = estimatesOf(table, axis.wrap, context);
  const ends = values.flatMap(({ value = 0, from = value, to = value }) => [from, to]);
  const domain = [Math.min(0, ...ends), Math.max(...ends)] as const;
  const view = {
    width: axis.width - roomFor(values, context) - beside,
    height: { step: axis.step },
    encoding: { y: axis.y },
    layer: [
      {
        transform: [{ filter: 'isValid(datum.from) && isValid(datum.to)' }],
        mark: { type: 'rule', strokeWidth: 3, ...place, color: palette.outside },
        encoding: { x: quantity('from', domain), x2: { field: 'to' } },
      },
      {
        transform: [{ filter: 'isValid(datum.value)' }],
        mark: { type: 'point', filled: true, opacity: 1, size: dot.size, ...place },
        encoding: { x: quantity('value', domain), color: { value: palette.plain } },
      },
      {
        transform: [{ calculate: end, as: 'end' }],
        mark: { type: 'text', align: 'left', dx: beside, fontWeight: textWeights.medium, ...place },
        encoding: { x: quantity('end', domain), text: { field: 'text' } },
      },
      ...axis.labels,
    ],
  };
  return { data: { values }, ...inGroups(table, view, context) };
}
