import { describe, expect, test } from 'vitest';

import { colourRoles, type ColourRole, type Palette } from '../../scripts/model/theme.ts';
import { readTestTheme } from './sample.ts';

const theme = readTestTheme();
const palettes = [
  ['light', theme.figure.light, theme.tokens.light],
  ['dark', theme.figure.dark, theme.tokens.dark],
] as const;

/** WCAG 2.2, relative luminance of `#rrggbb`. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(palettes)('the %s palette', (_, palette: Palette, tokens) => {
  const ground = tokens['ground'] ?? '';

  test('has a value of its own for every role, as lower case #rrggbb', () => {
    const values = colourRoles.map((role) => palette[role]);
    for (const value of values) expect(value).toMatch(/^#[\da-f]{6}$/u);
    expect(new Set(values).size).toBe(colourRoles.length);
  });

  const shapes: ColourRole[] = ['positive', 'negative', 'plain', 'outside', 'neutralEdge'];
  test.each(shapes)('%s stands out from the ground by 3:1', (role) => {
    expect(contrast(palette[role], ground)).toBeGreaterThanOrEqual(3);
  });

  const texts: ColourRole[] = ['ink', 'muted', 'positive', 'negative'];
  test.each(texts)('%s is readable as text on the ground by 4.5:1', (role) => {
    expect(contrast(palette[role], ground)).toBeGreaterThanOrEqual(4.5);
  });

  const pairs: [ColourRole, ColourRole][] = [
    ['onPositive', 'positive'],
    ['onNeutral', 'neutral'],
    ['onNegative', 'negative'],
    ['onPlain', 'plain'],
    ['onOutside', 'outside'],
  ];
  test.each(pairs)('%s is readable on %s by 4.5:1', (text, shape) => {
    expect(contrast(palette[text], palette[shape])).toBeGreaterThanOrEqual(4.5);
  });

  test.each(['ink', 'muted', 'accent', 'link', 'link-hover'])(
    '%s of the page is readable',
    (name) => {
      for (const under of ['ground', 'surface', 'note-ground']) {
        expect(contrast(tokens[name] ?? '', tokens[under] ?? '')).toBeGreaterThanOrEqual(4.5);
      }
    },
  );

  test('the focus ring is seen on every ground', () => {
    for (const under of ['ground', 'surface', 'note-ground']) {
      expect(contrast(tokens['focus'] ?? '', tokens[under] ?? '')).toBeGreaterThanOrEqual(3);
    }
  });
});

test('positive and negative differ in lightness too, for print without colour', () => {
  const { positive, negative } = theme.figure.light;
  expect(contrast(positive, negative)).toBeGreaterThan(2);
});

test('light and dark pages have the same tokens', () => {
  expect(Object.keys(theme.tokens.dark)).toEqual(Object.keys(theme.tokens.light));
});
