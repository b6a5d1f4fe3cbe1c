import type { DataColumn, DataRow, DataTable } from '../../model/figure.ts';
import type { Localised } from '../../model/localised.ts';
import { formatCell, formatNumber, suffixOf } from '../format.ts';
import { wrapText } from '../metrics.ts';
import {
  type Pieces,
  type Plot,
  type Sheet,
  type SheetText,
  joinPieces,
  lineHeight,
} from '../sheet.ts';
import { markedLabel } from '../status.ts';
import { textSizes, textWeights } from '../theme.ts';
import { pixelsOn } from './bars.ts';
import type { Form, FormContext } from './form.ts';
import { type Laid, ascent, labelStyle, layLabel, layText, round } from './rows.ts';
import { layStack, segmentGap, stackEnd, stackFault, stackRow } from './stack.ts';

const displayStyle = { size: textSizes.display, weight: textWeights.bold } as const;
const tailStyle = { size: 20, weight: textWeights.bold } as const;
const barHeight = { first: 40, other: 18 } as const;
const space = {
  display: 44,
  belowNumber: 5,
  beforeTail: 4,
  aboveFirst: 6,
  aboveOther: 3,
  betweenRows: 14,
  beside: 12,
} as const;

/** One question about a whole population: its two outer shares in large type over a bar, others compared below. */
export const shareBar: Form = { faultOf, layOut };

function faultOf(table: DataTable): Localised | null {
  const { positive, middle, negative } = endsOf(table);
  if (positive === undefined || negative === undefined) {
    return {
      sv: 'formen `share-bar` behöver en kolumn med rollen `positive` och en med `negative`',
      en: 'the form `share-bar` needs a column with the role `positive` and one with `negative`',
    };
  }
  if (middle.length > 1) {
    return {
      sv: 'formen `share-bar` rymmer högst tre kolumner',
      en: 'the form `share-bar` has room for three columns at most',
    };
  }
  return stackFault(table);
}

/** The two columns in large type and what lies between. */
function endsOf(table: DataTable) {
  const positive = table.columns.find((column) => column.role === 'positive');
  const negative = table.columns.findLast((column) => column.role === 'negative');
  const middle = table.columns.filter((column) => column !== positive && column !== negative);
  return { positive, middle, negative };
}

function layOut(table: DataTable, context: FormContext): Sheet {
  const { width } = context;
  const [first, ...others] = table.rows;
  if (first === undefined) throw new Error('`faultOf` refuses a table without rows');
  const scale = { domain: [0, stackEnd(table)], range: [0, width], gap: segmentGap } as const;
  const pieces = [layFirst(table, first, scale, context)];
  for (const row of others) {
    const top = (pieces.at(-1)?.bottom ?? 0) + space.betweenRows;
    pieces.push(layOther(table, row, top, scale, context));
  }
  const height = (pieces.at(-1)?.bottom ?? 0) + 1;
  return { ...joinPieces(pieces), width, height, plots: [scale] };
}

/** The row in question: name, large numbers, labels and a thick bar. */
function layFirst(
  table: DataTable,
  row: DataRow,
  scale: Plot,
  context: FormContext,
): Laid<Partial<Pieces>> {
  const { positive, negative } = endsOf(table);
  const name = layText(row.label, 0, { width: context.width, strong: true }, context);
  const ends = layEnds(table, row, name.bottom, context);
  const top = ends.bottom + space.aboveFirst;
  const band = { top, bottom: top + barHeight.first };
  // The numbers in large type are not repeated inside the bar.
  const silent = [positive, negative].filter((column) => column !== undefined);
  const place = { band, scale, suffix: suffixOf(table.unit, context.lang), silent };
  const stack = layStack(row, stackRow(row, table.columns), place, context);
  return { ...joinPieces([name, ends, stack]), bottom: stack.bottom };
}

