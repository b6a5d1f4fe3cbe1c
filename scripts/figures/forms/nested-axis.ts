import type { DataTable } from '../../model/figure.ts';
import { wrapText } from '../metrics.ts';
import { markedLabel } from '../status.ts';
import type { FormContext, View } from './form.ts';
import {
  labelWeight,
  lineHeight,
  oneOfEachRow,
  orderOf,
  rowChannel,
  rowLabelStyle,
} from './row-axis.ts';
import { outsideLast } from './tidy.ts';

/** Where several bars a row stand, under the label of their row; lengths in CSS px. */
export interface NestedAxis {
  /** A label on the lines that it is printed on. */
  wrap: (label: string) => string;
  /** From one row to the next. */
  step: number;
  /** The y channel of all marks: their row. */
  y: View;
  /** The yOffset channel: the place of a column within its row. */
  yOffset: View;
  /** The labels, a layer of texts at the top of each row. */
  labels: View;
}

/** Rows of a bar for each column; `bar` is the height of one bar with its gap, and of the gap between rows, in CSS px. */
export function nestedAxisOf(
  table: DataTable,
  bar: { step: number; gap: number },
  { width, measure, options }: FormContext,
): NestedAxis {
  const style = rowLabelStyle(options);
  const linesOf = (label: string) => wrapText(label, width, style, measure);
  const wrap = (label: string) => linesOf(label).join('\n');
  const lines = Math.max(...table.rows.map((row) => linesOf(markedLabel(row)).length));
  // Room for the label: empty places before the bars of each row.
  const blanks = Array.from({ length: Math.ceil((lines * lineHeight + 2) / bar.step) }, (_, at) =>
    ' '.repeat(at + 1),
  );
  const columns = outsideLast(table.columns).map(markedLabel);
  const step = bar.step * (columns.length + blanks.length) + bar.gap;
  const scale = { paddingInner: bar.gap / step, paddingOuter: 0 };
  return {
    wrap,
    step,
    y: { ...rowChannel, sort: orderOf(table, wrap), scale },
    yOffset: {
      field: 'column',
      type: 'nominal',
      scale: { domain: [...blanks, ...columns], paddingInner: 0.1 },
    },
    labels: rowLabels,
  };
}

const rowLabels: View = {
  transform: [oneOfEachRow],
  mark: { type: 'text', align: 'left', baseline: 'top', fontWeight: labelWeight },
  encoding: { x: { value: 0 }, y: { ...rowChannel, bandPosition: 0 }, text: { field: 'label' } },
};
