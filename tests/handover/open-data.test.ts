import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';

import { parse } from 'csv-parse/sync';
import { JsonLdParser } from 'jsonld-streaming-parser';
import { DataFactory, Parser, type Quad, Store } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';
import { RdfXmlParser } from 'rdfxml-streaming-parser';
import { beforeAll, describe, expect, test } from 'vitest';

import type { Handover, HandoverFile } from '../../scripts/handover/handover.ts';
import { openDataOf } from '../../scripts/handover/open-data/open-data.ts';
import { buildOnce, otherRoot, root } from '../repository.ts';
import { contentOf, handedOver } from './handed-over.ts';

const dcat = 'http://www.w3.org/ns/dcat#';
const dcterms = 'http://purl.org/dc/terms/';

let handovers: Handover[];
let shapes: Store;

beforeAll(async () => {
  handovers = handedOver(await buildOnce(root, ['html']));
  const text = await readFile(
    new URL('../fixtures/dcat-ap-se/shapes.ttl', import.meta.url),
    'utf8',
  );
  shapes = new Store(new Parser().parse(text));
});

/** As the publisher fills it in. */
function filledIn(
  all: readonly Handover[],
  words: { title?: string; publisher?: string; address?: string } = {},
): Handover[] {
  const { publisher = 'Exempelkommunens FoU-enhet', address = 'https://exempel.se/rapport/' } =
    words;
  return all.map((handover) => {
    const { book, document } = handover;
    const { config } = document;
    const edition = {
      version: '1.0',
      date: '2026-12-01',
      contact: 'fel@exempel.se',
      approved: { by: 'Ada Exempel', date: '2026-12-01' },
      firstPublished: '2026-12-02',
      inferred: [],
      isbn: null,
      issn: null,
      doi: null,
      registrationNumber: null,
      editors: [],
      licence: 'CC-BY-4.0',
    };
    return {
      ...handover,
      book: {
        ...book,
        config: {
          ...book.config,
          publisher,
          publisherType: 'local-authority' as const,
          organisationNumber: '1234567897',
        },
      },
      document: {
        ...document,
        config: {
          ...config,
          title: words.title ?? config.title,
          address,
          dataAddress: 'https://exempel.se/filer/data/',
          keywords: ['enkät', 'datadelning'],
          edition,
        },
      },
    };
  });
}

function graphOf(files: readonly HandoverFile[], folder = 'oppna-data'): Quad[] {
  return new Parser().parse(contentOf(files, `${folder}/dcat.ttl`));
}

async function faultsOf(quads: readonly Quad[]): Promise<string[]> {
  const validator = new SHACLValidator(shapes);
  const { results } = await validator.validate(new Store([...quads]));
  return results.map(({ path, focusNode }) =>
    `${path?.value ?? ''} ${focusNode?.value ?? ''}`.trim(),
  );
}

/** With its first figure alone: what a property lacks is found as well, and sooner. */
function small(all: readonly Handover[]): Handover[] {
  const [handover] = all;
  if (handover === undefined) throw new Error('A document is expected');
  const { document } = handover;
  return [{ ...handover, document: { ...document, figures: document.figures.slice(0, 1) } }];
}

/** Of graphs without blank nodes. */
function lines(quads: readonly Quad[]): string[] {
  return quads
    .map(({ subject, predicate, object }) => {
      const of = object.termType === 'Literal' ? `${object.language} ${object.datatype.value}` : '';
      return [subject.value, predicate.value, object.value, of].join(' | ');
    })
    .toSorted();
}

async function read(parser: NodeJS.ReadWriteStream, text: string): Promise<Quad[]> {
  const quads: Quad[] = [];
  for await (const each of Readable.from([text]).pipe(parser)) quads.push(each as unknown as Quad);
  return quads;
}

