import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { SKIP, visit } from 'unist-util-visit';
import { extractText, extractTextItems, getDocumentProxy } from 'unpdf';
import { beforeAll, describe, expect, test } from 'vitest';

import { fontsOf, unshippedFonts } from '../../scripts/pdf/fonts.ts';
import { outlineEntries, titleOf } from '../../scripts/pdf/outline.ts';
import { structureElements } from '../../scripts/pdf/structure.ts';
import { type Built, buildOnce, root } from '../repository.ts';
import { definePromiseTry } from './promise-try.ts';

let built: Built;
beforeAll(async () => {
  definePromiseTry();
  built = await buildOnce(root, ['html', 'pdf']);
}, 120_000);

/**
 * Only letters, without case (what begins a line on a screen may end a sentence in print): line ends, hyphens, spaces and ligatures fall away, and the raised numbers of notes, which pdf.js puts where
 * their height belongs.
 */
function lettersOf(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[^\p{Ll}\p{Lu}]/gu, '')
    .toLowerCase();
}

/** The letters of a page without its running head, which pdf.js gives first or last. */
function pageLetters(page: string, heads: readonly string[]): string {
  const letters = lettersOf(page);
  for (const head of heads) {
    if (letters.startsWith(head)) return letters.slice(head.length);
    if (letters.endsWith(head)) return letters.slice(0, -head.length);
  }
  return letters;
}

function textOf(node: Element): string {
  let text = '';
  visit(node, (inner) => {
    // Links to a heading, hidden remarks and the way back from a note are on the screen page only or drawn as signs.
    if (inner.type === 'element' && (isOnScreenOnly(inner) || isNotes(inner))) return SKIP;
    if (inner.type === 'text') text += inner.value;
    return undefined;
  });
  return text;
}

function isOnScreenOnly({ tagName, properties }: Element): boolean {
  const classes = Array.isArray(properties['className']) ? properties['className'] : [];
  return (
    tagName === 'details' ||
    ['permalink', 'visually-hidden', 'downloads', 'formats'].some((name) => classes.includes(name))
  );
}

const onPage = lettersOf('på sidan');

/** Texts of the notes, which the PDF has at the foot of its pages instead of in a section of their own. */
function notesOf(html: string): string[] {
  const notes: string[] = [];
  visit(fromHtml(html), 'element', (node) => {
    const id = node.properties['id'];
    if (node.tagName === 'li' && String(id).startsWith('_not-')) notes.push(textOf(node));
    return undefined;
  });
  return notes;
}

function isNotes({ tagName, properties }: Element): boolean {
  const classes = Array.isArray(properties['className']) ? properties['className'] : [];
  return (
    (tagName === 'section' && classes.includes('notes')) ||
    (tagName === 'a' && properties['href'] === '#_noter')
  );
}

/** Texts of all blocks of the screen page that the PDF is to hold as well. */
function blocksOf(html: string): string[] {
  const blocks: string[] = [];
  visit(fromHtml(html), 'element', (node) => {
    if (node.tagName === 'head' || isOnScreenOnly(node) || isNotes(node)) return SKIP;
    if (!/^(?:h[1-6]|p|li|th|td)$/.test(node.tagName)) return undefined;
    const hasBlock = node.children.some(
      (child) => child.type === 'element' && /^(?:p|ol|ul)$/.test(child.tagName),
    );
    if (hasBlock) return undefined;
    blocks.push(textOf(node));
    return SKIP;
  });
  return blocks;
}

