import { createHash } from 'node:crypto';

import { SaxesParser } from 'saxes';
import { beforeAll, describe, expect, test } from 'vitest';

import { depositOf } from '../../scripts/handover/deposit/deposit.ts';
import type { Handover } from '../../scripts/handover/handover.ts';
import type { DocumentConfig, ReportConfig } from '../../scripts/model/book.ts';
import { buildOnce, root } from '../repository.ts';
import { contentOf, handedOver } from './handed-over.ts';

let chapter: Handover;
let faq: Handover;

beforeAll(async () => {
  const pdf = Buffer.from('%PDF-1.7 as it is delivered');
  // The contents of the file do not matter here, and take long to print.
  const withPdf = (handover: Handover): Handover => {
    const { document, files } = handover;
    return { ...handover, files: new Map([...files, [`${document.config.id}.pdf`, pdf]]) };
  };
  const handovers = handedOver(await buildOnce(root, ['html'])).map((each) => withPdf(each));
  const [first, second] = handovers;
  if (first === undefined || second === undefined) throw new Error('Two documents are expected');
  chapter = first;
  faq = second;
});

function changed(
  handover: Handover,
  config: Partial<DocumentConfig>,
  report: Partial<ReportConfig> = {},
): Handover {
  const { book, document } = handover;
  return {
    ...handover,
    book: { ...book, config: { ...book.config, ...report } },
    document: { ...document, config: { ...document.config, ...config } },
  };
}

function filledIn(handover: Handover, title = handover.document.config.title): Handover {
  const { edition } = handover.document.config;
  if (edition === null) throw new Error('An edition is expected');
  return changed(
    handover,
    {
      title,
      address: 'https://exempel.se/kapitel-7/',
      pdfAddress: 'https://exempel.se/filer/kapitel-7.pdf',
      keywords: ['datadelning'],
      awaited: [],
      edition: {
        ...edition,
        approved: { by: 'Ada Exempel', date: '2026-12-01' },
        firstPublished: '2026-12-02',
        isbn: '978-91-7000-150-5',
        issn: '1234-5679',
        editors: ['Eva Exempel'],
        licence: 'CC-BY-4.0',
      },
    },
    { organisationNumber: '1234567897' },
  );
}

interface Found {
  path: string;
  words: string;
  attributes: Readonly<Record<string, string>>;
}

/** Every element of an XML file, which must be well-formed, with its path of names. */
function elementsIn(xml: string): Found[] {
  const found: Found[] = [];
  const open: Found[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const path = [...open.map((each) => each.path.split('/').at(-1)), name].join('/');
    const element = { path, words: '', attributes: attributes as Record<string, string> };
    found.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const last = open.at(-1);
    if (last !== undefined) last.words += text;
  });
  parser.on('closetag', () => void open.pop());
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return found;
}

function modsIn(handover: Handover, name = 'kapitel-7') {
  const elements = elementsIn(contentOf(depositOf(handover), `e-plikt/${name}-mods.xml`));
  const all = (path: string) =>
    elements.filter((each) => each.path === `mods/${path}`).map(({ words }) => words);
  return { elements, all };
}

/**
 * Elements and attributes that MODS 3.2 has, of those that we write, by the Library of Congress's outline of it. Its schema file
 * cannot be had here, so this stands in for it: any other name is a fault.
 */
const outline = new Map<string, readonly string[]>([
  [
    'mods',
    [
      'titleInfo',
      'name',
      'typeOfResource',
      'language',
      'originInfo',
      'physicalDescription',
      'abstract',
      'subject',
      'relatedItem',
      'identifier',
      'location',
      'accessCondition',
      'recordInfo',
    ],
  ],
  [
    'relatedItem',
    ['titleInfo', 'name', 'originInfo', 'physicalDescription', 'identifier', 'location', 'part'],
  ],
  ['titleInfo', ['title', 'subTitle']],
  ['name', ['namePart', 'affiliation', 'role']],
  ['role', ['roleTerm']],
  ['language', ['languageTerm']],
  ['originInfo', ['place', 'publisher', 'dateIssued', 'edition']],
  ['place', ['placeTerm']],
  ['physicalDescription', ['internetMediaType', 'digitalOrigin', 'note']],
  ['subject', ['topic']],
  ['location', ['url']],
  ['part', ['detail']],
  ['detail', ['number']],
  ['recordInfo', ['recordContentSource', 'recordOrigin']],
]);

