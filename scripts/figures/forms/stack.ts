import type { DataCell, DataColumn, DataRow, DataTable } from '../../model/figure.ts';
import type { Localised } from '../../model/localised.ts';
import { formatCell } from '../format.ts';
import type { Pieces, Plot, SheetBar, SheetBox, SheetLine, SheetText } from '../sheet.ts';
import { pixelsOn } from './bars.ts';
import type { FormContext } from './form.ts';
import {
  type Band,
  type Laid,
  baselineIn,
  outsideLast,
  round,
  shareFault,
  valueStyle,
} from './rows.ts';

/** White between neighbours, in CSS px. */
export const segmentGap = 2;
/** Least room on each side of a number inside its segment. */
const padding = 4;
/** From a segment to the top of a number that stands below it. */
const leader = 5;

/** Between numbers below a bar, in CSS px. */
const belowGap = 8;

/** A piece of a stacked bar, in the table's unit: a number, the room of numbers that cannot be read, or nothing. */
export interface Segment {
  kind: 'value' | 'illegible' | 'blank';
  column: DataColumn;
  cell: DataCell | undefined;
  from: number;
  to: number;
}

/**
 * The pieces of a row in scale order. What lies before an unknown piece is counted from the left and what lies after it
 * from the right, so both ends stay true; nothing is ever stretched to fill 100.
 */
export function stackRow(row: DataRow, columns: readonly DataColumn[]): readonly Segment[] {
  const ordered = outsideLast(columns);
  const rest = Math.max(0, 100 - sumOf(row, ordered));
  const unknown = unknownOf(row, ordered);
  let from = 0;
  return ordered.flatMap((column): Segment[] => {
    const cell = row.cells.get(column.id);
    const value = cell?.value ?? null;
    const start = from;
    from += value ?? (column === unknown ? rest : 0);
    if (value !== null) return [{ kind: 'value', column, cell, from: start, to: from }];
    const kind = isIllegible(row) ? 'illegible' : 'blank';
    return from > start ? [{ kind, column, cell, from: start, to: from }] : [];
  });
}

/** The column whose place holds everything that is unknown of a row. */
function unknownOf(row: DataRow, columns: readonly DataColumn[]): DataColumn | undefined {
  const without = columns.filter((column) => (row.cells.get(column.id)?.value ?? null) === null);
  return without.find((column) => row.cells.has(column.id)) ?? without[0];
}

function isIllegible(row: DataRow): boolean {
  return [...row.cells.values()].some((cell) => cell.value === null);
}

function sumOf(row: DataRow, columns: readonly DataColumn[]): number {
  return columns.reduce((sum, column) => sum + (row.cells.get(column.id)?.value ?? 0), 0);
}

/** End of the scale: 100, or a little more when rounded shares sum to 101. */
export function stackEnd(table: DataTable): number {
  return Math.max(100, ...table.rows.map((row) => sumOf(row, table.columns)));
}

/** A number between two unknown ones has no known place in a stacked bar. */
export function stackFault(table: DataTable): Localised | null {
  const unplaceable = table.rows.find((row) => !isPlaceable(row, outsideLast(table.columns)));
  if (unplaceable === undefined) return shareFault(table);
  const { id } = unplaceable;
  return {
    sv: `raden \`${id}\` har oläsliga tal på båda sidor om ett läst, använd formen \`bar-table\``,
    en: `the row \`${id}\` has illegible numbers on both sides of one that was read, use the form \`bar-table\``,
  };
}

function isPlaceable(row: DataRow, columns: readonly DataColumn[]): boolean {
  if (!isIllegible(row)) return true;
  const values = columns.map((column) => row.cells.get(column.id)?.value ?? null);
  const between = values.slice(values.indexOf(null), values.lastIndexOf(null) + 1);
  return between.every((value) => value === null);
}

export interface StackPlace {
  band: Band;
  scale: Plot;
  /** After each number, such as a percent sign. */
  suffix: string;
  /** Columns whose number is printed elsewhere. */
  silent: readonly DataColumn[];
}

