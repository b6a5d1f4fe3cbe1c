import type { GridColumn } from './grid.ts';
import type { Dimension } from './unit-words.ts';
import { isMeasure, isYear, parseUnit } from './units.ts';

/** Twelve digits hide the noise of binary fractions, and are more than any survey has. */
const noise = 1e-12;

/**
 * How many decimals a number is printed with at most: one for shares; none for kronor and for what is counted, but for small numbers,
 * which may be prices and means; two for the rest. Small numbers get as many as two digits need.
 */
export function decimalsFor(value: number, unit: string | null): number {
  const size = Math.abs(value);
  if (isYear(unit)) return 1;
  if (size > 0 && size < 1) return Math.min(10, Math.max(1, Math.ceil(-Math.log10(size)) + 1));
  if (unit === null || unit === 'ratio') return 2;
  const parsed = parseUnit(unit);
  if (parsed.dimension === 'share' || parsed.dimension === 'points') return 1;
  return parsed.scale === 1 && parsed.per === null ? decimalsOfWhole(size, parsed.dimension) : 2;
}

function decimalsOfWhole(size: number, dimension: Dimension | null): number {
  if (dimension === 'kronor') return size >= 100 ? 0 : 2;
  if (dimension === null || isMeasure({ dimension })) return 2;
  return size >= 10 ? 0 : 1;
}

/** A number as it is printed: halves away from nought. */
export function roundedFor(value: number, unit: string | null): number {
  const factor = 10 ** decimalsFor(value, unit);
  const scaled = Math.abs(value) * factor;
  return (Math.sign(value) * Math.round(scaled * (1 + noise))) / factor;
}

/** Whether a number has more decimals than are printed. */
export function isRounded(value: number, unit: string | null): boolean {
  return Math.abs(roundedFor(value, unit) - value) > Math.abs(value) * noise;
}

/** A number of a table as it is printed: as written, but for decimals that only a spreadsheet gives. */
export function gridNumber(
  value: number,
  column: Pick<GridColumn, 'decimals' | 'unit'> | undefined,
): number {
  const { decimals = null, unit = '' } = column ?? {};
  if (decimals !== null || Number.isInteger(value * 1000)) return value;
  return roundedFor(value, unit === '' ? null : unit);
}
