import { describe, expect, test } from 'vitest';

import { levelColours } from '../../scripts/figures/forms/levels.ts';
import { categories } from '../../scripts/figures/theme.ts';
import type { DataColumn, Role } from '../../scripts/model/figure.ts';
import type { ColourRole, Palette } from '../../scripts/model/theme.ts';
import { colourVisions, differenceIn, lightnessDifference } from '../colour-vision.ts';
import { readTestTheme, tableOf } from './sample.ts';

const { light, dark } = readTestTheme().figure;
const palettes = [
  ['light', light],
  ['dark', dark],
] as const;

test('the simulation gives the colours of the paper, and takes nothing from those who see all', () => {
  expect(differenceIn('normal', '#ff0000', '#ff0000')).toBe(0);
  expect(lightnessDifference('normal', '#000000', '#ffffff')).toBeCloseTo(100, 0);
  // A red and a green that differ in little but what a protanope lacks.
  expect(differenceIn('normal', '#c83c3c', '#6b7a1e')).toBeGreaterThan(60);
  expect(differenceIn('deuteranopia', '#c83c3c', '#6b7a1e')).toBeLessThan(15);
});

const roles: Readonly<Record<string, Role>> = {
  '+': 'positive',
  '-': 'negative',
  '0': 'neutral',
  p: 'plain',
  o: 'outside',
};

function columnsOf(scale: string): readonly DataColumn[] {
  const columns = [...scale].map((sign, at): [string, Role] => [
    `Grad ${at}`,
    roles[sign] ?? 'plain',
  ]);
  return tableOf(columns, []).columns;
}

/** Between which neighbours a reader has to see a difference; about 2 is the least that can be seen. */
const least = { neighbours: 8, series: 12, firstSeries: 15 } as const;

function pairsOf(colours: readonly ColourRole[]): [ColourRole, ColourRole][] {
  return colours.slice(1).map((colour, at) => [colours[at] ?? colour, colour]);
}

function leastOf(pairs: readonly (readonly [ColourRole, ColourRole])[], palette: Palette) {
  return pairs.flatMap(([one, other]) =>
    colourVisions.map((vision) => ({
      pair: `${one} and ${other} in ${vision}`,
      difference: differenceIn(vision, palette[one], palette[other]),
    })),
  );
}

function tooClose(
  pairs: readonly (readonly [ColourRole, ColourRole])[],
  palette: Palette,
  most: number,
): string[] {
  return leastOf(pairs, palette)
    .filter(({ difference }) => difference < most)
    .map(({ pair, difference }) => `${pair}: ${difference.toFixed(0)}`);
}

describe.each(palettes)('in the %s palette', (_, palette: Palette) => {
  const scales =
    '+- +0- ++-- ++0-- +++--- +++0--- --0++ +0-o ++0--o pp p0p ppp pp0 pppp p0po po'.split(' ');

  test.each(scales)('neighbours of the scale %s differ, however colours are seen', (scale) => {
    const colours = levelColours(columnsOf(scale));
    expect(tooClose(pairsOf(colours), palette, least.neighbours)).toEqual([]);
  });

  test('series beside each other differ, however colours are seen', () => {
    expect(tooClose(pairsOf(categories), palette, least.series)).toEqual([]);
  });

  test('of four series every pair differs, however colours are seen', () => {
    const first = categories.slice(0, 4);
    const pairs = first.flatMap((one, at) =>
      first.slice(at + 1).map((other) => [one, other] as const),
    );
    expect(tooClose(pairs, palette, least.firstSeries)).toEqual([]);
  });

  test.each(['++--', '+++---', 'ppp', 'pppp'])('degrees of %s differ in lightness too', (scale) => {
    const colours = levelColours(columnsOf(scale));
    const within = pairsOf(colours).filter(([one, other]) => {
      return one.startsWith('negative') === other.startsWith('negative');
    });
    for (const [one, other] of within) {
      expect(lightnessDifference('normal', palette[one], palette[other])).toBeGreaterThan(8);
    }
  });
});