/** One stacked bar with its numbers: inside a segment that is wide enough, else below it with a short line. */
export function layStack(
  row: DataRow,
  segments: readonly Segment[],
  place: StackPlace,
  context: FormContext,
): Laid<Partial<Pieces>> {
  const { band, silent } = place;
  const boxes = segments.map((segment) => ({ segment, box: boxOf(segment, place) }));
  const ofKind = (kind: Segment['kind']) => boxes.filter(({ segment }) => segment.kind === kind);
  const spoken = boxes.filter(
    ({ segment }) => segment.kind !== 'blank' && !silent.includes(segment.column),
  );
  const notes = spoken.map(({ segment, box }) =>
    layValue(row, segment, box, place.suffix, context),
  );
  const inside = notes.filter((note) => note.inside);
  const outside = notes.filter((note) => !note.inside);
  const below = moveApart(outside, context.width);
  return {
    bars: segments.flatMap((segment) => barsOf(row, segment, band)),
    missing: ofKind('illegible').map(({ box }) => box),
    lines: [
      ...ofKind('blank').map(({ box }) => blankLine(box)),
      ...below.map((note) => leaderOf(note, band)),
    ],
    texts: [...inside, ...below].map((note) => note.text),
    bottom: band.bottom + (below.length === 0 ? 0 : leader + valueStyle.size),
  };
}

function boxOf(segment: Segment, { scale, band }: StackPlace): SheetBox {
  const x = pixelsOn(scale);
  const left = x(segment.from);
  return { ...band, left, right: Math.max(left, round(x(segment.to) - segmentGap)) };
}

function barsOf(row: DataRow, segment: Segment, band: Band): SheetBar[] {
  const { cell, column, from, to } = segment;
  if (cell === undefined || cell.value === null || cell.value === 0) return [];
  const ids = { plot: 0, row: row.id, column: column.id, role: column.role };
  return [{ ...ids, value: cell.value, status: cell.status, from, to, ...band }];
}

interface ValueNote {
  inside: boolean;
  /** Middle of the segment, which is that of the text unless it had to move aside. */
  middle: number;
  /** Half the width of the text. */
  half: number;
  text: SheetText;
}

/** Of all numbers of a row that are not known, which share a piece of the bar. */
function unknownSigns(row: DataRow, { lang }: FormContext): string {
  const unknown = [...row.cells.values()].filter(({ value }) => value === null);
  return [...new Set(unknown.map((cell) => formatCell(cell, lang)))].join(' ');
}

function layValue(
  row: DataRow,
  segment: Segment,
  box: SheetBox,
  suffix: string,
  context: FormContext,
): ValueNote {
  const text =
    segment.kind === 'illegible'
      ? unknownSigns(row, context)
      : formatCell(segment.cell, context.lang, suffix);
  const half = context.measure(text, valueStyle) / 2;
  const inside = 2 * (half + padding) <= box.right - box.left;
  const colour = inside && segment.kind === 'value' ? insideColours[segment.column.role] : 'ink';
  const y = inside ? baselineIn(box, valueStyle.size) : box.bottom + leader + valueStyle.size - 2;
  const middle = round((box.left + box.right) / 2);
  return {
    inside,
    middle,
    half,
    text: { ...valueStyle, text, x: middle, y, align: 'center', colour },
  };
}

/** Colour of text inside a shape of each role. */
const insideColours = {
  positive: 'onPositive',
  neutral: 'onNeutral',
  negative: 'onNegative',
  plain: 'onPlain',
  outside: 'onOutside',
} as const;

/** Moves the numbers below a bar apart, and in from its ends, as little as needed. */
function moveApart(notes: readonly ValueNote[], width: number): readonly ValueNote[] {
  const clearOfLeft: number[] = [];
  let left = 0;
  for (const { middle, half } of notes) {
    const x = Math.max(middle, left + half);
    clearOfLeft.push(x);
    left = x + half + belowGap;
  }
  const moved: ValueNote[] = [];
  let right = width;
  for (const [index, note] of [...notes.entries()].toReversed()) {
    const x = Math.min(clearOfLeft[index] ?? 0, right - note.half);
    moved.unshift({ ...note, text: { ...note.text, x: round(x) } });
    right = x - note.half - belowGap;
  }
  return moved;
}

/** From a segment to its number, which may have had to move aside. */
function leaderOf({ middle, half, text }: ValueNote, band: Band): SheetLine {
  const x2 = Math.min(Math.max(middle, text.x - half), text.x + half);
  return { x: middle, x2, y: band.bottom, y2: band.bottom + leader - 1, colour: 'muted' };
}

/** A hairline where nothing is reported: it joins the two ends without claiming a number. */
function blankLine(box: SheetBox): SheetLine {
  const y = (box.top + box.bottom) / 2;
  return { x: box.left, x2: box.right, y, y2: y, colour: 'muted' };
}
