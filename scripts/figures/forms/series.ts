import type { DataTable } from '../../model/figure.ts';
import type { Localised } from '../../model/localised.ts';
import { wrapText } from '../metrics.ts';
import { noteMark } from '../status.ts';
import { textWeights } from '../theme.ts';
import { seriesFault, seriesScale } from './categories.ts';
import type { Form, FormContext, View } from './form.ts';
import { referenceLines } from './reference.ts';
import { valueStyle } from './row-axis.ts';
import { tidyWith, withLines } from './tidy.ts';

/** CSS px: of the plot, of the numbers to the left of it, between lines and their names, and from a point up to its remark. */
const size = { height: 240, axis: 44, beside: 8, above: 12 } as const;
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
  const { rows } = table;
  const columns = withLines(table.columns, (label) =>
    wrapText(label, width * nameShare, valueStyle, measure).join('\n'),
  );
  const isYears = rows.every(({ label }) => year.test(label));
  const last = rows.at(-1)?.id;
  const values = tidyWith({ ...table, columns }, String, context, (column, row) => ({
    ...(isYears && { time: Number(row.label) }),
    ...(row.id === last && { isLast: true }),
    ...noteOf(row.cells.get(column.id)?.noteLetter ?? '', isYears ? row.noteLetter : ''),
  }));
  const names = columns.flatMap(({ label }) => label.split('\n'));
  const nameWidth = Math.ceil(Math.max(...names.map((name) => measure(name, valueStyle))));
  return {
    data: { values },
    width: width - nameWidth - size.beside - size.axis,
    height: size.height,
    encoding: {
      x: isYears ? yearAxis(rows, width) : labelAxis,
      color: seriesScale(columns, palette),
    },
    layer: linesOf(columns, {
      domain: context.domain,
      lines: (y) => referenceLines(table, 'y', y, context),
      hasNotes: values.some(({ note }) => note !== undefined),
    }),
  };
}

/** The letters of what is remarked on a number: it is not printed itself, and a year has no label of its own. */
function noteOf(...letters: readonly string[]): { note?: string } {
  const note = letters.map(noteMark).join('').trim();
  return note === '' ? {} : { note };
}

interface LineContext {
  domain: FormContext['domain'];
  hasNotes: boolean;
  /** What the lines are compared with, on their scale. */
  lines: (y: View) => View[];
}

function linesOf(columns: DataTable['columns'], { domain, hasNotes, lines }: LineContext): View[] {
  const y = {
    field: 'value',
    type: 'quantitative',
    ...(domain !== undefined && { scale: { domain } }),
    axis: { ...plain, grid: true, domain: false, tickCount: 5, format: ',~f' },
  };
  return [
    ...lines(y),
    {
      mark: { type: 'line', invalid: 'break-paths-show-path-domains', strokeWidth: 2.5 },
      encoding: { y, strokeDash: dashes(columns) },
    },
    { mark: { type: 'point', filled: true, size: 36, opacity: 1 }, encoding: { y } },
    ...(hasNotes ? [notesOver(y)] : []),
    {
      transform: [{ filter: 'datum.isLast' }],
      mark: { type: 'text', align: 'left', dx: size.beside, fontWeight: textWeights.medium },
      encoding: { y, text: { field: 'column' } },
    },
  ];
}

function notesOver(y: View): View {
  return {
    transform: [{ filter: 'datum.note' }],
    mark: { type: 'text', dy: -size.above, fontWeight: textWeights.medium },
    encoding: { y, text: { field: 'note' } },
  };
}

const plain = { title: null, ticks: false, grid: false, labelPadding: 6 } as const;

const labelAxis = {
  field: 'label',
  type: 'ordinal',
  sort: null,
  scale: { type: 'point', padding: 0.2 },
  axis: { ...plain, labelAngle: 0, labelOverlap: false },
} as const;

/** Years stand as far apart as they are. */
function yearAxis(rows: DataTable['rows'], width: number): View {
  const years = rows.map(({ label }) => Number(label));
  return {
    field: 'time',
    type: 'quantitative',
    scale: { nice: false, zero: false },
    axis: { ...plain, format: 'd', values: yearsShown(years, width) },
  };
}

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
