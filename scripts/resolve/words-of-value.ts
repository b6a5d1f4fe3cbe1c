import type { BoundValue } from '../model/nodes.ts';
import type { Quantified } from './expressions/quantified.ts';
import type { Expression } from './expressions/syntax.ts';
import { parseQuantity, type Quantity } from './quantities/phrase.ts';
import { writeValue } from './quantities/write.ts';
import type { ValueEntry } from './value-table.ts';

/**
 * A number that is not known is never written out, not even as one of its candidates. Of ”<5” it is known that it is ”färre än
 * fem”.
 */
export function isUnread(
  { written, following }: BoundValue,
  type: Expression['type'],
  lang: string,
  unknown: readonly ValueEntry[],
): boolean {
  if (unknown.length === 0) return false;
  if (written === '') return true;
  if (type !== 'address') return false;
  const isBounded = unknown.every(({ cell }) => cell.below !== null);
  return !isBounded || quantityIn(written, following ?? '', lang)?.isExact !== false;
}

/** The number that the build writes, where what follows it may make it another; else empty. */
export function wordsWritten(
  { as, following }: BoundValue,
  value: Quantified | null,
  lang: string,
): string {
  const isBare = as === 'number' || as === 'words';
  return value === null || !isBare || following === undefined ? '' : writeValue(value, as, lang);
}

/** Of a bare number what follows it says what it is of: ”[1,25] miljoner kronor”. */
export function quantityIn(words: string, following: string, lang: string): Quantity | null {
  const quantity = parseQuantity(words, lang);
  const isBare =
    quantity?.measure === 'number' && quantity.units.every((unit) => unit.words.length === 0);
  if (following === '' || !isBare) return quantity;
  return parseQuantity(`${words} ${following}`, lang) ?? quantity;
}