/** A row to compare with: label and a thin bar. */
function layOther(
  table: DataTable,
  row: DataRow,
  top: number,
  scale: Plot,
  context: FormContext,
): Laid<Partial<Pieces>> {
  const label = layLabel(row, top, context.width, context);
  const barTop = label.bottom + space.aboveOther;
  const band = { top: barTop, bottom: barTop + barHeight.other };
  const place = { band, scale, suffix: suffixOf(table.unit, context.lang), silent: [] };
  const stack = layStack(row, stackRow(row, table.columns), place, context);
  return { ...joinPieces([label, stack]), bottom: stack.bottom };
}

/** The two large numbers, and the labels of all columns just above the bar. */
function layEnds(
  table: DataTable,
  row: DataRow,
  top: number,
  context: FormContext,
): Laid<{ texts: SheetText[] }> {
  const { positive, middle, negative } = endsOf(table);
  if (positive === undefined || negative === undefined) return { texts: [], bottom: top };
  const { width } = context;
  const side = (column: DataColumn) =>
    wrapText(markedLabel(column), width * 0.4, labelStyle, context.measure);
  const left = side(positive);
  const right = side(negative);
  const labelTop = top + space.display;
  const bottom = labelTop + Math.max(left.length, right.length) * lineHeight;
  return {
    bottom,
    texts: [
      ...layNumber(table, row, positive, labelTop, context),
      ...layNumber(table, row, negative, labelTop, context),
      labelFrom(left, 0, 'left', labelTop),
      labelFrom(right, width, 'right', labelTop),
      ...middle.flatMap((column) =>
        layMiddle(table, row, column, { left, right, bottom }, context),
      ),
    ],
  };
}

/** A large number with a small percent sign and mark; the negative one ends at the right edge. */
function layNumber(
  table: DataTable,
  row: DataRow,
  column: DataColumn,
  bottom: number,
  context: FormContext,
): SheetText[] {
  const cell = row.cells.get(column.id);
  const number = cell?.value ?? null;
  const text =
    number === null ? formatCell(cell, context.lang) : formatNumber(number, context.lang);
  const tail =
    number === null
      ? ''
      : formatCell(cell, context.lang, suffixOf(table.unit, context.lang))
          .slice(text.length)
          .trim();
  const tailAt = context.measure(text, displayStyle) + (tail === '' ? 0 : space.beforeTail);
  const width = tailAt + context.measure(tail, tailStyle);
  const isLeft = column.role === 'positive';
  const x = round(isLeft ? 0 : context.width - width);
  const at = {
    y: bottom - space.belowNumber,
    align: 'left',
    colour: isLeft ? 'positive' : 'negative',
  } as const;
  return [
    { ...displayStyle, ...at, text, x },
    ...(tail === '' ? [] : [{ ...tailStyle, ...at, text: tail, x: round(x + tailAt) }]),
  ];
}

function labelFrom(
  lines: readonly string[],
  x: number,
  align: SheetText['align'],
  top: number,
): SheetText {
  return { ...labelStyle, text: lines.join('\n'), x, y: top + ascent, align, colour: 'ink' };
}

interface Sides {
  left: readonly string[];
  right: readonly string[];
  bottom: number;
}

/** The label of the middle column over its segment, clear of the labels on both sides. */
function layMiddle(
  table: DataTable,
  row: DataRow,
  column: DataColumn,
  sides: Sides,
  context: FormContext,
): SheetText[] {
  const widthOf = (lines: readonly string[]) =>
    Math.max(...lines.map((line) => context.measure(line, labelStyle)));
  const from = widthOf(sides.left) + space.beside;
  const to = context.width - widthOf(sides.right) - space.beside;
  const lines = wrapText(markedLabel(column), to - from, labelStyle, context.measure);
  const segment = stackRow(row, table.columns).find((piece) => piece.column === column);
  if (segment === undefined) return [];
  const x = pixelsOn({ domain: [0, stackEnd(table)], range: [0, context.width], gap: segmentGap });
  const middle = (x(segment.from) + x(segment.to)) / 2;
  const half = widthOf(lines) / 2;
  const clear = Math.min(Math.max(middle, from + half), to - half);
  return [labelFrom(lines, round(clear), 'center', sides.bottom - lines.length * lineHeight)];
}
