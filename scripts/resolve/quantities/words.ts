import { pick } from '../../model/localised.ts';
import { closed, type Hedge, type Interval } from './interval.ts';
import {
  commonGenderSv,
  fractionsEn,
  fractionsSv,
  moreThan,
  numberWords,
  smallEn,
  smallSv,
  tensEn,
  tensSv,
} from './number-words.ts';
import { changesEn, changesSv, vagueEn, vagueSv } from './vague-words.ts';

/** The words of quantity in one language. All in lower case. */
export interface QuantityWords {
  numbers: ReadonlyMap<string, number>;
  /** Digits as the language writes them: thousands in groups, decimals after its own sign. */
  digits: RegExp;
  decimal: string;
  /** Between the ends of a range. */
  rangeSigns: readonly string[];
  /** Words that add stress, and no number. */
  fillers: readonly string[];
  hedges: ReadonlyMap<string, Hedge>;
  /** ”en dryg tredjedel”: article and adjective, as the adverb. */
  adjectives: ReadonlyMap<string, string>;
  /** Parts of a whole, as 0–1. */
  fractions: ReadonlyMap<string, number>;
  /** Phrases with an interval of their own, in per cent. */
  fixed: ReadonlyMap<string, Interval>;
  /** ”dubbelt så”: how many times. */
  multiples: ReadonlyMap<string, number>;
  /** Before ”många” in ”dubbelt så många”, and the like. */
  asMany: readonly string[];
  times: readonly string[];
  percent: readonly string[];
  permille: readonly string[];
  points: readonly string[];
  /** Words for a scale that mean something else in other languages or before nothing: ”k”. */
  scales: ReadonlyMap<string, number>;
  /** ”hundra” after a number in words, and what may stand before the rest of it. */
  hundred: string;
  thousand: string;
  and: string;
  /** ”och en halv”: added to the number. */
  halves: ReadonlyMap<string, number>;
  /** Before a number below nought. */
  minus: readonly string[];
  /** ”hundratals”, ”ett tusental”: numbers that are not told exactly. */
  vague: ReadonlyMap<string, Interval>;
  /** ”ökade med”: a change, and its direction. */
  changes: ReadonlyMap<string, 1 | -1>;
  more: readonly string[];
  fewer: readonly string[];
  same: readonly string[];
  /** Between the parts of ”6 av 10”. */
  parts: readonly string[];
  /** What follows it is left unread: ”hälften av de svarande”. */
  of: string;
}

const most = moreThan(50);
const fewest: Interval = { from: 0, to: 50, openFrom: false, openTo: true };
const almostAll: Interval = { from: 90, to: 100, openFrom: false, openTo: true };
const broad = closed(65, 100);
const few = closed(0, 10);
const hardlyAny: Interval = { from: 0, to: 5, openFrom: true, openTo: false };

export const swedish: QuantityWords = {
  numbers: new Map([...numberWords(smallSv, tensSv, ''), ...commonGenderSv, ['hundra', 100]]),
  digits: /^[-−–‑+]?\d+(?: \d{3})*(?:,\d+)?/u,
  decimal: ',',
  rangeSigns: ['–', '-', ' till ', ' och '],
  fillers: [
    'bara',
    'endast',
    'enbart',
    'hela',
    'så många som',
    'så få som',
    'totalt',
    'sammanlagt',
    'mellan',
    'år',
  ],
  hedges: new Map<string, Hedge>([
    ...[
      'drygt',
      'lite mer än',
      'lite fler än',
      'något mer än',
      'något fler än',
      'något över',
      'strax över',
      'lite över',
    ].map((word) => [word, 'somewhatOver'] as const),
    ...[
      'knappt',
      'närmare',
      'nära',
      'uppemot',
      'nästan',
      'inte fullt',
      'inte riktigt',
      'strax under',
      'något under',
    ].map((word) => [word, 'justUnder'] as const),
    ...['över', 'mer än', 'fler än'].map((word) => [word, 'above'] as const),
    ...['under', 'mindre än', 'färre än'].map((word) => [word, 'below'] as const),
    ...['minst', 'åtminstone'].map((word) => [word, 'atLeast'] as const),
    ...['högst', 'inte mer än', 'upp till'].map((word) => [word, 'atMost'] as const),
    ...hedged('about', 'ungefär, omkring, cirka, ca, runt, kring'),
  ]),
  adjectives: new Map([
    ['en dryg', 'drygt en'],
    ['en knapp', 'knappt en'],
  ]),
  fractions: new Map<string, number>([
    ['hälften', 1 / 2],
    ['en halv', 1 / 2],
    ['halva', 1 / 2],
    ['varannan', 1 / 2],
    ['vartannat', 1 / 2],
    ...fractionsSv(),
  ]),
  fixed: new Map([
    ...['majoriteten', 'en majoritet', 'flertalet', 'ett flertal', 'de flesta', 'merparten'].map(
      (phrase) => [phrase, most] as const,
    ),
    ['en knapp majoritet', moreThan(50, 55)],
    ...[
      'en stor majoritet',
      'en klar majoritet',
      'det stora flertalet',
      'de allra flesta',
      'en bred majoritet',
    ].map((phrase) => [phrase, broad] as const),
    ...['en minoritet', 'minoriteten'].map((phrase) => [phrase, fewest] as const),
    ...['nästan alla', 'så gott som alla', 'i stort sett alla'].map(
      (phrase) => [phrase, almostAll] as const,
    ),
    ...['alla', 'samtliga'].map((phrase) => [phrase, closed(100, 100)] as const),
    ...['få', 'ett fåtal'].map((phrase) => [phrase, few] as const),
    ...['nästan ingen', 'nästan inga', 'så gott som ingen', 'knappt någon'].map(
      (phrase) => [phrase, hardlyAny] as const,
    ),
    ...['ingen', 'inga'].map((phrase) => [phrase, closed(0, 0)] as const),
  ]),
  multiples: new Map([
    ['dubbelt så', 2],
    ['dubbla', 2],
    ['tredubbelt så', 3],
    ['fyrdubbelt så', 4],
    ['hälften så', 1 / 2],
    ['halva så', 1 / 2],
    ['en och en halv gång så', 1.5],
  ]),
  asMany: ['så'],
  times: ['gånger', 'gång'],
  percent: ['procent', '%'],
  permille: ['promille', '‰'],
  points: ['procentenheter', 'procentenhet', '%-enheter', '% -enheter'],
  scales: new Map([['k', 1e3]]),
  hundred: 'hundra',
  thousand: 'tusen',
  and: '',
  halves: new Map([
    ['och en halv', 0.5],
    ['och ett halvt', 0.5],
    ['och en kvarts', 0.25],
    ['och tre kvarts', 0.75],
  ]),
  minus: ['minus'],
  vague: vagueSv,
  changes: changesSv,
  more: ['fler', 'mer', 'högre', 'större', 'vanligare', 'över'],
  fewer: ['färre', 'mindre', 'lägre', 'ovanligare', 'under'],
  same: [
    'lika många',
    'lika få',
    'lika stor',
    'lika stora',
    'lika hög',
    'lika högt',
    'lika vanligt',
    'lika vanlig',
    'jämnt fördelade',
    'lika',
  ],
  parts: ['av'],
  of: 'av',
};

