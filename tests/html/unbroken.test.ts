import type { ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { hyphenationTransform } from '../../scripts/html/hyphenate.ts';
import { spacesTransform } from '../../scripts/html/typography.ts';
import { unbrokenTransform } from '../../scripts/html/unbroken.ts';
import { openBrowser, type PrintBrowser } from '../../scripts/pdf/browser.ts';

const stringifier = unified().use(rehypeStringify);

function html(...content: (string | ElementContent)[]): string {
  const tree: Root = { type: 'root', children: [h('p', content)] };
  spacesTransform(tree, 'sv');
  unbrokenTransform(tree);
  return stringifier
    .stringify(tree)
    .replaceAll('<span class="nowrap">', '⟨')
    .replaceAll('</span>', '⟩')
    .replaceAll('&#xA0;', '~')
    .replaceAll('\u00a0', '~');
}

function value(text: string): ElementContent {
  return h('data', { value: '1' }, text);
}

describe('kept on one line', () => {
  test.each([
    ['åren 2020–2022.', 'åren ⟨2020–2022⟩.'],
    ['i åldern 16–85 år, och', 'i åldern ⟨16–85~år⟩, och'],
    ['16–29-åringarna', '⟨16–29-åringarna⟩'],
    ['en e-postadress och e-tjänster', 'en ⟨e-postadress⟩ och ⟨e-tjänster⟩'],
    ['it-företag, AI-baserade, x-axeln', '⟨it-företag⟩, ⟨AI-baserade⟩, ⟨x-axeln⟩'],
    ['1990-talet, 85-åring', '⟨1990-talet⟩, ⟨85-åring⟩'],
    ['den 2022-06-14', 'den ⟨2022-06-14⟩'],
    ['e-post-lista', '⟨e-post-lista⟩'],
    ['25,5–30,5 procent', '⟨25,5–30,5~procent⟩'],
    ['85\når', '85~år'],
    ['(n = 551–580)', '(n~=~⟨551–580⟩)'],
    ['s. 3–5', 's.~⟨3–5⟩'],
  ])('%s', (text, expected) => {
    expect(html(text)).toBe(`<p>${expected}</p>`);
  });

  test.each([
    'hög- och lågutbildade, FoU-enheten',
    'Malmö – Lund, hälso- och sjukvård',
    'se https://a-b.se/c-d',
    'e- och brevpost',
    'i–j',
  ])('left alone: %s', (text) => {
    expect(html(text).replaceAll(/⟨(?:a-b|c-d)⟩/gu, '')).not.toContain('⟨');
  });

  test('across elements', () => {
    expect(html('åldern ', value('16'), '–', value('85 år'), '.')).toBe(
      '<p>åldern ⟨<data value="1">16</data>–<data value="1">85~år</data>⟩.</p>',
    );
    expect(html('Av dem är ', value('41'), ' procent män.')).toBe(
      '<p>Av dem är ⟨<data value="1">41</data> procent⟩ män.</p>',
    );
    expect(html(value('16–85 år'))).toBe('<p><data value="1">⟨16–85~år⟩</data></p>');
    expect(html('en ', h('em', 'e'), '-postadress')).toBe('<p>en ⟨<em>e</em>-postadress⟩</p>');
  });

  test('the number of a note is no part of a number', () => {
    const note = h('sup.note-ref', h('a', '2'));
    expect(html('från 2020', note, '–2022')).not.toContain('⟨');
    expect(html('av 40', note, ' procent')).not.toContain('⟨');
  });

  test('code and what is kept already are left as they are', () => {
    expect(html(h('code', 'e-post 1–2'))).not.toContain('⟨');
    const tree: Root = { type: 'root', children: [h('p', 'åren 2020–2022')] };
    unbrokenTransform(tree);
    const once = stringifier.stringify(tree);
    unbrokenTransform(tree);
    expect(stringifier.stringify(tree)).toBe(once);
  });

  test('a divided word is kept as far as its first soft hyphen', () => {
    const tree: Root = { type: 'root', children: [h('p', 'en e-postadressförteckning här')] };
    hyphenationTransform(tree, 'sv');
    unbrokenTransform(tree);
    expect(stringifier.stringify(tree)).toMatch(/<span class="nowrap">e-post<\/span>\u00ad/u);
  });
});

describe('in a narrow column', () => {
  let browser: PrintBrowser;
  beforeAll(async () => {
    const started = await openBrowser();
    if ('fault' in started) throw new Error(started.fault.en);
    browser = started;
  });
  afterAll(() => browser?.close());

  test('no line ends within', async () => {
    const kept = ['2020–2022', '16–85 år', 'e-postadress', '16–29-åringar', 'it-företag'];
    const text = Array.from(
      { length: 40 },
      (_, index) => `${'a'.repeat(index % 11)} ${kept[index % 5]}`,
    );
    const tree: Root = { type: 'root', children: [h('p', text.join(' '))] };
    spacesTransform(tree, 'sv');
    hyphenationTransform(tree, 'sv');
    unbrokenTransform(tree);
    const page = await browser.newPage();
    try {
      for (const width of [110, 150, 190, 230]) {
        const style = `.nowrap{white-space:nowrap} p{width:${width}px;font:16px serif}`;
        await page.setContent(`<style>${style}</style>${stringifier.stringify(tree)}`);
        const broken = await page.evaluate(`[...document.querySelectorAll('.nowrap')]
          .filter((span) => span.getClientRects().length > 1).map((span) => span.textContent)`);
        expect(broken).toEqual([]);
        const bare = (await page.evaluate('document.body.innerText')) as string;
        expect(bare).toContain('2020–2022');
        expect(bare).not.toContain('\u2060');
      }
    } finally {
      await page.close();
    }
  });
});
