import { describe, expect, test } from 'vitest';

import { said } from './said.ts';
import { type Tongue, tongues } from './tongues.ts';

/** The ways that data give a sum of kronor. */
const units = [
  { unit: 'kronor', times: 1 },
  { unit: 'kr', times: 1 },
  { unit: 'tkr', times: 1e3 },
  { unit: 'tusental kronor', times: 1e3 },
  { unit: '1 000 kronor', times: 1e3 },
  { unit: 'kronor i tusental', times: 1e3 },
  { unit: 'miljoner kronor', times: 1e6 },
  { unit: 'mnkr', times: 1e6 },
  { unit: 'Mkr, löpande priser', times: 1e6 },
  { unit: 'miljarder kronor', times: 1e9 },
];

const sums = [12, 250, 1_250, 90_500, 1_250_000, 14_000_000, 2_005_000_000, -1_250_000, -340];

/** As many decimals as say all of it, with a given sign between thousands. */
function written(value: number, { decimal, minus }: Tongue, space: string, sign = minus[0] ?? '') {
  const [whole = '', decimals] = Math.abs(Number(value.toPrecision(12)))
    .toString()
    .split('.');
  const grouped = whole.replaceAll(/(?<=\d)(?=(?:\d{3})+$)/gu, space);
  const number = decimals === undefined ? grouped : `${grouped}${decimal}${decimals}`;
  return value < 0 ? `${sign}${number}` : number;
}

/** Numbers that are written out: none so small that it has an exponent. */
function fits(value: number): boolean {
  return Math.abs(value) >= 1e-6 && Math.abs(value) < 1e15;
}

interface Tried {
  words: string;
  lang: string;
  value: number;
  unit: string;
  isTrue: boolean;
}

/** One with other words. */
function trial(data: Omit<Tried, 'words' | 'isTrue'>, words: string, isTrue: boolean): Tried {
  return { lang: data.lang, value: data.value, unit: data.unit, words, isTrue };
}

/** The same sum in every scale, and the number of one scale with the words of another. */
function ofSums(tongue: Tongue): Tried[] {
  const { lang, scales, spaces } = tongue;
  return sums.flatMap((sum, at) =>
    units.flatMap(({ unit, times }) => {
      const data = { lang, value: sum / times, unit };
      return scales.flatMap((scale, index) => {
        const space = spaces[(at + index) % spaces.length] ?? ' ';
        const number = sum / scale.times;
        if (!fits(number)) return [];
        const own = written(number, tongue, space);
        const other = scales.filter((each) => each.times !== scale.times);
        return [
          trial(data, `${own} ${scale.words}`, true),
          trial(data, `${own}\u00A0${scale.words}`, true),
          trial(data, `${written(number * 10, tongue, space)} ${scale.words}`, false),
        ].concat(other.map(({ words }) => trial(data, `${own} ${words}`, false)));
      });
    }),
  );
}

/** Counts in digits and letters, of nouns that may be meant and of those that cannot. */
function ofCounts(tongue: Tongue): Tried[] {
  const { lang, counts, letters, visits, people, others, minus } = tongue;
  return Object.entries(letters).flatMap(([letter, count]) =>
    counts.flatMap(({ times, words }) => {
      const data = { lang, value: count * times, unit: 'besök' };
      const answers = { ...data, unit: lang === 'sv' ? 'svarande' : 'respondents' };
      const below = { ...data, value: -data.value };
      const wrong = counts.filter((each) => each.times !== times);
      const signs = minus.map((sign) => `${sign}${written(count, tongue, ' ')} ${words} besök`);
      return [letter, written(count, tongue, ' ')].flatMap((way): Tried[] =>
        [
          visits.map((noun) => trial(data, `${way} ${words} ${noun}`, true)),
          people.map((noun) => trial(answers, `${way} ${words} ${noun}`, true)),
          others.map((noun) => trial(data, `${way} ${words} ${noun}`, false)),
          wrong.map((each) => trial(data, `${way} ${each.words} besök`, false)),
          signs.map((text) => trial(below, text, true)),
          signs.map((text) => trial(data, text, false)),
        ].flat(),
      );
    }),
  );
}

const names = {
  sv: {
    percent: ['procent', '%', 'procent av målet'],
    mille: ['promille', '‰'],
    points: 'procentenheter',
  },
  en: {
    percent: ['per cent', 'percent', '%'],
    mille: ['per mille', '‰'],
    points: 'percentage points',
  },
};
const shares = [0.5, 4, 12.5, 27, 85, 140, -3];
/** Units, how many of them a per cent is, and whether they are of a whole. */
const wholes = [
  ['procent', 1, true],
  ['procent av målet', 1, true],
  ['promille', 10, true],
  ['procentenheter', 1, false],
  ['kronor', 1, false],
  ['svar', 1, false],
] as const;

/** Shares: per cent, per mille, points, of a whole of their own, over 100 and below nought. */
function ofShares(tongue: Tongue): Tried[] {
  const { lang } = tongue;
  const { percent, mille, points } = names[lang];
  return shares.flatMap((share) => {
    const [one, ten] = [written(share, tongue, ' '), written(share * 10, tongue, ' ')];
    return wholes.flatMap(([unit, times, isShare]): Tried[] => {
      const data = { lang, unit, value: share * times };
      const arePoints = share > 0 && (isShare || unit === 'procentenheter');
      return [
        percent.map((name) => trial(data, `${one} ${name}`, isShare)),
        mille.map((name) => trial(data, `${ten} ${name}`, isShare)),
        percent.map((name) => trial(data, `${ten} ${name}`, false)),
        [trial(data, `${one} ${points}`, arePoints)],
      ].flat();
    });
  });
}

function wrongly(tried: readonly Tried[], isTrue: boolean): string[] {
  return tried
    .filter((each) => each.isTrue === isTrue)
    .filter(({ words, lang, value, unit }) => (said(words, lang, value, unit) === true) !== isTrue)
    .map(({ words, value, unit }) => `${words} | ${value} ${unit}`);
}

describe('numbers × scales × words', () => {
  const tried = [
    ...tongues.flatMap(ofSums),
    ...tongues.flatMap(ofCounts),
    ...tongues.flatMap(ofShares),
  ];

  test('no true words are called false, and no false ones pass', () => {
    const [alarms, passes] = [wrongly(tried, true), wrongly(tried, false)];
    const count = tried.length;
    process.stdout.write(
      `${JSON.stringify({ tried: count, 'false passes': passes.length, 'false alarms': alarms.length })}\n`,
    );
    expect(alarms).toEqual([]);
    expect(passes).toEqual([]);
    expect(count).toBeGreaterThan(10_000);
  });
});
