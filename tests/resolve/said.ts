import { agrees, type Mismatch, mismatchOf } from '../../scripts/resolve/quantities/compare.ts';
import { parseQuantity } from '../../scripts/resolve/quantities/phrase.ts';

/** Whether words agree with a number of the data; `unit` when they are about something else, `unknown` when they are no phrase. */
export function said(
  words: string,
  lang: string,
  value: number,
  unit: string,
): boolean | Mismatch | 'unknown' {
  const quantity = parseQuantity(words, lang);
  if (quantity === null) return 'unknown';
  const numbers = [{ value, unit, address: 'fig-a.a' }];
  return mismatchOf(quantity, numbers) ?? agrees(quantity, numbers);
}
