import { type ParsedUnit, parseUnit, parseUnitInText } from '../../model/units.ts';
import {
  closed,
  hedged,
  type Hedge,
  type Interval,
  type Reach,
  reachOfFraction,
  reachOfNumber,
  roundedTo,
} from './interval.ts';
import { type Numeral, numeralOf, scaledNumeralOf } from './numeral.ts';
import { taken } from './taken.ts';
import { isTail, wordUnitOf } from './word-units.ts';
import { type QuantityWords, quantityWordsOf } from './words.ts';

/**
 * What the words measure: a `number` as it stands, a `share` in per cent, a difference in percentage `points`, a `ratio`
 * of two, or that several are `equal`.
 */
export type Measure = 'number' | 'share' | 'points' | 'ratio' | 'equal';

export interface Quantity {
  measure: Measure;
  /** For `equal`: how far apart they may be. */
  interval: Interval;
  /** ”25–36 procent”: what the lowest and the highest may be. */
  ends: readonly [Interval, Interval] | null;
  /** Written as a number, in digits or letters, with nothing to soften it. */
  isExact: boolean;
  /** What is counted: ”svar”, ”dagar”; empty when nothing is. */
  noun: string;
  /** −1 for ”färre”, 0 when no direction is told. */
  direction: 1 | 0 | -1;
  /** How many per cent a `share` is counted in: 0.1 for ”promille”, else 1. */
  factor: number;
  /** For `number`: the scale and unit in the words, in each way that they may be read; empty for other measures. */
  units: readonly ParsedUnit[];
  /** ”ökade med 12 procent”: also of a number of the data that says the change itself. */
  isChange: boolean;
  /** The digits or the word of the number, when there is just one. */
  numeral: Pick<Numeral, 'text' | 'value' | 'decimals' | 'isDigits'> | null;
}

const cache = new Map<string, Quantity | null>();