describe('the catalogue of open data', () => {
  test('is valid once the publisher has filled in what is unknown', async () => {
    const quads = graphOf(openDataOf(filledIn(handovers)));
    expect(await faultsOf(quads)).toEqual([]);
    expect(quads.filter(({ subject }) => subject.termType === 'BlankNode')).toEqual([]);
  });

  test.each([
    ['title', `${dcat}Dataset`, `${dcterms}title`],
    ['publisher', `${dcat}Dataset`, `${dcterms}publisher`],
    ['publisher', `${dcat}Catalog`, `${dcterms}publisher`],
    ['licence', `${dcat}Catalog`, `${dcterms}license`],
    ['type', 'http://xmlns.com/foaf/0.1/Agent', `${dcterms}type`],
    ['address', `${dcat}Distribution`, `${dcat}accessURL`],
  ])('is not valid without the %s of a %s', async (_name, type, predicate) => {
    const quads = graphOf(openDataOf(small(filledIn(handovers))));
    const described = quads.find(({ object }) => object.value === type);
    const without = quads.filter(
      (each) =>
        each.subject.value !== described?.subject.value || each.predicate.value !== predicate,
    );
    const faults = new Set(await faultsOf(without));
    expect([...faults]).toEqual([`${predicate} ${described?.subject.value ?? ''}`]);
  });

  test('says what makes it invalid, and invents no address', async () => {
    const files = openDataOf(small(handovers));
    const quads = graphOf(files);
    const faults = new Set((await faultsOf(quads)).map((fault) => fault.split(' ')[0]));
    expect(faults).toEqual(new Set([`${dcterms}type`, `${dcat}accessURL`]));
    const guide = contentOf(files, 'oppna-data/LÄS-MIG.txt');
    const required = guide.slice(0, guide.indexOf('Bör fyllas i'));
    for (const key of ['publisherType: ', 'address: ', 'edition.approved: '])
      expect(required).toContain(`[ ] ${key}`);
    const subjects = new Set(quads.map(({ subject }) => subject.value));
    for (const subject of subjects)
      expect(subject).toMatch(
        /^urn:uuid:[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/,
      );
    expect(contentOf(openDataOf(filledIn(handovers)), 'oppna-data/LÄS-MIG.txt')).toContain(
      'Ingenting saknas.',
    );
  });

  test('is the same in RDF/XML, Turtle and JSON-LD, whatever a title holds', async () => {
    const title = String.raw`Ett "citat" & <b>fet</b> ”text” \ ''' $& ]]> åäö 🙂${'\u0001'}`;
    const files = openDataOf(small(filledIn(handovers, { title, publisher: 'A & "B" <C>' })));
    const quads = graphOf(files);
    const titles = quads.filter(({ predicate }) => predicate.value === `${dcterms}title`);
    expect(titles.map(({ object }) => object.value)).toContain(
      `Data ur ”${title.replace('\u0001', '')}”`,
    );
    const ofXml = await read(new RdfXmlParser(), contentOf(files, 'oppna-data/dcat.rdf'));
    expect(lines(ofXml)).toEqual(lines(quads));
    const ofJson = await read(new JsonLdParser(), contentOf(files, 'oppna-data/dcat.jsonld'));
    expect(lines(ofJson)).toEqual(lines(quads));
    expect(await faultsOf(quads)).toEqual([]);
  });

  test('makes addresses that can stand in RDF of whatever report.yaml takes for one', async () => {
    const address = 'https://exempel.se/råd|och^dåd?a={b}#del';
    const quads = graphOf(openDataOf(small(filledIn(handovers, { address }))));
    expect(await faultsOf(quads)).toEqual([]);
    const dataset = quads.find(({ object }) => object.value === `${dcat}Dataset`);
    expect(dataset?.subject.value).toBe(
      'https://exempel.se/r%C3%A5d%7Coch%5Ed%C3%A5d?a=%7Bb%7D#_data',
    );
  });

  test('knows the publisher by its number, and Creative Commons by the one address of each licence', () => {
    const quads = graphOf(openDataOf(filledIn(handovers)));
    const objects = (predicate: string) => [
      ...new Set(
        quads
          .filter((each) => each.predicate.value === `${dcterms}${predicate}`)
          .map(({ object }) => object.value),
      ),
    ];
    expect(objects('publisher')).toEqual(['http://dataportal.se/organisation/SE1234567897']);
    expect(objects('license')).toEqual([
      'http://creativecommons.org/publicdomain/zero/1.0/',
      'http://creativecommons.org/licenses/by/4.0/',
    ]);
    expect(objects('format')).toContain('text/csv');
  });

  test('has a distribution for each file, with the size and sum of what is beside it', () => {
    const files = openDataOf(filledIn(handovers));
    const store = new Store(graphOf(files));
    const downloads = store.getObjects(null, `${dcat}downloadURL`, null).map(({ value }) => value);
    const data = files.filter(({ path }) => /\.(?:csv|xlsx)$/.test(path));
    expect(downloads.toSorted()).toEqual(
      data
        .map(({ path }) => path.replace('oppna-data/', 'https://exempel.se/filer/data/'))
        .toSorted(),
    );
    for (const { path, content } of data) {
      const address = path.replace('oppna-data/', 'https://exempel.se/filer/data/');
      const [distribution] = store.getSubjects(
        `${dcat}downloadURL`,
        DataFactory.namedNode(address),
        null,
      );
      const [size] = store.getObjects(distribution ?? null, `${dcat}byteSize`, null);
      expect(Number(size?.value)).toBe(content.length);
    }
  });

  test('is the same twice, and made in the language of the document', async () => {
    expect(openDataOf(handovers)).toEqual(openDataOf(handovers));
    const [handover] = small(filledIn(handovers));
    if (handover === undefined) throw new Error('A document is expected');
    const { document } = handover;
    const english = {
      ...handover,
      document: { ...document, config: { ...document.config, lang: 'en' } },
    };
    const files = openDataOf([english]);
    expect(await faultsOf(graphOf(files, 'open-data'))).toEqual([]);
    expect(contentOf(files, 'open-data/READ-ME.txt')).toContain('Nothing is missing.');
    expect(openDataOf(handedOver(await buildOnce(otherRoot, ['html'])))).not.toEqual([]);
  });
});

interface CsvMetadata {
  url: string;
  'dc:description': string;
  dialect: { delimiter: string };
  tableSchema: {
    columns: { name: string; titles: string; datatype: string | { base: string }; null?: string }[];
  };
}

describe('the data dictionary of a CSV', () => {
  test('names every column as the file does, and the numbers are as it says', () => {
    const files = openDataOf(handovers);
    const dictionaries = files.filter(({ path }) => path.endsWith('.csv-metadata.json'));
    expect(dictionaries.length).toBe(files.filter(({ path }) => path.endsWith('.csv')).length);
    for (const { path, content } of dictionaries) {
      const metadata = JSON.parse(String(content)) as CsvMetadata;
      const { url, dialect, tableSchema } = metadata;
      expect(path).toBe(`oppna-data/${url}-metadata.json`);
      const [head = [], ...rows] = parse(contentOf(files, `oppna-data/${url}`), {
        bom: true,
        delimiter: dialect.delimiter,
      });
      const { columns } = tableSchema;
      expect(columns.map(({ titles }) => titles)).toEqual(head);
      const names = columns.map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      for (const name of names) expect(name).toMatch(/^[a-z][a-z0-9_]*$/);
      for (const [index, { datatype, ...column }] of columns.entries()) {
        if (datatype === 'string') continue;
        for (const row of rows) {
          const field = row[index] ?? '';
          expect(field === column.null || /^-?\d+(?:,\d+)?$/.test(field)).toBe(true);
        }
      }
    }
  });

  test('tells the unit, the base and what the marks mean', () => {
    const text = contentOf(openDataOf(handovers), 'oppna-data/kapitel-7-figur-3.csv-metadata.json');
    const metadata = JSON.parse(text) as CsvMetadata;
    expect(metadata['dc:description']).toMatch(/^Andel av de svarande i procent\. .*, n = 606\. /);
    expect(metadata.dialect).toMatchObject({ delimiter: ';', header: true });
    expect(metadata.tableSchema.columns.slice(2)).toEqual([
      {
        name: 'andel_procent',
        titles: 'Andel (procent)',
        datatype: { base: 'decimal', format: { decimalChar: ',' } },
        null: '',
        'dc:description':
          'Tal i enheten procent. Fältet är tomt där talet inte är känt eller inte redovisas; kolumnen efter säger varför.',
        'schema:unitText': 'procent',
      },
      {
        name: 'andel_procent_status',
        titles: 'Andel (procent): status',
        datatype: 'string',
        'dc:description':
          'Hur säkra talen under ”Andel (procent)” är: läst; tolkat (Talet är tryckt i originalet, men vilket svar det hör till är en bedömning utifrån sammanhanget).',
      },
    ]);
  });
});
