import { isShare, parseUnit } from '../../model/units.ts';
import { contains } from './interval.ts';
import { multipliersOf } from './multipliers.ts';
import type { Quantity } from './phrase.ts';

/** Numbers that words are held against: `procent`, `ratio`, a unit of the data, or `null` for none. */
export interface Measured {
  value: number;
  unit: string | null;
  /** Where in the data it stands; `null` or absent when it was worked out. */
  address?: string | null;
}

/** Why words and data cannot be compared at all. */
export type Mismatch = 'one-number' | 'unit' | 'ratio' | 'several';

/** Why a phrase cannot be set against these numbers; `null` when it can. */
export function mismatchOf(quantity: Quantity, numbers: readonly Measured[]): Mismatch | null {
  if (quantity.measure === 'equal') return numbers.length < 2 ? 'several' : null;
  const units = numbers.flatMap(({ unit }) => unit ?? []);
  if (fits(quantity, units) || tellsChange(quantity, numbers)) return one(numbers, quantity.ends);
  return quantity.measure === 'ratio' ? 'ratio' : 'unit';
}

/** Whether the words can be about numbers of these units. */
function fits({ measure, noun, units: own }: Quantity, units: readonly string[]): boolean {
  switch (measure) {
    case 'equal':
      return true;
    case 'ratio':
      return units.every((unit) => unit === 'ratio');
    case 'points':
      return units.every((unit) => isShare(unit) || parseUnit(unit).dimension === 'points');
    case 'share':
      return units.every((unit) => unit === 'ratio' || isShare(unit));
    case 'number':
      if (noun !== '' && units.some(isShare)) return false;
      return units.every((unit) => multipliersOf(own, unit).length > 0);
  }
}

function one(numbers: readonly Measured[], ends: Quantity['ends']): Mismatch | null {
  return numbers.length === 1 || (ends !== null && numbers.length > 1) ? null : 'one-number';
}

/** ”ökade med 12 procent” of a number in the data that is the change itself, in per cent; a difference of shares is none. */
function tellsChange({ isChange }: Quantity, numbers: readonly Measured[]): boolean {
  const [only] = numbers;
  const isGiven = only?.address !== null && only?.address !== undefined;
  return isChange && isGiven && only.unit !== null && isShare(only.unit);
}

/** Whether numbers are what the words say, in one of the ways that their unit may be read; they must have no mismatch. */
export function agrees(quantity: Quantity, numbers: readonly Measured[]): boolean {
  const readings = numbers.map((each) => readingsOf(quantity, each));
  const most = Math.max(...readings.map(({ length }) => length));
  return Array.from({ length: most }, (_, index) =>
    readings.map((values) => values[index] ?? values[0] ?? Number.NaN),
  ).some((values) => holds(quantity, values));
}

function holds({ ends, interval, measure }: Quantity, values: readonly number[]): boolean {
  const lowest = Math.min(...values);
  const highest = Math.max(...values);
  if (measure === 'equal') return contains(interval, highest - lowest);
  if (ends !== null && values.length > 1) {
    return contains(ends[0], lowest) && contains(ends[1], highest);
  }
  return contains(interval, lowest);
}

/** A number in what the words measure: a ratio as per cent for a share, kronor in millions, a difference by its direction. */
export function inMeasure(quantity: Quantity, measured: Measured): number {
  return readingsOf(quantity, measured)[0] ?? measured.value;
}

function readingsOf(quantity: Quantity, measured: Measured): readonly number[] {
  const { measure, direction, factor } = quantity;
  const { value, unit } = measured;
  switch (measure) {
    case 'share':
      return [(value * (unit === 'ratio' ? 100 : shareFactor(unit))) / factor];
    case 'points':
      return [shareFactor(unit) * (direction === 0 ? Math.abs(value) : value * direction)];
    case 'ratio': {
      const change = value * direction * givenSign(value, direction);
      return [tellsChange(quantity, [measured]) ? 1 + change / 100 : value];
    }
    case 'number':
      return counted(quantity, measured);
    case 'equal':
      return [value];
  }
}

/** A number of the data may be the decrease itself; one that was worked out has its sign. */
function counted({ direction, units }: Quantity, measured: Measured): readonly number[] {
  const { value, unit, address = null } = measured;
  const towards = direction === 0 ? 1 : direction;
  const signs = address !== null && towards < 0 ? [-1, 1] : [towards];
  return signs.flatMap((sign) => multipliersOf(units, unit).map((each) => value * each * sign));
}

/** ”minskade med 12 procent” of a decrease that the data give as 12 or as −12. */
function givenSign(value: number, direction: number): number {
  return direction < 0 && value < 0 ? -1 : 1;
}

function shareFactor(unit: string | null): number {
  return unit === null ? 1 : parseUnit(unit).factor;
}
