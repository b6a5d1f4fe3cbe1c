import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { type Built, buildInMemory, buildOnce, otherRoot, root } from '../repository.ts';

const folder = mkdtempSync(join(tmpdir(), 'rapport-edition-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const text = `:::edition
Texten är ny, se [Utgåvan](https://exempel.se/utgavan) och :ref[fig-lan].[^ny]

- Talet :value[62 procent]{of="fig-lasning.ofta"} är prövat [@exempel2023].

[^ny]: Den förra gavs ut på papper.
:::
`;

/** The other report with keys for its Swedish and its English document. */
async function builtWith(name: string, swedish: string, english = ''): Promise<Built> {
  const project = join(folder, name);
  cpSync(otherRoot, project, { recursive: true });
  const path = join(project, 'chapter/report.yaml');
  const yaml = readFileSync(path, 'utf8')
    .replace('    date: "2024-03"\n', swedish)
    .replace('    lang: en\n', `    lang: en\n${english}`);
  writeFileSync(path, yaml);
  if (swedish.includes('edition:'))
    writeFileSync(join(project, 'chapter/rapport/03-utgavan.md'), text);
  const built = await buildInMemory(project, ['html']);
  expect(built.result.outcome).toBe('built');
  return built;
}

function metaOf(html: string, name: string): string | undefined {
  return new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)">`).exec(html)?.[1];
}

function jsonLdOf(html: string): Record<string, unknown> {
  const json = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '';
  return JSON.parse(json) as Record<string, unknown>;
}

/** As read, white space as one space. */
function wordsOf(html: string): string {
  return html.replaceAll(/<[^>]*>/g, '').replaceAll(/[\s\u00a0]+/g, ' ');
}

/** Fonts hold any letters. */
function withoutStyle(html: string): string {
  return html.replace(/<style>.*?<\/style>/s, '');
}

function boxOf(html: string): string {
  return /<section class="edition">.*?<\/section>/s.exec(html)?.[0] ?? '';
}

describe('an edition that nobody has approved', () => {
  let swedish = '';
  let english = '';
  beforeAll(async () => {
    const edition = 'version: "0.9", date: 2024-04-02, contact: bibliotek@exempel.se';
    const built = await builtWith(
      'draft',
      `    date: 2024\n    edition: { ${edition}, inferred: [title, anthology.year] }\n`,
      `    edition: { ${edition.replace('bibliotek@exempel.se', 'https://exempel.se/fel')} }\n`,
    );
    swedish = built.text('rapport.html');
    english = built.text('summary.html');
  });

  test('says so above the title, in the title of the page and in its metadata', () => {
    expect(swedish).toContain('<p class="draft">Utkast för granskning</p>');
    expect(swedish).toContain('<title>Vad läser eleverna? (utkast för granskning)</title>');
    expect(metaOf(swedish, 'og:image')).toBeUndefined(); // no address is made up
    expect(metaOf(swedish, 'keywords')).toBe('utkast för granskning');
    expect(metaOf(swedish, 'DC.title')).toBe('Vad läser eleverna?');
    expect(jsonLdOf(swedish)).toMatchObject({
      version: '0.9',
      dateModified: '2024-04-02',
      datePublished: '2024',
      creativeWorkStatus: 'utkast för granskning',
    });
  });

  test('has the last place on the page, also in the contents', () => {
    expect(swedish).toMatch(/<section class="edition">.*<\/section>\s*<\/main>/s);
    expect(swedish.indexOf('id="om-antologin"')).toBeLessThan(boxAt(swedish));
    const contents = /<nav class="contents".*?<\/nav>/s.exec(swedish)?.[0] ?? '';
    expect(contents).toMatch(/<a href="#_om-denna-utgava">Om denna utgåva<\/a>(?:<\/?\w+>)*\s*$/);
  });

  test('writes what is known of it around the text of the publisher', () => {
    const box = boxOf(swedish);
    expect(wordsOf(box)).toBe(
      'Om denna utgåvaVersion 0.9, 2 april 2024. Utgåvan är ett utkast för granskning och är ännu ' +
        'inte godkänd av författaren.Texten är ny, se Utgåvan och figur 2.2 ' +
        'Talet 62 procent är prövat (Exempel 2023). ' +
        'Några uppgifter är utlästa och inte bekräftade: textens titel och utgivningsåret.' +
        'Har du hittat ett fel? Skriv till bibliotek@exempel.se.',
    );
    expect(box).toContain('<a href="mailto:bibliotek@exempel.se">');
    expect(box).toContain('href="#_ref-exempel2023"');
    expect(box).toContain('href="#_not-2"');
    expect(swedish).toContain('Den förra gavs ut på papper.');
    expect(swedish.match(/Texten är ny/g)).toHaveLength(1);
  });

  test('is told in the language of the document, without a text of the publisher too', () => {
    expect(english).toContain('<p class="draft">Draft for review</p>');
    expect(wordsOf(boxOf(english))).toBe(
      'About this editionVersion 0.9, 2 April 2024. This edition is a draft for review and has not ' +
        'yet been approved.Found an error? Tell us at exempel.se/fel.',
    );
  });
});

function boxAt(html: string): number {
  return html.indexOf('<section class="edition">');
}

test('an approved edition says who approved it, and is known by what it has', async () => {
  const built = await builtWith(
    'approved',
    `    address: https://exempel.se/rapport/
    pdfAddress: https://exempel.se/filer/rapport.pdf
    imageAddress: https://exempel.se/filer/rapport.png
    edition:
      version: "1.0"
      date: 2024-04-02
      contact: bibliotek@exempel.se
      approved: { by: Ada Exempel, date: 2024-04-01 }
      isbn: 978-91-7000-150-5
      issn: 1234-5679
      doi: 10.1234/abc
      registrationNumber: 12/2024
      editors: [Bo Exempel, Eva Exempel]
      licence: CC-BY-4.0
`,
  );
  const html = withoutStyle(built.text('rapport.html'));
  expect(html).not.toMatch(/utkast/i);
  expect(wordsOf(boxOf(html))).toContain('Utgåvan godkändes av Ada Exempel den 1 april 2024.');
  expect(wordsOf(boxOf(html))).toMatch(
    /ISBN: 978-91-7000-150-5\s?ISSN: 1234-5679\s?DOI: 10.1234\/abc\s?Diarienummer: 12\/2024\s?Redaktörer: Bo Exempel, Eva Exempel\s?Licens: CC-BY-4.0/,
  );
  expect(html).toContain('<link rel="canonical" href="https://exempel.se/rapport/">');
  expect(metaOf(html, 'og:url')).toBe('https://exempel.se/rapport/');
  expect(metaOf(html, 'citation_pdf_url')).toBe('https://exempel.se/filer/rapport.pdf');
  expect(metaOf(html, 'og:image')).toBe('https://exempel.se/filer/rapport.png');
  expect(metaOf(html, 'og:image:width')).toBe('1200');
  expect(metaOf(html, 'og:image:height')).toBe('630');
  expect(metaOf(html, 'og:image:alt')).toMatch(/Vad läser eleverna\?/);
  expect(metaOf(html, 'twitter:card')).toBe('summary_large_image');
  expect(metaOf(html, 'citation_isbn')).toBe('978-91-7000-150-5');
  expect(metaOf(html, 'DC.rights')).toBe('https://spdx.org/licenses/CC-BY-4.0.html');
  expect(jsonLdOf(html)).toMatchObject({
    url: 'https://exempel.se/rapport/',
    identifier: ['https://doi.org/10.1234/abc', 'urn:isbn:9789170001505', 'urn:issn:1234-5679'],
    license: 'https://spdx.org/licenses/CC-BY-4.0.html',
    isPartOf: { editor: [{ name: 'Bo Exempel' }, { name: 'Eva Exempel' }] },
  });
});

test('a document without an edition has no drafts, and nothing is said that nobody has said', async () => {
  const built = await builtWith('plain', '');
  for (const id of ['rapport', 'summary']) {
    const html = withoutStyle(built.text(`${id}.html`));
    expect(html).not.toMatch(/utkast|draft|om-denna-utgava/i);
    expect(html).not.toMatch(/canonical|og:url|citation_pdf_url/);
    expect(jsonLdOf(html)).not.toHaveProperty('dateModified');
    // A chapter came out with its anthology; when a companion did, nobody has said.
    const year = id === 'rapport' ? '2024' : undefined;
    expect(metaOf(html, 'citation_publication_date')).toBe(year);
    expect(metaOf(html, 'DC.date')).toBe(year);
    expect(jsonLdOf(html)['datePublished']).toBe(year);
  }
});

test('our own report makes up neither a day nor an address, and the answers have no date', async () => {
  const built = await buildOnce(root, ['html']);
  for (const id of ['kapitel-7', 'faq']) {
    const html = withoutStyle(built.text(`${id}.html`));
    expect(html).not.toMatch(/2022-01-01|canonical|og:url|citation_pdf_url/);
    expect(html).toContain('<p class="draft">Utkast för granskning</p>');
  }
  expect(metaOf(built.text('kapitel-7.html'), 'citation_publication_date')).toBe('2022');
  expect(metaOf(built.text('faq.html'), 'citation_publication_date')).toBeUndefined();
  expect(jsonLdOf(built.text('faq.html'))).not.toHaveProperty('datePublished');
});
