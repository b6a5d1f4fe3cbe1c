/** Measures the parts of one build, one after the other, and prints them as JSON: a child process of the bench. */
import { fileURLToPath } from 'node:url';

import type { DocumentConfig } from '../../model/book.ts';
import { familiesOf } from '../../model/theme.ts';
import type { PrintBrowser } from '../../pdf/browser.ts';

process.env['TZ'] = 'UTC';
const parts: Record<string, number> = {};
let last = performance.now();
const lap = (name: string) => {
  const now = performance.now();
  parts[name] = now - last;
  last = now;
};

async function run(): Promise<void> {
  const { readSources } = await import('../../read/read.ts');
  const { parseBook } = await import('../../parse/book.ts');
  const { resolveBook } = await import('../../resolve/resolve.ts');
  const { drawFigures } = await import('../../figures/figures.ts');
  const { renderPrintPage, renderScreenPage } = await import('../../html/page.ts');
  lap('import');

  const root = fileURLToPath(new URL('../../..', import.meta.url));
  const { sources } = readSources({ root, out: '' });
  if (sources === null) throw new Error('The sources hold faults');
  lap('read');
  const parsed = parseBook(sources);
  lap('parse');
  const { documents } = await resolveBook(parsed);
  lap('resolve');
  const figures = await drawFigures(sources.specs.values(), sources.theme, () => undefined);
  lap('figures');
  const { config, theme } = sources;
  const book = { config, theme, documents, figures, pictures: new Map() };
  for (const document of documents) await renderScreenPage(document, book);
  lap('html');

  const { openBrowser } = await import('../../pdf/browser.ts');
  const browser = await openBrowser();
  if ('fault' in browser) throw new Error(browser.fault.en);
  lap('launch');
  const families = familiesOf(book.theme);
  for (const document of documents) {
    await print(browser, renderPrintPage(document, book), document.config, families);
  }
  lap('print');
  await browser.close();

  const { build } = await import('../../build/build.ts');
  const { createMemoryOutput } = await import('../../publish/output.ts');
  const options = { documents: [], formats: ['html', 'pdf'] as const, generator: 'bench' };
  last = performance.now();
  await build({ root, out: '' }, createMemoryOutput(), options);
  lap('first build');
  await build({ root, out: '' }, createMemoryOutput(), options);
  lap('second build, same process');
  process.stdout.write(`${JSON.stringify(parts)}\n`);
}

async function print(
  opened: PrintBrowser,
  html: string,
  { title, lang }: DocumentConfig,
  families: readonly string[],
): Promise<void> {
  const { printPdf } = await import('../../pdf/print.ts');
  await printPdf(opened, html, {
    title,
    lang,
    author: '',
    date: new Date(0),
    producer: 'bench',
    families,
    attachments: [],
  });
}

void run();
