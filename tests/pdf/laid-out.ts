import { PDFArray, PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';

import type { PrintBrowser } from '../../scripts/pdf/browser.ts';
import type { LayoutResult } from '../../scripts/pdf/layout-result.ts';
import { layOut } from '../../scripts/pdf/layout.ts';
import { withPage } from '../../scripts/pdf/page.ts';
import type { RunningHeads } from '../../scripts/pdf/running-heads.ts';

/** What a second measurement, of the whole text at once, finds on the page that was laid out. */
export interface Measured {
  pages: number;
  /** Page of each identifier. */
  pageOf: Record<string, number>;
  boxes: { page: number; top: number; bottom: number; notes: string[] }[];
  /** Texts that something else is printed over, or that stand outside the page area. */
  collisions: string[];
  /** Lines of text on each page above its notes, and where they end. */
  columns: { lines: number; bottom: number }[];
  /** Headings that are the last of their page. */
  lonely: string[];
  /** Paragraphs of which one line stands alone on a page. */
  strays: string[];
  /** Identifiers of figures and headings, in document order. */
  order: string[];
}

export interface LaidOut {
  result: LayoutResult;
  measured: Measured;
  pdf: Uint8Array;
  document: PDFDocument;
  /** Pages of the link targets, as printed. */
  destinations: Record<string, number>;
}

export async function laidOut(
  browser: PrintBrowser,
  html: string,
  options: RunningHeads = { left: 'Karin Åkerblom', right: 'Vem äger spåren?' },
): Promise<LaidOut> {
  return await withPage(browser, html, async (page) => {
    const result = await layOut(page, options);
    const measured = (await page.evaluate(measurement)) as Measured;
    const pdf = await page.pdf({
      tagged: true,
      outline: true,
      preferCSSPageSize: true,
      printBackground: true,
      timeout: 0,
    });
    const document = await PDFDocument.load(pdf, { updateMetadata: false });
    return { result, measured, pdf, document, destinations: destinationsOf(document) };
  });
}

function destinationsOf(document: PDFDocument): Record<string, number> {
  const pages = new Map(document.getPages().map(({ ref }, index) => [String(ref), index + 1]));
  const places = document.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
  return Object.fromEntries(
    (places?.keys() ?? []).map((name) => {
      const page = places?.lookup(name, PDFArray).get(0);
      return [name.decodeText(), pages.get(String(page)) ?? 0];
    }),
  );
}

/** Runs in the page; written apart from the layout script, so as not to repeat its mistakes. */
const measurement = `(() => {
  const main = document.querySelector('main');
  document.documentElement.classList.add('measure');
  Object.assign(main.style, { columns: '472px 1', columnGap: '40px', columnFill: 'auto', height: '720px' });
  const origin = main.getBoundingClientRect();
  const placeOf = (rect) => ({
    page: Math.floor((rect.left - origin.left + 1) / 512) + 1,
    top: rect.top - origin.top, bottom: rect.bottom - origin.top, left: (rect.left - origin.left + 1) % 512 - 1,
    right: (rect.left - origin.left + 1) % 512 - 1 + rect.width,
  });
  const range = document.createRange();
  const texts = [];
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.parentElement.closest('.ref, style') || node.data.trim() === '') continue;
    range.selectNodeContents(node);
    for (const rect of range.getClientRects()) {
      if (rect.width < 1 || rect.height === 0) continue;
      texts.push({ ...placeOf(rect), node, inNote: node.parentElement.closest('.fn') !== null, text: node.data.slice(0, 30) });
    }
  }
  const pageOf = {};
  for (const element of document.querySelectorAll('[id]')) {
    range.selectNodeContents(element);
    const rects = [...element.getClientRects()];
    const content = rects.length > 1 ? [...range.getClientRects()].find((r) => r.width > 0 && r.height > 0) : undefined;
    const rect = content ?? rects[0];
    if (rect !== undefined) pageOf[element.id] = placeOf(rect).page;
  }
  const boxes = [...document.querySelectorAll('.fnbox:not(.fnpush)')].map((box) => ({
    ...placeOf(box.getBoundingClientRect()), notes: [...box.children].map(({ id }) => id) }));
  const pages = Math.max(...texts.map(({ page }) => page), ...boxes.map(({ page }) => page));
  const collisions = [];
  for (const { page, top, bottom, left, right, text, inNote } of texts) {
    if (top < -2 || bottom > 722 || left < -1 || right > 473) collisions.push('outside: ' + text);
    const box = inNote ? undefined : boxes.find((each) => each.page === page && each.bottom > top + 6 && bottom - 6 > each.bottom - boxHeight(each));
    if (box !== undefined) collisions.push('over notes: ' + text);
  }
  function boxHeight(box) { return box.bottom - box.top; }
  const columns = Array.from({ length: pages }, (_, index) => {
    const own = texts.filter(({ page, inNote }) => page === index + 1 && !inNote);
    const lines = new Set(own.map(({ top, bottom }) => Math.round((top + bottom) / 8)));
    return { lines: lines.size, bottom: Math.max(0, ...own.map(({ bottom }) => bottom)) };
  });
  const lonely = [...main.querySelectorAll('h2, h3, h4')].filter((heading) => {
    const own = placeOf(heading.getBoundingClientRect());
    const figures = [...main.querySelectorAll('figure')].map((each) => placeOf(each.getBoundingClientRect()));
    return ![...texts.filter(({ inNote }) => !inNote), ...figures].some(({ page, top }) => page === own.page && top >= own.bottom - 8);
  }).map(({ textContent }) => textContent);
  const strays = [...main.querySelectorAll('.body p')].filter((paragraph) => {
    if (paragraph.closest('figure, .fn')) return false;
    const own = texts.filter(({ node, inNote }) => !inNote && paragraph.contains(node));
    const perPage = new Map();
    for (const { page, top, bottom } of own) {
      const lines = perPage.get(page) ?? new Set();
      lines.add(Math.round((top + bottom) / 16));
      perPage.set(page, lines);
    }
    return perPage.size > 1 && [...perPage.values()].some(({ size }) => size < 2);
  }).map(({ textContent }) => textContent.slice(0, 60));
  const order = [...main.querySelectorAll('figure, h2, h3, p[id]')].map(({ id }) => id);
  document.documentElement.classList.remove('measure');
  for (const name of ['columns', 'column-gap', 'column-fill', 'height']) main.style.removeProperty(name);
  return { pages, pageOf, boxes, collisions, columns, lonely, strays, order };
})()`;
