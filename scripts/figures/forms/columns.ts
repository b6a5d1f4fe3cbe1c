import type { DataTable } from '../../model/figure.ts';
import type { Localised } from '../../model/localised.ts';
import { wrapText } from '../metrics.ts';
import { markedLabel } from '../status.ts';
import { textWeights } from '../theme.ts';
import { barDomain, endOf } from './bars.ts';
import { seriesFault, seriesFill } from './categories.ts';
import type { Form, FormContext, View } from './form.ts';
import { endsWith, referenceLines } from './reference.ts';
import { labelStyle, lineHeight, orderOf, valueStyle } from './row-axis.ts';
import { outsideLast, tidy } from './tidy.ts';

/** CSS px: of the plot, of a number over its column, and the least width of one column. */
const size = { height: 220, text: 18, least: 16 } as const;
/** Greatest number of lines that a label beneath its column may take. */
const mostLines = 3;

/** Numbers as columns from left to right in the order of the rows, such as years; several columns side by side. */
export const columns: Form = { faultOf, viewOf };
/** Classes of a quantity as columns without gaps. */
export const histogram: Form = {
  faultOf,
  viewOf: (table, context) => viewOf(table, context, 0.02),
};

function faultOf(table: DataTable): Localised | null {
  const tooMany = table.rows.length * table.columns.length > 320 / size.least;
  if (!tooMany) return seriesFault(table.columns);
  return {
    sv: 'det är fler staplar än som ryms bredvid varandra på en telefon: använd `ranked-bars` eller `series`',
    en: 'there are more columns than a phone has room for: use `ranked-bars` or `series`',
  };
}

function viewOf(table: DataTable, context: FormContext, paddingInner = 0.25): View {
  const { width, measure } = context;
  const series = outsideLast(table.columns);
  const labels = table.rows.map(markedLabel);
  const band = (width / table.rows.length) * (1 - paddingInner / 2);
  const wrap = (label: string) => wrapText(label, band, labelStyle, measure);
  // Labels that take too many lines beneath their columns are turned.
  const isTurned = labels.some(
    (label) =>
      wrap(label).length > mostLines ||
      wrap(label).some((line) => /\S-$/u.test(line) && !label.includes(line)),
  );
  const written = (label: string) => (isTurned ? label : wrap(label).join('\n'));
  const values = tidy(table, written, context);
  const each = (band / series.length) * 0.96;
  const fits = values.every(({ text }) => measure(text, valueStyle) <= each + 4);
  const [least, most] = context.domain ?? barDomain(endsWith(values.map(endOf), context), '');
  // Room for the numbers over the columns, and under those that go down.
  const room = fits ? (most - least) * (size.text / (size.height - size.text)) : 0;
  const domain = [least < 0 ? least - room : 0, most + room];
  const y = { field: 'value', type: 'quantitative', scale: { domain, nice: false } };
  const several = series.length > 1 && {
    xOffset: { field: 'column', type: 'nominal', sort: series.map(markedLabel) },
  };
  return {
    data: { values },
    width,
    height: size.height,
    autosize: { type: 'fit-x', contains: 'padding' },
    encoding: {
      x: { ...labelAxis(isTurned, paddingInner), sort: orderOf(table, written) },
      ...several,
    },
    layer: [
      ...referenceLines(table, 'y', { ...y, axis: fits ? null : numberAxis }, context),
      {
        transform: [{ filter: 'isValid(datum.value)' }],
        mark: { type: 'bar' },
        encoding: {
          y: { ...y, axis: fits ? null : numberAxis },
          fill: fillOf(series, context),
        },
      },
      ...(fits ? [numbersOver(y)] : []),
    ],
  };
}

/** The colours of the series; of a single one grey for all rows but those that stand out. */
function fillOf(series: DataTable['columns'], context: FormContext): View {
  const { options, palette } = context;
  if (series.length > 1 || options.highlight.length === 0) return seriesFill(series, context);
  return { condition: { test: 'datum.highlight', value: palette.plain }, value: palette.outside };
}

const numberAxis = {
  title: null,
  grid: true,
  domain: false,
  ticks: false,
  tickCount: 4,
  format: ',~f',
} as const;

function labelAxis(isTurned: boolean, paddingInner: number): View {
  return {
    field: 'label',
    type: 'nominal',
    sort: null,
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
}

function numbersOver(y: View): View {
  return {
    transform: [{ calculate: 'isValid(datum.value) ? datum.value : 0', as: 'end' }],
    mark: {
      type: 'text',
      fontWeight: textWeights.medium,
      baseline: { expr: "datum.end < 0 ? 'top' : 'bottom'" },
      dy: { expr: 'datum.end < 0 ? 4 : -4' },
    },
    encoding: { y: { ...y, field: 'end', axis: null }, text: { field: 'text' } },
  };
}
