import {
  compoundEnds,
  type Dimension,
  genericUnits,
  scaleWords,
  type UnitWord,
  unitWords,
} from './unit-words.ts';

/** What a unit is per: ”per 1 000 invånare”. */
export interface Per {
  /** 1 000. */
  factor: number;
  dimension: Dimension | null;
  word: string;
}

/** A unit that was written in data or in a text. */
export interface ParsedUnit {
  /** 1 000 000 for ”miljoner kronor” and ”mnkr”. */
  scale: number;
  /** `null` for a word that is not known. */
  dimension: Dimension | null;
  /** How many of the dimension's first unit it is: 1 000 for km. */
  factor: number;
  /** Whether it names nothing: ”antal”. */
  isGeneric: boolean;
  /** The words of what is counted, in lower case; empty when nothing is. */
  words: readonly string[];
  per: Per | null;
}

/** Where the name of what is counted ends: what follows says of whom, where or when. */
const prepositions = new Set(
  (
    'av of i in på on om för for med with till to from från som that who bland among hos under during varje each every och and ' +
    'eller or vid at än than a an the'
  ).split(' '),
);

const cache = new Map<string, ParsedUnit>();

/** The unit of data: ”kronor”, ”tkr”, ”miljoner kronor”, ”antal i tusental”, ”besök per 1 000 invånare”, ”procent av målet”. */
export function parseUnit(unit: string): ParsedUnit {
  const known = cache.get(unit);
  if (known !== undefined) return known;
  const parsed = unitOfTokens(tokensOf(unit), false);
  cache.set(unit, parsed);
  return parsed;
}

/** What stands after a number in a text, in lower case, without its scale: ”kronor per invånare av alla”. */
export function parseUnitInText(rest: string): ParsedUnit {
  return unitOfTokens(tokensOf(rest), true);
}

function tokensOf(text: string): string[] {
  return text
    .toLowerCase()
    .replaceAll(/[\s\u00A0\u202F]+/gu, ' ')
    .replaceAll(/(?<=\d)[ ,](?=\d{3}(?!\d))/gu, '')
    .replaceAll(/(?<=milj|md|mn)\.(?=\p{L})/gu, ' ')
    .replaceAll(/\bper cent\b/gu, 'percent')
    .replaceAll(/\bper mill?e?\b/gu, 'promille')
    .replaceAll(/percentage points?/gu, 'procentenheter')
    .replaceAll(/square (?=metres?|meters?|kilometres?)/gu, 'kvadrat')
    .replaceAll('kvadratmetres', 'kvadratmeter')
    .replaceAll('/', ' per ')
    .split(' ')
    .map((token) => token.replaceAll(/^[(,.;]+|[),.;]+$/gu, ''))
    .filter((token) => token !== '');
}

function unitOfTokens(tokens: readonly string[], isText: boolean): ParsedUnit {
  const at = tokens.indexOf('per');
  const upper = at === -1 ? tokens : tokens.slice(0, at);
  const lower = at === -1 ? [] : tokens.slice(at + 1);
  const own = isText ? untilPreposition(upper) : upper;
  const scale = own.reduce((product, token) => product * scaleOf(token), 1);
  const words = own.filter((token) => scaleOf(token) === 1 && !prepositions.has(token));
  const unit = firstUnit(words);
  return {
    scale: scale * (unit?.scale ?? 1),
    dimension: unit?.dimension ?? null,
    factor: unit?.factor ?? 1,
    isGeneric: words.length > 0 && words.every((word) => genericUnits.has(word)),
    words,
    per: lower.length === 0 ? null : perOf(lower),
  };
}

function untilPreposition(tokens: readonly string[]): readonly string[] {
  const end = tokens.findIndex((token) => prepositions.has(token));
  return end === -1 ? tokens : tokens.slice(0, end);
}

