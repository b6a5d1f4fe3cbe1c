import type { DataTable } from '../../model/figure.ts';
import { wrapText } from '../metrics.ts';
import { markedLabel } from '../status.ts';
import type { FormContext, View } from './form.ts';
import { labelStyle, lineHeight, orderOf } from './row-axis.ts';
import type { Domain } from './scale.ts';

/** Greatest number of lines that a label beneath its column may take. */
const mostLines = 3;
/** Height of a number over its column, in CSS px. */
const numberHeight = 18;

/** Where the rows' labels stand beneath their columns. */
export interface ColumnAxis {
  /** A label on the lines that it is printed on. */
  wrap: (label: string) => string;
  /** Width of a row's columns together, in CSS px. */
  band: number;
  /** The x channel of all marks. */
  x: View;
}

/** Labels beneath their columns, turned where they take too many lines; `paddingInner` is the share of each row that is left empty. */
export function columnAxisOf(
  table: DataTable,
  paddingInner: number,
  { width, measure }: Pick<FormContext, 'width' | 'measure'>,
): ColumnAxis {
  const band = (width / table.rows.length) * (1 - paddingInner / 2);
  const linesOf = (label: string) => wrapText(label, band, labelStyle, measure);
  const isTurned = table.rows.map(markedLabel).some((label) => isBroken(label, linesOf(label)));
  const wrap = (label: string) => (isTurned ? label : linesOf(label).join('\n'));
  const x = {
    field: 'label',
    type: 'nominal',
    sort: orderOf(table, wrap),
    scale: { paddingInner, paddingOuter: paddingInner / 2 },
    axis: {
      title: null,
      ticks: false,
      labelAngle: isTurned ? -45 : 0,
      labelPadding: 6,
      labelLineHeight: lineHeight,
      labelBaseline: isTurned ? 'middle' : 'top',
      labelAlign: isTurned ? 'right' : 'center',
    },
  };
  return { wrap, band, x };
}

/** Whether a label takes too many lines, or one of its words more than one. */
function isBroken(label: string, lines: readonly string[]): boolean {
  const isHyphenated = lines.some((line) => /\S-$/u.test(line) && !label.includes(line));
  return lines.length > mostLines || isHyphenated;
}

/** The y channel of numbers that reach as far as `domain` in a plot of `height` CSS px; an axis only where they are not printed. */
export function columnScale([least, most]: Domain, height: number, arePrinted: boolean): View {
  // Room for the numbers over the columns, and under those that go down.
  const room = arePrinted ? (most - least) * (numberHeight / (height - numberHeight)) : 0;
  const domain = [least < 0 ? least - room : 0, most + room];
  return {
    field: 'value',
    type: 'quantitative',
    scale: { domain, nice: false },
    axis: arePrinted ? null : numberAxis,
  };
}

const numberAxis = {
  title: null,
  grid: true,
  domain: false,
  ticks: false,
  tickCount: 4,
  format: ',~f',
} as const;
