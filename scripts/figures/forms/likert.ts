import type { DataTable } from '../../model/figure.ts';
import type { Localised } from '../../model/localised.ts';
import { hatched, neutralEdge, quantity } from './bars.ts';
import type { Form, FormContext, View } from './form.ts';
import { inGroups } from './groups.ts';
import { levelFill, levelsFault } from './levels.ts';
import { rowAxisOf } from './row-axis.ts';
import {
  numbersOf,
  roomBelow,
  piecesOf,
  segmentGap,
  spansOf,
  stackEnd,
  withShifts,
} from './stack.ts';
import { outsideLast } from './tidy.ts';

const bar = { height: 24, gap: 12 } as const;

/** Ordered levels, stacked to 100 in the order of the scale; answers outside the scale last. */
export const likert: Form = { faultOf, viewOf, parts: 'rows' };

function faultOf({ columns, rows }: DataTable): Localised | null {
  const row = rows.find(({ cells }) => [...cells.values()].some(({ value }) => (value ?? 0) < 0));
  if (row === undefined) return levelsFault(columns);
  return {
    sv: `raden \`${row.id}\` har ett negativt tal; formerna \`ranked-bars\` och \`grouped-bars\` ritar sådana`,
    en: `the row \`${row.id}\` has a negative number; the forms \`ranked-bars\` and \`grouped-bars\` draw those`,
  };
}

function viewOf(table: DataTable, context: FormContext): View {
  const { palette, measure } = context;
  const axis = rowAxisOf(table, bar, context);
  const columns = outsideLast(table.columns);
  const end = stackEnd(table);
  const fit = { plot: axis.width, measure };
  const values = outsideLast(table.rows).flatMap((row) => {
    const pieces = piecesOf(row, table, axis.wrap, context);
    return withShifts(pieces, spansOf(pieces, axis.width / end), fit);
  });
  const place = { ...bar, offset: axis.offset, domain: [0, end] } as const;
  const x = { x: quantity('from', place.domain), x2: { field: 'to' } };
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
        mark: { type: 'bar', height: bar.height, yOffset: axis.offset, x2Offset: -segmentGap },
        encoding: {
          ...x,
          fill: levelFill(columns, { ...context, width: axis.width }),
          stroke: neutralEdge(palette),
        },
      },
      {
        transform: [{ filter: { field: 'kind', equal: 'blank' } }],
        mark: { type: 'rule', yOffset: axis.offset, color: palette.rule },
        encoding: x,
      },
      ...hatched(place, { from: 'from', to: 'to' }, "datum.kind === 'unknown'", palette.rule),
      ...numbersOf(columns, place, palette),
      ...axis.labels,
    ],
    resolve: { scale: { color: 'independent' } },
  };
  return { data: { values }, ...inGroups(table, view, context) };
}
