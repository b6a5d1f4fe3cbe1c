import { pick } from '../../model/localised.ts';
import type { Hedge, Interval } from './interval.ts';
import { closed } from './interval.ts';

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
  points: readonly string[];
  more: readonly string[];
  fewer: readonly string[];
  same: readonly string[];
  /** Between the parts of ”6 av 10”. */
  parts: readonly string[];
  /** What follows it is left unread: ”hälften av de svarande”. */
  of: string;
}

/** ”över hälften”, without its end: all that is more. */
export function moreThan(from: number, to = 100): Interval {
  return { from, to, openFrom: true, openTo: false };
}

const smallSv =
  'noll ett två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton';
const tensSv = 'tjugo trettio fyrtio femtio sextio sjuttio åttio nittio';
/** ”en” beside ”ett”, alone and after tens. */
const commonGenderSv = ['', ...tensSv.split(' ')].map((ten, index): [string, number] => [
  `${ten}en`,
  ten === '' ? 1 : (index + 1) * 10 + 1,
]);
const smallEn =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const tensEn = 'twenty thirty forty fifty sixty seventy eighty ninety';

/** 0–100 in words. */
function numberWords(small: string, tens: string, hyphen: string): Map<string, number> {
  const units = small.split(' ');
  const found = new Map(units.map((word, value) => [word, value]));
  for (const [index, ten] of tens.split(' ').entries()) {
    const value = (index + 2) * 10;
    found.set(ten, value);
    for (let unit = 1; unit < 10; unit += 1)
      found.set(`${ten}${hyphen}${units[unit]}`, value + unit);
  }
  return found;
}

const ordinalsSv: readonly (readonly [number, string, string])[] = [
  [3, 'tredje', 'tredjedel'],
  [4, 'fjärde', 'fjärdedel'],
  [5, 'femte', 'femtedel'],
  [6, 'sjätte', 'sjättedel'],
  [7, 'sjunde', 'sjundedel'],
  [8, 'åttonde', 'åttondel'],
  [9, 'nionde', 'niondel'],
  [10, 'tionde', 'tiondel'],
  [20, 'tjugonde', 'tjugondel'],
];

const ordinalsEn: readonly (readonly [number, string])[] = [
  [3, 'third'],
  [4, 'quarter'],
  [4, 'fourth'],
  [5, 'fifth'],
  [6, 'sixth'],
  [8, 'eighth'],
  [10, 'tenth'],
  [20, 'twentieth'],
];

const counts = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

/** ”en tredjedel”, ”två tredjedelar”, ”var tredje”. */
function fractionsSv(): [string, number][] {
  const words = smallSv.split(' ');
  const parts = ordinalsSv.flatMap(([whole, , name]) =>
    counts
      .filter((count) => count < whole)
      .map((count): [string, number] => [
        count === 1 ? `en ${name}` : `${words[count]} ${name}ar`,
        count / whole,
      ]),
  );
  const every = ordinalsSv.flatMap(([whole, ordinal]): [string, number][] => [
    [`var ${ordinal}`, 1 / whole],
    [`vart ${ordinal}`, 1 / whole],
  ]);
  return parts.concat(every);
}

function fractionsEn(): [string, number][] {
  const words = smallEn.split(' ');
  const parts = ordinalsEn.flatMap(([whole, ordinal]) =>
    counts
      .filter((count) => count < whole)
      .flatMap((count): [string, number][] => {
        const name = `${ordinal}${count === 1 ? '' : 's'}`;
        return [
          [`${words[count]} ${name}`, count / whole],
          [`${words[count]}-${name}`, count / whole],
        ];
      }),
  );
  const single = ordinalsEn.flatMap(([whole, ordinal]): [string, number][] => [
    [`every ${ordinal}`, 1 / whole],
    [`a ${ordinal}`, 1 / whole],
  ]);
  return parts.concat(single);
}

const most = moreThan(50);
const fewest: Interval = { from: 0, to: 50, openFrom: false, openTo: true };
const almostAll: Interval = { from: 90, to: 100, openFrom: false, openTo: true };
const broad = closed(65, 100);
const few = closed(0, 10);
const hardlyAny: Interval = { from: 0, to: 5, openFrom: true, openTo: false };

export const swedish: QuantityWords = {
  numbers: new Map([...numberWords(smallSv, tensSv, ''), ...commonGenderSv, ['hundra', 100]]),
  digits: /^[-−]?\d+(?: \d{3})*(?:,\d+)?/u,
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
  points: ['procentenheter', 'procentenhet'],
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
  digits: /^[-−]?\d+(?:[ ,]\d{3})*(?:\.\d+)?/u,
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
  points: ['percentage points', 'percentage point'],
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
