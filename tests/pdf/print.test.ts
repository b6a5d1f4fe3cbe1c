import { createHash } from 'node:crypto';

import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { PrintBrowser } from '../../scripts/pdf/browser.ts';
import { unshippedFonts } from '../../scripts/pdf/fonts.ts';
import { outlineEntries, titleOf, titleOutline } from '../../scripts/pdf/outline.ts';
import { printPage, type PrintOptions, printPdf } from '../../scripts/pdf/print.ts';
import type { PrintedPdf } from '../../scripts/pdf/printed-pdf.ts';
import { structureElements } from '../../scripts/pdf/structure.ts';
import { fontCss, sampleHtml, sans, serif } from '../../scripts/tools/samples/chapter.ts';
import { requireBrowser } from './browsers.ts';

const options: PrintOptions = {
  title: 'Vem äger spåren vi lämnar? Invånardata och förtroende i Ekstad',
  heads: { left: 'Den lyssnande staden', right: 'Vem äger spåren vi lämnar?' },
  author: 'Karin Åkerblom och Łukasz Öhrn',
  lang: 'sv',
  subject: 'Kapitel 3 i Den lyssnande staden',
  keywords: ['invånardata', 'förtroende'],
  date: new Date('2022-06-14T00:00:00Z'),
  producer: 'Rapport 0.1.0',
  families: [serif, sans],
  attachments: [],
};

let browser: PrintBrowser;
let raw: Uint8Array;
let printed: PrintedPdf;
let document: PDFDocument;

beforeAll(async () => {
  browser = await requireBrowser();
  ({ printed: raw } = await printPage(browser, sampleHtml(), options));
  printed = await printPdf(browser, sampleHtml(), options);
  document = await load(printed.bytes);
});

afterAll(async () => {
  await browser.close();
});

async function load(bytes: Uint8Array): Promise<PDFDocument> {
  return await PDFDocument.load(bytes, { updateMetadata: false });
}

/** How many elements of each type the structure tree has. */
function typesOf(tagged: PDFDocument): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { type } of structureElements(tagged)) counts[type] = (counts[type] ?? 0) + 1;
  return counts;
}

