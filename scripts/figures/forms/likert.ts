import type { DataTable } from '../../model/figure.ts';
import { hatched } from './bars.ts';
import { negativeFault } from './faults.ts';
import type { Form, FormContext, View } from './form.ts';
import { inGroups } from './groups.ts';
import { keyPlace, levelsFault } from './levels.ts';
import { rowAxisOf } from './row-axis.ts';
import { quantity } from './scale.ts';
import { numbersOf, roomBelow, segmentGap, segments, stackEnd, stackOf } from './stack.ts';
import { outsideLast } from './tidy.ts';

const bar = { height: 24, gap: 12 } as const;

/** Ordered levels, stacked to 100 in the order of the scale; answers outside the scale last. */
export const likert: Form = {
  faultOf: ({ columns, rows }) =>
    negativeFault(rows, ['ranked-bars', 'grouped-bars']) ?? levelsFault(columns),
  viewOf,
  parts: 'rows',
};

function viewOf(table: DataTable, context: FormContext): View {
  const { palette } = context;
  const axis = rowAxisOf(table, bar, context);
  const columns = outsideLast(table.columns);
  const keyed = { ...context, plot: axis.width };
  const values = stackOf(table, axis, context);
  const place = { ...bar, offset: axis.offset, domain: [0, stackEnd(table)] } as const;
  const view = {
    width: axis.width,
    height: { step: axis.step + roomBelow(values) },
    transform: [
      { stack: 'value', groupby: ['label'], sort: [{ field: 'level' }], as: ['from', 'to'] },
      { calculate: '(datum.from + datum.to) / 2', as: 'middle' },
    ],
    encoding: { y: axis.y },
    layer: [
      {
        transform: [{ filter: { field: 'kind', equal: 'number' } }],
        ...segments(columns, place, { x2Offset: -segmentGap }, keyed),
      },
      {
        transform: [{ filter: { field: 'kind', equal: 'blank' } }],
        mark: { type: 'rule', yOffset: axis.offset, color: palette.rule },
        encoding: { x: quantity('from', place.domain), x2: { field: 'to' } },
      },
      ...hatched(place, { from: 'from', to: 'to' }, "datum.kind === 'unknown'", palette.rule),
      ...numbersOf(columns, place, palette),
      ...axis.labels,
    ],
    resolve: { scale: { color: 'independent' } },
  };
  return { data: { values }, ...keyPlace(columns, keyed), ...inGroups(table, view, context) };
}
