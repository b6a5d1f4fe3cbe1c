import { describe, expect, test } from 'vitest';

import { markContent, paintedOn } from '../../../scripts/pdf/conform/content.ts';
import { editContent } from '../../../scripts/pdf/conform/edits.ts';
import { mendSoftHyphens, type PageFonts } from '../../../scripts/pdf/conform/soft-hyphens.ts';
import { operationsOf, readContent } from '../../../scripts/pdf/conform/tokens.ts';
import {
  mendGlyphTexts,
  readGlyphTexts,
  writeGlyphTexts,
} from '../../../scripts/pdf/conform/unicode.ts';

function operatorsIn(content: string): string[] {
  return operationsOf(content).map(({ operator }) => operator);
}

describe('a content stream', () => {
  test.each([
    ['q 1 0 0 -1 .5 -6 cm Q', ['q', 'cm', 'Q']],
    ['(a \\) ( b ) Tj) Tj <0041> Tj [(a) 12 <00>] TJ', ['Tj', 'Tj', 'TJ']],
    ['/P <</MCID 0 /A <</B (>>)>> >>BDC\nEMC', ['BDC', 'EMC']],
    ['f* W* n (a) \' 1 2 (b) "', ['f*', 'W*', 'n', "'", '"']],
  ])('%s is read', (content, operators) => {
    expect(operatorsIn(content)).toEqual(operators);
  });

  test.each(['BI /W 1 ID x EI', '(never ended', '<</A (b)'])('%s is refused', (content) => {
    expect(() => operatorsIn(content)).toThrow();
  });
});

function marked(content: string): string {
  const marks = new Map([[3, { type: 'P', number: 0 }]]);
  return markContent(content, marks, new Set(['X1']));
}

describe('marking', () => {
  test.each([
    ['/NonStruct <</MCID 3 >>BDC\n<00> Tj\nEMC', '/P <</MCID 0>> BDC\n<00> Tj\nEMC'],
    [
      '/TR <</MCID 4 >>BDC\n0 0 1 1 re f\nEMC',
      '/Artifact <</Type /Layout>> BDC\n0 0 1 1 re f\nEMC',
    ],
    ['BT <00> Tj ET', '/Artifact <</Type /Pagination>> BDC\nBT <00> Tj ET\nEMC'],
    ['q 0 0 m 1 1 l S Q', 'q /Artifact <</Type /Layout>> BDC\n0 0 m 1 1 l S\nEMC Q'],
    ['0 0 1 1 re W n', '0 0 1 1 re W n'],
    ['/X1 Do', '/X1 Do'],
    ['/X2 Do', '/Artifact <</Type /Layout>> BDC\n/X2 Do\nEMC'],
    ['q /H1 <</MCID 9 >>BDC\nBT\nET\nEMC Q', 'q  Q'],
  ])('%j becomes %j', (content, expected) => {
    expect(marked(content)).toBe(expected);
  });

  test('knows what each stretch draws', () => {
    const content =
      '/P <</MCID 1>> BDC <00> Tj EMC /P <</MCID 2>> BDC 0 0 1 1 re f EMC /P <</MCID 3>> BDC EMC';
    expect([...paintedOn(readContent(content))]).toEqual([
      [1, 'text'],
      [2, 'drawing'],
      [3, 'nothing'],
    ]);
  });
});

describe('editing', () => {
  test('leaves the operations as if read anew', () => {
    const content = readContent('q /A <</B 1>> BDC <01> Tj EMC 0 1 Td Q');
    editContent(content, [
      { start: 0, end: 0, text: '1 w\n' },
      { start: 2, end: 17, text: '' },
      { start: 26, end: 29, text: '/C BMC <02> Tj EMC' },
      { start: 36, end: 36, text: '\nn' },
    ]);
    expect(content.text).toBe('1 w\nq  <01> Tj /C BMC <02> Tj EMC 0 1 Td\nn Q');
    expect(content).toEqual(readContent(content.text));
  });
});

