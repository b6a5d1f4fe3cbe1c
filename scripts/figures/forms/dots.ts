import type { DataTable } from '../../model/figure.ts';
import type { ColourRole } from '../../model/theme.ts';
import { markedLabel } from '../status.ts';
import { textWeights } from '../theme.ts';
import { barDomain, endOf, quantity, unknownSpans } from './bars.ts';
import type { Form, FormContext, View } from './form.ts';
import { inGroups } from './groups.ts';
import { keyOf, levelColours, levelsFault } from './levels.ts';
import { roomFor, rowAxisOf, valueStyle } from './row-axis.ts';
import { outsideLast, tidyWith } from './tidy.ts';

const dot = { height: 14, gap: 12 } as const;
/** Area of a dot in square px, from its middle to its number, and up to a number between two others: CSS px. */
const place = { size: 110, beside: 11, above: 13 } as const;

/** The numbers of a row as dots on a line, least and greatest with their numbers outside: for groups compared on one scale. */
export const dots: Form = {
  faultOf: ({ columns }) => levelsFault(columns),
  viewOf: (table, context) => viewOf(table, context, levelColours(table.columns)),
};

/** The same numbers at two or more times: the last in colour, those before it in grey. */
export const change: Form = {
  faultOf: () => null,
  viewOf: (table, context) =>
    viewOf(
      table,
      context,
      table.columns.map((_, at): ColourRole =>
        at === table.columns.length - 1 ? 'plain' : at === 0 ? 'outside' : 'neutral',
      ),
    ),
};

function viewOf(table: DataTable, context: FormContext, colours: readonly ColourRole[]): View {
  const { palette } = context;
  const axis = rowAxisOf(table, dot, context);
  const columns = outsideLast(table.columns);
  const values = tidyWith(table, axis.wrap, context, (column) => ({
    level: columns.indexOf(column),
  }));
  const room =
    roomFor(
      values.map(({ text }) => text),
      valueStyle,
      context,
    ) + place.beside;
  const domain = barDomain(values.map(endOf), table.unit);
  const spans = { height: dot.height, offset: axis.offset, domain, padding: room };
  const x = quantity('value', domain, room);
  const inPlot = { ...context, width: axis.width };
  const numbers = { filter: 'isValid(datum.value)' };
  const view = {
    width: axis.width,
    height: { step: axis.step },
    encoding: { y: axis.y },
    layer: [
      {
        transform: [
          numbers,
          {
            aggregate: [
              { op: 'min', field: 'value', as: 'least' },
              { op: 'max', field: 'value', as: 'most' },
            ],
            groupby: ['label'],
          },
        ],
        mark: { type: 'rule', strokeWidth: 2, color: palette.rule, yOffset: axis.offset },
        encoding: { x: quantity('least', domain, room), x2: { field: 'most' } },
      },
      ...unknownSpans(spans, palette),
      {
        transform: [numbers],
        mark: { type: 'point', filled: true, opacity: 1, size: place.size, yOffset: axis.offset },
        encoding: {
          x,
          fill: fillOf(columns, colours, inPlot),
          stroke: { value: palette.neutralEdge },
        },
      },
      {
        transform: [
          numbers,
          {
            window: [{ op: 'row_number', as: 'order' }],
            sort: [{ field: 'value' }, { field: 'level' }],
            groupby: ['label'],
          },
          { joinaggregate: [{ op: 'count', as: 'count' }], groupby: ['label'] },
        ],
        mark: {
          type: 'text',
          fontWeight: textWeights.medium,
          yOffset: axis.offset,
          align: { expr: `${isLast} ? 'left' : ${isFirst} ? 'right' : 'center'` },
          dx: { expr: `${isLast} ? ${place.beside} : ${isFirst} ? ${-place.beside} : 0` },
          dy: { expr: `${isLast} || ${isFirst} ? 0 : ${-place.above}` },
        },
        encoding: { x, text: { field: 'text' } },
      },
      ...axis.labels,
    ],
  };
  return { data: { values }, ...inGroups(table, view, context) };
}

const isLast = 'datum.order === datum.count';
const isFirst = 'datum.order === 1';

function fillOf(
  columns: DataTable['columns'],
  colours: readonly ColourRole[],
  context: FormContext,
): View {
  const range = colours.map((role) => context.palette[role]);
  return {
    field: 'column',
    type: 'nominal',
    scale: { domain: columns.map(markedLabel), range },
    legend: keyOf(columns, context, 'circle'),
  };
}
