import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import * as fontkit from 'fontkit';
import { describe, expect, test } from 'vitest';

import { measureWith, wrapText } from '../../scripts/figures/metrics.ts';
import { measureFonts } from '../../scripts/tools/fonts.ts';
import { readTestTheme } from './sample.ts';

const templates = fileURLToPath(new URL('../../templates', import.meta.url));
const theme = readTestTheme();
const measure = measureWith(theme.metrics);
const label = { size: 13, weight: 400 };

const texts = [
  'Att tekniken tar fel beslut/ger fel rekommendation',
  'Har god kunskap om vad ”personliga data” innebär',
  'AVATAR To Ty Ve 11 % 47 %* 1 250,5 −3 – … Åå Öö Ää é',
  'FÖR individanpassade (t.ex. vård, utbildning)',
];

describe('measureWith', () => {
  const faces = theme.fonts.faces.filter(
    (face) => face.family === theme.fonts.sans && /-latin-\d/.test(face.path),
  );

  test.each(faces.flatMap((face) => texts.map((text) => [face.weight, text, face] as const)))(
    'agrees with the font: %i %s',
    (weight, text, face) => {
      const font = fontkit.create(face.bytes);
      if (!('layout' in font)) throw new Error('not a face');
      const exact = (font.layout(text).advanceWidth / font.unitsPerEm) * 13;
      expect(Math.abs(measure(text, { size: 13, weight }) - exact)).toBeLessThan(0.05);
    },
  );

  test('knows the marks of latin-ext', () => {
    expect(measure('†', label)).toBeGreaterThan(4);
    expect(measure('†', label)).not.toBeCloseTo(0.6 * 13, 2);
  });

  test('takes the nearest weight', () => {
    const semibold = measure('Samtliga', { size: 13, weight: 600 });
    expect(semibold).toBeGreaterThan(measure('Samtliga', label));
  });
});

test('the metrics in templates belong to the fonts in templates', async () => {
  const written: unknown = JSON.parse(await readFile(`${templates}/fonts/metrics.json`, 'utf8'));
  expect(written).toEqual(await measureFonts(templates));
});

test('a small file', async () => {
  const { length } = await readFile(`${templates}/fonts/metrics.json`);
  expect(length).toBeLessThan(200_000);
});

const wrap = (text: string, width: number) => wrapText(text, width, label, measure);

describe('wrapText', () => {
  test.each([80, 120, 200, 320, 472])('keeps every line within %i px, and every word', (width) => {
    for (const text of texts) {
      const lines = wrap(text, width);
      for (const line of lines) expect(measure(line, label)).toBeLessThanOrEqual(width);
      expect(lines.join('').replaceAll(/[ -]/gu, '')).toBe(text.replaceAll(/[ -]/gu, ''));
    }
  });

  test('breaks after a slash, and within a word only when it must', () => {
    expect(wrap('Handlare/e-butiker', 70)).toEqual(['Handlare/', 'e-butiker']);
    expect(wrap('Arbetsmarknadsdepartementet', 100)).toHaveLength(2);
  });

  test('keeps an abbreviation with its word', () => {
    const lines = wrap('Förbättrad kvalitet av samhällstjänster (t.ex. vård, utbildning)', 320);
    expect(lines).toEqual(['Förbättrad kvalitet av samhällstjänster', '(t.ex. vård, utbildning)']);
  });

  test('leaves no word alone on the last line when the lines can be evened out', () => {
    const lines = wrap('Förbättrad anpassning av service och rekommendationer till mig', 350);
    expect(lines).toHaveLength(2);
    expect(lines[1]?.split(' ').length).toBeGreaterThan(1);
  });
});