export const english: QuantityWords = {
  numbers: new Map([...numberWords(smallEn, tensEn, '-'), ['a hundred', 100], ['hundred', 100]]),
  digits: /^[-−–‑+]?\d+(?:[ ,]\d{3})*(?:\.\d+)?/u,
  decimal: '.',
  rangeSigns: ['–', '-', ' to ', ' and '],
  fillers: ['only', 'as many as', 'as few as', 'in all', 'between', 'fully'],
  hedges: new Map<string, Hedge>([
    ...hedged('somewhatOver', 'just over, slightly more than, a little over, somewhat more than'),
    ...hedged('justUnder', 'just under, nearly, almost, close to, not quite'),
    ...['over', 'more than', 'above'].map((word) => [word, 'above'] as const),
    ...['under', 'less than', 'fewer than', 'below'].map((word) => [word, 'below'] as const),
    ['at least', 'atLeast'],
    ...['at most', 'no more than', 'up to'].map((word) => [word, 'atMost'] as const),
    ...hedged('about', 'about, around, roughly, approximately, some'),
  ]),
  adjectives: new Map(),
  fractions: new Map<string, number>([['half', 1 / 2], ['every other', 1 / 2], ...fractionsEn()]),
  fixed: new Map([
    ...['the majority', 'a majority', 'most'].map((phrase) => [phrase, most] as const),
    ['a narrow majority', moreThan(50, 55)],
    ...['a large majority', 'a clear majority', 'the vast majority'].map(
      (phrase) => [phrase, broad] as const,
    ),
    ...['a minority', 'the minority'].map((phrase) => [phrase, fewest] as const),
    ...['almost all', 'nearly all', 'virtually all'].map((phrase) => [phrase, almostAll] as const),
    ['all', closed(100, 100)],
    ...['few', 'a few'].map((phrase) => [phrase, few] as const),
    ...['almost none', 'hardly any', 'almost no one'].map((phrase) => [phrase, hardlyAny] as const),
    ...['none', 'no one'].map((phrase) => [phrase, closed(0, 0)] as const),
  ]),
  multiples: new Map([
    ['twice as', 2],
    ['double', 2],
    ['three times as', 3],
    ['half as', 1 / 2],
    ['one and a half times as', 1.5],
  ]),
  asMany: ['as'],
  times: ['times'],
  percent: ['per cent', 'percent', '%'],
  permille: ['per mille', 'per mil', 'permille', '‰'],
  points: ['percentage points', 'percentage point'],
  scales: new Map([
    ['k', 1e3],
    ['m', 1e6],
    ['b', 1e9],
  ]),
  hundred: 'hundred',
  thousand: 'thousand',
  and: 'and',
  halves: new Map([
    ['and a half', 0.5],
    ['and a quarter', 0.25],
    ['and three quarters', 0.75],
  ]),
  minus: ['minus'],
  vague: vagueEn,
  changes: changesEn,
  more: ['more', 'higher', 'larger', 'greater', 'above'],
  fewer: ['fewer', 'less', 'lower', 'smaller', 'below'],
  same: ['as many', 'equally many', 'as large', 'as common', 'the same share', 'equal'],
  parts: ['of', 'in', 'out of'],
  of: 'of',
};

function hedged(hedge: Hedge, words: string): (readonly [string, Hedge])[] {
  return words.split(', ').map((word) => [word, hedge]);
}

export function quantityWordsOf(lang: string): QuantityWords {
  return pick<QuantityWords>({ sv: swedish, en: english }, lang);
}
