import { fromHtml } from 'hast-util-from-html';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';

import { addressBreaksTransform } from '../../scripts/html/address-breaks.ts';
import { contentOf, type Medium } from '../../scripts/html/handlers.ts';
import { foldedQuestions } from '../../scripts/html/questions.ts';
import { readingMinutes } from '../../scripts/html/reading-time.ts';
import { asQuestion, sectionsOf } from '../../scripts/html/sections.ts';
import { unbrokenTransform } from '../../scripts/html/unbroken.ts';
import { byNumbers } from '../../scripts/model/natural-order.ts';
import { boundedId, longestId, ownId } from '../../scripts/model/own-ids.ts';
import { slugOf } from '../../scripts/model/slug.ts';
import { termsOf } from '../../scripts/model/terms.ts';
import { plainText } from '../../scripts/model/text.ts';
import { parseFile } from '../../scripts/parse/parse.ts';

function contentIn(markdown: string, medium: Medium = 'screen'): string {
  const { tree } = parseFile(new VFile({ path: 'input.md', value: markdown }));
  return JSON.stringify(contentOf(tree, { medium, terms: termsOf('sv'), lang: 'sv' }));
}

describe('lists', () => {
  test.each(['3. Tre\n4. Fyra', '> 3. Tre\n> 4. Fyra', '- punkt\n\n  3. Tre\n  4. Fyra'])(
    'begin where they are written to begin: %j',
    (markdown) => expect(contentIn(markdown)).toContain('"start":3'),
  );

  test('have room for their longest number', () => {
    expect(contentIn('8. Åtta\n9. Nio')).not.toContain('digits');
    expect(contentIn('9. Nio\n10. Tio')).toContain('digits-2');
    expect(contentIn('999. Sista\n1000. Tusen')).toContain('digits-4');
  });

  test.each(['screen', 'print'] as const)('tell what is done on the %s page', (medium) => {
    for (const markdown of ['- [x] boka\n- [ ] kalla', '- [x] boka\n\n- [ ] kalla']) {
      const html = contentIn(markdown, medium);
      expect(html).toContain('☑');
      expect(html).toContain('☐');
      expect(html).not.toContain('input');
    }
  });

  test('say in words what is done, for those who do not see the box', () => {
    expect(contentIn('- [x] boka')).toContain('"ariaLabel":"Klart"');
    expect(contentIn('- [ ] boka')).toContain('"ariaLabel":"Inte klart"');
  });
});

test.each(['5~10 och 20~30', '~ett ord~'])('one tilde strikes nothing: %j', (text) => {
  expect(contentIn(text)).not.toContain('"del"');
  expect(contentIn(text)).toContain('~');
});

test('two tildes strike', () => expect(contentIn('~~fel~~')).toContain('"del"'));

test('six levels of headings can be told apart', () => {
  const levels = ['#', '##', '###', '####', '#####', '######'].map((sign) =>
    contentIn(`${sign} A`),
  );
  const kinds = levels.map((html) => html.replaceAll(/"id":"[^"]*"|"href":"[^"]*"/g, ''));
  expect(new Set(kinds).size).toBe(6);
});

describe('identifiers', () => {
  test.each([
    'Noter',
    'Referenser',
    'Innehåll',
    'Figurer',
    'Tabeller',
    'Not 1',
    'Ref x',
    '_noter',
    'Titel',
  ])('made of the heading %j are none of ours', (text) => expect(slugOf(text)).toMatch(/^[a-z]/));

  test('of ours begin as none of an author can', () => expect(ownId('noter')).toBe('_noter'));

  test.each([
    ['Введение', 'vvedenie'],
    ['Λόγος', 'logos'],
    ['Sámi đuodji', 'sami-duodji'],
    ['漢字', 'avsnitt'],
  ])('are made of any script: %j', (text, slug) => expect(slugOf(text)).toBe(slug));

  test('are short, and end with a word', () => {
    const slug = slugOf('Vad de som bor i ytterområdena tycker om kollektivtrafiken på kvällar');
    expect(slug).toBe('vad-de-som-bor-i-ytteromradena-tycker-om-kollektivtrafiken');
    expect(slugOf('a'.repeat(200))).toHaveLength(60);
  });

  test('that are too long for a PDF keep what tells them apart', () => {
    const [one, other] = [boundedId(`${'a'.repeat(200)}1`), boundedId(`${'a'.repeat(200)}2`)];
    expect(one).not.toBe(other);
    expect(Buffer.byteLength(one)).toBeLessThanOrEqual(longestId);
    expect(boundedId('kort')).toBe('kort');
  });
});

