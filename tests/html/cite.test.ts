import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { bibtexOf, risOf } from '../../scripts/html/citation-files.ts';
import { jsonLd } from '../../scripts/html/json-ld.ts';
import type { Work } from '../../scripts/model/work.ts';
import { parseBook } from '../../scripts/parse/book.ts';
import { readSources } from '../../scripts/read/read.ts';
import { resolveBook } from '../../scripts/resolve/resolve.ts';
import { buildText } from '../build/small-report.ts';
import { type Built, root } from '../repository.ts';

/** Another's reader of both formats: none of its code has written them. */
const { Cite } = createRequire(import.meta.url)('@citation-js/core') as {
  Cite: new (text: string) => { data: Record<string, unknown>[] };
};
createRequire(import.meta.url)('@citation-js/plugin-ris');
createRequire(import.meta.url)('@citation-js/plugin-bibtex');

function read(text: string): Record<string, unknown> {
  const { data } = new Cite(text);
  expect(data).toHaveLength(1);
  return data[0] ?? {};
}

const whole: Work = {
  id: 'kapitel-3',
  type: 'chapter',
  title: 'Vad 50 % & fler tycker: {svar} på #1 i en_enkät ~ ^ \\ $5, ”på egen hand”',
  language: 'sv',
  author: [
    { given: 'Åsa Maria', family: 'von Öst' },
    { literal: 'Stad, och and Land' },
    { given: 'Li', family: 'Ek' },
  ],
  editor: [{ literal: 'Bo Exempel' }],
  'container-title': 'En bok – Undertitel',
  'chapter-number': '3',
  publisher: 'Förlaget & Co',
  'publisher-place': 'Örebro',
  issued: { 'date-parts': [[2024, 3, 5]] },
  ISBN: '978-91-7000-150-5',
  DOI: '10.1234/a_b',
  URL: 'https://exempel.se/a_b?c=d&e=%C3%A5',
  note: 'Version 0.9, 2 april 2024 (utkast för granskning)',
};
const report: Work = {
  id: 'survey',
  type: 'report',
  title: 'A Survey',
  language: 'en',
  author: [{ literal: 'The Agency' }],
  publisher: 'The Agency',
};
const page: Work = { id: 'faq', type: 'webpage', title: 'Frågor', language: 'sv' };
const month: Work = { ...report, issued: { 'date-parts': [[2024, 6]] }, ISSN: '1234-5679' };
const works = [whole, report, page, month];

/** Each name as its words: the readers take the parts of it apart, and call them by other names. */
function names(list: unknown): string[] {
  return ((list ?? []) as object[]).map((name) =>
    Object.values(name).join(' ').split(/[ ,]+/).toSorted().join(' '),
  );
}

const facts = [
  'title',
  'container-title',
  'publisher',
  'publisher-place',
  'chapter-number',
  'ISBN',
  'DOI',
  'URL',
  'note',
] as const;

describe.each(works)('$type $id', (work) => {
  test('is read from BibTeX as it was', () => {
    const found = read(bibtexOf(work));
    for (const key of facts) expect([key, found[key]]).toEqual([key, work[key]]);
    for (const key of ['author', 'editor'] as const) {
      expect(names(found[key])).toEqual(names(work[key]));
    }
    expect(found['issued']).toEqual(work.issued);
    expect(found['type']).toBe(work.type === 'webpage' ? 'document' : work.type);
    expect(found['language']).toBe(work.language);
  });

  test('is read from RIS as it was', () => {
    const found = read(risOf(work));
    for (const key of facts) expect([key, found[key]]).toEqual([key, work[key]]);
    for (const key of ['author', 'editor'] as const) {
      expect(names(found[key])).toEqual(names(work[key]));
    }
    // This reader takes the day of a chapter from nowhere; DA is where the format has it.
    if (work === whole) expect(risOf(work)).toContain('\r\nDA  - 2024/03/05/\r\n');
    else expect(found['issued']).toEqual(work.issued);
    expect(found['type']).toBe(work.type);
    expect(found['language']).toBe(work.language);
  });
});

