import type { DataTable } from '../../model/figure.ts';
import { wrapText } from '../metrics.ts';
import { markedLabel } from '../status.ts';
import { barDomain, endOf, plotWith, quantity, unknownSpans, valuesBeside } from './bars.ts';
import { seriesFault, seriesFill } from './categories.ts';
import type { Form, FormContext, View } from './form.ts';
import { inGroups } from './groups.ts';
import { endsWith, referenceLines } from './reference.ts';
import {
  headStyle,
  labelStyle,
  labelWeight,
  lineHeight,
  orderOf,
  roomFor,
  valueStyle,
} from './row-axis.ts';
import { outsideLast, tidy } from './tidy.ts';

/** Of one bar with its gap, and between rows: CSS px. */
const bar = { step: 19, gap: 16 } as const;

/** Several numbers a row, each a bar from nought under the row's label. */
export const groupedBars: Form = { faultOf: ({ columns }) => seriesFault(columns), viewOf };

function viewOf(table: DataTable, context: FormContext): View {
  const { measure, width, palette } = context;
  const columns = outsideLast(table.columns);
  const style = context.options.highlight.length > 0 ? headStyle : labelStyle;
  const wrapped = (label: string) => wrapText(label, width, style, measure);
  const lines = Math.max(...table.rows.map((row) => wrapped(markedLabel(row)).length));
  const written = (label: string) => wrapped(label).join('\n');
  const values = tidy(table, written, context);
  const domain = context.domain ?? barDomain(endsWith(values.map(endOf), context), table.unit);
  const room = roomFor(
    values.map(({ text }) => text),
    valueStyle,
    context,
  );
  // Room for the label: empty places before the bars of each row.
  const blanks = Array.from({ length: Math.ceil((lines * lineHeight + 2) / bar.step) }, (_, at) =>
    ' '.repeat(at + 1),
  );
  const step = bar.step * (columns.length + blanks.length) + bar.gap;
  const yOffset = {
    field: 'column',
    type: 'nominal',
    scale: { domain: [...blanks, ...columns.map(markedLabel)], paddingInner: 0.1 },
  };
  const plot = plotWith(room, { width: width - 1, domain });
  const { padding } = plot;
  const place = { height: bar.step * 0.8, offset: 0, domain, padding };
  const view = {
    width: plot.width,
    height: { step, for: 'position' },
    encoding: {
      y: {
        ...y,
        sort: orderOf(table, written),
        scale: { paddingInner: bar.gap / step, paddingOuter: 0 },
      },
    },
    layer: [
      ...referenceLines(table, 'x', quantity('value', domain, padding), context),
      {
        transform: [{ filter: 'isValid(datum.value)' }],
        mark: { type: 'bar' },
        encoding: {
          x: quantity('value', domain, padding),
          yOffset,
          fill: seriesFill(columns, context),
        },
      },
      ...unknownSpans(place, palette).map((layer) => withOffset(layer, yOffset)),
      valuesBeside(place, { yOffset: { ...yOffset, bandPosition: 0.5 } }),
      rowLabels,
    ],
  };
  return { data: { values }, ...inGroups(table, view, context) };
}

const y = { field: 'label', type: 'nominal', sort: null, axis: null } as const;

/** At the top of each row. */
const rowLabels: View = {
  transform: [{ aggregate: [{ op: 'count', as: 'count' }], groupby: ['label', 'highlight'] }],
  mark: { type: 'text', align: 'left', baseline: 'top', fontWeight: labelWeight },
  encoding: { x: { value: 0 }, y: { ...y, bandPosition: 0 }, text: { field: 'label' } },
};

function withOffset(layer: View, yOffset: View): View {
  const { encoding } = layer;
  return { ...layer, encoding: { ...(encoding as View), yOffset } };
}
