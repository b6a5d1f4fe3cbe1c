import { describe, expect, test } from 'vitest';

import { measureWith } from '../../scripts/figures/metrics.ts';
import { coverPicture } from '../../scripts/figures/share/cover.ts';
import { drawShares } from '../../scripts/figures/share/share.ts';
import {
  type CoverTexts,
  linkFormat,
  shareFormats,
  type ShareTexts,
} from '../../scripts/model/share.ts';
import { chartSpec, levels, readTestTheme, tableOf } from './sample.ts';

const theme = readTestTheme();
const texts: ShareTexts = {
  headline: 'More trust the library than the shop',
  about: ['Do you trust <them> & theirs?', 'Residents of Sampleton, n = 200.'],
  notes: ['* Derived: from the others.', 'Source: Statistics Sampleton.'],
  fewerNotes: ['* Derived: from the others.'],
  sender: ['Figure 1. From Reading in Sampleton.', 'Sampleton library, 2024. https://example.org/'],
};

const rows = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    label: `Answer number ${at + 1} with a rather long label`,
    cells: [50, 30, 20],
  }));
const specOf = (count: number) => chartSpec('grouped-levels', tableOf(levels, rows(count)));

function textsIn(svg: string): { y: number; size: number; text: string }[] {
  const frame = svg.replaceAll(/<g transform="translate\([^)]*\) scale.*<\/g>(?=<path)/gu, '');
  return [...frame.matchAll(/<text x="48" y="([\d.]+)"[^>]*font-size="(\d+)"[^>]*>([^<]*)/gu)].map(
    ([, y, size, text = '']) => ({ y: Number(y), size: Number(size), text }),
  );
}

test('a chart stands in a frame with its words, in both shapes', async () => {
  const pictures = await drawShares([{ spec: specOf(3), texts }], theme);
  expect(pictures.map(({ shape }) => shape)).toEqual(['wide', 'square']);
  for (const { shape, svg } of pictures) {
    const { width, height } = shareFormats[shape];
    expect(svg).toContain(`width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`);
    const words = textsIn(svg ?? '');
    const told = words.map(({ text }) => text).join(' ');
    expect(told).toContain('Do you trust &lt;them> &amp; theirs?');
    for (const word of [texts.headline, ...texts.notes, ...texts.sender]) {
      expect(told).toContain(word);
    }
    // Line by line downwards, readable, and inside.
    words.forEach(({ y, size }, at) => {
      expect(size).toBeGreaterThanOrEqual(16);
      expect(y - (words[at - 1]?.y ?? 0)).toBeGreaterThanOrEqual(size);
      expect(y).toBeLessThan(height - 40);
    });
    const scale = Number(/ scale\(([\d.]+)\)/u.exec(svg ?? '')?.[1]);
    expect(scale).toBeGreaterThanOrEqual(4 / 3);
    expect(await drawShares([{ spec: specOf(3), texts }], theme)).toEqual(pictures);
  }
});

test('what has no room is left out rather than made small', async () => {
  const many = Array.from({ length: 14 }, (_, at) => `Note ${at + 1}: ${'words '.repeat(30)}`);
  const roomy = await drawShares([{ spec: specOf(3), texts: { ...texts, notes: many } }], theme);
  // The notes give way before the picture does.
  expect(roomy.map(({ svg }) => svg?.includes('Note 1:'))).toEqual([false, false]);
  const tall = await drawShares([{ spec: specOf(30), texts }], theme);
  expect(tall.map(({ svg }) => svg)).toEqual([null, null]);
});

test('what is no chart has no picture', async () => {
  const spec = chartSpec('bar-table', tableOf(levels, rows(2)));
  expect(await drawShares([{ spec, texts }], theme)).toEqual([]);
});

const cover: CoverTexts = {
  whole: 'The year in <numbers>',
  number: '7',
  title: 'What do the pupils read?',
  shortTitle: 'Reading',
  authors: 'Ada Example',
  finding: { key: '62 per cent', rest: 'of the pupils read often.' },
  sender: 'Sampleton library, 2024',
};

interface Said {
  x: number;
  y: number;
  size: number;
  weight: number;
  isAtEnd: boolean;
  text: string;
}

function saidIn(svg: string): Said[] {
  return [...svg.matchAll(/<text ([^>]*)>([^<]*)/gu)].map(([, written = '', text = '']) => {
    const number = (name: string) =>
      Number(new RegExp(`(?:^| )${name}="([^"]*)"`, 'u').exec(written)?.[1]);
    return {
      x: number('x'),
      y: number('y'),
      size: number('font-size'),
      weight: number('font-weight'),
      isAtEnd: written.includes('text-anchor="end"'),
      text: text.replaceAll('&lt;', '<').replaceAll('&amp;', '&'),
    };
  });
}

describe('the picture of a document', () => {
  const measure = measureWith(theme.metrics, theme.reserve);
  const long =
    'What do the pupils of all the schools in Sampleton read during a whole year, and why? ';
  test.each<[string, Partial<CoverTexts>]>([
    ['as it is', {}],
    [
      'without number, book, authors and finding',
      { number: '', whole: '', authors: '', finding: null },
    ],
    ['with a long title', { title: long.repeat(2) }],
    ['with one long word', { title: 'Word'.repeat(40) }],
    ['with a large number', { number: '1234' }],
    ['with a long finding', { finding: { key: 'Nearly half', rest: long.repeat(5) } }],
  ])('%s has all of its words inside', (_, changed) => {
    const picture = coverPicture({ ...cover, ...changed }, theme);
    const said = saidIn(picture?.svg ?? '');
    expect(said.length).toBeGreaterThan(1);
    for (const { x, y, size, weight, isAtEnd, text } of said) {
      const length = measure(text, { size, weight });
      expect(size).toBeGreaterThanOrEqual(22);
      expect(isAtEnd ? x - length : x + length).toBeLessThanOrEqual(linkFormat.width - 63);
      expect(isAtEnd ? x - length : x).toBeGreaterThanOrEqual(100);
      expect(y).toBeLessThanOrEqual(linkFormat.height - 63);
      expect(y - size).toBeGreaterThanOrEqual(0);
    }
    const lines = said.filter(({ isAtEnd }) => !isAtEnd);
    lines.forEach(({ y, size }, at) => {
      expect(y - (lines[at - 1]?.y ?? 0)).toBeGreaterThanOrEqual(size);
    });
  });

  test('gives up its finding, then its long title, before it is left out', () => {
    const withMuch = { ...cover, finding: { key: 'Most', rest: long.repeat(20) } };
    expect(coverPicture(withMuch, theme)).toMatchObject({ hasFinding: false, title: cover.title });
    const withLong = { ...cover, title: long.repeat(12) };
    expect(coverPicture(withLong, theme)).toMatchObject({ hasFinding: true, title: 'Reading' });
    expect(coverPicture({ ...withLong, shortTitle: long.repeat(12) }, theme)).toBeNull();
  });

  test('has the colours of the cover, or where a theme has none those of a chart and no band', () => {
    const { light, dark } = theme.tokens;
    const own = coverPicture(cover, theme)?.svg ?? '';
    for (const name of ['cover', 'on-cover', 'band-1', 'band-5']) {
      expect(own).toContain(`fill="${light[name]}"`);
    }
    const pink = { ...theme, tokens: { light: { ...light, 'cover-accent': '#fbccd8' }, dark } };
    expect(coverPicture(cover, pink)?.svg).toMatch(/fill="#fbccd8">7</u);
    const bare = { ...theme, tokens: { light: { accent: '#123456' }, dark } };
    const other = coverPicture(cover, bare)?.svg ?? '';
    expect(other).toContain(`height="630" fill="${theme.figure.light.plain}"`);
    expect(other.match(/<rect/gu)).toHaveLength(1);
  });
});
