import { readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import type { Bibliography, ReferenceItem } from '../../scripts/model/book.ts';
import type { Citation, Cite } from '../../scripts/model/nodes.ts';
import { type CitedText, createCiter } from '../../scripts/resolve/citations.ts';

const style = readText('../../templates/author-date-sv.csl');
const locale = readText('../../templates/locales-sv-SE.xml');
const realItems = JSON.parse(readText('../../chapter/references.json')) as ReferenceItem[];

function readText(path: string): string {
  return readFileSync(new URL(path, import.meta.url), 'utf8');
}

function bibliographyOf(items: readonly ReferenceItem[]): Bibliography {
  const byKey = new Map(items.map((item) => [item.id, item]));
  const path = 'references.json';
  return {
    items: byKey,
    style,
    locale,
    otherLocale: '',
    path,
    stylePath: 'style.csl',
    isReadable: true,
    isStandardStyle: true,
    noteStyle: '',
    placeOf: () => undefined,
  };
}

function cite(key: string, words: Partial<Cite> = {}): Cite {
  return { key, prefix: '', locator: '', suffix: '', place: undefined, ...words };
}

function parenthetical(...cites: Cite[]): Citation {
  return { type: 'citation', narrative: false, cites, children: [] };
}

function narrative(key: string, words: Partial<Cite> = {}): Citation {
  return { type: 'citation', narrative: true, cites: [cite(key, words)], children: [] };
}

/** As text with links in brackets, and plain spaces for fixed ones. */
function shown({ parts }: CitedText): string {
  return parts
    .map(({ type, value }) => (type === 'link' ? `[${value}]` : value))
    .join('')
    .replaceAll('\u00A0', ' ');
}

async function citeAll(citations: Citation[], items = realItems): Promise<string[]> {
  const citer = await createCiter(bibliographyOf(items));
  return citer.cite(citations).map(shown);
}

async function entriesOf(items: readonly ReferenceItem[]): Promise<string[]> {
  const citer = await createCiter(bibliographyOf(items));
  citer.cite([parenthetical(...items.map(({ id }) => cite(id)))]);
  return citer.references().map(({ html }) => html.replaceAll('\u00A0', ' '));
}

function book(family: string, fields: object = {}): ReferenceItem {
  const author = [{ family, given: 'A.' }];
  const issued = { 'date-parts': [[2000]] };
  return { id: family, type: 'book', author, issued, title: `Om ${family}`, ...fields };
}

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
function* numbersFrom(seed: number): Generator<number, never> {
  let state = seed;
  for (;;) {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    yield ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
}

function shuffled<T>(items: readonly T[], numbers: Generator<number, never>): T[] {
  return items
    .map((item) => ({ item, at: numbers.next().value }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

describe('names in Swedish order', () => {
  /** Family names as they follow each other, with particles that are not sorted by. */
  const ordered = [
    { family: 'Aalto' },
    { family: 'Adolfsson' },
    { family: 'boyd' },
    { family: 'Bylund' },
    { family: 'Ek' },
    { family: 'Klint', 'non-dropping-particle': 'af' },
    { family: 'Lind' },
    { family: 'Platen', 'non-dropping-particle': 'von' },
    { family: 'Vall' },
    { family: 'Wall' },
    { family: 'Zorn' },
    { family: 'Åberg' },
    { family: 'Ådal' },
    { family: 'Ärlig' },
    { family: 'Öberg' },
    { family: 'Östlund' },
  ];
  const numbers = numbersFrom(2022);

  test.each(Array.from({ length: 20 }, (_, index) => index))('shuffle %i', async () => {
    const items = shuffled(ordered, numbers).map((name) =>
      book(name.family, { author: [{ ...name, given: 'A.' }] }),
    );
    const citer = await createCiter(bibliographyOf(items));
    citer.cite([parenthetical(...items.map(({ id }) => cite(id)))]);
    expect(citer.references().map(({ key }) => key)).toEqual(ordered.map(({ family }) => family));
  });
});

describe('the chapter’s ways of citing', () => {
  test.each<[string, Citation, string]>([
    ['a letter after the year', parenthetical(cite('leckner2018a'), cite('leckner2018b')), '2018a'],
    ['more than two authors', parenthetical(cite('larsson2020')), '([Larsson m.fl. 2020])'],
    ['a name in lower case', parenthetical(cite('boyd2010')), '([boyd 2010])'],
    ['and as the first word', narrative('boyd2010'), '[boyd (2010)]'],
    [
      '”se t.ex.”',
      parenthetical(cite('boyd2010', { prefix: 'se t.ex.' })),
      '(se t.ex. [boyd 2010])',
    ],
    ['”jfr”', parenthetical(cite('denk2019', { prefix: 'jfr' })), '(jfr [Denk '],
  ])('%s', async (_, citation, expected) => {
    const [printed] = await citeAll([citation]);
    expect(printed).toContain(expected);
  });
});

describe('another style', () => {
  const numeric = readText('../fixtures/csl/numeric.csl');
  const items = ['Ek', 'Alm'].map((name) => book(name));

  test('numbers the sources in the order they are cited', async () => {
    const citer = await createCiter({ ...bibliographyOf(items), style: numeric });
    const printed = citer.cite([
      parenthetical(cite('Ek', { locator: 's. 12' })),
      parenthetical(cite('Alm'), cite('Ek')),
    ]);
    expect(printed.map(shown)).toEqual(['[[1 12]]', '[[1], [2]]']);
    expect(citer.references()).toEqual([
      { key: 'Ek', html: '1. A. Ek. <i>Om Ek</i>. 2000.' },
      { key: 'Alm', html: '2. A. Alm. <i>Om Alm</i>. 2000.' },
    ]);
  });

  test('lists what is not cited where it is asked for', async () => {
    const citer = await createCiter(bibliographyOf(items));
    citer.cite([parenthetical(cite('Ek'))], ['Alm']);
    expect(citer.references().map(({ key }) => key)).toEqual(['Alm', 'Ek']);
    citer.cite([parenthetical(cite('Ek'))]);
    expect(citer.references().map(({ key }) => key)).toEqual(['Ek']);
  });
});

test('prints every source of the chapter', async () => {
  const citer = await createCiter(bibliographyOf(realItems));
  const keys = realItems.map(({ id }) => id);
  const texts = citer
    .cite(keys.flatMap((key) => [parenthetical(cite(key)), narrative(key)]))
    .map(({ parts }) => parts.map(({ value }) => value).join(''));
  const forms = new Map(keys.map((key, index) => [key, texts.slice(2 * index, 2 * index + 2)]));
  const list = citer
    .references()
    .map(({ key, html }) => [`@${key}`, ...(forms.get(key) ?? []), html].join('\n'));
  expect(list).toHaveLength(realItems.length);
  await expect(`${list.join('\n\n')}\n`).toMatchFileSnapshot('bibliography.txt');
});

describe('a citation', () => {
  test.each<[string, Citation, string]>([
    ['two authors', parenthetical(cite('acquisti2005')), '([Acquisti & Grossklags 2005])'],
    ['three authors', parenthetical(cite('larsson2020')), '([Larsson m.fl. 2020])'],
    ['an institution', parenthetical(cite('riksrevisionen2020')), '([Riksrevisionen 2020])'],
    [
      'a work known by its title',
      parenthetical(cite('tillitsbarometern2021')),
      '([Tillitsbarometern 2021])',
    ],
    [
      'a cluster in the order of the author',
      parenthetical(cite('reynolds2011'), cite('acquisti2005')),
      '([Reynolds m.fl. 2011]; [Acquisti & Grossklags 2005])',
    ],
    [
      'the same source a second time',
      parenthetical(cite('boyd2010'), cite('boyd2010', { locator: 's. 3' })),
      '([boyd 2010]; [boyd 2010, s. 3])',
    ],
    [
      'words before and after',
      parenthetical(
        cite('acquisti2005', { prefix: 'jfr' }),
        cite('boyd2010', { prefix: 'se t.ex.', suffix: 'och där anförd litteratur' }),
      ),
      '(jfr [Acquisti & Grossklags 2005]; se t.ex. [boyd 2010] och där anförd litteratur)',
    ],
    [
      'a suffix that begins with a comma',
      parenthetical(cite('boyd2010', { suffix: ', min översättning' })),
      '([boyd 2010], min översättning)',
    ],
    [
      'the year alone',
      parenthetical(cite('boyd2010', { yearOnly: true, locator: 's. 3' })),
      '([2010, s. 3])',
    ],
    [
      'the year alone beside another source',
      parenthetical(cite('boyd2010', { prefix: 'jfr', yearOnly: true }), cite('oecd2018')),
      '(jfr [2010]; [OECD 2018])',
    ],
    ['narrative', narrative('larsson2020'), '[Larsson m.fl. (2020)]'],
    [
      'narrative, with a page',
      narrative('boyd2010', { locator: 's. 3–4', suffix: 'och bilagan' }),
      '[boyd (2010, s. 3–4 och bilagan)]',
    ],
    [
      'narrative, with words for the place',
      narrative('boyd2010', { suffix: ', 2 kap. 3 §' }),
      '[boyd (2010, 2 kap. 3 §)]',
    ],
    ['narrative, an institution', narrative('insight2020'), '[Insight Intelligence (2020)]'],
    ['narrative, a title', narrative('tillitsbarometern2021'), '[Tillitsbarometern (2021)]'],
    ['narrative, a lower-case name', narrative('boyd2010'), '[boyd (2010)]'],
  ])('%s', async (_, citation, expected) => {
    expect(await citeAll([citation])).toEqual([expected]);
  });

  test.each([
    ['s. 12', 's. 12'],
    ['s. 12-15', 's. 12–15'],
    ['s. 12, 14–15', 's. 12, 14–15'],
    ['s.12', 's. 12'],
    ['kap. 3', 'kap. 3'],
    ['avsnitt 4', 'avsnitt 4'],
    ['§ 5', '§ 5'],
    ['12', 's. 12'],
  ])('locator %s is printed %s', async (locator, expected) => {
    const citation = parenthetical(cite('sou2016-41', { locator }));
    expect(await citeAll([citation])).toEqual([`([Integritetskommittén 2016, ${expected}])`]);
  });

  test('keeps page numbers on the line of their ”s.”', async () => {
    const citer = await createCiter(bibliographyOf(realItems));
    const [text] = citer.cite([parenthetical(cite('boyd2010', { locator: 's. 12' }))]);
    expect(text?.parts).toContainEqual({
      type: 'link',
      key: 'boyd2010',
      value: 'boyd 2010, s.\u00A012',
    });
  });

  test('has a and b in the order of the list, whichever is cited first', async () => {
    const texts = await citeAll([
      parenthetical(cite('leckner2018b')),
      parenthetical(cite('leckner2018a')),
    ]);
    expect(texts).toEqual(['([Leckner 2018b])', '([Leckner 2018a])']);
  });

  test('has no letter when only one of the two is cited', async () => {
    expect(await citeAll([parenthetical(cite('leckner2018b'))])).toEqual(['([Leckner 2018])']);
  });

  test('cannot be made a link by the words of an author', async () => {
    const prefix = '\uE000x\uE001y\uE002';
    expect(await citeAll([parenthetical(cite('boyd2010', { prefix }))])).toEqual([
      '(xy [boyd 2010])',
    ]);
  });
});

describe('the reference list', () => {
  test('holds only what is cited, and starts anew for each document', async () => {
    const citer = await createCiter(bibliographyOf(realItems));
    citer.cite([parenthetical(cite('oecd2018'), cite('leckner2018a'), cite('leckner2018b'))]);
    expect(citer.references().map(({ key }) => key)).toEqual([
      'leckner2018a',
      'leckner2018b',
      'oecd2018',
    ]);
    expect(citer.cite([narrative('leckner2018b')]).map(shown)).toEqual(['[Leckner (2018)]']);
    expect(citer.references().map(({ key }) => key)).toEqual(['leckner2018b']);
    expect(citer.cite([])).toEqual([]);
    expect(citer.references()).toEqual([]);
  });

  test('is sorted by Swedish rules, whatever the style says of languages', async () => {
    const sorted =
      'Andersson boyd Bylund Lind Lindberg Vall Wall Zetterlund Åkerberg Ängström Öberg';
    const items = sorted
      .split(' ')
      .toReversed()
      .map((name) => book(name));
    const citer = await createCiter({
      ...bibliographyOf(items),
      style: style.replace('default-locale="sv-SE"', ''),
    });
    citer.cite([parenthetical(...items.map(({ id }) => cite(id)))]);
    expect(
      citer
        .references()
        .map(({ key }) => key)
        .join(' '),
    ).toBe(sorted);
  });

  test.each<[string, object, string]>([
    [
      'an editor',
      { author: undefined, editor: [{ family: 'Ek', given: 'Eva' }] },
      'Ek, Eva (red.) (2000). <i>Om Ek</i>.',
    ],
    ...['literal', 'name', 'given', 'family'].map((field): [string, object, string] => [
      `an organisation as ${field}`,
      { author: [{ [field]: 'Region Skåne' }] },
      'Region Skåne (2000). <i>Om Ek</i>.',
    ]),
    [
      'an organisation as a text',
      { author: 'Region Skåne', editor: ['Brå'] },
      'Region Skåne (2000). <i>Om Ek</i>.',
    ],
    [
      'a year that is not certain',
      { issued: { 'date-parts': [[1850]], circa: true } },
      'Ek, A. (ca 1850). <i>Om Ek</i>.',
    ],
    [
      'years that are not certain',
      { issued: { 'date-parts': [[1850], [1860]], circa: 1 } },
      'Ek, A. (ca 1850–1860). <i>Om Ek</i>.',
    ],
    [
      'a year before Christ',
      { issued: { 'date-parts': [[-44]] } },
      'Ek, A. (44 f.Kr.). <i>Om Ek</i>.',
    ],
    [
      'a judgment with its court',
      {
        type: 'legal_case',
        author: undefined,
        authority: 'Högsta domstolen',
        title: 'NJA 2020 s. 3',
        issued: { 'date-parts': [[2020, 3, 4]] },
        number: 'T 123-19',
      },
      '<i>NJA 2020 s. 3</i> (2020). Högsta domstolen, 4 mars. T 123-19.',
    ],
    ['a second edition', { edition: '2' }, 'Ek, A. (2000). <i>Om Ek</i>. 2:a uppl.'],
    ['no year', { issued: undefined }, 'Ek, A. (u.å.). <i>Om Ek</i>.'],
    ['no title', { title: undefined, genre: 'slutrapport' }, 'Ek, A. (2000). Slutrapport.'],
    ['forthcoming', { status: 'forthcoming' }, 'Ek, A. (2000, kommande). <i>Om Ek</i>.'],
    [
      'forthcoming without a year',
      { status: 'forthcoming', issued: undefined },
      'Ek, A. (kommande). <i>Om Ek</i>.',
    ],
    [
      'a thesis whose title asks',
      {
        type: 'thesis',
        title: 'Varför?',
        genre: 'doktorsavhandling',
        publisher: 'Lunds universitet',
      },
      'Ek, A. (2000). <i>Varför?</i> Doktorsavhandling. Lunds universitet.',
    ],
    [
      'an article in a newspaper',
      {
        type: 'article-newspaper',
        'container-title': 'Dagens Nyheter',
        issued: { 'date-parts': [[2020, 5, 3]] },
        URL: 'https://example.org/a',
        accessed: { 'date-parts': [[2021, 1, 2]] },
      },
      'Ek, A. (2020). Om Ek. <i>Dagens Nyheter</i>, 3 maj. ' +
        '<a href="https://example.org/a">https://example.org/a</a> (hämtad 2 januari 2021)',
    ],
    [
      'a page range with a hyphen',
      { type: 'chapter', 'container-title': 'Boken', page: '12-30' },
      'Ek, A. (2000). Om Ek. I <i>Boken</i>, s. 12–30.',
    ],
    ['the address of a book', { URL: 'https://example.org/copy' }, 'Ek, A. (2000). <i>Om Ek</i>.'],
    [
      'a DOI written as an address, before another address',
      { type: 'report', DOI: 'https://doi.org/10.1/a"b', URL: 'https://example.org/' },
      'Ek, A. (2000). <i>Om Ek</i>. ' +
        '<a href="https://doi.org/10.1/a%22b">https://doi.org/10.1/a"b</a>',
    ],
    [
      'an address with other letters',
      { type: 'webpage', URL: 'https://example.org/på?a&b="' },
      'Ek, A. (2000). <i>Om Ek</i>. ' +
        '<a href="https://example.org/p%C3%A5?a&amp;b=%22">https://example.org/på?a&amp;b="</a>',
    ],
    [
      'an address that is not on the web',
      { type: 'webpage', URL: 'javascript:alert(1)' },
      'Ek, A. (2000). <i>Om Ek</i>. javascript:alert(1)',
    ],
    [
      'a title in another language',
      { title: 'On Ek & others', language: 'en-GB' },
      'Ek, A. (2000). <span lang="en-GB"><i>On Ek &amp; others</i></span>.',
    ],
    [
      'a foreign title that ends in an escaped character',
      {
        title: 'Ek &',
        language: 'en',
        type: 'article-journal',
        'container-title': 'A &',
        page: '2',
      },
      'Ek, A. (2000). <span lang="en">Ek &amp;</span>. ' +
        '<span lang="en"><i>A &amp;</i></span>, s. 2.',
    ],
    ['a language that is none', { language: '"><script>' }, 'Ek, A. (2000). <i>Om Ek</i>.'],
    [
      'markup in a title',
      { title: '<script>alert(1)</script> <b>och</b> $&' },
      'Ek, A. (2000). <i>&lt;script&gt;alert(1)&lt;/script&gt; och $&amp;</i>.',
    ],
    [
      'quotation marks in a title',
      { title: '"Vem" & <i>hur</i>' },
      'Ek, A. (2000). <i>”Vem” &amp; hur</i>.',
    ],
    ['a note', { note: 'publisher: Nobody' }, 'Ek, A. (2000). <i>Om Ek</i>.'],
  ])('prints %s', async (_, fields, expected) => {
    expect(await entriesOf([book('Ek', fields)])).toEqual([expected]);
  });

  test('tells two authors of the same name and year apart', async () => {
    const items = ['Bo', 'Åsa'].map((given) =>
      book('Lund', { id: given, author: [{ family: 'Lund', given }] }),
    );
    const citation = parenthetical(...items.map(({ id }) => cite(id)));
    expect(await citeAll([citation], items)).toEqual(['([Bo Lund 2000]; [Åsa Lund 2000])']);
  });

  test('leaves the data as it was', async () => {
    const before = structuredClone(realItems);
    await entriesOf(realItems);
    expect(realItems).toEqual(before);
  });
});