/** ”tusental”, ”1000”, ”1000-tal”. */
function scaleOf(token: string): number {
  const [, digits] = /^(10{2,})(?:-?tals?)?$/u.exec(token) ?? [];
  return digits === undefined ? (scaleWords.get(token) ?? 1) : Number(digits);
}

/** The first word that is known, before those of which only the end is. */
function firstUnit(words: readonly string[]): UnitWord | null {
  for (const word of words) {
    const known = unitWords.get(word);
    if (known !== undefined) return known;
  }
  for (const word of words) {
    const end = compoundEnds.find((each) => word.endsWith(each) && word.length > each.length + 2);
    const known = end === undefined ? undefined : unitWords.get(end);
    if (known !== undefined) return known;
  }
  return null;
}

function perOf(tokens: readonly string[]): Per {
  const factor = tokens.reduce((product, token) => {
    const isNumber = /^\d+$/u.test(token);
    return product * (isNumber ? Number(token) : token === 'hundra' ? 100 : scaleOf(token));
  }, 1);
  const words = tokens.filter((token) => !/^\d/u.test(token) && scaleOf(token) === 1);
  const [word = ''] = words;
  return { factor, dimension: firstUnit(words.slice(0, 1))?.dimension ?? null, word };
}

/** The one name that the rest of the tool knows per cent by; other units as they are written. */
export function unitNamed(written: string): string {
  const unit = written.trim();
  return /^(?:%|procent|percent|per cent)$/iu.test(unit) ? 'procent' : unit;
}

const years = /^(?:år|årtal|kalenderår|läsår|verksamhetsår|years?|calendar years?)$/iu;

/** Whether numbers of this unit are years: never with a space between thousands. */
export function isYear(unit: string | null): boolean {
  return unit !== null && years.test(unit.trim());
}

/** Whether a number is the year itself and not how many they are: ”2024”, not ”85 år”. */
export function isYearItself(value: number, unit: string | null): boolean {
  return isYear(unit) && Number.isInteger(value) && value >= 1600 && value < 2200;
}

/** Whether one number can be of both; those of unknown words, and of different things that are counted, may be the same. */
export function areComparable(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return true;
  const [one, other] = [parseUnit(a), parseUnit(b)];
  if (one.isGeneric || other.isGeneric) return true;
  if (one.words.some((word) => other.words.includes(word))) return true;
  if (isMeasure(one) && isMeasure(other)) return one.dimension === other.dimension;
  return !isMeasure(one) && !isMeasure(other);
}

/** What a number of one unit is multiplied by to be of another; 1 where they cannot be turned into each other. */
export function factorBetween(from: string | null, to: string | null): number {
  if (from === null || to === null || from === to || !areOneKind(from, to)) return 1;
  const [a, b] = [parseUnit(from), parseUnit(to)];
  const per = (b.per?.factor ?? 1) / (a.per?.factor ?? 1);
  return ((a.scale * a.factor) / (b.scale * b.factor)) * per;
}

/** Whether numbers of one unit can be turned into the other: kronor and tkr, but not svar and besök. */
export function areOneKind(from: string, to: string): boolean {
  if (from === to) return true;
  const [a, b] = [parseUnit(from), parseUnit(to)];
  if ((a.per === null) !== (b.per === null)) return false;
  return sharesWord(a, b) || (a.dimension === b.dimension && isMeasure(a));
}

export function sharesWord(a: ParsedUnit, b: ParsedUnit): boolean {
  return a.words.some((word) => b.words.includes(word));
}

/** Whether it is measured and not counted: kronor, days, per cent. */
export function isMeasure({ dimension }: Pick<ParsedUnit, 'dimension'>): boolean {
  return dimension !== null && !['persons', 'households', 'count'].includes(dimension);
}

/** Whether a unit is some kind of share: `procent`, `procent av målet`, `promille`. */
export function isShare(unit: string | null): boolean {
  return unit !== null && parseUnit(unit).dimension === 'share';
}
