import { fileURLToPath } from 'node:url';

import { describe, expect, test } from 'vitest';

import { functions } from '../../scripts/resolve/expressions/functions.ts';
import { agrees, mismatchOf } from '../../scripts/resolve/quantities/compare.ts';
import { nearestPhrases, phraseTable } from '../../scripts/resolve/quantities/document.ts';
import { parseQuantity } from '../../scripts/resolve/quantities/phrase.ts';
import { writeValue } from '../../scripts/resolve/quantities/write.ts';

function holds(phrase: string, lang: string, ...values: readonly number[]): boolean | string {
  return holdsIn('procent', phrase, lang, ...values);
}

function holdsIn(unit: string, phrase: string, lang: string, ...values: readonly number[]) {
  const quantity = parseQuantity(phrase, lang);
  if (quantity === null) return 'unknown';
  const numbers = values.map((value) => ({ value, unit }));
  return mismatchOf(quantity, numbers) ?? agrees(quantity, numbers);
}

describe('Swedish', () => {
  test.each([
    ['27 procent', [26.5, 27, 27.49], [26.49, 27.5, 30]],
    ['28 procent', [27.5, 28.5], [28.51]],
    ['1,5 procent', [1.46, 1.5], [1.44, 1.6, 2]],
    ['27 %', [27], [28]],
    ['tjugosju procent', [27], [28]],
    ['bara 27 procent', [27], [28]],
    ['34', [34], [35]],
    ['hälften', [48, 50, 52], [47, 53]],
    ['Drygt hälften', [51, 60], [50, 61, 49]],
    ['närmare hälften', [45, 47, 49], [44, 50]],
    ['ungefär hälften', [45, 55], [44, 56]],
    ['mer än hälften av de svarande', [51, 99], [50]],
    ['en dryg fjärdedel', [26, 30], [25, 31]],
    ['en knapp tredjedel', [30, 33], [34, 29]],
    ['var tredje', [32, 34, 35], [31, 36]],
    ['var femte', [18, 21], [17, 23]],
    ['tre av fyra', [73, 77], [72, 78]],
    ['6 av 10', [58, 62], [57]],
    ['två tredjedelar', [65, 68], [64, 69]],
    ['majoriteten', [51, 61], [50, 49]],
    ['de allra flesta', [65, 90], [64]],
    ['nästan alla', [90, 99], [89, 100]],
    ['få', [0, 6, 10], [11]],
    ['nästan ingen', [3, 5], [6, 0]],
    ['minst 40 procent', [40, 41], [39]],
    ['högst 40 procent', [40, 3], [41]],
    ['drygt 40 procent', [41, 45], [40, 46]],
    ['25–36 procent', [25, 30, 36], [24, 37]],
    ['mer än hundra procent', [101, 182], [100]],
  ])('%s', (phrase, within, outside) => {
    expect(within.map((value) => holds(phrase, 'sv', value))).toEqual(within.map(() => true));
    expect(outside.map((value) => holds(phrase, 'sv', value))).toEqual(outside.map(() => false));
  });

  test('of several numbers', () => {
    expect(holds('lika många', 'sv', 36, 36)).toBe(true);
    expect(holds('lika många', 'sv', 36, 37)).toBe(false);
    expect(holds('ungefär lika många', 'sv', 33, 34, 35)).toBe(true);
    expect(holds('ungefär lika många', 'sv', 33, 36)).toBe(false);
    expect(holds('mellan 25 och 36 procent', 'sv', 30, 25, 36)).toBe(true);
    expect(holds('mellan 25 och 36 procent', 'sv', 30, 26, 36)).toBe(false);
  });

  test('of differences and ratios', () => {
    expect(holds('20 procentenheter fler', 'sv', 20)).toBe(true);
    expect(holds('20 procentenheter fler', 'sv', -20)).toBe(false);
    expect(holds('20 procentenheter färre', 'sv', -20)).toBe(true);
    expect(holds('20 procentenheter', 'sv', -20)).toBe(true);
    expect(holdsIn('ratio', 'dubbelt så många', 'sv', 2.05)).toBe(true);
    expect(holdsIn('ratio', 'dubbelt så många', 'sv', 2.2)).toBe(false);
    expect(holdsIn('ratio', 'hälften så många', 'sv', 0.5)).toBe(true);
    expect(holdsIn('ratio', 'mer än tre gånger så många', 'sv', 3.2)).toBe(true);
    expect(holdsIn('ratio', '25 procent fler', 'sv', 1.25)).toBe(true);
    expect(holdsIn('ratio', '25 procent färre', 'sv', 0.75)).toBe(true);
    expect(holdsIn('ratio', 'en fjärdedel', 'sv', 0.25)).toBe(true);
  });

  test('of counts', () => {
    expect(holdsIn('svar', '606 svar', 'sv', 606)).toBe(true);
    expect(holdsIn('svar', '12 000 svar', 'sv', 12000)).toBe(true);
    expect(holdsIn('frågor', 'tjugo', 'sv', 20)).toBe(true);
    expect(holdsIn('gånger', '1,5', 'sv', 1.5)).toBe(true);
    expect(holdsIn('svar', 'drygt 600 svar', 'sv', 606)).toBe(true);
  });

  test.each([
    ['606 svar', 'procent', 'unit'],
    ['27 procent', 'svar', 'unit'],
    ['hälften', 'svar', 'unit'],
    ['lika många', 'procent', 'several'],
    ['dubbelt så många', 'procent', 'ratio'],
  ])('%s cannot be compared with %s', (phrase, unit, mismatch) => {
    expect(holdsIn(unit, phrase, 'sv', 27)).toBe(mismatch);
  });

  test.each(['toppar', 'ganska många', 'hälfen', '', 'procent'])('%j is no quantity', (phrase) => {
    expect(parseQuantity(phrase, 'sv')).toBeNull();
  });

  test('suggests the nearest phrases', () => {
    expect(nearestPhrases('drygt häflten', 'sv')[0]).toBe('drygt hälften');
  });
});

