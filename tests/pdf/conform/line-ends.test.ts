import { expect, test } from 'vitest';

import { type LineFonts, spaceLineEnds } from '../../../scripts/pdf/conform/line-ends.ts';
import { readContent } from '../../../scripts/pdf/conform/tokens.ts';

/** Glyphs are numbered like the characters that they draw. */
const fonts: LineFonts = {
  textOf: (_, glyph) => String.fromCodePoint(glyph),
  glyphOf: (font, text) => (font === 'Spaceless' ? null : (text.codePointAt(0) ?? null)),
};

function shown(text: string): string {
  const glyphs = [...text].map((each) => (each.codePointAt(0) ?? 0).toString(16).padStart(4, '0'));
  return `<${glyphs.join('')}> Tj`;
}

function line(text: string, y: number, font = 'F1'): string {
  return `BT\n/${font} 13 Tf\n1 0 0 -1 0 ${y} Tm\n${shown(text)}\nET\n`;
}

function mended(text: string): string {
  const content = readContent(text);
  spaceLineEnds(content, fonts);
  return content.text;
}

function tagged(content: string): string {
  return `/P <</MCID 0>> BDC\n${content}EMC\n`;
}

const space = '<0020> Tj\n';

test('a line that ends with a word gets a space, the last of a stretch does not', () => {
  const content = tagged(line('alltså', 10) + line('koppla', 28));
  expect(mended(content)).toBe(content.replace('ET\n', `${space}ET\n`));
});

test.each([
  ['a space of its own', 'alltså '],
  ['a no-break space', 'alltså\u00a0'],
  ['a hyphen', 'hjäl-'],
  ['the dash of a range', '2020–'],
  ['nothing', ''],
])('a line that ends with %s is left alone', (_, text) => {
  const content = tagged(line(text, 10) + line('koppla', 28));
  expect(mended(content)).toBe(content);
});

test('a dash between words is followed by a space', () => {
  const content = tagged(line('staden –', 10) + line('så', 28));
  expect(mended(content)).toContain(space);
});

test.each([
  ['two texts on one line', tagged(line('all', 10) + line('tså', 10))],
  ['an address', tagged(line('https://example.org/en', 10) + line('lang/adress', 28))],
  ['two stretches', tagged(line('alltså', 10)) + tagged(line('koppla', 28))],
  ['what is no part of the tree', line('alltså', 10) + line('koppla', 28)],
  [
    'a font without space',
    tagged(line('alltså', 10, 'Spaceless') + line('koppla', 28, 'Spaceless')),
  ],
])('%s get none', (_, content) => {
  expect(mended(content)).toBe(content);
});
