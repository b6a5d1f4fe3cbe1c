import { scaleWords } from '../../model/unit-words.ts';
import { taken } from './taken.ts';
import type { QuantityWords } from './words.ts';

/** A number at the beginning of a text, in digits or letters. */
export interface Numeral {
  text: string;
  value: number;
  decimals: number;
  isDigits: boolean;
  rest: string;
}

/** A number as `numeralOf`, and with all its scales in the last of them: ”1 miljon 250 tusen” as 1 250 and ”tusen”. */
export function scaledNumeralOf(text: string, words: QuantityWords): Numeral | null {
  const first = numeralOf(text, words);
  const scale = first === null ? null : taken(first.rest, scaleWords.keys());
  const more = scale === null ? null : numeralOf(scale.rest, words);
  if (first === null || scale === null || more === null) return first;
  const least = scaleWords.get(taken(more.rest, scaleWords.keys())?.phrase ?? '') ?? 1;
  const times = (scaleWords.get(scale.phrase) ?? 1) / least;
  if (times <= 1 || more.value >= times) return first;
  const value = first.value * times + more.value;
  const read = text.slice(0, text.length - more.rest.length).trim();
  return { ...more, text: read, value, isDigits: false };
}

/** `null` where the text begins with no number, or with one that is not written as the language writes them. */
export function numeralOf(text: string, words: QuantityWords): Numeral | null {
  const minus = taken(text, words.minus);
  if (minus !== null) {
    const numeral = numeralOf(minus.rest, words);
    return numeral === null ? null : { ...numeral, value: -numeral.value };
  }
  return inDigits(text, words) ?? inLetters(text, words);
}

function inDigits(text: string, { digits, decimal }: QuantityWords): Numeral | null {
  const [written] = digits.exec(text) ?? [];
  if (written === undefined) return null;
  const after = text.slice(written.length);
  // ”1.250.000”, ”12 34”: to read its beginning alone would be to read another number.
  if (/^(?:[.,]?\d|[ .,:]\d)/u.test(after)) return null;
  const [whole = '', decimals = ''] = written.replace(/^[−–‑]/u, '-').split(decimal);
  const value = Number(`${whole.replaceAll(/[ ,]/gu, '')}.${decimals}`);
  return { text: written, value, decimals: decimals.length, isDigits: true, rest: after.trim() };
}

/** ”tolv”, ”tvåhundrafemtio”, ”two hundred and fifty”, ”två och en halv”. */
function inLetters(text: string, words: QuantityWords): Numeral | null {
  const spaced = text.replaceAll(/([–])/gu, ' $1 ');
  const first = wordAt(spaced, words);
  if (first === null) return null;
  const counted = withHundreds(first, words);
  const half = taken(counted.rest, words.halves.keys());
  const part = half === null ? 0 : (words.halves.get(half.phrase) ?? 0);
  const rest = half === null ? counted.rest : half.rest;
  const end = spaced.length - rest.length;
  const decimals = part === 0 ? 0 : part === 0.5 ? 1 : 2;
  const value = counted.value + part;
  return { text: spaced.slice(0, end).trim(), value, decimals, isDigits: false, rest };
}

interface Worded {
  value: number;
  rest: string;
}

function wordAt(text: string, words: QuantityWords): Worded | null {
  const found = taken(text, words.numbers.keys());
  const value = found === null ? undefined : words.numbers.get(found.phrase);
  if (found !== null && value !== undefined) return { value, rest: found.rest };
  const [word = '', next = ''] = text.split(' ');
  // ”a million”, though ”a” alone is no number.
  if (word === 'a' && scaleWords.has(next)) return { value: 1, rest: text.slice(2) };
  const compound = compoundOf(word, words);
  return compound === null ? null : { value: compound, rest: text.slice(word.length).trim() };
}

/** ”tvåhundrafemtio”, ”tolvtusen”, ”tvåtusenfemhundra”; `null` for other words. */
function compoundOf(word: string, words: QuantityWords): number | null {
  const known = words.numbers.get(word);
  if (known !== undefined) return known;
  for (const [name, scale] of [
    [words.thousand, 1000],
    [words.hundred, 100],
  ] as const) {
    const at = word.indexOf(name);
    if (at === -1) continue;
    const before = at === 0 ? 1 : compoundOf(word.slice(0, at), words);
    const tail = word.slice(at + name.length);
    const after = tail === '' ? 0 : compoundOf(tail, words);
    if (before === null || after === null || after >= scale) return null;
    return before * scale + after;
  }
  return null;
}

/** ”två hundra”, ”two hundred and fifty”. */
function withHundreds({ value, rest }: Worded, words: QuantityWords): Worded {
  const hundred = value < 100 ? taken(rest, [words.hundred]) : null;
  if (hundred === null) return { value, rest };
  const and = words.and === '' ? null : taken(hundred.rest, [words.and]);
  const more = wordAt(and === null ? hundred.rest : and.rest, words);
  if (more === null || more.value >= 100) return { value: value * 100, rest: hundred.rest };
  return { value: value * 100 + more.value, rest: more.rest };
}