const everything = `
anthology: { title: Prov i siffror, subtitle: Läsåret, publisher: "Förlaget, Exempelstad", place: Exempelstad, year: 2024 }
people:
  - { id: ada, given: Ada, family: Exempel, affiliation: Exempelhögskolan }
  - { id: bo, given: Bo, family: Exempel, affiliation: Exempelhögskolan }
  - { id: biblioteket, name: Exempelstads bibliotek, about: Biblioteket lånar ut böcker. }
documents:
  - id: prov
    kind: chapter
    number: 3
    title: "Vad 50 % & <fler> läser"
    folder: text
    description: Ett prov.
    authors: [ada, biblioteket]
    date: "2024-03-05"
    address: https://exempel.se/prov/
    pdfAddress: https://exempel.se/filer/prov.pdf
    edition:
      version: "1.0"
      date: 2024-04-02
      contact: fel@exempel.se
      approved: { by: Ada Exempel, date: 2024-04-01 }
      isbn: 978-91-7000-150-5
      issn: 1234-5679
      doi: 10.1234/a_b
      editors: [Bo Exempel, Eva Exempel]
      licence: CC-BY-4.0
`;

const alone = `
publisher: The Agency
people:
  - { id: agency, name: The Agency }
documents:
  - { id: survey, kind: chapter, title: What People Read, folder: text, description: A survey., lang: en, authors: [agency] }
  - { id: answers, kind: faq, title: Answers, folder: answers, description: Some answers., lang: en }
`;

const answers = `# What is read? {#what}

Novels, and:

- letters
- *news*

# Contact

Write to us.

# Who reads {#who}

Nobody asks.

# Who asked? {#asked}
`;

function headOf(html: string): string[] {
  return html.match(/<(?:meta|link) [^>]*>/g) ?? [];
}

function metaOf(html: string, name: string): string[] {
  return headOf(html).flatMap(
    (tag) => new RegExp(`^<meta name="${name}" content="([^"]*)">$`).exec(tag)?.[1] ?? [],
  );
}

function jsonLdOf(html: string): string {
  return /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '';
}

function citedIn(html: string): string[] {
  const block = /<section class="about cite">.*?<\/section>/s.exec(html)?.[0] ?? '';
  return [...block.matchAll(/<dd>(.*?)<\/dd>/gs)].map(([, entry = '']) =>
    entry.replaceAll(/<(?!\/?i>)[^>]*>/g, '').replaceAll('\u00a0', ' '),
  );
}

