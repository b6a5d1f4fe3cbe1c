import type { DataRow, DataTable } from '../../model/figure.ts';
import type { ColourRole } from '../../model/theme.ts';
import { markedLabel } from '../status.ts';
import { textWeights } from '../theme.ts';
import { barDomain, endOf, quantity, unknownSpans } from './bars.ts';
import type { Form, FormContext, View } from './form.ts';
import { inGroups } from './groups.ts';
import { keyOf, levelColours, levelsFault } from './levels.ts';
import { endsWith, referenceLines } from './reference.ts';
import { roomFor, type RowAxis, rowAxisOf, valueStyle } from './row-axis.ts';
import { outsideLast, spanOf, tidyWith } from './tidy.ts';

const dot = { height: 14, gap: 6 } as const;
/** Between rows whose labels stand above them: each label has to be nearer its own dots. CSS px. */
const belowLabels = 18;
/** Area of a dot in square px, from its middle to its number, and up to a number between two others: CSS px. */
const place = { size: 110, beside: 11, above: 12 } as const;

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
  const columns = outsideLast(table.columns);
  const axis = axisOf(table, context);
  const placed = tidyWith(table, axis.wrap, context, (column, row) => ({
    side: sideOf(row, column.id, table),
  }));
  const domain = context.domain ?? barDomain(endsWith(placed.map(endOf), context), table.unit);
  const known = placed.flatMap(({ value, text }) => (value === undefined ? [] : [text]));
  const padding = roomFor(known, valueStyle, context) + place.beside;
  const perUnit = (axis.width - 2 * padding) / (domain[1] - domain[0] || 1);
  const values = placed.map((datum) => {
    const room = (domain[1] - endOf(datum)) * perUnit + padding;
    const isWide = roomFor([datum.text], valueStyle, context) + place.beside > room;
    return datum.value === undefined && isWide ? Object.assign(datum, { side: 'left' }) : datum;
  });
  const spans = { height: dot.height, offset: axis.offset, domain, padding };
  const x = quantity('value', domain, padding);
  const numbers = { filter: 'isValid(datum.value)' };
  const view = {
    width: axis.width,
    height: { step: axis.step },
    encoding: { y: axis.y },
    layer: [
      ...referenceLines(table, 'x', x, context),
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
        encoding: { x: quantity('least', domain, padding), x2: { field: 'most' } },
      },
      ...unknownSpans(spans, palette),
      {
        transform: [numbers],
        mark: { type: 'point', filled: true, opacity: 1, size: place.size, yOffset: axis.offset },
        encoding: {
          x,
          fill: fillOf(columns, colours, { ...context, width: axis.width }),
          stroke: { value: palette.neutralEdge },
        },
      },
      numbersBeside(quantity('end', domain, padding), axis.offset),
      ...axis.labels,
    ],
  };
  return { data: { values }, ...inGroups(table, view, context) };
}

/** Where labels stand above their marks, a number above its dot has room of its own. */
function axisOf(table: DataTable, context: FormContext): RowAxis {
  const beside = rowAxisOf(table, dot, context);
  const isBelowLabel = beside.offset > 0;
  const below = { ...dot, gap: belowLabels, isAbove: true };
  const hasAbove = table.rows.some((row) =>
    [...row.cells.keys()].some((id) => sideOf(row, id, table) === 'above'),
  );
  if (!isBelowLabel) return beside;
  if (!hasAbove) return rowAxisOf(table, below, context);
  const taller = rowAxisOf(table, { ...below, height: dot.height + place.above }, context);
  return { ...taller, offset: taller.offset + place.above / 2 };
}

type Side = 'left' | 'right' | 'above';

/** Where the number of a dot stands: the least and the greatest outside, the rest and what lies on a hatched span above. */
function sideOf(row: DataRow, column: string, table: DataTable): Side {
  const all = [...row.cells.entries()].map(([id, cell]) => ({
    id,
    value: cell.value,
    span: spanOf(cell, row, table),
  }));
  const cell = all.find(({ id }) => id === column);
  if (cell === undefined || cell.value === null) return 'right';
  const { value } = cell;
  const spans = all.flatMap(({ span }) => span ?? []);
  if (spans.some(({ low, high }) => low <= value && value <= high)) return 'above';
  const order = all
    .filter((each) => each.value !== null)
    .toSorted((a, b) => (a.value ?? 0) - (b.value ?? 0))
    .map(({ id }) => id);
  if (order.at(-1) === column) return spans.some(({ low }) => low > value) ? 'left' : 'right';
  return order[0] === column ? 'left' : 'above';
}

function bySide(right: string, left: string, above: string) {
  return { expr: `datum.side === 'right' ? ${right} : datum.side === 'left' ? ${left} : ${above}` };
}

function numbersBeside(x: View, offset: number): View {
  return {
    transform: [
      {
        calculate:
          "isValid(datum.value) ? datum.value : !isValid(datum.high) ? 0 : datum.side === 'left' ? datum.low : datum.high",
        as: 'end',
      },
    ],
    mark: {
      type: 'text',
      fontWeight: textWeights.medium,
      yOffset: offset,
      align: bySide("'left'", "'right'", "'center'"),
      dx: bySide(String(place.beside), String(-place.beside), '0'),
      dy: bySide('0', '0', String(-place.above)),
    },
    encoding: { x, text: { field: 'text' } },
  };
}

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
