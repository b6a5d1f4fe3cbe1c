import type { DataTable } from '../../model/figure.ts';
import type { Localised } from '../../model/localised.ts';
import { wrapText } from '../metrics.ts';
import { markedLabel } from '../status.ts';
import type { Form, FormContext, View } from './form.ts';
import { nameMark, withSides } from './label-places.ts';
import { pointsOf } from './points.ts';
import { labelStyle } from './row-axis.ts';

/** CSS px: of the plot, of what stands to the left of it and below its axis, of its inner edge, and from a point to its name. */
const size = { height: 300, axis: 44, below: 6, edge: 14, beside: 8 } as const;

/** Rows as points by two numbers, each with its name. */
export const scatter: Form = { faultOf, viewOf };

function faultOf({ columns }: DataTable): Localised | null {
  if (columns.length === 2) return null;
  return {
    sv: `formen \`scatter\` har två kolumner, en för varje axel; den här har ${columns.length}`,
    en: `the form \`scatter\` has two columns, one an axis; this has ${columns.length}`,
  };
}

function viewOf(table: DataTable, context: FormContext): View {
  const [across = '', along = ''] = table.columns.map(markedLabel);
  const plot = { ...size, width: context.width - size.axis };
  const text = wrapText(along, context.width, labelStyle, context.measure).join('\n');
  const scale = { zero: false, nice: true, padding: size.edge };
  return {
    // The name of the y axis stands above it, since turned text is hard to read.
    title: { text, frame: 'bounds', anchor: 'start', fontWeight: 400 },
    data: { values: withSides(pointsOf(table), plot, context.measure) },
    padding: { bottom: size.below },
    width: plot.width,
    height: size.height,
    encoding: {
      x: { field: 'x', type: 'quantitative', scale, axis: { ...axis, title: across } },
      y: { field: 'y', type: 'quantitative', scale, axis: { ...axis, title: null } },
    },
    layer: [
      { mark: { type: 'point', filled: true, size: 70, opacity: 1 } },
      { mark: nameMark(size.beside), encoding: { text: { field: 'label' } } },
    ],
  };
}

const axis = {
  grid: true,
  tickCount: 5,
  format: ',~f',
  titleFontWeight: 400,
  titlePadding: 10,
  domain: false,
  ticks: false,
} as const;
