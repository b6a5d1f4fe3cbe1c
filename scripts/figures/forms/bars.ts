import type { DataCell, DataColumn, DataRow, DataTable, Role } from '../../model/figure.ts';
import { formatCandidates, formatCell } from '../format.ts';
import type { Pieces, Plot } from '../sheet.ts';
import type { FormContext } from './form.ts';
import { type Band, baselineIn, missingWidth, round, valueStyle } from './rows.ts';

/** From a bar to the number beside it, in CSS px. */
const besideBar = 6;

/** From the table's unit to CSS px. */
export function pixelsOn({ domain, range, gap }: Plot): (value: number) => number {
  const perUnit = (range[1] + gap - range[0]) / (domain[1] - domain[0]);
  return (value) => round(range[0] + (value - domain[0]) * perUnit);
}

/** Room for the widest number of a table beside its bar, in CSS px. */
export function valueRoom(table: DataTable, suffix: string, context: FormContext): number {
  const cells = table.rows.flatMap((row) => [...row.cells.values()]);
  const widths = cells.map((cell) => context.measure(formatCell(cell, suffix), valueStyle));
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

/** A bar from zero with its number beside the end; an empty box and a dash when the number cannot be read. */
export function layBar(place: BarPlace, context: FormContext): Partial<Pieces> {
  const { row, column, band, scale } = place;
  const cell = row.cells.get(column.id);
  if (cell === undefined) return {};
  const sign = place.leftward === true ? -1 : 1;
  const zero = pixelsOn(scale)(0);
  const { value, status } = cell;
  const end = value === null ? zero + sign * missingWidth : pixelsOn(scale)(sign * value);
  const x = round(end + sign * besideBar);
  const text = {
    ...valueStyle,
    text: barText(cell, place.suffix, Math.abs(place.limit - x), context),
    x,
    y: baselineIn(band, valueStyle.size),
    align: sign < 0 ? 'right' : 'left',
    colour: 'ink',
  } as const;
  if (value === null) {
    const box = { ...band, left: Math.min(zero, end), right: Math.max(zero, end) };
    return { missing: [box], texts: [text] };
  }
  if (value === 0) return { texts: [text] };
  const [from, to] = sign < 0 ? [-value, 0] : [0, value];
  const ids = { plot: place.plot, row: row.id, column: column.id, role: place.role };
  return { bars: [{ ...ids, value, status, from, to, ...band }], texts: [text] };
}

/** The number, or a dash with what the number may be where there is room for it. */
function barText(cell: DataCell, suffix: string, room: number, context: FormContext): string {
  const text = formatCell(cell, suffix);
  if (cell.value !== null || cell.candidates.length === 0) return text;
  const longer = `${text} (${formatCandidates(cell.candidates)})`;
  return context.measure(longer, valueStyle) <= room ? longer : text;
}
