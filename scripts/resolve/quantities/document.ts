import leven from 'leven';

import { type Language, pick } from '../../model/localised.ts';
import type { Interval } from './interval.ts';
import { type Measure, parseQuantity } from './phrase.ts';
import { writeNumber } from './write.ts';

/** Phrases that show every kind; the authors' table is made of them, and suggestions are taken from them. */
const phrases = {
  sv: [
    '27 procent',
    '1,5 procent',
    'tolv',
    '606 svar',
    '25–36 procent',
    'mellan 25 och 36 procent',
    'drygt 40 procent',
    'knappt 40 procent',
    'ungefär 40 procent',
    'över 40 procent',
    'under 40 procent',
    'minst 40 procent',
    'högst 40 procent',
    'drygt 27 procent',
    'hälften',
    'drygt hälften',
    'lite fler än hälften',
    'knappt hälften',
    'närmare hälften',
    'nästan hälften',
    'ungefär hälften',
    'mer än hälften',
    'mindre än hälften',
    'minst hälften',
    'högst hälften',
    'varannan',
    'var tredje',
    'var fjärde',
    'var femte',
    'var tionde',
    'en tredjedel',
    'en dryg tredjedel',
    'en knapp tredjedel',
    'två tredjedelar',
    'en fjärdedel',
    'en dryg fjärdedel',
    'en knapp fjärdedel',
    'tre fjärdedelar',
    'tre av fyra',
    '6 av 10',
    'majoriteten',
    'en majoritet',
    'flertalet',
    'de flesta',
    'merparten',
    'en knapp majoritet',
    'en stor majoritet',
    'de allra flesta',
    'en minoritet',
    'nästan alla',
    'alla',
    'få',
    'nästan ingen',
    'ingen',
    'lika många',
    'ungefär lika många',
    '20 procentenheter',
    '20 procentenheter fler',
    '20 procentenheter färre',
    '25 procent fler',
    '25 procent färre',
    'dubbelt så många',
    'ungefär dubbelt så många',
    'mer än dubbelt så många',
    'nästan dubbelt så många',
    'hälften så många',
    'tre gånger så många',
    'ökade med 12 procent',
    'minskade med 12 procent',
    'hundratals',
    'ett tusental',
    'flera miljoner',
    'en halv miljon',
  ],
  en: [
    '27 per cent',
    '1.5 per cent',
    'twelve',
    '25–36 per cent',
    'between 25 and 36 per cent',
    'just over 40 per cent',
    'just under 40 per cent',
    'about 40 per cent',
    'over 40 per cent',
    'at least 40 per cent',
    'at most 40 per cent',
    'half',
    'just over half',
    'nearly half',
    'about half',
    'more than half',
    'less than half',
    'every third',
    'every fifth',
    'a third',
    'just under a third',
    'two thirds',
    'a quarter',
    'three quarters',
    'three of four',
    'one in five',
    '6 of 10',
    'the majority',
    'most',
    'a large majority',
    'a minority',
    'almost all',
    'all',
    'few',
    'hardly any',
    'none',
    'as many',
    'about as many',
    '20 percentage points more',
    '20 percentage points fewer',
    '25 per cent more',
    'twice as many',
    'about twice as many',
    'half as many',
    'three times as many',
    'rose by 12 per cent',
    'fell by 12 per cent',
    'hundreds',
    'several million',
    'half a million',
  ],
} as const;

/** Known phrases of the language, the nearest first. */
export function nearestPhrases(written: string, lang: string): readonly string[] {
  const known = pick<readonly string[]>(phrases, lang);
  return known
    .map((phrase) => ({ phrase, distance: leven(written.toLowerCase(), phrase) }))
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, 5)
    .map(({ phrase }) => phrase);
}

const names: Readonly<Record<Measure, string>> = {
  number: 'talet självt',
  share: 'andel i procent',
  points: 'skillnad i procentenheter, `a - b`',
  ratio: 'kvot, `a / b`',
  equal: 'skillnaden mellan det högsta och det lägsta av flera, `a; b`',
};

/** Every phrase with what it measures and the numbers it stands for. */
export function phraseTable(
  lang: Language,
): { phrase: string; measure: string; allowed: string }[] {
  return pick<readonly string[]>(phrases, lang).map((phrase) => {
    const quantity = parseQuantity(phrase, lang);
    if (quantity === null) throw new Error(`The phrase ${phrase} is documented but not known`);
    const { interval, measure } = quantity;
    return { phrase, measure: names[measure], allowed: intervalText(interval, 'sv') };
  });
}

/** ”26,5 till under 27,5”, ”över 50”, ”högst 40”. */
export function intervalText({ from, to, openFrom, openTo }: Interval, lang: Language): string {
  const words = pick(ends, lang);
  const low = writeNumber(from, lang, { decimals: 3 });
  const high = writeNumber(to, lang, { decimals: 3 });
  if (from === to) return low;
  if (!Number.isFinite(to)) return `${openFrom ? words.above : words.atLeast} ${low}`;
  if (!Number.isFinite(from)) return `${openTo ? words.below : words.atMost} ${high}`;
  return `${openFrom ? `${words.above} ` : ''}${low}${words.to}${openTo ? `${words.below} ` : ''}${high}`;
}

const ends = {
  sv: { above: 'över', below: 'under', atLeast: 'minst', atMost: 'högst', to: ' till ' },
  en: { above: 'above', below: 'below', atLeast: 'at least', atMost: 'at most', to: ' to ' },
};
