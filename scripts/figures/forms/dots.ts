import type { DataTable } from '../../model/figure.ts';
import type { ColourRole } from '../../model/theme.ts';
import { unknownSpans } from './bars.ts';
import { dotNumbers, rowRanges } from './dot-layers.ts';
import { dotAxisOf, dotsOf } from './dot-numbers.ts';
import type { Form, FormContext, View } from './form.ts';
import { inGroups } from './groups.ts';
import { changeColours, columnFill, keyPlace, levelColours, levelsFault } from './levels.ts';
import { referenceLines } from './reference.ts';
import { quantity } from './scale.ts';
import { outsideLast } from './tidy.ts';

/** CSS px, and the area of a dot in square px. */
const dot = { height: 14, gap: 6, size: 110 } as const;

/** The numbers of a row as dots on a line, least and greatest with their numbers outside: for groups compared on one scale. */
export const dots: Form = {
  faultOf: ({ columns }) => levelsFault(columns),
  viewOf: (table, context) => viewOf(table, context, levelColours(table.columns)),
  parts: 'rows',
};

/** The same numbers at two or more times: the last in colour, those before it in grey. */
export const change: Form = {
  faultOf: () => null,
  viewOf: (table, context) => viewOf(table, context, changeColours(table.columns)),
  parts: 'rows',
};

function viewOf(table: DataTable, context: FormContext, colours: readonly ColourRole[]): View {
  const { palette } = context;
  const columns = outsideLast(table.columns);
  const axis = dotAxisOf(table, dot, context);
  const keyed = { ...context, plot: axis.width };
  const { values, domain, padding } = dotsOf(table, axis, context);
  const place = { height: dot.height, offset: axis.offset, domain, padding };
  const x = quantity('value', domain, padding);
  const view = {
    width: axis.width,
    height: { step: axis.step },
    encoding: { y: axis.y },
    layer: [
      ...referenceLines(table, 'x', x, context),
      rowRanges(place, palette),
      ...unknownSpans(place, palette),
      {
        transform: [{ filter: 'isValid(datum.value)' }],
        mark: { type: 'point', filled: true, opacity: 1, size: dot.size, yOffset: axis.offset },
        encoding: {
          x,
          fill: columnFill(columns, colours, keyed, 'circle'),
          stroke: { value: palette.neutralEdge },
        },
      },
      dotNumbers(place),
      ...axis.labels,
    ],
  };
  return { data: { values }, ...keyPlace(columns, keyed), ...inGroups(table, view, context) };
}
