import type { DataColumn, DataRow, DataTable } from '../../model/figure.ts';
import type { Palette } from '../../model/theme.ts';
import { formatCell, formatTogether } from '../format.ts';
import { type BarPlace, neutralEdge } from './bars.ts';
import type { FormContext, View } from './form.ts';
import { levelFill, levelText } from './levels.ts';
import { type RowAxis, valueStyle } from './row-axis.ts';
import { quantity } from './scale.ts';
import { type Datum, datumOf, highlighted, outsideLast, rowFields } from './tidy.ts';
import { valueText } from './value-labels.ts';

/** White between neighbours, in CSS px. */
export const segmentGap = 2;
/** Least room on each side of a number inside its segment, and between numbers below a bar: CSS px. */
const room = { inside: 3, below: 6 } as const;

/** A piece of a stacked bar: a number, what the numbers that cannot be read come to, or what is not reported. */
export interface Piece extends Omit<Datum, 'column'> {
  kind: 'number' | 'unknown' | 'blank';
  /** Absent from what is not one level. */
  column?: string;
  /** Place in the stack. */
  level: number;
  value: number;
  /** Only of a number too wide to stand inside: CSS px that it moves aside below its bar. */
  shift?: number;
}

type Wrap = (label: string) => string;

/**
 * The pieces of a row in the order of the scale. What is unknown stands in its place where that is known, so that both ends stay
 * true, else last; nothing is ever stretched to fill the bar.
 */
function piecesOf(row: DataRow, table: DataTable, wrap: Wrap, context: FormContext): Piece[] {
  const { lang } = context;
  const stands = highlighted(row, context.options);
  const columns = outsideLast(table.columns);
  const numbers = columns.flatMap((column, level): Piece[] => {
    const cell = row.cells.get(column.id);
    if (cell === undefined || cell.value === null) return [];
    const datum = datumOf({ row, column, cell, wrap, unit: table.unit, lang });
    return [{ ...datum, kind: 'number', level, value: cell.value, role: column.role, ...stands }];
  });
  const rest = wholeOf(table) - numbers.reduce((sum, { value }) => sum + value, 0);
  const hole = holeLevel(row, columns);
  if (hole === null || rest <= 0) return numbers;
  const isUnknown = [...row.cells.values()].some(({ value }) => value === null);
  const piece: Piece = {
    ...rowFields(row, wrap),
    ...stands,
    kind: isUnknown ? 'unknown' : 'blank',
    level: hole,
    role: row.role,
    status: 'illegible',
    value: rest,
    text: isUnknown ? formatTogether(row, lang) || unknownSigns(row, lang) : '',
  };
  return [...numbers, piece].sort((a, b) => a.level - b.level);
}

/** Of all numbers of a row that are not known, which share a piece of the bar. */
function unknownSigns(row: DataRow, lang: string): string {
  const unknown = [...row.cells.values()].filter(({ value }) => value === null);
  return [...new Set(unknown.map((cell) => formatCell(cell, lang)))].join(' ');
}

/** What a bar is a part of: 100 for shares; of other units nothing is known. */
function wholeOf({ unit }: DataTable): number {
  return unit === 'procent' ? 100 : 0;
}

/** The place of all that has no number; `null` where everything has. */
function holeLevel(row: DataRow, columns: readonly DataColumn[]): number | null {
  const holes = columns.flatMap(({ id }, level) =>
    (row.cells.get(id)?.value ?? null) === null ? [level] : [],
  );
  const [first] = holes;
  if (first === undefined) return null;
  const isTogether = (holes.at(-1) ?? first) - first === holes.length - 1;
  return isTogether ? first : columns.length;
}

/** End of the scale: the whole, or a little more when rounded shares sum to 101. */
export function stackEnd(table: DataTable): number {
  const sums = table.rows.map((row) =>
    [...row.cells.values()].reduce((sum, { value }) => sum + (value ?? 0), 0),
  );
  return Math.max(wholeOf(table), ...sums);
}

/** Where a piece stands, in CSS px from the left edge of the plot. */
export type Span = readonly [from: number, to: number];

/** Where the pieces of a row stand one after the other. */
function spansOf(pieces: readonly Piece[], perUnit: number): Span[] {
  let from = 0;
  return pieces.map(({ value }) => {
    const start = from;
    from += value * perUnit;
    return [start, from];
  });
}

/** Numbers that do not fit inside their pieces stand below them, moved apart as little as needed; from left to right. */
export function withShifts<Item extends { text: string }>(
  items: readonly Item[],
  spans: readonly Span[],
  { plot, measure }: { plot: number } & Pick<FormContext, 'measure'>,
): (Item & { shift?: number })[] {
  let clear = 0;
  return items.map((item, index) => {
    const [from, to] = spans[index] ?? [0, 0];
    const text = measure(item.text, valueStyle);
    if (item.text === '' || text + 2 * room.inside <= to - from - segmentGap) return item;
    const middle = (from + to) / 2;
    const at = Math.min(Math.max(middle, clear + text / 2), plot - text / 2);
    clear = at + text / 2 + room.below;
    return { ...item, shift: Math.floor(at - middle) };
  });
}

/** The pieces of all rows, answers outside the scale last, with the places of their numbers. */
export function stackOf(table: DataTable, { wrap, width }: RowAxis, context: FormContext): Piece[] {
  const perUnit = width / stackEnd(table);
  return outsideLast(table.rows).flatMap((row) => {
    const pieces = piecesOf(row, table, wrap, context);
    return withShifts(pieces, spansOf(pieces, perUnit), { plot: width, measure: context.measure });
  });
}

/** Bars between the fields `from` and `to` in the colours of their levels, with a key; `gaps` move their ends, in CSS px. */
export function segments(
  columns: readonly DataColumn[],
  { height, offset, domain }: BarPlace,
  gaps: { xOffset?: number; x2Offset: number },
  context: FormContext,
): View {
  return {
    mark: { type: 'bar', height, yOffset: offset, ...gaps },
    encoding: {
      x: quantity('from', domain),
      x2: { field: 'to' },
      fill: levelFill(columns, context),
      stroke: neutralEdge(context.palette),
    },
  };
}

/** The numbers of pieces between the fields `from` and `to`: inside, or below where `shift` says so. */
export function numbersOf(
  columns: readonly DataColumn[],
  { offset, height, domain, padding }: BarPlace,
  palette: Palette,
): View[] {
  const x = quantity('middle', domain, padding);
  return [
    {
      transform: [
        { filter: 'isValid(datum.column) && isValid(datum.value) && !isValid(datum.shift)' },
      ],
      mark: { ...valueText, yOffset: offset },
      encoding: { x, text: { field: 'text' }, color: levelText(columns, palette) },
    },
    {
      transform: [{ filter: '!isValid(datum.column) && !isValid(datum.shift)' }],
      mark: { ...valueText, yOffset: offset },
      encoding: { x, text: { field: 'text' } },
    },
    {
      transform: [{ filter: 'isValid(datum.shift)' }],
      mark: { ...valueText, yOffset: offset + height / 2 + belowBar, dx: { expr: 'datum.shift' } },
      encoding: { x, text: { field: 'text' } },
    },
  ];
}

/** From a bar to the middle of a number below it, and what such a number adds to its row: CSS px. */
const belowBar = 8;
const belowRoom = 7;

/** What is added to each row for the numbers below its bar, in CSS px. */
export function roomBelow(items: readonly { shift?: number }[]): number {
  return items.some(({ shift }) => shift !== undefined) ? belowRoom : 0;
}