describe.each([
  {
    id: 'kapitel-7',
    left: 'Den (ut)forskande staden',
    right: 'Delning av invånardata',
    pages: [24, 40],
  },
  { id: 'faq', left: '', right: 'FAQ om datadelning', pages: [4, 12] },
] as const)('$id.pdf', ({ id, left, right, pages }) => {
  let document: PDFDocument;
  beforeAll(async () => {
    const bytes = built.files.get(`${id}.pdf`);
    if (bytes === undefined) throw new Error(`${id}.pdf was not built`);
    document = await PDFDocument.load(bytes, { updateMetadata: false });
  });

  test('has as many pages as such a text needs', () => {
    expect(document.getPageCount()).toBeGreaterThanOrEqual(pages[0]);
    expect(document.getPageCount()).toBeLessThanOrEqual(pages[1]);
    const { width, height } = document.getPage(0).getSize();
    expect([width, height]).toEqual([480, 678]); // 640 × 904 CSS px
  });

  test('holds every heading, paragraph, list item and cell of the page', async () => {
    const bytes = built.files.get(`${id}.pdf`) ?? new Uint8Array();
    const { text } = await extractText(await getDocumentProxy(bytes.slice()), {
      mergePages: false,
    });
    const heads = [left, right]
      .flatMap((head) => (head === '' ? [] : [head, `Utkast för granskning – ${head}`]))
      .map(lettersOf)
      .sort((a, b) => b.length - a.length);
    const html = built.text(`${id}.html`);
    // A note stands where its page ends, in the middle of the text that goes on; page numbers stand in print only.
    let whole = text
      .map((page, at) => (at === 0 ? lettersOf(page) : pageLetters(page, heads)))
      .join('');
    whole = whole.replaceAll(onPage, '');
    const missing: string[] = [];
    for (const note of notesOf(html)) {
      if (!whole.includes(lettersOf(note))) missing.push(note);
      whole = whole.replace(lettersOf(note), '');
    }
    for (const block of blocksOf(html)) {
      const letters = lettersOf(block).replaceAll(onPage, '');
      if (!whole.includes(letters)) missing.push(block);
    }
    expect(missing).toEqual([]);
  });

  test('has nothing smaller than 9 points but raised numbers', async () => {
    const bytes = built.files.get(`${id}.pdf`) ?? new Uint8Array();
    const { items } = await extractTextItems(await getDocumentProxy(bytes.slice()));
    const small = items.flat().filter(({ str, fontSize }) => {
      return fontSize < 8.99 && !/^[\s\d*†‡]*$/.test(str);
    });
    expect(small).toEqual([]);
  });

  test('is tagged, with language, title and outline', () => {
    const { catalog } = document;
    const marked = catalog.lookup(PDFName.of('MarkInfo'), PDFDict);
    expect(String(marked.get(PDFName.of('Marked')))).toBe('true');
    expect(catalog.lookup(PDFName.of('Lang'), PDFString).asString()).toBe('sv');
    // The no-break spaces of typography are left out of titles.
    const headings: string[] = [];
    visit(fromHtml(built.text(`${id}.html`)), 'element', (node) => {
      if (isNotes(node)) return SKIP;
      if (/^h[1-6]$/.test(node.tagName))
        headings.push(textOf(node).replaceAll('\u00a0', ' ').trim());
      return undefined;
    });
    // A chapter has some of them elsewhere in print: how it is cited stands in the colophon.
    const titles = [...outlineEntries(document)].map(titleOf);
    expect(titles[0]).toBe(headings[0]);
    expect(titles.toSorted()).toEqual(headings.toSorted());
    expect(document.getTitle()).toBe(headings[0]);
  });

  test('has a figure for every drawing and part of one, with its alternative text and what its numbers say', () => {
    const page = built.text(`${id}.html`);
    const labels = [...page.matchAll(/aria-label="([^"]*)" class="drawing page"/g)].map(
      ([, label = '']) => label,
    );
    expect(labels).toHaveLength(page.match(/class="drawing page"/g)?.length ?? 0);
    const alts = [...structureElements(document)]
      .filter(({ type }) => type === 'Figure')
      .map(({ dict }) => dict.lookup(PDFName.of('Alt'), PDFString, PDFHexString).decodeText());
    const further = / \((?:del|part)\s(?!1\s)\d+\s(?:av|of)\s\d+\)$/u;
    const wholes = alts.filter((alt) => !further.test(alt));
    expect(wholes).toHaveLength(labels.length);
    for (const [at, alt] of wholes.entries()) {
      const label = labels[at] ?? '';
      expect(alt.slice(0, label.length)).toBe(label);
      expect(alt.slice(label.length)).toMatch(/(?:högst|från|är) .*\d/iu);
    }
    for (const alt of alts.filter((each) => further.test(each))) {
      expect(labels).toContain(alt.replace(further, ''));
    }
  });

  test('embeds only the shipped fonts, none of them drawn (Type 3)', () => {
    const fonts = fontsOf(document);
    expect(fonts.length).toBeGreaterThan(0);
    expect(unshippedFonts(fonts, ['Source Serif', 'Roboto'])).toEqual([]);
  });
});

test('a chapter begins with cover, colophon and opening, above which nothing stands', async () => {
  const bytes = built.files.get('kapitel-7.pdf') ?? new Uint8Array();
  const { text } = await extractText(await getDocumentProxy(bytes.slice()), { mergePages: false });
  const [cover = '', colophon = '', opening = '', contents = ''] = text.map((page) =>
    page.replaceAll(/[\s\u200b]+/g, ' ').trim(),
  );
  expect(cover).toMatch(
    /^Utkast för granskning Den \(ut\)forskande staden En FoU.*Kapitel 7 ?Delning.* Sara Leckner FoU Helsingborg/,
  );
  expect(colophon).toMatch(/^Delning av .* Kapitel 7 ur antologin .* Version 0\.9.* Citera så här/);
  expect(opening).toMatch(/^Kapitel 7 Delning av .* Sara Leckner, Malmö universitet Sammandrag/);
  expect(contents).toMatch(/Innehåll Citera så här 2/);
  for (const page of [cover, colophon, opening])
    expect(page).not.toMatch(/Utkast för granskning –/);
  expect(contents).toContain('Utkast för granskning – Den (ut)forskande staden');
});
