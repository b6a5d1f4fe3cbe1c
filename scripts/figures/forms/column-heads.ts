import type { DataColumn, DataTable } from '../../model/figure.ts';
import { wrapText } from '../metrics.ts';
import { textWeights } from '../theme.ts';
import type { FormContext, View } from './form.ts';
import { hasUnknown, headStyle } from './row-axis.ts';
import { outsideLast, withLines } from './tidy.ts';

/** The columns in the order that they are drawn in, each label broken into lines of `width` CSS px as the head of its column. */
export function headedColumns(
  columns: readonly DataColumn[],
  width: number,
  { measure }: Pick<FormContext, 'measure'>,
): readonly DataColumn[] {
  return withLines(outsideLast(columns), (label) =>
    wrapText(label, width, headStyle, measure).join('\n'),
  );
}

/** The x channel of cells, with a head above each of `columns`. */
export function headAxis({ rows }: Pick<DataTable, 'rows'>, columns: readonly DataColumn[]): View {
  const heads = columns.map(({ label }) => label);
  // A column without a number in the first row, or in any of a part, keeps its place.
  const isWhole = rows.every(({ cells: { size } }) => size === columns.length);
  return {
    field: 'column',
    type: 'nominal',
    sort: hasUnknown(rows) ? heads : null,
    scale: { ...(!isWhole && { domain: heads }), paddingInner: 0.04 },
    axis: {
      title: null,
      orient: 'top',
      domain: false,
      ticks: false,
      labelAngle: 0,
      labelFontWeight: textWeights.bold,
      labelBaseline: 'bottom',
      labelPadding: 6,
    },
  };
}
