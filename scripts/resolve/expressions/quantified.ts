import { areComparable, areOneKind, factorBetween } from '../../model/units.ts';
import { ExpressionError, type Span } from './syntax.ts';

/** A number with what it counts. */
export interface Quantified {
  value: number;
  /** `procent`, `ratio` for a share of two alike, a unit of the data, or `null` for a plain number. */
  unit: string | null;
  /** Where it comes from; `null` when it was worked out. */
  address: string | null;
}

/** What an expression is worth: true or false, or one or several numbers. */
export type Value = boolean | readonly Quantified[];

export const ratio = 'ratio';

export function plain(value: number, unit: string | null = null): readonly Quantified[] {
  return [{ value, unit, address: null }];
}

export function numbersOf(value: Value, span: Span): readonly Quantified[] {
  if (typeof value !== 'boolean') return value;
  throw new ExpressionError(span, {
    sv: 'här väntas ett tal, inte en jämförelse',
    en: 'a number is expected here, not a comparison',
  });
}

export function truthOf(value: Value, span: Span): boolean {
  if (typeof value === 'boolean') return value;
  throw new ExpressionError(span, {
    sv: 'här väntas en jämförelse, som `a > b`, inte ett tal',
    en: 'a comparison such as `a > b` is expected here, not a number',
  });
}

/** Pairs two lists; a single number is paired with each of the other's. */
export function paired(
  left: readonly Quantified[],
  right: readonly Quantified[],
  span: Span,
): (readonly [Quantified, Quantified])[] {
  const [oneLeft] = left;
  const [oneRight] = right;
  if (oneLeft !== undefined && left.length === 1) return right.map((each) => [oneLeft, each]);
  if (oneRight !== undefined && right.length === 1) return left.map((each) => [each, oneRight]);
  if (left.length !== right.length) {
    throw new ExpressionError(span, {
      sv: `${left.length} värden kan inte jämföras med ${right.length}`,
      en: `${left.length} values cannot be set against ${right.length}`,
    });
  }
  return left.flatMap((each, index) => {
    const other = right[index];
    return other === undefined ? [] : [[each, other] as const];
  });
}

/** A number in the unit of another, where that can be done: 1,25 miljoner kronor as 1 250 000 kronor. */
export function inUnitOf({ unit }: Quantified, number: Quantified): Quantified {
  if (unit === null || unit === ratio || number.unit === ratio) return number;
  if (number.unit === null || !areOneKind(number.unit, unit)) return number;
  return { ...number, value: number.value * factorBetween(number.unit, unit), unit };
}

/** The arguments of a function, each in the unit of the first that it can be turned into. */
export function inOneUnit(
  args: readonly (readonly Quantified[])[],
): readonly (readonly Quantified[])[] {
  const first = args.flat().find(({ unit }) => unit !== null && unit !== ratio);
  return first === undefined ? args : args.map((list) => list.map((each) => inUnitOf(first, each)));
}

/** Kronor are neither more nor fewer than days. */
export function expectComparable(a: Quantified, b: Quantified, span: Span): void {
  const isRatio = a.unit === ratio || b.unit === ratio;
  if (isRatio || areComparable(a.unit, b.unit)) return;
  throw new ExpressionError(span, {
    sv: `talen har inte samma enhet (”${a.unit ?? ''}” och ”${b.unit ?? ''}”)`,
    en: `the numbers have different units (“${a.unit ?? ''}” and “${b.unit ?? ''}”)`,
  });
}
