import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFRawStream,
  type PDFRef,
} from '@cantoo/pdf-lib';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { PrintBrowser } from '../../../scripts/pdf/browser.ts';
import type { Attachment } from '../../../scripts/pdf/conform/attachments.ts';
import { conform, type ConformInput } from '../../../scripts/pdf/conform/conform.ts';
import { readContents } from '../../../scripts/pdf/conform/pages.ts';
import { decoded } from '../../../scripts/pdf/conform/streams.ts';
import { operationsOf } from '../../../scripts/pdf/conform/tokens.ts';
import { elementsOf, readTree } from '../../../scripts/pdf/conform/tree.ts';
import { outlineEntries, titleOf } from '../../../scripts/pdf/outline.ts';
import type { PrintedPdf } from '../../../scripts/pdf/printed-pdf.ts';
import { structureElements } from '../../../scripts/pdf/structure.ts';
import { verifyPdf } from '../../../scripts/pdf/verify/verify.ts';
import { definePromiseTry } from '../../build/promise-try.ts';
import { requireBrowser } from '../browsers.ts';
import { type HookedPrint, printHooked } from './page.ts';

const facts = {
  title: 'Delad data & <förtroende>',
  author: 'Karin Åkerblom',
  lang: 'sv',
  subject: 'Kapitel 7',
  keywords: ['data', 'tillit'],
  date: new Date('2022-06-14T00:00:00Z'),
  producer: 'Rapport 0.1.0',
};

const attachments: Attachment[] = [
  {
    name: 'fig-7-1.csv',
    bytes: Buffer.from('a;b\n1;2\n'),
    mimeType: 'text/csv',
    description: 'Data till figur 7.1',
    figure: 'fig-7-1',
  },
  {
    name: 'fig-7-1.yaml',
    bytes: Buffer.from('id: fig-7-1\n'),
    mimeType: 'application/yaml',
    description: 'Källa till figur 7.1',
    figure: 'fig-7-1',
  },
  {
    name: 'tab-7-1.csv',
    bytes: Buffer.from('å\n'),
    mimeType: 'text/csv',
    description: 'Data till tabell 7.1',
    figure: 'tab-7-1',
  },
];

let browser: PrintBrowser;
let raw: HookedPrint;
let input: ConformInput;
let result: PrintedPdf;
let document: PDFDocument;
/** The structure tree as an indented list: type, and what it says of itself. */
let outline: string;

beforeAll(async () => {
  definePromiseTry();
  browser = await requireBrowser();
  raw = await printHooked(browser);
  input = { layout: raw.layout, facts, attachments };
  result = await conform(raw.printed, input);
  document = await load(result.bytes);
  outline = outlineOf(document);
});

afterAll(async () => {
  await browser.close();
});

async function load(bytes: Uint8Array): Promise<PDFDocument> {
  return await PDFDocument.load(bytes, { updateMetadata: false });
}

function nameOf(text: string): PDFName {
  return PDFName.of(text);
}

function outlineOf(tagged: PDFDocument): string {
  const tree = readTree(tagged, readContents(tagged));
  const depth = new Map([[tree, 0]]);
  return [...elementsOf(tree)]
    .map((element) => {
      const own = depth.get(element) ?? 0;
      for (const kid of element.kids) if (kid.kind === 'element') depth.set(kid, own + 1);
      const told = [element.lang, element.alt, element.id].filter((each) => each !== undefined);
      return `${'  '.repeat(own)}${[element.type, ...told].join(' ')}`;
    })
    .join('\n');
}

