import { expect, test } from 'vitest';

import { drawShares } from '../../scripts/figures/share/share.ts';
import { shareFormats, type ShareTexts } from '../../scripts/model/share.ts';
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
