import { describe, expect, test } from 'vitest';

import { compareVersions } from '../../scripts/compare/compare.ts';
import { tokensOfText } from '../../scripts/compare/tokens.ts';
import { textOf } from '../../scripts/compare/version.ts';
import { changedNumbers, diffWords } from '../../scripts/compare/words.ts';
import { processorTime } from '../processor-time.ts';
import {
  edited,
  linesOf,
  newText,
  paragraph,
  randomFrom,
  versionOfText,
  withMovedSection,
} from './edits.ts';

const seeds = Array.from({ length: 20 }, (_, index) => index + 1);

describe('the list of changes', () => {
  test.each(seeds)('is what was done, script %i', (seed) => {
    const random = randomFrom(seed);
    const before = newText(random);
    const { text, done } = edited(before, random);
    const comparison = compareVersions(versionOfText('a', before), versionOfText('b', text));
    expect(linesOf(comparison)).toEqual(done);
  });

  test.each(seeds.slice(0, 5))('tells a section that was moved, script %i', (seed) => {
    const random = randomFrom(seed + 100);
    const before = newText(random);
    const { text, done } = withMovedSection(before, random);
    const comparison = compareVersions(versionOfText('a', before), versionOfText('b', text));
    expect(linesOf(comparison)).toEqual(done);
  });

  test.each(seeds.slice(0, 5))('is empty for a text and itself, script %i', (seed) => {
    const text = newText(randomFrom(seed));
    expect(compareVersions(versionOfText('a', text), versionOfText('b', text)).changes).toEqual([]);
  });

  test('takes near linear time', async () => {
    const random = randomFrom(7);
    const manyOf = (count: number) => ({
      sections: Array.from({ length: count }, (_, index) => ({
        id: `s${index}`,
        title: `Rubrik ${index}`,
        paragraphs: Array.from({ length: 10 }, () => paragraph(random)),
      })),
    });
    const timeOf = async (count: number) => {
      const text = manyOf(count);
      const other = structuredClone(text);
      for (const section of other.sections) section.paragraphs[4] = paragraph(random);
      const [a, b] = [versionOfText('a', text), versionOfText('b', other)];
      return await processorTime(() => compareVersions(a, b));
    };
    await timeOf(50);
    const [small, large] = [await timeOf(50), await timeOf(400)];
    expect(large).toBeLessThan(small * 8 * 4 + 200);
  });
});

const signs = { same: '=', deleted: '-', inserted: '+' };

function runsOf(old: string, now: string): string[] {
  return diffWords(tokensOfText(old), tokensOfText(now)).map(
    ({ kind, tokens }) => `${signs[kind]}${textOf(tokens)}`,
  );
}

describe('words', () => {
  test.each([
    ['38 procent är nöjda', '37 procent är nöjda', ['-38', '+37', '=procent är nöjda']],
    ['en e-tjänst i Malmö', 'en app i Malmö', ['=en', '-e-tjänst', '+app', '=i Malmö']],
    ['vikten var 1,5.', 'vikten var 1,6.', ['=vikten var', '-1,5', '+1,6', '=.']],
    ['', 'nytt', ['+nytt']],
    ['lika', 'lika', ['=lika']],
  ])('%s / %s', (old, now, runs) => {
    expect(runsOf(old, now)).toEqual(runs);
  });

  test('are not chopped by small words that happen to be the same', () => {
    expect(runsOf('en stor del av alla', 'några få personer av somliga')).toEqual([
      '-en stor del av alla',
      '+några få personer av somliga',
    ]);
  });

  test('tell which numbers changed, with their unit', () => {
    const runs = diffWords(
      tokensOfText('Av dem svarade 38 procent ja och 20 procent nej.'),
      tokensOfText('Av dem svarade 37 procent ja och 21 procent nej.'),
    );
    expect(changedNumbers(runs)).toEqual([
      { old: '38', now: '37', unit: 'procent' },
      { old: '20', now: '21', unit: 'procent' },
    ]);
  });

  test('of a text that was wholly rewritten are one deletion and one insertion', () => {
    const words = Array.from({ length: 900 }, (_, index) => `ord${index}`);
    const others = words.map((word) => `annat${word}`);
    const runs = diffWords(tokensOfText(words.join(' ')), tokensOfText(others.join(' ')));
    expect(runs.map(({ kind }) => kind)).toEqual(['deleted', 'inserted']);
  });
});
