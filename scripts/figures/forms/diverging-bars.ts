import type { DataColumn, DataTable } from '../../model/figure.ts';
import { type Plot, type Sheet, type SheetLine, type SheetText, joinPieces } from '../sheet.ts';
import { layBar, valueRoom } from './bars.ts';
import type { Form, FormContext } from './form.ts';
import {
  type Band,
  type PlaceRow,
  ascent,
  flowRows,
  round,
  shareFault,
  strongStyle,
} from './rows.ts';

/** From this width labels stand in a column to the left, below it above their bars. */
const leastWidthBeside = 400;
const labelColumn = { share: 0.35, gap: 14 } as const;
const flow = { barHeight: 15, aboveBar: 3, belowRow: 7, besideRule: 9 } as const;
const keyHeight = 23;
/** From the zero line to a bar, in CSS px. */
const zeroGap = 1.5;

/** Two opposite shares a row from a common zero line, negative to the left; other columns are left out. */
export const divergingBars: Form = { faultOf, omittedFrom, layOut };

function faultOf(table: DataTable): string | null {
  if (sidesOf(table) === null) {
    return 'formen `diverging-bars` behöver en kolumn med rollen `negative` och en med `positive`';
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

/** Where bars stand: from `left`, the end of the labels, one plot to each side of `zero`. */
interface Ground {
  beside: boolean;
  labelWidth: number;
  left: number;
  zero: number;
  plots: readonly [Plot, Plot];
}

function layOut(table: DataTable, context: FormContext): Sheet {
  const sides = sidesOf(table);
  if (sides === null) throw new Error('`faultOf` refuses a table without two sides');
  const ground = groundOf(table, sides, context);
  const rowFlow = { ...flow, ...ground, top: keyHeight };
  const rows = flowRows(table, rowFlow, context, placeWith(sides, ground, context));
  return {
    ...rows,
    width: context.width,
    height: Math.ceil(rows.bottom + flow.belowRow / 2),
    plots: ground.plots,
    texts: [...layKey(sides, ground.zero), ...rows.texts],
  };
}

function groundOf(table: DataTable, sides: Sides, context: FormContext): Ground {
  const { width } = context;
  const beside = width >= leastWidthBeside;
  const labelWidth = beside ? Math.round(width * labelColumn.share) : width;
  const left = beside ? labelWidth + labelColumn.gap : 0;
  const negative = greatest(table, sides.negative);
  const positive = greatest(table, sides.positive);
  const room = valueRoom(table, '', context);
  const perUnit = (width - left - 2 * (room + zeroGap)) / (negative + positive);
  const zero = round(left + room + zeroGap + negative * perUnit);
  return {
    beside,
    labelWidth,
    left,
    zero,
    plots: [
      { domain: [-negative, 0], range: [left + room, round(zero - zeroGap)], gap: 0 },
      { domain: [0, positive], range: [round(zero + zeroGap), width - room], gap: 0 },
    ],
  };
}

function greatest(table: DataTable, column: DataColumn): number {
  return Math.max(1, ...table.rows.map((row) => row.cells.get(column.id)?.value ?? 0));
}

function placeWith(sides: Sides, ground: Ground, context: FormContext): PlaceRow {
  const [negative, positive] = ground.plots;
  const left = { column: sides.negative, plot: 0, scale: negative, leftward: true, limit: ground.left };
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
function layKey(sides: Sides, zero: number): SheetText[] {
  const at = { ...strongStyle, y: ascent } as const;
  return [
    { ...at, text: sides.negative.label, x: zero - 6, align: 'right', colour: 'negative' },
    { ...at, text: sides.positive.label, x: zero + 6, align: 'left', colour: 'positive' },
  ];
}
