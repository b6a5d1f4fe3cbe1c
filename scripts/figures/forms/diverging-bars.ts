import type { DataTable } from '../../model/figure.ts';
import type { Localised } from '../../model/localised.ts';
import { hatched } from './bars.ts';
import { divergingStackOf, divergingTransforms, isLeft } from './diverging-stack.ts';
import { negativeFault } from './faults.ts';
import type { Form, FormContext, View } from './form.ts';
import { inGroups } from './groups.ts';
import { keyPlace, levelsFault } from './levels.ts';
import { rowAxisOf } from './row-axis.ts';
import { quantity } from './scale.ts';
import { numbersOf, roomBelow, segmentGap, segments } from './stack.ts';
import { outsideLast } from './tidy.ts';
import { textBeside } from './value-labels.ts';

const bar = { height: 20, gap: 14 } as const;
const gaps = { xOffset: segmentGap / 2, x2Offset: -segmentGap / 2 } as const;

/**
 * Ordered levels to both sides of a line: negative ones to the left, positive to the right, the mildest next to the line. The
 * middle and what lies outside the scale stand apart to the right, on a line of their own, so that all can be compared.
 */
export const divergingBars: Form = { faultOf, viewOf, parts: 'rows' };

function faultOf({ columns, rows }: DataTable): Localised | null {
  const has = (role: string) => columns.some((column) => column.role === role);
  if (!has('negative') || !has('positive')) return noSides;
  return negativeFault(rows, ['grouped-bars']) ?? levelsFault(columns);
}

const noSides: Localised = {
  sv: 'formen `diverging-bars` behöver kolumner med rollen `negative` och kolumner med `positive`',
  en: 'the form `diverging-bars` needs columns with the role `negative` and columns with `positive`',
};

function viewOf(table: DataTable, context: FormContext): View {
  const { palette } = context;
  const axis = rowAxisOf(table, bar, context);
  const columns = outsideLast(table.columns);
  const keyed = { ...context, plot: axis.width };
  const { values, domain, apart } = divergingStackOf(table, axis, context);
  const place = { ...bar, offset: axis.offset, domain };
  const view = {
    width: axis.width,
    height: { step: axis.step + roomBelow(values) },
    transform: divergingTransforms(apart),
    encoding: { y: axis.y },
    layer: [
      {
        transform: [{ filter: 'isValid(datum.value)' }],
        ...segments(columns, place, gaps, keyed),
      },
      ...hatched(place, { from: 'from', to: 'to' }, 'isValid(datum.high)', palette.neutralEdge),
      ...numbersOf(columns, place, palette),
      {
        transform: [{ filter: '!isValid(datum.value)' }],
        mark: textBeside(isLeft, axis.offset),
        encoding: { x: quantity('end', domain), text: { field: 'text' } },
      },
      ...axis.labels,
    ],
    resolve: { scale: { color: 'independent' } },
  };
  return { data: { values }, ...keyPlace(columns, keyed), ...inGroups(table, view, context) };
}
