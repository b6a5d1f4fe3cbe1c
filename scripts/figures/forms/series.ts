import type { DataTable } from '../../model/figure.ts';
import type { Localised } from '../../model/localised.ts';
import { wrapText } from '../metrics.ts';
import { markedLabel } from '../status.ts';
import { textWeights } from '../theme.ts';
import { seriesFault, seriesScale } from './categories.ts';
import type { Form, FormContext, View } from './form.ts';
import { valueStyle } from './row-axis.ts';
import { tidyWith } from './tidy.ts';

/** CSS px: of the plot, and between lines and their names. */
const size = { height: 240, beside: 8 } as const;
/** What names beside their lines may take of the width. */
const nameShare = 0.34;
const year = /^\d{4}$/u;

/** Change over time: a line a column over the rows in their order, each with its name at its end; a missing number is a gap. */
export const series: Form = { faultOf, viewOf };

function faultOf({ columns, rows }: DataTable): Localised | null {
  if (rows.length < 2) {
    return {
      sv: 'formen `series` behöver minst två tider (rader)',
      en: 'the form `series` needs at least two times (rows)',
    };
  }
  return seriesFault(columns);
}

function viewOf(table: DataTable, context: FormContext): View {
  const { width, measure, palette } = context;
  const { columns, rows } = table;
  const wrapName = (label: string) =>
    wrapText(label, width * nameShare, valueStyle, measure).join('\n');
  const names = columns.map((column) => wrapName(markedLabel(column)));
  const named = columns.map((column, at) => ({
    ...column,
    label: names[at] ?? '',
    labelStatus: 'read' as const,
  }));
  const isYears = rows.every(({ label }) => year.test(label));
  const last = rows.at(-1)?.id;
  const values = tidyWith(
    { ...table, columns: named },
    (label) => label,
    context,
    (_, row) => ({
      ...(isYears && { time: Number(row.label) }),
      ...(row.id === last && { isLast: true }),
    }),
  );
  const x = isYears
    ? {
        field: 'time',
        type: 'quantitative',
        scale: { nice: false, zero: false },
        axis: {
          ...plain,
          format: 'd',
          values: yearsShown(
            rows.map(({ label }) => Number(label)),
            width,
          ),
        },
      }
    : {
        field: 'label',
        type: 'ordinal',
        sort: null,
        scale: { type: 'point', padding: 0.2 },
        axis: { ...plain, labelAngle: 0, labelOverlap: false },
      };
  const y = {
    field: 'value',
    type: 'quantitative',
    axis: { ...plain, grid: true, domain: false, tickCount: 5, format: ',~f' },
  };
  const colour = seriesScale(named, palette);
  return {
    data: { values },
    width:
      width -
      Math.ceil(
        Math.max(
          ...names.flatMap((name) => name.split('\n')).map((line) => measure(line, valueStyle)),
        ),
      ) -
      size.beside -
      44,
    height: size.height,
    encoding: { x, color: colour },
    layer: [
      {
        mark: {
          type: 'line',
          invalid: 'break-paths-show-path-domains',
          strokeWidth: 2.5,
          interpolate: 'linear',
        },
        encoding: { y, strokeDash: dashes(named) },
      },
      { mark: { type: 'point', filled: true, size: 36, opacity: 1 }, encoding: { y } },
      {
        transform: [{ filter: 'datum.isLast' }],
        mark: { type: 'text', align: 'left', dx: size.beside, fontWeight: textWeights.medium },
        encoding: { y, text: { field: 'column' } },
      },
    ],
  };
}

const plain = { title: null, ticks: false, grid: false, labelPadding: 6 } as const;

/** Lines differ in more than their colours. */
function dashes(columns: DataTable['columns']): View {
  const patterns = [
    [1, 0],
    [8, 3],
    [3, 3],
    [10, 3, 2, 3],
    [6, 2],
    [2, 2],
    [12, 4],
    [4, 2, 1, 2],
  ];
  const range = columns.map((_, at) => patterns[at % patterns.length]);
  return {
    field: 'column',
    type: 'nominal',
    scale: { domain: columns.map(({ label }) => label), range },
    legend: null,
  };
}

/** As many of the years as there is room for, the first and the last among them. */
function yearsShown(years: readonly number[], width: number): number[] {
  const most = Math.max(2, Math.floor(width / 60));
  const step = Math.max(1, Math.ceil((years.length - 1) / (most - 1)));
  const shown = years.filter((_, at) => (years.length - 1 - at) % step === 0);
  const [first] = years;
  return first === undefined || shown.includes(first) ? shown : [first, ...shown.slice(1)];
}
