import { describe, expect, test } from 'vitest';

import { readUnicodeMap } from '../../../scripts/pdf/verify/cmap.ts';
import { isLanguageTag } from '../../../scripts/pdf/verify/language.ts';
import { eachCode, stringOperand, valueOperand } from '../../../scripts/pdf/verify/operands.ts';
import { visitOperators } from '../../../scripts/pdf/verify/operators.ts';
import { textFault } from '../../../scripts/pdf/verify/text.ts';
import { parseXml } from '../../../scripts/pdf/verify/xml.ts';

function operatorsIn(text: string): string[] {
  const found: string[] = [];
  visitOperators(text, (operator, { count }) => {
    found.push(`${operator}/${count}`);
  });
  return found;
}

describe('visitOperators', () => {
  test.each([
    ['q 1 0 0 1 0 0 cm Q', ['q/0', 'cm/6', 'Q/0']],
    ['1 2 m -3 .4 l\n+5 6 l', ['m/2', 'l/2', 'l/2']],
    ['(a (b) \\) c S) Tj', ['Tj/1']],
    ['(\\\\) Tj f', ['Tj/1', 'f/0']],
    ['[(a) -20 <00 41>]TJ', ['TJ/5']],
    ['/Span<</MCID 3/Lang(sv)>>BDC EMC', ['BDC/7', 'EMC/0']],
    ['% S f\nn', ['n/0']],
    ['true false null foo', ['foo/3']],
    ['BI /W 1 ID \0EIEI\n EI Q', ['BI/0', 'ID/2', 'EI/0', 'Q/0']],
    ["T* ' f*", ['T*/0', "'/0", 'f*/0']],
    ['(never ends', []],
    ['<00', []],
    ['BI ID never ends', ['BI/0', 'ID/0', 'EI/0']],
  ])('%s', (text, expected) => {
    expect(operatorsIn(text)).toEqual(expected);
  });
});

describe('operands', () => {
  test.each([
    ['<0041 0042> Tj', [0x41, 0x42]],
    ['<00410> Tj', [0x41]],
    ['[<0041> 3 <0042>] TJ', [0x41, 0x42]],
    ['(\\0A\\000\\102) Tj', [0x41, 0x42]],
  ])('codes of %s', (text, expected) => {
    const codes: number[] = [];
    visitOperators(text, (_, operands) => {
      eachCode(operands, (code) => codes.push(code));
    });
    expect(codes).toEqual(expected);
  });

  test.each([
    ['(a\\)b)', 'a)b'],
    ['(a\\nb\\\nc)', 'a\nbc'],
    ['(\\101\\1012)', 'AA2'],
    ['<41 4>', 'A@'],
  ])('string %s', (text, expected) => {
    const found: string[] = [];
    visitOperators(`${text} Tj`, (_, operands) => {
      found.push(Buffer.from(stringOperand(operands, 0) ?? []).toString('latin1'));
    });
    expect(found).toEqual([expected]);
  });

  test('finds a value by its key', () => {
    visitOperators('/P <</Lang (sv) /MCID 3>> BDC', (_, operands) => {
      expect(valueOperand(operands, 'MCID')).toBe(5);
      expect(valueOperand(operands, 'Alt')).toBe(-1);
    });
  });
});

test.each(['sv', 'sv-SE', 'en-GB', 'zh-Hant-TW', 'de-1996', 'en-x-span', 'sl-rozaj-biske-1994'])(
  '%s is a language',
  (tag) => {
    expect(isLanguageTag(tag)).toBe(true);
  },
);

test.each(['', 's', 'en_GB', 'sv-', '-sv', 'sv-SE-', 'svenska språket', 'en-x', 'en-x-toolongtag'])(
  '”%s” is no language',
  (tag) => {
    expect(isLanguageTag(tag)).toBe(false);
  },
);

test.each([
  ['fe ff 00 e5', null],
  ['61 e5', null],
  ['', null],
  ['fe ff 00', 'är UTF-16 med ett halvt tecken'],
  ['fe ff d8 00 00 61', 'har ett halvt surrogatpar'],
  ['fe ff ff fd', 'har styrtecken eller ersättningstecken'],
  ['ff fe 61 00', 'är UTF-16 med bytena i fel ordning'],
  ['ef bb bf 61', 'är UTF-8, som hör till PDF 2.0'],
  ['61 00', 'har tecken som PDFDocEncoding saknar'],
])('text string %s', (hex, fault) => {
  expect(textFault(Buffer.from(hex.replaceAll(' ', ''), 'hex'))?.sv ?? null).toBe(fault);
});

test('reads pairs, ranges and lists of a ToUnicode table', () => {
  const table = `2 beginbfchar
<0001> <0020>
<0081><00660074>
endbfchar
2 beginbfrange
<0010> <0012> <0061>
<0020> <0021> [<0041> <D83DDE00>]
endbfrange`;
  expect([...readUnicodeMap(table)]).toEqual([
    [1, ' '],
    [0x81, 'ft'],
    [0x10, 'a'],
    [0x11, 'b'],
    [0x12, 'c'],
    [0x20, 'A'],
    [0x21, '😀'],
  ]);
});

describe('parseXml', () => {
  test('resolves names and entities', () => {
    const root = parseXml(
      `<?x?><a:b xmlns:a="urn:a/" a:c='1 &amp; 2'><!-- no --><d xmlns="urn:d/">&#229;&#xe4;</d></a:b>`,
    );
    expect(root).toMatchObject({ name: 'urn:a/b', local: 'b', namespace: 'urn:a/' });
    expect(root.attributes.get('urn:a/c')).toBe('1 & 2');
    expect(root.children).toMatchObject([{ name: 'urn:d/d', text: 'åä' }]);
  });

  test.each([
    '',
    'a',
    '<a>',
    '<a></b>',
    '</a>',
    '<a/><b/>',
    '<a b="1" b="2"/>',
    '<a>&x;</a>',
    '<a>&</a>',
    '<b:a/>',
    '<a b=c/>',
    '<!DOCTYPE a><a/>',
    '<a b="<"/>',
    '<a xmlns:b="u" xmlns:c="u" b:d="1" c:d="2"/>',
    '<a>]]></a>',
  ])('refuses %s', (xml) => {
    expect(() => parseXml(xml)).toThrow();
  });
});
