import type { DataTable } from '../../model/figure.ts';
import { type TextStyle, wrapText } from '../metrics.ts';
import { markedLabel } from '../status.ts';
import { textSizes, textWeights } from '../theme.ts';
import type { FormContext, View } from './form.ts';
import { outsideLast } from './tidy.ts';

export const labelStyle: TextStyle = { size: textSizes.label, weight: textWeights.normal };
export const valueStyle: TextStyle = { size: textSizes.label, weight: textWeights.medium };
export const headStyle: TextStyle = { size: textSizes.label, weight: textWeights.bold };
/** Between baselines, in CSS px. */
export const lineHeight = 16;

/** What labels beside their marks may take of the width, and between them and the marks, in CSS px. */
const labelColumn = { share: 0.42, gap: 10, leastWidth: 400 } as const;
const aboveMark = 4;
/** Between rows, at most, where some labels above their marks have several lines: the others then have more. */
const betweenTall = 8;
/** Edges are drawn half outside their shapes: CSS px. */
export const edge = 2;

/** Where the rows' labels stand, and what that leaves for their marks; lengths in CSS px. */
export interface RowAxis {
  /** A label on the lines that it is printed on. */
  wrap: (label: string) => string;
  /** Of the plot: what the labels leave. */
  width: number;
  /** From one row to the next. */
  step: number;
  /** From the middle of a row to the middle of its mark. */
  offset: number;
  /** The y channel of all marks. */
  y: View;
  /** The labels, a layer of texts. */
  labels: readonly View[];
}

export interface RowMarks {
  /** Height of a row's mark, in CSS px. */
  height: number;
  /** Between rows, in CSS px. */
  gap: number;
  /** Whether labels stand above their marks whatever the width. */
  isAbove?: boolean;
}

/** Labels beside their marks where that takes less height than above them. All rows are equally high. */
export function rowAxisOf(table: DataTable, marks: RowMarks, context: FormContext): RowAxis {
  const axis = narrowest(table.rows.map(markedLabel), marks, context);
  return { ...axis, y: { ...rowChannel, sort: orderOf(table, axis.wrap) } };
}

function narrowest(labels: readonly string[], marks: RowMarks, context: FormContext): RowAxis {
  const above = aboveAxis(labels, marks, context);
  if (marks.isAbove === true || context.width < labelColumn.leastWidth) return above;
  const beside = besideAxis(labels, marks, context);
  return beside.step <= above.step ? beside : above;
}

/** A layer without what is unknown would else place its rows before the others: their order, where any number is unknown. */
export function orderOf(
  { rows }: Pick<DataTable, 'rows'>,
  wrap: (label: string) => string,
): readonly string[] | null {
  return hasUnknown(rows) ? outsideLast(rows).map((row) => wrap(markedLabel(row))) : null;
}

/** Whether any number of some rows is not known. */
export function hasUnknown(rows: DataTable['rows']): boolean {
  return rows.some(({ cells }) => [...cells.values()].some(({ value }) => value === null));
}

/** The y channel of rows in their order; labels are texts of their own. */
export const rowChannel = { field: 'label', type: 'nominal', sort: null, axis: null } as const;

function besideAxis(
  labels: readonly string[],
  { height, gap }: RowMarks,
  { width, measure, options }: FormContext,
): RowAxis {
  const style = rowLabelStyle(options);
  const most = width * labelColumn.share;
  const wrapped = (label: string) => wrapText(label, most, style, measure);
  const lines = labels.map(wrapped);
  const widest = Math.max(...lines.flat().map((line) => measure(line, style)));
  const column = Math.ceil(widest) + labelColumn.gap;
  const tallest = Math.max(height, ...lines.map(({ length }) => length * lineHeight));
  return {
    wrap: (label) => wrapped(label).join('\n'),
    width: width - column - edge,
    step: tallest + gap,
    offset: 0,
    y: rowChannel,
    labels: labelLayer({ dx: -column, lift: 0.5 }),
  };
}

function aboveAxis(
  labels: readonly string[],
  { height, gap }: RowMarks,
  { width, measure, options }: FormContext,
): RowAxis {
  const style = rowLabelStyle(options);
  const wrapped = (label: string) => wrapText(label, width, style, measure);
  const mostLines = Math.max(...labels.map((label) => wrapped(label).length));
  const labelHeight = mostLines * lineHeight + aboveMark;
  const offset = labelHeight / 2;
  return {
    wrap: (label) => wrapped(label).join('\n'),
    width: width - edge,
    step: labelHeight + height + (mostLines > 1 ? Math.min(gap, betweenTall) : gap),
    offset,
    y: rowChannel,
    labels: labelLayer({ yOffset: offset - height / 2 - aboveMark - lineHeight / 2, lift: 1 }),
  };
}

/** Wide enough for all labels where some are bold. */
export function rowLabelStyle({ highlight }: FormContext['options']): TextStyle {
  return highlight.length > 0 ? headStyle : labelStyle;
}

/** Transform to a single datum a row, for its label. */
export const oneOfEachRow = {
  aggregate: [{ op: 'count', as: 'count' }],
  groupby: ['label', 'highlight'],
} as const;

/** Bold for a row that stands out. */
export const labelWeight = {
  expr: `datum.highlight ? ${textWeights.bold} : ${textWeights.normal}`,
};

/** One label a row; `lift` is the share of its further lines that stand above the place of a single line. */
function labelLayer({ lift, ...place }: { lift: number; dx?: number; yOffset?: number }): View[] {
  const further = "(length(split(datum.label, '\\n')) - 1)";
  return [
    {
      transform: [oneOfEachRow],
      mark: {
        type: 'text',
        align: 'left',
        fontWeight: labelWeight,
        ...place,
        dy: { expr: `${-lift * lineHeight} * ${further}` },
      },
      encoding: { x: { value: 0 }, text: { field: 'label' } },
    },
  ];
}
