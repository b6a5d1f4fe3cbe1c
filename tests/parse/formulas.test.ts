import type { Nodes } from 'mdast';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';

import { formulaSpeech } from '../../scripts/model/formula-speech.ts';
import { formulaText } from '../../scripts/model/formula-text.ts';
import { lettersIn } from '../../scripts/model/formula.ts';
import { parseFile } from '../../scripts/parse/parse.ts';
import { mathOf } from '../../scripts/parse/tex.ts';

function shown(node: Nodes): string {
  if (node.type === 'inlineFormula') return `<${node.value.replaceAll('\n', ' ')}>`;
  if (node.type === 'formula') return `<<${node.value.trim().replaceAll('\n', ' ')}>>`;
  if ('children' in node) return node.children.map(shown).join(node.type === 'root' ? '|' : '');
  return node.type === 'text' || node.type === 'inlineCode' ? node.value : '';
}

function parsed(text: string): string {
  return shown(parseFile(new VFile({ value: text, path: 'text.md' })).tree);
}

describe('what is a formula', () => {
  test.each([
    ['Fel $1{,}96\\sqrt{p/n}$ och 5 $ och 10 $.', 'Fel <1{,}96\\sqrt{p/n}> och 5 $ och 10 $.'],
    ['$5 och $10', '$5 och $10'],
    ['från $5 till 10$ styck', 'från $5 till 10$ styck'],
    ['5 $ och 10 $, \\$5 och `$x$`.', '5 $ och 10 $, $5 och $x$.'],
    ['$5 per tim/person, och 6$', '$5 per tim/person, och 6$'],
    ['$andel = antal / alla$', '<andel = antal / alla>'],
    ['US$5 och US$10', 'US$5 och US$10'],
    ['10$/st och 20$/st', '10$/st och 20$/st'],
    ['$AAPL och $MSFT', '$AAPL och $MSFT'],
    ['\\$5 för $x$', '$5 för <x>'],
    ['$\\$5$', '<\\$5>'],
    ['`$x$` och `$$`', '$x$ och $$'],
    ['($x$), $n$-dimensionell, $p$<$0{,}05$', '(<x>), <n>-dimensionell, <p><<0{,}05>'],
    ['*a $b*c$ d*', 'a <b*c> d'],
    ['> a $x\n> y$ b', 'a <x y> b'],
    ['| a |\n| --- |\n| $x\\|y$ |', 'a<x|y>'],
    ['$$\nx\n= y\n- b\n=\n$$', '<<x = y - b =>>'],
    ['$$x$$', '<<x>>'],
    ['$$x\n+ y$$', '<<x + y>>'],
    ['> $$\n> x\n> $$\n> text', '<<x>>text'],
    ['- a\n\n  $$\n  x\n  $$\n- b', 'a<<x>>b'],
    ['text\n$$\nx\n$$\nmer', 'text|<<x>>|mer'],
    ['text $$x$$ mer', 'text |<<x>>| mer'],
    ['# Om $$x$$', 'Om <x>'],
    ['$$x\n\n# Rubrik', '$$x|Rubrik'],
    ['$$$x$$$', '$$$x$$$'],
  ])('%j', (text, tree) => {
    expect(parsed(text)).toBe(tree);
  });
});

function math(tex: string) {
  const made = mathOf(tex, true);
  if (!('math' in made)) throw new Error(made.reason.en);
  return made.math;
}

describe('a formula read aloud, and on one line', () => {
  test.each([
    [
      '1{,}96\\sqrt{p/n}',
      '1,96√(p/n)',
      '1,96 kvadratroten ur p delat med n, slut rot',
      '1,96 the square root of p divided by n, end root',
    ],
    [
      '\\bar{x} = \\frac{1}{n}\\sum_{i=1}^{n} x_i',
      'x̄ = 1/n∑_(i = 1)ⁿx_i',
      'x med streck är lika med 1 delat med n summan från i är lika med 1 till n av x index i',
      'x bar equals 1 over n the sum from i equals 1 to n of x sub i',
    ],
    ['p = 0,05', 'p = 0,05', 'p är lika med 0,05', 'p equals 0,05'],
    ["f'(x) \\neq 2", 'f′(x) ≠ 2', 'f prim parentes x slut parentes är inte lika med 2', null],
    ['\\chi^2_{k-1}', 'χ_(k − 1)²', 'chi index k minus 1, slut index, i kvadrat', null],
    ['\\Delta\\mathbf{y}', 'Δ y', 'stora delta fet y', 'capital delta bold y'],
    ['\\binom{n}{k}', '(n k)', 'parentes n över k slut parentes', null],
    [
      '\\lim_{n\\to\\infty} a_n',
      'lim_(n → ∞) a_n',
      'gränsvärdet för n går mot oändligheten av a index n',
      null,
    ],
    ['\\overline{AB}', 'AB', 'A B med streck över', 'A B with line above'],
    [
      '\\begin{aligned} a &= b \\\\ c &= d\\end{aligned}',
      'a = b; c = d',
      'rad 1: a är lika med b, rad 2: c är lika med d',
      'row 1: a equals b, row 2: c equals d',
    ],
    ['andel_{män}', 'andel_män', 'a n d e l index m ä n, slut index', null],
  ])('%j', (tex, text, swedish, english) => {
    const made = math(tex);
    expect(formulaText(made)).toBe(text);
    expect(formulaSpeech(made, 'sv')).toBe(swedish);
    if (english !== null) expect(formulaSpeech(made, 'en')).toBe(english);
  });
});

describe('what is no formula is told of', () => {
  test.each([
    ['\\frac{1}', 8],
    ['a\\foo', 1],
    ['{a', 0],
    ['a}', 1],
    [' ', 0],
    ['x^2^3', 3],
    ['a & b', 2],
    ['a \\\\ b', 0],
    ['\\left( a', 8],
    ['\\def\\a{\\a\\a}\\a', 0],
    ['\\newcommand{\\a}{b}\\a', 0],
    ['\\href{https://example.org}{x}', 0],
    ['\\includegraphics{a.png}', 0],
    ['\\class{a}{x}', 0],
    ['\\color{red}x', 0],
    ['x\\label{a}', 1],
    ['\\cancel{x}', 0],
    ['\\rule{1000em}{1em}', 0],
    ['{'.repeat(500) + '}'.repeat(500), 40],
    ['x'.repeat(5000), 0],
    ['\\left('.repeat(300) + 'x' + '\\right)'.repeat(300), 0],
  ])('%j', (tex, at) => {
    const start = performance.now();
    const made = mathOf(tex, true);
    expect(made).toMatchObject({ at });
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

test('only what we know comes into a page', () => {
  const made = math('\\text{<script>alert(1)</script>} \\boxed{x}');
  expect(lettersIn(made)).toBe(
    '<script>alert(1)</script> x'.replace(' ', '\u00a0').replace('\u00a0', ''),
  );
});
