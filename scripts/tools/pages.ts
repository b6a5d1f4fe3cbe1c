/**
 * Tells how full each printed page is, and what begins the next: `npm run pages -- [--root folder] [document …]`. A page that is
 * less than two thirds full, but for the last of a part, is marked.
 */
import { parseArgs } from 'node:util';

import { createCompiler } from '../compile/compile.ts';
import { createMemory } from '../compile/memory.ts';
import { renderPrintPage } from '../html/page.ts';
import type { Book, ResolvedDocument } from '../model/book.ts';
import { openBrowser, type PrintBrowser } from '../pdf/browser.ts';
import type { PageFilling } from '../pdf/layout-result.ts';
import { layOut } from '../pdf/layout.ts';
import { withPage } from '../pdf/page.ts';
import { createWorker } from '../workers/create-worker.ts';
import { drawInWorker } from '../workers/draw-in-worker.ts';

process.env['TZ'] = 'UTC';

const leastFull = 2 / 3;

async function run(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { root: { type: 'string', default: process.cwd() } },
  });
  const drawer = createWorker('drawFigures');
  const browser = await openBrowser();
  if ('fault' in browser) throw new Error(browser.fault.en);
  try {
    const project = { root: values.root, out: '' };
    const compile = createCompiler({
      project,
      memory: createMemory(),
      draw: drawInWorker(drawer),
    });
    const { book } = await compile();
    if (book === null) throw new Error('The sources hold faults: run `npm run check`');
    for (const document of book.documents) {
      const { id } = document.config;
      if (positionals.length > 0 && !positionals.includes(id)) continue;
      await tellPages(browser, document, book);
    }
  } finally {
    await Promise.all([browser.close(), drawer.close()]);
  }
}

async function tellPages(
  browser: PrintBrowser,
  document: ResolvedDocument,
  book: Book,
): Promise<void> {
  const { id, title } = document.config;
  const start = performance.now();
  const { fillings, notes } = await withPage(browser, renderPrintPage(document, book), (page) =>
    layOut(page, { left: '', right: title }),
  );
  const ms = Math.round(performance.now() - start);
  const lines = fillings.map((filling, index) => lineOf(filling, index + 1));
  const few = fillings.filter(isFew).length;
  const sum = `${id}: ${fillings.length} pages, ${few} less than two thirds full (${ms} ms)`;
  const problems = notes.problems.map(({ en }) => en);
  process.stdout.write(`${[sum, ...lines, ...problems].join('\n')}\n`);
}

function isFew({ share, endsPart }: PageFilling): boolean {
  return share < leastFull && !endsPart;
}

function lineOf(filling: PageFilling, page: number): string {
  const { share, endsPart, next } = filling;
  const percent = `${Math.round(100 * share)} %`;
  const mark = isFew(filling) ? '!' : ' ';
  const end = endsPart ? '  end of a part' : '';
  return `${String(page).padStart(4)} ${percent.padStart(5)} ${mark}${end}${next === '' ? '' : `  → ${next}`}`;
}

void run();
