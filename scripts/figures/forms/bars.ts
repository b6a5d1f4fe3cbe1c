import type { DataCell, DataColumn, DataRow, DataTable, Role } from '../../model/figure.ts';
import { formatCandidates, formatCell, formatTogether } from '../format.ts';
import type { Pieces, Plot, SheetBox, SheetText } from '../sheet.ts';
import type { FormContext } from './form.ts';
import { type Band, baselineIn, missingWidth, round, valueStyle } from './rows.ts';

/** From a bar to the number beside it, in CSS px. */
const besideBar = 6;
/** Least room on each side of a sign in its box, in CSS px. */
const inBox = 4;

/** From the table's unit to CSS px. */
export function pixelsOn({ domain, range, gap }: Plot): (value: number) => number {
  const perUnit = (range[1] + gap - range[0]) / (domain[1] - domain[0]);
  return (value) => round(range[0] + (value - domain[0]) * perUnit);
}

/** Room for the widest number of a table beside its bar, in CSS px. */
export function valueRoom(table: DataTable, suffix: string, context: FormContext): number {
  const cells = table.rows.flatMap((row) => [...row.cells.values()]);
  const widths = cells.map((cell) =>
    context.measure(formatCell(cell, context.lang, suffix), valueStyle),
  );
  return Math.ceil(Math.max(0, ...widths)) + besideBar;
}

export interface BarPlace {
  row: DataRow;
  column: DataColumn;
  role: Role;
  band: Band;
  /** Which plot, and whether its bars grow to the right or, as negative numbers, to the left. */
  plot: number;
  scale: Plot;
  leftward?: boolean;
  suffix: string;
  /** How far a text may reach beyond the end of the bar, from the edge of the drawing or panel. */
  limit: number;
}

/** A bar from zero with its number beside the end; an empty box and its sign when the number is not known. */
export function layBar(place: BarPlace, context: FormContext): Partial<Pieces> {
  const { row, column, band, scale } = place;
  const cell = row.cells.get(column.id);
  if (cell === undefined) return {};
  const sign = place.leftward === true ? -1 : 1;
  const zero = pixelsOn(scale)(0);
  const { value, status } = cell;
  if (value === null) return layMissing(cell, zero, place, context);
  const end = pixelsOn(scale)(sign * value);
  const [from, to] = sign < 0 ? [-value, 0] : [0, value];
  const ids = { plot: place.plot, row: row.id, column: column.id, role: place.role };
  return {
    bars: value === 0 ? [] : [{ ...ids, value, status, from, to, ...band }],
    lines:
      value === 0 ? [{ x: zero, x2: zero, y: band.top, y2: band.bottom, colour: 'muted' }] : [],
    texts: [besideText(formatCell(cell, context.lang, place.suffix), end, place)],
  };
}

/** Text just beyond `end`, on the far side from zero. */
function besideText(text: string, end: number, { band, leftward }: BarPlace): SheetText {
  return {
    ...valueStyle,
    text,
    x: round(leftward === true ? end - besideBar : end + besideBar),
    y: baselineIn(band, valueStyle.size),
    align: leftward === true ? 'right' : 'left',
    colour: 'ink',
  };
}

/** An empty box with its sign in it, and beside it what is known of the number, where there is room. */
function layMissing(
  cell: DataCell,
  zero: number,
  place: BarPlace,
  context: FormContext,
): Partial<Pieces> {
  const { band, limit } = place;
  const sign = formatCell(cell, context.lang);
  const width = Math.max(missingWidth, Math.ceil(context.measure(sign, valueStyle)) + 2 * inBox);
  const end = place.leftward === true ? zero - width : zero + width;
  const box = { ...band, left: Math.min(zero, end), right: Math.max(zero, end) };
  const may =
    formatCandidates(cell.candidates, context.lang) || formatTogether(place.row, context.lang);
  const room = Math.abs(limit - end) - besideBar;
  const hasRoom = may !== '' && context.measure(may, valueStyle) <= room;
  return {
    missing: [box],
    texts: [signIn(box, sign), ...(hasRoom ? [besideText(may, end, place)] : [])],
  };
}

/** The sign of a number that is not known, in the middle of its box. */
function signIn(box: SheetBox, text: string): SheetText {
  const x = round((box.left + box.right) / 2);
  const y = baselineIn(box, valueStyle.size);
  return { ...valueStyle, text, x, y, align: 'center', colour: 'ink' };
}