function typesIn(text: string): string {
  return text.replace(/^ +| .*$/gm, '');
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

describe('the structure', () => {
  test('is of standard types, and those that are mapped to them', () => {
    const types = new Set(typesIn(outline).split('\n'));
    expect([...types].toSorted()).toEqual(
      'BlockQuote Caption Div Document Em Figure H1 H2 H3 L LBody LI Lbl Link Note P Reference Sect Span Strong TBody TD TH THead TOC TOCI TR Table'.split(
        ' ',
      ),
    );
  });

  test('has the contents nested, each entry a reference', () => {
    expect(outline).toContain(`    TOC
      TOCI
        Lbl
        Reference
          Link
        TOC
          TOCI
            Lbl
            Reference
              Link
      TOCI`);
  });

  test('has notes after the block of their reference, each with an identifier of its own', () => {
    expect(outline).toMatch(
      / P\n +Span en\n +Em\n +Reference\n +Link\n +Link\n {4}Note note-1\n +Lbl\n +Link\n/,
    );
    expect(outline.match(/Note note-\d/g)).toEqual(['Note note-1', 'Note note-2', 'Note note-3']);
    expect(outline).toMatch(/LBody\n +Reference\n +Link\n +Note note-3/);
  });

  test('has lists with labels and bodies, and the bullets can be read', () => {
    const labels = [...structureElements(document)].filter(({ type }) => type === 'Lbl');
    const bullets = labels
      .map(({ dict }) => dict.lookupMaybe(nameOf('ActualText'), PDFHexString)?.decodeText())
      .filter((text) => text !== undefined);
    expect(outline).toMatch(/L\n +LI\n +Lbl\n +LBody\n +Strong\n +L\n +LI\n +Lbl\n +LBody/);
    expect(new Set(bullets)).toEqual(new Set(['•']));
  });

  test('has tables with head and body, and the same number of cells in each row', () => {
    const table = outline.slice(outline.indexOf('Table'));
    expect(typesIn(table).split('\n').slice(0, 16).join(' ')).toBe(
      'Table Caption THead TR TD TH TH TBody TR TH TD TD TR TH TD TD',
    );
    expect(outline).toContain('TH th-1');
  });

  test('has figures with alternative text, place on the page and files', () => {
    const [first, second] = [...structureElements(document)].filter(
      ({ type }) => type === 'Figure',
    );
    expect(outline).toMatch(/Div\n +Figure Staplar: sjukvården 59, banker 52\.\n +Caption/);
    expect(String(first?.dict.lookup(nameOf('A'))).replace(/\s+/g, ' ')).toMatch(
      /\/Placement \/Block \/BBox \[ 60 [\d.]+ 414 [\d.]+ \]/,
    );
    expect(first?.dict.lookup(nameOf('AF'), PDFArray).size()).toBe(2);
    expect(second?.dict.has(nameOf('AF'))).toBe(false);
  });

  test('has tables with the files of figures that they are', () => {
    const tables = [...structureElements(document)].filter(({ type }) => type === 'Table');
    const files = tables.map(({ dict }) => dict.lookupMaybe(nameOf('AF'), PDFArray)?.size() ?? 0);
    expect(files.toSorted((a, b) => a - b)).toEqual([...tables.slice(1).map(() => 0), 1]);
  });

  test('is what the outline leads to', () => {
    const targets = [...outlineEntries(document)].map((entry) =>
      entry.lookup(nameOf('SE'), PDFDict),
    );
    const types = targets.map((target) => String(target.lookup(nameOf('S'))));
    expect(types).toEqual(['/H1', '/H2', '/H2', '/H3', '/H2', '/H2']);
    expect([...outlineEntries(document)].map(titleOf)).toEqual(raw.layout.headings);
  });

  test('leads back from each stretch of content and each link to its element', () => {
    const root = document.catalog.lookup(nameOf('StructTreeRoot'), PDFDict);
    const list = root.lookup(nameOf('ParentTree'), PDFDict).lookup(nameOf('Nums'), PDFArray);
    const parents = new Map(
      Array.from({ length: list.size() / 2 }, (_, index) => {
        return [list.lookup(2 * index, PDFNumber).asNumber(), list.lookup(2 * index + 1)];
      }),
    );
    const elements = new Map([...structureElements(document)].map(({ ref, type }) => [ref, type]));
    for (const { content, owner } of readContents(document)) {
      const marks = [...content.matchAll(/\/(\w+) <<\/MCID (\d+)>> BDC/g)];
      const key = owner.lookup(nameOf('StructParents'), PDFNumber).asNumber();
      const refs = (parents.get(key) as PDFArray).asArray();
      const found = marks.map(([, type, number]) => [Number(number), type]);
      expect(found.toSorted(([one], [other]) => Number(one) - Number(other))).toEqual(
        refs.map((ref, index) => [index, elements.get(ref as PDFRef)]),
      );
    }
    const links = document.context.enumerateIndirectObjects().map(([, object]) => object);
    const keys = links
      .filter((object) => object instanceof PDFDict)
      .map((object) => object.lookupMaybe(nameOf('StructParent'), PDFNumber)?.asNumber())
      .filter((key) => key !== undefined);
    expect(keys.length).toBe(14);
    for (const key of keys)
      expect(String((parents.get(key) as PDFDict).get(nameOf('S')))).toBe('/Link');
  });
});

describe('links', () => {
  test('say where they lead', () => {
    const contents = document.getPages().flatMap(({ node }) => {
      const annotations = node.Annots()?.asArray() ?? [];
      return annotations.map((ref) => {
        return document.context
          .lookup(ref, PDFDict)
          .lookup(nameOf('Contents'), PDFHexString)
          .decodeText();
      });
    });
    expect(contents.toSorted()).toEqual(
      // One of them is printed on two lines.
      [
        ...raw.layout.links.map((link) => link.contents),
        'Extern länk: https://example.org/rapport',
      ].toSorted(),
    );
    expect(contents).toContain('Till avsnittet Resultat, sidan 2');
  });

  test('that do not match those of the page are refused', async () => {
    const [first, second, ...others] = raw.layout.links;
    if (first === undefined || second === undefined) throw new Error('The page has no links');
    const swapped = { ...input, layout: { ...raw.layout, links: [second, first, ...others] } };
    await expect(conform(raw.printed, swapped)).rejects.toThrow('leads to `#inledning`');
    const fewer = { ...input, layout: { ...raw.layout, links: raw.layout.links.slice(0, -1) } };
    await expect(conform(raw.printed, fewer)).rejects.toThrow('for 12 of the page');
  });
});

describe('the content', () => {
  test('is all either of an element or an artifact', () => {
    for (const { content, isForm } of readContents(document)) {
      let depth = 0;
      for (const { operator, start, end } of operationsOf(content)) {
        if (operator === 'BDC') depth += 1;
        else if (operator === 'EMC') depth -= 1;
        else if (['Tj', 'f', 'S'].includes(operator)) expect(depth).toBeGreaterThan(0);
        else if (operator === 'Do')
          expect([isForm, content.slice(start, end)]).toEqual([false, '/X10 Do']);
      }
      expect(depth).toBe(0);
    }
  });

  test('has running heads as artifacts', () => {
    const { ref } = document.getPage(1);
    const second = readContents(document).find(({ page }) => page === ref);
    const text = second?.content ?? '';
    expect(text.match(/\/Artifact <<\/Type \/Pagination>> BDC\nBT/g)).toHaveLength(2);
  });

  test('can be searched and copied as it was written', async () => {
    const { text } = await extractText(await getDocumentProxy(result.bytes.slice()), {
      mergePages: true,
    });
    expect(text).toContain('Inom förvaltningen samlas uppgifter som avser officiell statistik');
    expect(text).toContain('’Citat’ och ”citat” i texten');
    expect(text).toContain('Blekt offi');
    expect(text).not.toMatch(/[\u02bc\ufffd\0]/);
    expect(result.missingGlyphs).toEqual([]);
  });

  test('has soft hyphens only where a line ends', async () => {
    for (const { content } of readContents(document)) {
      const spans = content.match(/ActualText <.*?> >?>?.*\n.*\n/g) ?? [];
      expect(spans.filter((span) => !/<FEFF00AD>>> BDC\n<[0-9a-fA-F]{4}> Tj/.test(span))).toEqual(
        [],
      );
    }
    const before = await load(raw.printed);
    const own = before
      .getPages()
      .map(({ node }) => decoded(before.context.lookup(node.get(nameOf('Contents')))));
    expect(
      Buffer.concat(own)
        .toString('latin1')
        .match(/<feff00ad>/gi)?.length,
    ).toBeGreaterThan(100);
  });

  test.skipIf(spawnSync('pdftoppm', ['-v']).error !== undefined)(
    'looks as it did, to the pixel (skipped without pdftoppm)',
    () => {
      expect(picturesOf(result.bytes)).toEqual(picturesOf(raw.printed));
    },
  );
});

function picturesOf(bytes: Uint8Array): string[] {
  const directory = mkdtempSync(join(tmpdir(), 'rapport-'));
  try {
    writeFileSync(join(directory, 'document.pdf'), bytes);
    execFileSync('pdftoppm', ['-r', '100', 'document.pdf', 'page'], { cwd: directory });
    const pages = readdirSync(directory).filter((name) => name.endsWith('.ppm'));
    return pages.toSorted().map((name) => sha256(readFileSync(join(directory, name))));
  } finally {
    rmSync(directory, { recursive: true });
  }
}

describe('the document', () => {
  test('says what it is in XMP, uncompressed', () => {
    const stream = document.catalog.lookup(nameOf('Metadata')) as PDFRawStream;
    const xmp = Buffer.from(stream.contents).toString('utf8');
    expect(stream.dict.has(nameOf('Filter'))).toBe(false);
    expect(xmp).toContain(
      '<pdfaid:part>3</pdfaid:part>\n<pdfaid:conformance>A</pdfaid:conformance>',
    );
    expect(xmp).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(xmp).toContain('Delad data &amp; &lt;förtroende&gt;');
    expect(xmp).toContain('<xmp:CreateDate>2022-06-14T00:00:00Z</xmp:CreateDate>');
    expect(xmp).toContain(`<pdf:Producer>${document.getProducer()}</pdf:Producer>`);
  });

  test('has a profile for its colours', () => {
    const intents = document.catalog.lookup(nameOf('OutputIntents'), PDFArray);
    const profile = decoded(intents.lookup(0, PDFDict).lookup(nameOf('DestOutputProfile')));
    expect(profile.readUInt32BE(0)).toBe(profile.length);
    expect(profile.toString('latin1', 12, 24)).toBe('mntrRGB XYZ ');
  });

  test('has no date where none is known, and says what it is and is known by', async () => {
    const undated = {
      ...facts,
      date: null,
      published: '2022',
      label: 'utkast för granskning',
      identifiers: ['urn:isbn:9789170001505', 'urn:issn:1234-5679'],
      rights: 'CC-BY-4.0',
      licenceAddress: 'https://spdx.org/licenses/CC-BY-4.0.html',
      publisher: 'Förlaget & Co',
      isPartOf: 'En bok – <Undertitel>',
      editors: ['Bo Exempel', 'Eva Exempel'],
    };
    const { bytes } = await conform(raw.printed, { ...input, facts: undated });
    const made = await load(bytes);
    const stream = made.catalog.lookup(nameOf('Metadata')) as PDFRawStream;
    const xmp = Buffer.from(stream.contents).toString('utf8');
    expect([made.getCreationDate(), made.getModificationDate()]).toEqual([undefined, undefined]);
    expect(xmp).not.toMatch(/CreateDate|ModifyDate|MetadataDate/);
    expect(xmp).toContain('<dc:date><rdf:Seq><rdf:li>2022</rdf:li></rdf:Seq></dc:date>');
    expect(xmp).toContain('<xmp:Label>utkast för granskning</xmp:Label>');
    expect(xmp).toContain('<dc:identifier>urn:isbn:9789170001505</dc:identifier>');
    expect(xmp).toContain('<rdf:li xml:lang="x-default">CC-BY-4.0</rdf:li>');
    expect(xmp).toContain('<rdf:li>Förlaget &amp; Co</rdf:li>');
    expect(xmp).toContain('<rdf:li>Bo Exempel</rdf:li><rdf:li>Eva Exempel</rdf:li>');
    expect(xmp).toContain('<rdf:li>urn:issn:1234-5679</rdf:li>');
    expect(xmp).toContain('<dcterms:isPartOf>En bok – &lt;Undertitel&gt;</dcterms:isPartOf>');
    expect(xmp).toContain(
      '<xmpRights:WebStatement>https://spdx.org/licenses/CC-BY-4.0.html</xmpRights:WebStatement>',
    );
    const findings = await verifyPdf(bytes, { title: facts.title, lang: 'sv' });
    expect(findings.filter(({ rule }) => /^(?:xmp|info)-/.test(rule))).toEqual([]);
  });

  test('carries its files, whole and dated', () => {
    const files = document.catalog.lookup(nameOf('AF'), PDFArray);
    const found = files.asArray().map((_, index) => {
      const file = files.lookup(index, PDFDict);
      const stream = file.lookup(nameOf('EF'), PDFDict).lookup(nameOf('F')) as PDFRawStream;
      return [
        file.lookup(nameOf('UF'), PDFHexString).decodeText(),
        String(file.get(nameOf('AFRelationship'))),
        stream.dict.lookup(nameOf('Subtype'), PDFName).decodeText(),
        String(stream.dict.lookup(nameOf('Params'), PDFDict).get(nameOf('ModDate'))),
        decoded(stream).toString('utf8'),
      ];
    });
    expect(found).toEqual([
      ['fig-7-1.csv', '/Data', 'text/csv', '(D:20220614000000Z)', 'a;b\n1;2\n'],
      ['fig-7-1.yaml', '/Source', 'application/yaml', '(D:20220614000000Z)', 'id: fig-7-1\n'],
      ['tab-7-1.csv', '/Data', 'text/csv', '(D:20220614000000Z)', 'å\n'],
    ]);
  });

  test('is the same again, in this browser and in a new one', async () => {
    const again = await printHooked(browser);
    const other = await requireBrowser();
    const anew = await printHooked(other);
    await other.close();
    for (const { printed, layout } of [again, anew]) {
      const { bytes } = await conform(printed, { ...input, layout });
      expect(sha256(bytes)).toBe(sha256(result.bytes));
    }
  });
});
