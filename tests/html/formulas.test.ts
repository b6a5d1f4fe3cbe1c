import type { ElementContent } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';

import { charactersInFormulas } from '../../scripts/html/formula-characters.ts';
import { contentOf, type Medium } from '../../scripts/html/handlers.ts';
import { termsOf } from '../../scripts/model/terms.ts';
import { parseFile } from '../../scripts/parse/parse.ts';

function htmlOf(children: ElementContent[]): string {
  return unified().use(rehypeStringify).stringify({ type: 'root', children });
}

function shown(medium: Medium, value: string): string {
  const { tree } = parseFile(new VFile({ path: 'a.md', value }));
  return htmlOf(contentOf(tree, { medium, terms: termsOf('sv'), lang: 'sv' }));
}

test('a formula in a line is MathML, and in print a picture with words for its tag', () => {
  const math =
    '<msqrt><mrow><mi>n</mi><mspace width="0pt" height="0.5em"></mspace></mrow></msqrt></math>';
  const words = 'kvadratroten ur n';
  expect(shown('screen', 'Talet $\\sqrt{n}$.')).toBe(
    `<p>Talet <math alttext="${words}" data-text="√n">${math}.</p>`,
  );
  expect(shown('print', 'Talet $\\sqrt{n}$.')).toBe(
    `<p>Talet <span role="img" aria-label="${words}" data-hook="formula" data-text="√n"><math alttext="${words}">${math}</span>.</p>`,
  );
});

test('a formula by itself scrolls in a box that the keyboard reaches', () => {
  expect(shown('screen', '$$n = 2$$')).toBe(
    '<div class="formula"><div class="scroll" role="group" tabindex="0" aria-label="Formel: n är lika med 2">' +
      '<math display="block" alttext="n är lika med 2" data-text="n = 2"><mrow><mi>n</mi><mo>=</mo><mn>2</mn></mrow></math></div></div>',
  );
});

test.each([
  [':::formula{#for-a alt="En etta"}\n$$ 1 $$\n:::', 'aria-label="En etta"'],
  [':::lang{lang=en}\nThe sum $a + b$.\n:::', 'aria-label="a plus b"'],
  [':span[a $x \\leq 1$]{lang=en}', 'aria-label="x is less than or equal to 1"'],
  ['# Om $x^2$', 'aria-label="x i kvadrat"'],
  ['> - $x^2$', 'aria-label="x i kvadrat"'],
  ['| $x^2$ |\n| --- |\n| $\\lvert a\\|b\\rvert$ |', 'aria-label="x i kvadrat"'],
  ['[se $x^2$](https://example.org)', 'aria-label="x i kvadrat"'],
  [':::fact{title="Om $x^2$"}\nText.\n:::', 'aria-label="x i kvadrat"'],
  [':::table{#tab-a caption="Om $x^2$"}\n| a |\n| --- |\n| b |\n:::', 'aria-label="x i kvadrat"'],
])('%j is read aloud', (text, words) => {
  expect(shown('print', text)).toContain(words);
});

test('a long formula can be broken before its signs, and nothing of it is lost', () => {
  const terms = Array.from({ length: 9 }, (_, at) => `\\beta_${at} x_${at}`);
  const html = shown('screen', `$y = ${terms.join(' + ')}$`);
  expect(html.match(/<mrow>/g)).toHaveLength(10);
  expect(html).toContain('<mrow><mo form="infix">+</mo><msub><mi>β</mi><mn>8</mn></msub>');
  expect(html).toContain('class="long"');
  expect(html.replaceAll(/<[^>]*>/g, '')).toMatch(/^y=β0x0\+β1x1.*\+β8x8$/);
});

test('what cannot be broken scrolls by itself', () => {
  const html = shown('screen', '$\\begin{pmatrix} a+b+c & d+e+f & g+h+i & j+k+l \\end{pmatrix}$');
  expect(html).toContain('<span class="wide-formula" role="group" tabindex="0"');
});

test('one that is no TeX leaves nothing behind that could be taken for a formula', () => {
  expect(shown('screen', 'Talet $\\foo$ och <math>x</math>.')).not.toContain('<math');
});

test('the font keeps letters in italics, and the sign of a root', () => {
  const html = '<p>Å<math><msqrt><mi>h</mi></msqrt><mo>&lt;</mo><mi>α</mi><mi>sin</mi></math></p>';
  expect(charactersInFormulas(html)).toContain('ℎ');
  expect([...charactersInFormulas(html)]).toEqual(
    expect.arrayContaining(['√', '<', '𝛼', '𝑠', 's']),
  );
  expect(charactersInFormulas(html)).not.toContain('Å');
});