test('files are in the order of their numbers', () => {
  const names = ['10-b.md', '9-a.md', '09-a.md', '2-x10.md', '2-x9.md', '1.md', 'a.md', '100.md'];
  expect(names.toSorted(byNumbers)).toEqual([
    '1.md',
    '2-x9.md',
    '2-x10.md',
    '09-a.md',
    '9-a.md',
    '10-b.md',
    '100.md',
    'a.md',
  ]);
});

test('a hyphen that must not end a line is a common one that does not', () => {
  const tree = fromHtml('<p>Våra e‑tjänster och A‑B‑C, <code>x‑y</code>.</p>', { fragment: true });
  unbrokenTransform(tree);
  const json = JSON.stringify(tree);
  expect(json).toContain('"value":"e-t"');
  expect(json).toContain('"value":"A-B-C"');
  expect(json).toContain('x‑y');
});

test('a long address has joints, and stays one address', () => {
  const address = 'https://exempel.se/en/lang/adress/som-delas/i-trycket?fraga=1&svar=2';
  const tree = fromHtml(
    `<p>Se <a>${address.replace('&', '&amp;')}</a> och https://kort.se/a.</p>`,
    { fragment: true },
  );
  addressBreaksTransform(tree);
  const json = JSON.stringify(tree);
  expect(json.match(/"wbr"/g)?.length).toBeGreaterThan(5);
  expect(json.replaceAll(/[^]*?"value":"([^"]*)"|[^]*/g, '$1')).toContain(address);
  expect(json).toContain('och https://kort.se/a.');
});

describe('questions that open', () => {
  test('are those that ask and are answered, the outermost only', () => {
    const markdown = [
      '# Om projektet\n\nText.',
      '## Vem betalar?\n\nStaden.',
      '### Och mer?\n\nIngen.',
      '## Obesvarad?',
      '# Vad **kostar** det?\n\n## Billigt?\n\nJa.',
    ].join('\n\n');
    const { tree } = parseFile(new VFile({ path: 'input.md', value: markdown }));
    const names = [...foldedQuestions(tree)].map((node) => plainText(node));
    expect(names).toEqual(['Vem betalar?', 'Vad kostar det?']);
  });

  test('have the heading in the summary, and its identifier on the link after it', () => {
    const { tree } = parseFile(new VFile({ path: 'input.md', value: '# Vem? {#vem}\n\nAlla.' }));
    const content = contentOf(tree, { medium: 'screen', terms: termsOf('sv'), lang: 'sv' });
    const [section] = sectionsOf(asQuestion(content));
    expect(section).toMatchObject({
      tagName: 'section',
      children: [
        {
          tagName: 'details',
          children: [
            {
              tagName: 'summary',
              children: [{ tagName: 'h2', properties: { className: ['asked'] } }],
            },
            { tagName: 'a', properties: { id: 'vem', href: '#vem' } },
            { type: 'text' },
            { tagName: 'p' },
          ],
        },
      ],
    });
    expect(JSON.stringify(section)).not.toContain('"value":" "');
  });
});

test.each([
  ['sv', 1, 1, 'Lästid omkring en minut'],
  ['sv', 850, 4, 'Lästid omkring 4\u00a0minuter'],
  ['sv', 4700, 25, 'Lästid omkring 25\u00a0minuter'],
  ['en', 4700, 20, 'About 20\u00a0minutes to read'],
])('reading time in %s of %i words', (lang, words, minutes, told) => {
  const value = '– ord, '.repeat(words);
  const { tree } = parseFile(new VFile({ path: 'input.md', value }));
  const terms = termsOf(lang);
  const found = readingMinutes({ abstract: null, findings: null, body: tree, figures: [] }, terms);
  expect(found).toBe(minutes);
  expect(terms.reading.time(found)).toBe(told);
});
