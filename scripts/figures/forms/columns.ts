import type { DataTable } from '../../model/figure.ts';
import type { Localised } from '../../model/localised.ts';
import { markedLabel } from '../status.ts';
import { fillOrHighlight, seriesFault } from './categories.ts';
import { columnAxisOf, columnScale } from './column-axis.ts';
import { phoneWidth } from './faults.ts';
import type { Form, FormContext, View } from './form.ts';
import { referenceLines } from './reference.ts';
import { domainOf } from './scale.ts';
import { outsideLast, tidy } from './tidy.ts';
import { numbersOver, widestOf } from './value-labels.ts';

/** CSS px: of the plot, and the least width of one column. */
const size = { height: 220, least: 16 } as const;

/** Numbers as columns from left to right in the order of the rows, such as years; several columns side by side. */
export const columns: Form = { faultOf, viewOf };
/** Classes of a quantity as columns without gaps. */
export const histogram: Form = {
  faultOf,
  viewOf: (table, context) => viewOf(table, context, 0.02),
};

function faultOf({ rows, columns: series }: DataTable): Localised | null {
  if (rows.length * series.length <= phoneWidth / size.least) return seriesFault(series);
  return {
    sv: 'det är fler staplar än som ryms bredvid varandra på en telefon: använd `ranked-bars` eller `series`',
    en: 'there are more columns than a phone has room for: use `ranked-bars` or `series`',
  };
}

function viewOf(table: DataTable, context: FormContext, paddingInner = 0.25): View {
  const series = outsideLast(table.columns);
  const sort = series.map(markedLabel);
  const { wrap, band, x } = columnAxisOf(table, paddingInner, context);
  const values = tidy(table, wrap, context);
  const fits = widestOf(values, context) <= (band / series.length) * 0.96 + 4;
  const y = columnScale(domainOf(values, '', context), size.height, fits);
  return {
    data: { values },
    width: context.width,
    height: size.height,
    autosize: { type: 'fit-x', contains: 'padding' },
    encoding: {
      x,
      ...(series.length > 1 && { xOffset: { field: 'column', type: 'nominal', sort } }),
    },
    layer: [
      ...referenceLines(table, 'y', y, context),
      {
        transform: [{ filter: 'isValid(datum.value)' }],
        mark: { type: 'bar' },
        encoding: { y, fill: fillOrHighlight(series, context) },
      },
      ...(fits ? [numbersOver(y)] : []),
    ],
  };
}