describe('soft hyphens', () => {
  const texts = new Map([
    [1, ' '],
    [0x80, '\0'],
    [0xb2, '-'],
    [0xa9, '’'],
  ]);
  const learnt: [number, string][] = [];
  const fonts: PageFonts = {
    textOf: (_, glyph) => texts.get(glyph),
    learn(_, glyph, letters) {
      learnt.push([glyph, letters]);
      return ['\0', letters].includes(texts.get(glyph) ?? '');
    },
  };
  const mended = (text: string): string => {
    const content = readContent(text);
    mendSoftHyphens(content, fonts);
    return content.text.replace(/\s+/g, ' ').trim();
  };

  test('within a line go, and the moves beside them stay', () => {
    expect(
      mended('<02> Tj /Span<</ActualText <feff00ad> >> BDC 8.1 0 Td <0001> Tj EMC 0 0 Td <03> Tj'),
    ).toBe('<02> Tj 8.1 0 Td 0 0 Td <03> Tj');
  });

  test('at the end of a line are the hyphens that are drawn', () => {
    const line =
      '/Span<</ActualText <feff00ad> >> BDC <0001> Tj EMC ET BT /F4 13 Tf 1 0 0 -1 0 9 Tm';
    expect(mended(`${line} <00b2> Tj ET`)).toBe('ET BT /F4 13 Tf 1 0 0 -1 0 9 Tm <00b2> Tj ET');
    expect(mended('/Span<</ActualText <feff00ad> >> BDC <00b2> Tj EMC')).toBe('<00b2> Tj');
  });

  test('do not take no-break spaces with them', () => {
    const space = '/Span <</ActualText <FEFF00A0>>> BDC <0001> Tj EMC';
    expect(mended(`<0004> Tj ${space} <0005> Tj`)).toBe(`<0004> Tj ${space} <0005> Tj`);
  });

  test('in a ligature go, and the font learns what it means', () => {
    const span =
      '/Span<</ActualText <feff006600ad0074> >> BDC 4 0 Td <0080> Tj 9 0 Td <0001> Tj EMC';
    expect(mended(span)).toBe('4 0 Td <0080> Tj 9 0 Td');
    expect(learnt).toContainEqual([0x80, 'ft']);
  });

  test('and a large brace of a formula, which is put together of several glyphs, keep their text', () => {
    const span = '/Span<</ActualText (\\() >> BDC <0080> Tj 0 9 Td <0080> Tj EMC';
    expect(mended(span)).toBe(
      '/Span <</ActualText <FEFF0028>>> BDC <0080> Tj 0 9 Td <0080> Tj EMC',
    );
    expect(learnt).toContainEqual([0x80, '(']);
  });

  test('leave other texts as they are, unless the font says the same', () => {
    expect(mended('/Span<</ActualText <feff2019> >> BDC <00a9> Tj EMC')).toBe('<00a9> Tj');
    expect(mended('/Span<</ActualText <feff2018> >> BDC <00a9> Tj EMC')).toBe(
      '/Span <</ActualText <FEFF2018>>> BDC <00a9> Tj EMC',
    );
  });
});

test('a font’s map tells characters outside the basic plane', () => {
  const texts = readGlyphTexts('1 beginbfrange\n<0010> <0012> <D835DC4E>\nendbfrange');
  expect([...texts.values()]).toEqual(['𝑎', '𝑏', '𝑐']);
});

test('a font’s map is read, mended and written', () => {
  const map = `2 beginbfchar
<0080> <0000>
<007D> <00660069>
endbfchar
1 beginbfrange
<00A9> <00AA> <02BC>
endbfrange`;
  const texts = readGlyphTexts(map);
  expect([...texts]).toEqual([
    [0x80, '\0'],
    [0x7d, 'fi'],
    [0xa9, '’'],
    [0xaa, '\u02bd'],
  ]);
  const mended = mendGlyphTexts(texts, new Map([[0x80, 'ft']]));
  expect(new Map(readGlyphTexts(writeGlyphTexts(mended)))).toEqual(mended);
  expect(mended.get(0x80)).toBe('ft');
  expect(mendGlyphTexts(texts, new Map()).get(0x80)).toBe('\ufffd');
});
