import type { DataColumn, DataTable } from '../../model/figure.ts';
import type { Localised } from '../../model/localised.ts';
import { wrapText } from '../metrics.ts';
import {
  type Plot,
  type Sheet,
  type SheetLine,
  type SheetText,
  joinPieces,
  lineHeight,
} from '../sheet.ts';
import { markedLabel } from '../status.ts';
import { layBar, valueRoom } from './bars.ts';
import type { Form, FormContext } from './form.ts';
import {
  type Band,
  type PlaceRow,
  ascent,
  flowRows,
  missingWidth,
  round,
  shareFault,
  strongStyle,
} from './rows.ts';

/** From this width labels stand in a column to the left, below it above their bars. */
const leastWidthBeside = 400;
const labelColumn = { share: 0.35, gap: 14 } as const;
const flow = { barHeight: 15, aboveBar: 3, belowRow: 7, besideRule: 9 } as const;
const belowKey = 6;
/** From the zero line to a bar, in CSS px. */
const zeroGap = 1.5;
/** From the zero line to the name of a side, in CSS px. */
const besideZero = 6;
/** Share of the width that the name of a side may ask for before it is broken into lines. */
const greatestLeast = 0.4;

/** Two opposite shares a row from a common zero line, negative to the left; other columns are left out. */
export const divergingBars: Form = { faultOf, omittedFrom, layOut };

function faultOf(table: DataTable): Localised | null {
  if (sidesOf(table) === null) {
    return {
      sv: 'formen `diverging-bars` behöver en kolumn med rollen `negative` och en med `positive`',
      en: 'the form `diverging-bars` needs a column with the role `negative` and one with `positive`',
    };
  }
  return shareFault(table);
}

interface Sides {
  negative: DataColumn;
  positive: DataColumn;
}

function sidesOf(table: DataTable): Sides | null {
  const negative = table.columns.find((column) => column.role === 'negative');
  const positive = table.columns.find((column) => column.role === 'positive');
  return negative === undefined || positive === undefined ? null : { negative, positive };
}

function omittedFrom(table: DataTable): readonly DataColumn[] {
  const sides = sidesOf(table);
  return table.columns.filter((column) => column !== sides?.negative && column !== sides?.positive);
}

/** Where bars stand: beside or below their labels, one plot to each side of `zero`. */
interface Ground {
  beside: boolean;
  labelWidth: number;
  /** Where labels end and bars may begin. */
  left: number;
  zero: number;
  plots: readonly [Plot, Plot];
}

function layOut(table: DataTable, context: FormContext): Sheet {
  const sides = sidesOf(table);
  if (sides === null) throw new Error('`faultOf` refuses a table without two sides');
  const ground = groundOf(table, sides, context);
  const key = layKey(sides, ground.zero, context);
  const rowFlow = { ...flow, ...ground, top: key.bottom + belowKey };
  const rows = flowRows(table, rowFlow, context, placeWith(sides, ground, context));
  return {
    ...rows,
    width: context.width,
    height: Math.ceil(rows.bottom + flow.belowRow / 2),
    plots: ground.plots,
    texts: [...key.texts, ...rows.texts],
  };
}

function groundOf(table: DataTable, sides: Sides, context: FormContext): Ground {
  const { width } = context;
  const beside = width >= leastWidthBeside;
  const labelWidth = beside ? Math.round(width * labelColumn.share) : width;
  const left = beside ? labelWidth + labelColumn.gap : 0;
  const room = valueRoom(table, '', context);
  const keyRoom = (column: DataColumn) =>
    context.measure(markedLabel(column), strongStyle) + besideZero;
  const { negative, positive, perUnit } = reachOf(
    {
      negative: greatest(table, sides.negative),
      positive: greatest(table, sides.positive),
      leastNegative: keyRoom(sides.negative) - left - room,
      leastPositive: keyRoom(sides.positive) - room,
    },
    width - left - 2 * (room + zeroGap),
  );
  const zero = round(left + room + negative + zeroGap);
  const toLeft = { range: [left + room, round(zero - zeroGap)], gap: 0 } as const;
  const toRight = { range: [round(zero + zeroGap), width - room], gap: 0 } as const;
  return {
    beside,
    labelWidth,
    left,
    zero,
    plots: [
      { ...toLeft, domain: [-negative / perUnit, 0] },
      { ...toRight, domain: [0, positive / perUnit] },
    ],
  };
}

interface Wanted {
  /** Greatest numbers. */
  negative: number;
  positive: number;
  /** CSS px that the names above the sides need. */
  leastNegative: number;
  leastPositive: number;
}

/** Shares `total` px between the sides on one scale: as their numbers want, but never less than their names need. */
function reachOf(wanted: Wanted, total: number) {
  const most = total * greatestLeast;
  const leastNegative = Math.min(Math.max(wanted.leastNegative, missingWidth), most);
  const leastPositive = Math.min(Math.max(wanted.leastPositive, missingWidth), most);
  const even = (total * wanted.negative) / (wanted.negative + wanted.positive);
  const negative = Math.min(Math.max(even, leastNegative), total - leastPositive);
  const positive = total - negative;
  const perUnit = Math.min(negative / wanted.negative, positive / wanted.positive);
  return { negative, positive, perUnit };
}

function greatest(table: DataTable, column: DataColumn): number {
  return Math.max(1, ...table.rows.map((row) => row.cells.get(column.id)?.value ?? 0));
}

function placeWith(sides: Sides, ground: Ground, context: FormContext): PlaceRow {
  const [negative, positive] = ground.plots;
  const left = {
    column: sides.negative,
    plot: 0,
    scale: negative,
    leftward: true,
    limit: ground.left,
  };
  const right = { column: sides.positive, plot: 1, scale: positive, limit: context.width };
  return (row, band, extent) => {
    const bars = [left, right].map((side) =>
      layBar({ ...side, row, role: side.column.role, band, suffix: '' }, context),
    );
    // Beside the labels the zero line runs on from row to row; above, labels stand in its way.
    const reach = ground.beside ? flow.belowRow / 2 : 1;
    const line = zeroLine(ground.zero, ground.beside ? extent : band, reach);
    return { ...joinPieces([...bars, { lines: [line] }]), bottom: extent.bottom };
  };
}

function zeroLine(x: number, band: Band, reach: number): SheetLine {
  return { x, x2: x, y: band.top - reach, y2: band.bottom + reach, colour: 'ink' };
}

/** The two columns' names, to each side of the zero line. */
function layKey(sides: Sides, zero: number, { width, measure }: FormContext) {
  const linesOf = (column: DataColumn, room: number) =>
    wrapText(markedLabel(column), room - besideZero, strongStyle, measure);
  const left = linesOf(sides.negative, zero);
  const right = linesOf(sides.positive, width - zero);
  const bottom = Math.max(left.length, right.length) * lineHeight;
  const textOf = (lines: readonly string[]) => ({
    ...strongStyle,
    text: lines.join('\n'),
    y: bottom - lines.length * lineHeight + ascent,
  });
  const texts: SheetText[] = [
    { ...textOf(left), x: zero - besideZero, align: 'right', colour: 'negative' },
    { ...textOf(right), x: zero + besideZero, align: 'left', colour: 'positive' },
  ];
  return { texts, bottom };
}
