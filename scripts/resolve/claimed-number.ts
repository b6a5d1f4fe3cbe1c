import type { Quantified } from './expressions/quantified.ts';
import type { Expression } from './expressions/syntax.ts';
import { agrees, mismatchOf } from './quantities/compare.ts';
import { parseQuantity, type Quantity } from './quantities/phrase.ts';
import { entriesAt, type ValueTable } from './value-table.ts';

/** A number in the words of a claim that the data do not bear out. */
export interface FalselyClaimed {
  quantity: Quantity;
  numbers: readonly Quantified[];
  isOfOtherUnit: boolean;
}

/**
 * ”Mer än 12 miljoner besök” of `fig-1.a > 12`: what is compared holds, and the words say something else. Only where the words are a
 * number with scale or unit, and the claim sets numbers of the data against a plain number. `null` when they agree.
 */
export function falselyClaimed(
  words: string,
  expression: Expression,
  lang: string,
  table: ValueTable,
): FalselyClaimed | null {
  const address = addressOf(expression);
  const quantity = address === null ? null : parseQuantity(words, lang);
  if (address === null || quantity === null || !saysUnit(quantity)) return null;
  const numbers = entriesAt(table, address).flatMap(({ cell, unit, address: own }) =>
    cell.value === null ? [] : [{ value: cell.value, unit, address: own }],
  );
  const first = numbers.find((each) => !isRight(quantity, each));
  if (first === undefined) return null;
  return { quantity, numbers: [first], isOfOtherUnit: mismatchOf(quantity, [first]) !== null };
}

function isRight(quantity: Quantity, number: Quantified): boolean {
  return mismatchOf(quantity, [number]) === null && agrees(quantity, [number]);
}

function addressOf(expression: Expression): string | null {
  if (expression.type !== 'comparison' || expression.operands.length !== 2) return null;
  const [left, right] = expression.operands;
  if (left?.type === 'address' && right?.type === 'number') return left.address;
  return right?.type === 'address' && left?.type === 'number' ? right.address : null;
}

function saysUnit({ numeral, measure, units }: Quantity): boolean {
  if (numeral === null) return false;
  const isNamed = units.some(({ scale, dimension }) => scale > 1 || dimension !== null);
  return measure === 'share' ? numeral.isDigits : measure === 'number' && isNamed;
}