function titlesOf(outlined: PDFDocument): string[] {
  return [...outlineEntries(outlined)].map(titleOf);
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function withBody(body: string): string {
  return sampleHtml({ body: `<main>${body}</main>` });
}

describe('the printed chapter', () => {
  test('has its pages, of the right size', () => {
    expect(printed.pages).toBe(8);
    for (const page of document.getPages())
      expect(page.getSize()).toEqual({ width: 480, height: 678 });
  });

  test('says what it is', () => {
    expect(document.getTitle()).toBe(options.title);
    expect(document.getAuthor()).toBe(options.author);
    expect(document.getSubject()).toBe(options.subject);
    expect(document.getKeywords()).toBe('invånardata förtroende');
    expect(document.getCreator()).toBe('Rapport 0.1.0');
    expect(document.getProducer()).toMatch(/^Skia\/PDF m\d+$/);
    expect(document.getCreationDate()).toEqual(options.date);
    expect(document.getModificationDate()).toEqual(options.date);
    expect(document.getLanguage()).toBe('sv');
    expect(document.catalog.getViewerPreferences()?.getDisplayDocTitle()).toBe(true);
    const id = document.context.trailerInfo.ID;
    expect(id instanceof PDFArray && id.lookup(0, PDFHexString).asString()).toMatch(
      /^[0-9A-F]{32}$/,
    );
  });

  test('is tagged, with the types of the standard alone', async () => {
    const before = typesOf(await load(raw));
    const types = typesOf(document);
    expect(before).toHaveProperty('NonStruct');
    expect(types).not.toHaveProperty('NonStruct');
    for (const type of ['H1', 'H2', 'H3', 'Table', 'TH', 'TD', 'Figure', 'Caption', 'BlockQuote']) {
      expect([type, types[type]]).toEqual([type, before[type]]);
    }
    const marked = document.catalog.lookup(PDFName.of('MarkInfo'), PDFDict);
    expect(marked.toString()).toContain('/Marked true');
  });

  test('names table headers by their order, not by what the browser has counted', () => {
    const headers = [...structureElements(document)].filter(({ dict }) =>
      dict.has(PDFName.of('ID')),
    );
    const names = headers.map(({ dict }) => dict.lookup(PDFName.of('ID'), PDFString).decodeText());
    expect(names.slice(0, 2)).toEqual(['th-1', 'th-2']);
    const objects = document.context.enumerateIndirectObjects().map(([, object]) => String(object));
    expect(objects.filter((object) => object.includes('(th-1)'))).not.toEqual([]);
    expect(objects.filter((object) => object.includes('(node0'))).toEqual([]);
  });

  test('gives each drawing its alternative text', () => {
    const figures = [...structureElements(document)].filter(({ type }) => type === 'Figure');
    const texts = figures.map(({ dict }) =>
      dict.lookup(PDFName.of('Alt'), PDFHexString).decodeText(),
    );
    expect(texts).toEqual([
      expect.stringContaining('Störst förtroende'),
      expect.stringContaining('Viktigast är'),
    ]);
  });

  test('has each heading once in its outline', () => {
    expect(titlesOf(document)).toHaveLength(17);
    expect(titlesOf(document).slice(0, 3)).toEqual([options.title, 'Sammandrag', 'Innehåll']);
  });

  test.each([
    ['the whole', 'SlutsatserSlutsatser', 'Slutsatser'],
    ['each run of it', '4.4. Hur sedan? Hur sedan?', '4. Hur sedan?'],
    ['the number of a note', 'Slutsatser2', 'Slutsatser'],
    ['nothing', 'Slutsatser', 'Slutsatser'],
    ['nothing but a number', '2021', '2021'],
  ])(
    'mends a title of the outline in which Chromium repeats or adds %s',
    async (_, found, heading) => {
      const copy = await load(printed.bytes);
      const titles = titlesOf(copy);
      const [first] = outlineEntries(copy);
      first?.set(PDFName.of('Title'), PDFHexString.fromText(found));
      titleOutline(copy, [heading, ...titles.slice(1)]);
      expect(titlesOf(copy)).toEqual([heading, ...titles.slice(1)]);
    },
  );

  test('refuses headings that are not those of the outline', async () => {
    const copy = await load(printed.bytes);
    const titles = titlesOf(copy);
    expect(() => titleOutline(copy, ['En annan', ...titles.slice(1)])).toThrow('The outline has');
    expect(() => titleOutline(copy, titles.slice(1))).toThrow('16 headings');
  });

  test('holds only the fonts that are shipped, embedded and not drawn', () => {
    expect(printed.fonts.map(({ name }) => name)).toEqual([
      'Roboto-Bold',
      'Roboto-Medium',
      'Roboto-Regular',
      'SourceSerif4-Italic',
      'SourceSerif4-Regular',
    ]);
    expect(unshippedFonts(printed.fonts, [serif, sans])).toEqual([]);
    expect(printed.missingGlyphs).toEqual([]);
  });
});

describe('the same page', () => {
  test('gives the same bytes again, in this browser and in a new one', async () => {
    const again = await printPdf(browser, sampleHtml(), options);
    const other = await requireBrowser();
    const anew = await printPdf(other, sampleHtml(), options);
    await other.close();

    expect(hashOf(again.bytes)).toBe(hashOf(printed.bytes));
    expect(hashOf(anew.bytes)).toBe(hashOf(printed.bytes));
  });

  test('gives another identifier when its text is another', async () => {
    const html = sampleHtml().replace('>Inledning<', '>Ingress<');
    const other = await load((await printPdf(browser, html, options)).bytes);
    expect(String(other.context.trailerInfo.ID)).not.toBe(String(document.context.trailerInfo.ID));
  });
});

describe('a fault in the page', () => {
  test.each([
    ['an arrow', '<p>före</p><p style="break-before: page">a → b</p>', [2]],
    [
      'one in a faint drawing',
      '<svg><g opacity="0.5"><rect/><text y="9">a → b</text></g></svg>',
      [1],
    ],
    ['an emoji', '<p>😀</p>', [1]],
    ['a soft hyphen and other invisible characters', '<p>a\u00adb\u200bc\u00a0d\u2009e</p>', []],
  ])('%s is found when no font has it', async (_, body, pages) => {
    expect((await printPdf(browser, withBody(body), options)).missingGlyphs).toEqual(pages);
  });

  test('a letter that only a font of the machine has is found', async () => {
    const { fonts } = await printPdf(browser, withBody('<p>Жук</p>'), options);
    expect(unshippedFonts(fonts, [serif, sans])).toHaveLength(1);
    expect(unshippedFonts([], [serif])).toEqual([]);
  });

  test.each([
    [{ name: 'Roboto-Medium', subtype: 'Type3', embedded: true }, ['Roboto-Medium']],
    [{ name: '', subtype: 'Type3', embedded: true }, ['Type3']],
    [{ name: 'Roboto-Medium', subtype: 'TrueType', embedded: false }, ['Roboto-Medium']],
    [{ name: 'RobotoSerif-Regular', subtype: 'Type0', embedded: true }, ['RobotoSerif-Regular']],
    [{ name: 'SourceSerif4-It', subtype: 'Type0', embedded: true }, []],
  ])('%o is judged by family, kind and embedding', (font, expected) => {
    expect(unshippedFonts([font], [serif, sans])).toEqual(expected);
  });

  test.each(['javascript:alert(1)', 'file:///etc/passwd', 'smb://host/share'])(
    'a link to %s is refused',
    async (address) => {
      const page = withBody(`<p><a href="${address}">länk</a></p>`);
      await expect(printPdf(browser, page, options)).rejects.toThrow(address);
    },
  );

  test('a page without head is refused', async () => {
    await expect(printPdf(browser, '<p>text</p>', options)).rejects.toThrow('no `<head>`');
  });
});

test('running heads are printed in faces that the text itself does not use', async () => {
  const body = '<main><p>a</p><p style="break-before: page">b</p></main>';
  const html = `<!doctype html><html lang="sv"><head><style>${fontCss}
    @page{size:640px 904px;margin:80px}:root{--serif:"${serif}";--sans:"${sans}";--head-font:italic 12px var(--serif)}p{font:16px "${sans}"}</style></head><body>${body}</body></html>`;
  const { fonts } = await printPdf(browser, html, { ...options, author: 'Łukasz' });
  expect(fonts.map(({ name }) => name)).toContain('SourceSerif4-Italic');
});

test('a paragraph of three lines is not broken', async () => {
  const links = '<p><a href="#first">1</a> <a href="#third">3</a></p>';
  const three = '<p><span id="first">en</span><br>två<br><span id="third">tre</span></p>';
  const html = withBody(`${links}${'<p>rad</p>'.repeat(37)}${three}`);
  const { catalog } = await load((await printPdf(browser, html, options)).bytes);

  const places = catalog.lookup(PDFName.of('Dests'), PDFDict);
  const [first, third] = ['first', 'third'].map((id) => {
    return String(places.lookup(PDFName.of(id), PDFArray).get(0));
  });
  expect(first).toBe(third);
});