test.each([
  ['27 per cent', 27, 28],
  ['just over half', 55, 50],
  ['nearly half', 47, 50],
  ['one in five', 20, 30],
  ['3 of 4', 75, 70],
  ['a quarter', 25, 28],
  ['two-thirds', 67, 60],
  ['the majority', 51, 50],
  ['hardly any', 3, 6],
] as const)('English: %s', (phrase, within, outside) => {
  expect(holds(phrase, 'en', within)).toBe(true);
  expect(holds(phrase, 'en', outside)).toBe(false);
});

test.each([
  ['percent', 27, 'procent', 'sv', '27 procent'],
  ['percent', 27.5, 'procent', 'sv', '27,5 procent'],
  ['percent', 606, 'svar', 'sv', '606 svar'],
  ['percent', 27, 'procent', 'en', '27 per cent'],
  ['number', 27.5, 'procent', 'sv', '27,5'],
  ['words', 27, 'procent', 'sv', 'tjugosju'],
  ['words', 27.5, 'procent', 'sv', '27,5'],
  ['words', 21, 'procent', 'en', 'twenty-one'],
  ['fraction', 50, 'procent', 'sv', 'hälften'],
  ['fraction', 34, 'procent', 'sv', 'en tredjedel'],
  ['fraction', 56, 'procent', 'sv', 'drygt hälften'],
  ['fraction', 46, 'procent', 'sv', 'knappt hälften'],
  ['fraction', 67, 'procent', 'en', 'two thirds'],
  ['fraction', 7, 'procent', 'sv', '7 procent'],
] as const)('writes %s of %d %s in %s as %s', (form, value, unit, lang, expected) => {
  expect(writeValue({ value, unit }, form, lang).replaceAll('\u00A0', ' ')).toBe(expected);
});

function phraseRows(lang: 'sv' | 'en'): string[] {
  return phraseTable(lang).map(
    ({ phrase, measure, allowed }) => `| ${phrase} | ${measure} | ${allowed} |`,
  );
}

/** The authors' tables are written from the same definitions that `check` uses. */
test('.github/docs/mangduttryck.md tells of every phrase and function', async () => {
  const calls = Object.values(functions).map(({ usage, says }) => `| \`${usage}\` | ${says.sv} |`);
  const text = [
    '# Mängduttryck och funktioner',
    '',
    'Skrivs av testerna (`npm run test:update`) ur samma tabeller som `check` använder. Hur de används står i',
    '[Tal i text](tal-i-text.md).',
    '',
    '## Mängduttryck på svenska',
    '',
    '| ord | mäter | gäller för |',
    '| --- | --- | --- |',
    ...phraseRows('sv'),
    '',
    '## Mängduttryck på engelska',
    '',
    '| ord | mäter | gäller för |',
    '| --- | --- | --- |',
    ...phraseRows('en'),
    '',
    '## Funktioner i uttryck',
    '',
    '| funktion | ger |',
    '| --- | --- |',
    ...calls,
    '',
  ];
  const path = fileURLToPath(new URL('../../.github/docs/mangduttryck.md', import.meta.url));
  await expect(text.join('\n')).toMatchFileSnapshot(path);
});