describe('a report', () => {
  let full: Built;
  let bare: Built;
  beforeAll(async () => {
    full = await buildText('# Inledning\n\nText.\n', { 'chapter/report.yaml': everything }, [
      'html',
    ]);
    const files = { 'chapter/report.yaml': alone, 'chapter/answers/01.md': answers };
    bare = await buildText('# Introduction\n\nText.\n', files, ['html', 'pdf']);
  });

  test('with all that can be known says it in its references, files and tags', () => {
    const html = full.text('prov.html');
    expect(citedIn(html)).toEqual([
      'Exempel, A. &#x26; Exempelstads bibliotek. (2024). Vad 50 % &#x26; &#x3C;fler> läser. I B. Exempel &#x26; Eva Exempel (Red.), <i>Prov i siffror – Läsåret</i>. Förlaget, Exempelstad. https://doi.org/10.1234/a_b',
      'Ada Exempel och Exempelstads bibliotek, ”Vad 50 % &#x26; &#x3C;fler> läser”, i Bo Exempel och Eva Exempel (red.), <i>Prov i siffror – Läsåret</i>, Förlaget, Exempelstad, Exempelstad, 2024, https://doi.org/10.1234/a_b.',
    ]);
    expect(read(full.text('prov.ris'))).toMatchObject({ DOI: '10.1234/a_b', type: 'chapter' });
    expect(read(full.text('prov.bib'))).toMatchObject({ title: 'Vad 50 % & <fler> läser' });
    const order = headOf(html).flatMap((tag) => /"(citation_author\w*)"/.exec(tag)?.[1] ?? []);
    expect(order).toEqual(['citation_author', 'citation_author_institution', 'citation_author']);
    expect(metaOf(html, 'citation_publication_date')).toEqual(['2024/03/05']);
    expect(metaOf(html, 'citation_inbook_title')).toEqual(['Prov i siffror – Läsåret']);
    expect(metaOf(html, 'citation_editor')).toEqual(['Bo Exempel', 'Eva Exempel']);
    expect(metaOf(html, 'DC.identifier')).toEqual([
      'https://doi.org/10.1234/a_b',
      'urn:isbn:9789170001505',
      'urn:issn:1234-5679',
      'https://exempel.se/prov/',
    ]);
    expect(full.result.manifest?.files.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['prov.bib', 'prov.ris']),
    );
  });

  test('of an organisation, without anthology, year or licence, is whole all the same', () => {
    const html = bare.text('survey.html');
    expect(citedIn(html)).toEqual([
      'The Agency. (n.d.). <i>What People Read</i>.',
      'The Agency, <i>What People Read</i>, The Agency, n.d.',
    ]);
    expect(read(bare.text('survey.ris'))).toMatchObject({
      type: 'report',
      publisher: 'The Agency',
    });
    expect(metaOf(html, 'citation_technical_report_institution')).toEqual(['The Agency']);
    expect(html).not.toMatch(/null|undefined|anthology"/);
    const questions = JSON.parse(jsonLdOf(bare.text('answers.html'))) as object;
    expect(questions).toMatchObject({ '@type': 'FAQPage' });
    expect(questions).toHaveProperty('mainEntity', [
      {
        '@type': 'Question',
        name: 'What is read?',
        acceptedAnswer: { '@type': 'Answer', text: 'Novels, and:\nletters\nnews' },
      },
    ]);
  });

  test('has JSON-LD whose properties belong to their types by schema.org', async () => {
    const [chapter = '', faq = ''] = await ownJsonLd();
    const wrong = '{"@context":"https://schema.org","@type":"Chapter","distribution":"x"}';
    const faults = faultsByType([
      ['Chapter', jsonLdOf(full.text('prov.html'))],
      ['Report', jsonLdOf(bare.text('survey.html'))],
      ['FAQPage', jsonLdOf(bare.text('answers.html'))],
      ['Chapter', chapter],
      ['FAQPage', faq],
      ['Chapter', wrong],
    ]);
    expect(faults).toMatch(/distribution.* does not exist in type/);
    expect(faults.match(/error/g)).toHaveLength(1);
    expect((JSON.parse(faq) as { mainEntity: object[] }).mainEntity).toHaveLength(12);
    const { hasPart } = JSON.parse(chapter) as { hasPart: object[] };
    expect(hasPart).toHaveLength(12);
    expect(hasPart[0]).toMatchObject({
      '@type': 'Dataset',
      url: '#fig-7-1',
      creator: [{ '@id': '#_person-sara-leckner' }],
      distribution: [{ contentUrl: 'figures/fig-7-1.csv' }, { contentUrl: 'figures/fig-7-1.xlsx' }],
    });
  });
});

/** Of our own documents. */
async function ownJsonLd(): Promise<string[]> {
  const { sources } = readSources({ root, out: 'out' });
  if (sources === null) throw new Error('The report cannot be read');
  const { documents } = await resolveBook(parseBook(sources), { isForMessages: true });
  return documents.map((document) => jsonLd(document, sources.config));
}

const folder = mkdtempSync(join(tmpdir(), 'rapport-cite-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the compiler says of objects against the types that Google makes of schema.org's vocabulary; empty for nothing. */
function faultsByType(objects: readonly (readonly [type: string, json: string])[]): string {
  const types = [...new Set(objects.map(([type]) => type))].join(', ');
  const from = JSON.stringify(join(root, 'node_modules/schema-dts/dist/schema.js'));
  const lines = objects.map(
    ([type, json], at) => `export const a${at}: WithContext<${type}> = ${json};`,
  );
  const file = join(folder, 'objects.ts');
  writeFileSync(file, [`import type { WithContext, ${types} } from ${from};`, ...lines].join('\n'));
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  const options = ['--noEmit', '--strict', '--skipLibCheck', '--module', 'nodenext', '--types', ''];
  try {
    execFileSync(process.execPath, [compiler, ...options, file], { cwd: folder, encoding: 'utf8' });
    return '';
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}