describe('the folder for legal deposit', () => {
  test('holds the file under its name, with a sum that sha256sum can check', () => {
    const files = depositOf(chapter);
    expect(files.map(({ path }) => path)).toEqual([
      'e-plikt/att-gora.txt',
      'e-plikt/kapitel-7.pdf',
      'e-plikt/kapitel-7.pdf.sha256',
      'e-plikt/kapitel-7-mods.xml',
    ]);
    const pdf = files.find(({ path }) => path.endsWith('.pdf'))?.content ?? '';
    const sum = createHash('sha256').update(pdf).digest('hex');
    expect(contentOf(files, 'e-plikt/kapitel-7.pdf.sha256')).toBe(`${sum}  kapitel-7.pdf\n`);
    expect(contentOf(files, 'e-plikt/kapitel-7-mods.xml')).toContain(sum);
    expect(depositOf({ ...chapter, files: new Map() })).toEqual([]);
    expect(depositOf(chapter)).toEqual(files);
  });

  test('describes it in elements that MODS has, each with something in it', () => {
    for (const handover of [chapter, filledIn(chapter)]) {
      const { elements } = modsIn(handover);
      for (const { path, words } of elements) {
        const [name = '', parent = ''] = path.split('/').toReversed();
        if (parent !== '') expect(outline.get(parent) ?? [], path).toContain(name);
        const holds = elements.some((each) => each.path.startsWith(`${path}/`));
        expect(holds || words.trim() !== '', path).toBe(true);
      }
    }
  });

  test('has date, link, numbers and the other versions as fields, once they are known', () => {
    const { elements, all } = modsIn(filledIn(chapter));
    expect(all('originInfo/dateIssued')).toEqual(['2026-12-02']);
    expect(all('location/url')).toEqual(Array(2).fill('https://exempel.se/filer/kapitel-7.pdf'));
    expect(all('relatedItem/location/url')).toEqual(['https://exempel.se/kapitel-7/']);
    expect(all('relatedItem/titleInfo/title')[0]).toBe('Den (ut)forskande staden');
    expect(all('relatedItem/identifier')).toEqual(['978-91-7000-150-5']);
    expect(all('identifier')).toEqual(['1234-5679']);
    expect(all('accessCondition')).toEqual(['CC-BY-4.0']);
    expect(all('language/languageTerm')).toEqual(['swe']);
    const types = elements.flatMap(({ path, attributes }) =>
      path === 'mods/relatedItem' ? [attributes['type']] : [],
    );
    expect(types).toEqual(['host', 'otherFormat']);
    const toDo = contentOf(depositOf(filledIn(chapter)), 'e-plikt/att-gora.txt');
    expect(toDo).toContain('Ingenting saknas.');
    expect(toDo).toContain('Publiceringsdatum: 2026-12-02\n');
    expect(toDo).not.toContain('[ ]');
  });

  test('says nothing that is not known, and asks for it in words', () => {
    const { all } = modsIn(chapter);
    expect(all('originInfo/dateIssued')).toEqual([]);
    expect(all('location/url')).toEqual([]);
    const toDo = contentOf(depositOf(chapter), 'e-plikt/att-gora.txt').replaceAll(/\n +/g, ' ');
    for (const key of ['firstPublished', 'pdfAddress', 'organisationNumber', 'edition.isbn'])
      expect(toDo).toMatch(new RegExp(String.raw`^\[ \] .*${key}`, 'm'));
    expect(toDo).toContain('Publiceringsdatum: (okänt, se nedan)');
    // The FAQ's edition has no key for an ISBN: it needs none.
    expect(contentOf(depositOf(faq), 'e-plikt/att-gora.txt')).not.toContain('edition.isbn');
  });

  test('takes a DOI for the link that lasts, whatever a title holds, in the language of the document', () => {
    const title = `Ett "citat" & <b> ]]> 'å' 🙂\u0001`;
    const known = filledIn(chapter, title);
    const { edition } = known.document.config;
    const files = depositOf(
      changed(known, {
        lang: 'en',
        edition: edition === null ? null : { ...edition, doi: '10.1234/abc' },
      }),
    );
    const elements = elementsIn(contentOf(files, 'legal-deposit/kapitel-7-mods.xml'));
    const words = elements.map((each) => each.words);
    expect(words).toContain(title.replace('\u0001', ''));
    expect(words).toContain('https://doi.org/10.1234/abc');
    expect(contentOf(files, 'legal-deposit/to-do.txt')).toContain('Nothing is missing.');
  });
});
