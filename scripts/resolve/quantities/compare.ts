import { contains } from './interval.ts';
import type { Quantity } from './phrase.ts';

/** Numbers that words are held against: `procent`, `ratio`, a unit of the data, or `null` for none. */
export interface Measured {
  value: number;
  unit: string | null;
}

/** Why words and data cannot be compared at all. */
export type Mismatch = 'one-number' | 'unit' | 'ratio' | 'several';

/** Why a phrase cannot be set against these numbers; `null` when it can. */
export function mismatchOf(
  { measure, noun, ends }: Quantity,
  numbers: readonly Measured[],
): Mismatch | null {
  const units = numbers.map(({ unit }) => unit);
  switch (measure) {
    case 'equal':
      return numbers.length < 2 ? 'several' : null;
    case 'ratio':
      return units.every((unit) => unit === null || unit === 'ratio')
        ? one(numbers, ends)
        : 'ratio';
    case 'points':
      return units.every((unit) => unit === null || unit === 'procent')
        ? one(numbers, ends)
        : 'unit';
    case 'share': {
      const isShare = units.every((unit) => unit === null || ['procent', 'ratio'].includes(unit));
      return isShare ? one(numbers, ends) : 'unit';
    }
    case 'number':
      return noun !== '' && units.includes('procent') ? 'unit' : one(numbers, ends);
  }
}

function one(numbers: readonly Measured[], ends: Quantity['ends']): Mismatch | null {
  return numbers.length === 1 || (ends !== null && numbers.length > 1) ? null : 'one-number';
}

/** Whether numbers are what the words say; they must have no mismatch. */
export function agrees(quantity: Quantity, numbers: readonly Measured[]): boolean {
  const values = numbers.map((each) => inMeasure(quantity, each));
  const lowest = Math.min(...values);
  const highest = Math.max(...values);
  const { ends, interval, measure } = quantity;
  if (measure === 'equal') return contains(interval, highest - lowest);
  if (ends !== null && values.length > 1) {
    return contains(ends[0], lowest) && contains(ends[1], highest);
  }
  return contains(interval, lowest);
}

/** A number in what the words measure: a ratio as per cent for a share, a difference by its direction. */
export function inMeasure({ measure, direction }: Quantity, { value, unit }: Measured): number {
  if (measure === 'share' && unit === 'ratio') return value * 100;
  if (measure !== 'points') return value;
  return direction === 0 ? Math.abs(value) : value * direction;
}
