import type { DataTable } from '../../model/figure.ts';
import type { Localised } from '../../model/localised.ts';
import { wrapText } from '../metrics.ts';
import { textWeights } from '../theme.ts';
import { seriesDashes, seriesFault, seriesScale } from './categories.ts';
import type { Form, FormContext, View } from './form.ts';
import { referenceLines } from './reference.ts';
import { valueStyle } from './row-axis.ts';
import { withLines } from './tidy.ts';
import { numbersOverTime, timeAxis } from './time-axis.ts';
import { remarksOver, timesOf } from './times.ts';
import { widestOf } from './value-labels.ts';

/** CSS px: of the plot, of the numbers to the left of it, and between lines and their names. */
const size = { height: 240, axis: 44, beside: 8 } as const;
/** What names beside their lines may take of the width. */
const nameShare = 0.34;

/** Change over time: a line a column over the rows in their order, each with its name at its end; a missing number is a gap. */
export const series: Form = { faultOf, viewOf };

function faultOf({ columns, rows }: DataTable): Localised | null {
  if (rows.length >= 2) return seriesFault(columns);
  return {
    sv: 'formen `series` behöver minst två tider (rader)',
    en: 'the form `series` needs at least two times (rows)',
  };
}

function viewOf(table: DataTable, context: FormContext): View {
  const { width, measure, palette } = context;
  const columns = withLines(table.columns, (label) =>
    wrapText(label, width * nameShare, valueStyle, measure).join('\n'),
  );
  const values = timesOf({ ...table, columns }, context);
  const names = columns.flatMap(({ label }) => label.split('\n')).map((text) => ({ text }));
  const y = numbersOverTime(context.domain);
  return {
    data: { values },
    width: width - Math.ceil(widestOf(names, context)) - size.beside - size.axis,
    height: size.height,
    encoding: { x: timeAxis(table.rows, width), color: seriesScale(columns, palette) },
    layer: [
      ...referenceLines(table, 'y', y, context),
      {
        mark: { type: 'line', invalid: 'break-paths-show-path-domains', strokeWidth: 2.5 },
        encoding: { y, strokeDash: seriesDashes(columns) },
      },
      { mark: { type: 'point', filled: true, size: 36, opacity: 1 }, encoding: { y } },
      ...(values.some(({ note }) => note !== undefined) ? [remarksOver(y)] : []),
      {
        transform: [{ filter: 'datum.isLast' }],
        mark: { type: 'text', align: 'left', dx: size.beside, fontWeight: textWeights.medium },
        encoding: { y, text: { field: 'column' } },
      },
    ],
  };
}