/** What a phrase means in the language of its document; `null` when it is none of ours. */
export function parseQuantity(phrase: string, lang: string): Quantity | null {
  const words = quantityWordsOf(lang);
  const key = `${lang}|${phrase}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const quantity = quantityOf(normalised(phrase), words);
  cache.set(key, quantity);
  return quantity;
}

function normalised(phrase: string): string {
  return phrase
    .toLowerCase()
    .replaceAll(/[\s\u00A0\u202F]+/gu, ' ')
    .replaceAll(/(?<=\p{L})\/(?=\p{L})/gu, ' per ')
    .replaceAll(/[%‰€$£]/gu, ' $& ')
    .replaceAll(/ +/gu, ' ')
    .trim();
}

function quantityOf(phrase: string, words: QuantityWords): Quantity | null {
  const text = withoutFillers(withAdverb(phrase, words), words);
  return (
    equalOf(phrase, words) ??
    vagueOf(text, words) ??
    fixedOf(text, words) ??
    changeOf(text, words) ??
    measuredOf(text, words, 0)
  );
}

/** ”hundratals besök”, ”ett tusental kronor”. */
function vagueOf(text: string, words: QuantityWords): Quantity | null {
  const found = taken(text, words.vague.keys());
  const interval = found === null ? undefined : words.vague.get(found.phrase);
  if (found === null || interval === undefined) return null;
  const { units, noun } = wordUnitOf(found.rest.replace(/^of /u, ''), words, 0);
  return { ...loose('number', interval), units, noun };
}

/** ”ökade med 12 procent”. */
function changeOf(text: string, words: QuantityWords): Quantity | null {
  const found = taken(text, words.changes.keys());
  const direction = found === null ? undefined : words.changes.get(found.phrase);
  if (found === null || direction === undefined) return null;
  const quantity = measuredOf(withAdverb(found.rest, words), words, direction);
  return quantity === null ? null : { ...quantity, isChange: true };
}

function withoutFillers(text: string, words: QuantityWords): string {
  const filler = taken(text, words.fillers);
  return filler === null ? text : withoutFillers(filler.rest, words);
}

/** ”majoriteten”, ”nästan alla”. */
function fixedOf(text: string, words: QuantityWords): Quantity | null {
  const fixed = taken(text, words.fixed.keys());
  const interval = fixed === null ? undefined : words.fixed.get(fixed.phrase);
  if (fixed === null || interval === undefined) return null;
  return isTail(fixed.rest, words) ? loose('share', interval) : null;
}

function measuredOf(text: string, words: QuantityWords, change: 1 | 0 | -1): Quantity | null {
  const hedge = taken(text, words.hedges.keys());
  const kind = hedge === null ? null : (words.hedges.get(hedge.phrase) ?? null);
  const rest = hedge === null ? text : hedge.rest;
  return (
    multipleOf(rest, kind, words) ??
    fractionOf(rest, kind, words) ??
    numberOf(rest, kind, words, change)
  );
}

/** ”en dryg tredjedel” as ”drygt en tredjedel”. */
function withAdverb(text: string, { adjectives }: QuantityWords): string {
  const found = taken(text, adjectives.keys());
  // ”en knapp majoritet” has an interval of its own.
  if (found === null || found.rest.startsWith('majoritet')) return text;
  return `${adjectives.get(found.phrase) ?? ''} ${found.rest}`;
}

function loose(measure: Measure, interval: Interval): Quantity {
  return {
    measure,
    interval,
    ends: null,
    isExact: false,
    noun: '',
    direction: 0,
    factor: 1,
    units: [],
    isChange: false,
    numeral: null,
  };
}

/** Half a unit apart at most: alike when rounded. ”Ungefär lika många”: two. */
function equalOf(text: string, words: QuantityWords): Quantity | null {
  const hedge = taken(text, words.hedges.keys());
  const isAbout =
    hedge !== null && ['about', 'justUnder'].includes(words.hedges.get(hedge.phrase) ?? '');
  const found = taken(isAbout ? hedge.rest : text, words.same);
  return found === null ? null : loose('equal', closed(0, isAbout ? 2 : 0.5));
}

function spread(hedge: Hedge | null, value: number, exact: Interval, reach: Reach): Interval {
  return hedge === null ? exact : hedged(hedge, value, reach);
}

/** ”dubbelt så många”, ”tre gånger så många”, ”tre gånger fler”: within a twentieth. */
function multipleOf(text: string, hedge: Hedge | null, words: QuantityWords): Quantity | null {
  const found = taken(text, words.multiples.keys());
  const times = found === null ? timesOf(text, words) : (words.multiples.get(found.phrase) ?? null);
  if (times === null) return null;
  const exact = closed(times * 0.95, times * 1.05);
  return loose('ratio', spread(hedge, times, exact, reachOfFraction(times, 0)));
}

function timesOf(text: string, words: QuantityWords): number | null {
  const numeral = numeralOf(text, words);
  const times = numeral === null ? null : taken(numeral.rest, words.times);
  if (numeral === null || times === null) return null;
  return taken(times.rest, [...words.asMany, ...words.more]) === null ? null : numeral.value;
}

/** ”hälften”, ”var femte”, ”6 av 10”: within two percentage points, and within a tenth of small fractions. */
function fractionOf(text: string, hedge: Hedge | null, words: QuantityWords): Quantity | null {
  const found = taken(text, words.fractions.keys());
  const share = found === null ? partOf(text, words) : (words.fractions.get(found.phrase) ?? null);
  if (share === null || (found !== null && !isTail(found.rest, words))) return null;
  const percent = share * 100;
  const reach = Math.min(2, percent / 10);
  const exact = closed(percent - reach, percent + reach);
  return loose('share', spread(hedge, percent, exact, reachOfFraction(percent, 2)));
}

function partOf(text: string, words: QuantityWords): number | null {
  const part = numeralOf(text, words);
  const between = part === null ? null : taken(part.rest, words.parts);
  if (part === null || between === null) return null;
  const whole = numeralOf(between.rest, words);
  if (whole === null || whole.rest !== '' || whole.value === 0) return null;
  return part.value / whole.value;
}

/** ”27 procent”, ”20 procentenheter fler”, ”25–36 procent”, ”fem dagar”, ”1,25 miljoner kronor”, ”SEK 1.25m”. */
function numberOf(
  text: string,
  hedge: Hedge | null,
  words: QuantityWords,
  change: 1 | 0 | -1,
): Quantity | null {
  const currency = taken(text, currencies);
  const first = scaledNumeralOf(currency === null ? text : currency.rest, words);
  if (first === null) return null;
  const second = endOf(first.rest, words) ?? endAfterUnit(first.rest, words);
  const last = second ?? first;
  const rest = currency === null ? last.rest : withCurrency(last.rest, currency.phrase);
  const { isRelative, ...unit } = wordUnitOf(rest, words, change);
  const high = roundedTo(last.value, last.decimals);
  const low = multiplied(roundedTo(first.value, first.decimals), second?.times ?? 1);
  const exact = second === null ? low : { ...high, from: low.from, openFrom: low.openFrom };
  const isScaled = unit.units.some(({ scale }) => scale > 1);
  const reach = reachOfNumber(first.value, first.decimals, isScaled);
  const interval = spread(hedge, first.value, exact, reach);
  return {
    ...unit,
    interval: isRelative ? relative(interval, unit.direction) : interval,
    ends: second === null ? null : [low, high],
    isExact: hedge === null,
    isChange: false,
    numeral: second === null ? first : null,
  };
}

/** What may stand before its number. */
const currencies = ['sek', 'kr', 'eur', '€', 'usd', '$', 'gbp', '£', 'nok', 'dkk'];

/** As if it stood after its number, and after the scale. */
function withCurrency(rest: string, currency: string): string {
  const [first = '', ...others] = rest.split(' ');
  const isScale = first !== '' && parseUnit(first).words.length === 0;
  const isLetter = /^[kmb]$/u.test(first);
  return isScale || isLetter ? [first, currency, ...others].join(' ') : `${currency} ${rest}`;
}

/** The end of a range whose beginning has a unit of its own: ”900 tkr och 1,2 mnkr”, where a tkr is 0.001 mnkr. */
function endAfterUnit(rest: string, words: QuantityWords): End | null {
  for (const sign of words.rangeSigns.filter((each) => each !== '-')) {
    const at = rest.indexOf(sign);
    const numeral = at < 1 ? null : scaledNumeralOf(rest.slice(at + sign.length).trim(), words);
    if (numeral === null) continue;
    const [own, other] = [parseUnitInText(rest.slice(0, at)), parseUnitInText(numeral.rest)];
    const times = (own.scale * own.factor) / (other.scale * other.factor);
    const isSame = own.dimension === other.dimension || own.words.length === 0;
    if (isSame && Number.isFinite(times)) return { ...numeral, times };
  }
  return null;
}

/** `times`: how many of the unit of the end the unit of the beginning is. */
interface End extends Numeral {
  times?: number;
}

function multiplied({ from, to, openFrom, openTo }: Interval, times: number): Interval {
  return { from: from * times, to: to * times, openFrom, openTo };
}

/** The upper end of a range. */
function endOf(rest: string, words: QuantityWords): End | null {
  for (const sign of words.rangeSigns) {
    const begins = `${rest} `.startsWith(sign.trimStart());
    const numeral = begins ? numeralOf(rest.slice(sign.trim().length).trim(), words) : null;
    if (numeral !== null) return numeral;
  }
  return null;
}

/** ”27 procent fler” as how many times: 1.265–1.275. */
function relative({ from, to, openFrom, openTo }: Interval, direction: 1 | 0 | -1): Interval {
  const timesOfPercent = (percent: number) => 1 + (direction * percent) / 100;
  return direction >= 0
    ? { from: timesOfPercent(from), to: timesOfPercent(to), openFrom, openTo }
    : { from: timesOfPercent(to), to: timesOfPercent(from), openFrom: openTo, openTo: openFrom };
}
