import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { createCompiler } from '../../scripts/compile/compile.ts';
import {
  type DrawFigures,
  drawFigures,
  type DrawnFigures,
  type FigureFault,
} from '../../scripts/figures/figures.ts';
import { renderPrintPage, renderScreenPage } from '../../scripts/html/page.ts';
import type { Book } from '../../scripts/model/book.ts';
import { openBrowser, type PrintBrowser } from '../../scripts/pdf/browser.ts';
import { root } from '../repository.ts';
import { type Contrast, contrastsIn, contrastTable, tooLow } from './contrast.ts';

let browser: PrintBrowser;
let book: Book;

beforeAll(async () => {
  const [started, compiled] = await Promise.all([
    openBrowser(),
    createCompiler({ project: { root, out: 'out' }, draw: drawHere })(),
  ]);
  if ('fault' in started) throw new Error(started.fault.en);
  browser = started;
  if (compiled.book === null) throw new Error('The report has faults');
  book = compiled.book;
});
afterAll(async () => await browser?.close());

async function drawHere(...input: Parameters<DrawFigures>): Promise<DrawnFigures> {
  const faults: FigureFault[] = [];
  return { figures: await drawFigures(...input, (fault) => faults.push(fault)), faults };
}

/** Whole fonts, which need not be made. */
const wholeFont = ({ bytes }: { bytes: Uint8Array }): Promise<Uint8Array> => Promise.resolve(bytes);

interface Look {
  media?: 'screen' | 'print';
  scheme?: 'light' | 'dark';
  width?: number;
  isUnfolded?: boolean;
}

async function contrastsOf(
  html: string,
  { media = 'screen', scheme = 'light', ...options }: Look,
): Promise<Contrast[]> {
  const page: Page = await browser.newPage();
  try {
    await page.emulateMediaType(media);
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await page.setContent(html, { waitUntil: 'load' });
    return await contrastsIn(page, options);
  } finally {
    await page.close();
  }
}

/** The ground of a page, and what stands in its margins, are seen where it is printed only. */
const printedGround = '<style>.cover-page, .field { background: var(--cover) }</style></head>';

const looks: readonly (Look & { name: string; isPrintPage?: boolean })[] = [
  { name: 'the screen page in light' },
  { name: 'the screen page in dark', scheme: 'dark' },
  // A figure shows its drawing or what is folded.
  { name: 'the screen page in light, unfolded', isUnfolded: true },
  { name: 'the page to print', media: 'print', isPrintPage: true, width: 640 },
];

describe.each(['kapitel-7', 'faq'])('%s', (id) => {
  test.each(looks)('can be told from its ground everywhere: $name', async (look) => {
    const document = book.documents.find(({ config }) => config.id === id);
    if (document === undefined) throw new Error(`There is no ${id}`);
    const html =
      look.isPrintPage === true
        ? renderPrintPage(document, book).replace('</head>', printedGround)
        : (await renderScreenPage(document, book, wholeFont)).html;
    const contrasts = await contrastsOf(html, look);
    if (process.env['CONTRAST'] !== undefined)
      process.stdout.write(`\n${id}, ${look.name}\n${contrastTable(contrasts)}`);
    expect(contrasts.length).toBeGreaterThan(60);
    expect(contrastTable(tooLow(contrasts), Infinity)).toBe('');
  });
});

/** Each is a fault of its own kind, or one that only looks like it. */
const samples = `<!doctype html><html lang="sv"><head><style>
  :root { --rule: #d0d0d0; --figure-rule: #c4c4c4; }
  body { margin: 20px; font: 16px/24px sans-serif; color: #000; background: #fff; }
  .field { background: linear-gradient(#76232f, #76232f); color: #fff; padding: 10px; }
  .behind { position: relative; }
  .behind::before { content: ''; position: absolute; inset: 0; background: #222; z-index: -1; }
  .written::before { content: 'skrivet '; color: #bbb; }
  .heard { position: absolute; width: 1px; height: 1px; overflow: hidden; color: #eee; }
  .bar { border-left: 4px solid #ddd; }
</style></head><body>
  <p style="color: #999">grått</p>
  <h1 style="color: #8a8a8a; font-size: 32px">stort</h1>
  <p class="field">på fältet <span style="color: #e84c31">orange</span></p>
  <p class="behind">svart på mörkt</p>
  <p style="opacity: 0.4">genomskinligt</p>
  <p class="written">ord</p>
  <p class="heard">hörs bara</p>
  <p class="bar">stapel</p>
  <details><summary>Mer</summary><p style="color: #ccc">dolt</p></details>
  <div class="drawing"><svg width="200" height="60">
    <rect width="80" height="40" fill="#1c73a6"/><rect x="100" width="80" height="40" fill="#eee"/>
    <path d="M0 50H200" stroke="#c4c4c4"/>
    <text x="10" y="25" fill="#fff">vitt</text><text x="110" y="25" fill="#fff">osett</text>
  </svg></div>
</body></html>`;

test('what is hard to see is found, whatever lies under it', async () => {
  const found = tooLow(await contrastsOf(samples, { isUnfolded: true }));
  const names = found.map(({ kind, words, where }) => `${kind} ${words || where}`);
  expect(names.toSorted()).toEqual([
    'border left',
    'mark div.drawing > svg > rect',
    'text "skrivet "',
    'text dolt',
    'text genomskinligt',
    'text grått',
    'text orange',
    'text osett',
    'text svart på mörkt',
  ]);
});
