/** Measures the preview: from a file's write to changed pixels in a real browser, and memory after many edits. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import type { Page } from 'puppeteer';

import { previewSource } from '../../cli/preview.ts';
import { openBrowser, type PrintBrowser } from '../../pdf/browser.ts';
import { type Preview, startPreview } from '../../preview/preview.ts';
import { createWorker } from '../../workers/create-worker.ts';
import { makeTenChapters } from './ten-chapters.ts';

/** Edits of each kind; 100 when none are asked for. */
const edits = Number(process.argv[2] ?? 100) || 100;
/** `short` or `long` for one of the documents alone. */
const only = process.argv[3];
const lengths = only === undefined ? [false, true] : [only === 'long'];
const report = resolve('.');
const document = { id: 'kapitel-7', folder: 'kapitel-7' };

const write = (line: string) => process.stdout.write(`${line}\n`);

interface Bench {
  root: string;
  preview: Preview;
  close: () => Promise<void>;
}

async function openBench(isLong: boolean): Promise<Bench> {
  const root = mkdtempSync(join(tmpdir(), 'rapport-bench-'));
  for (const folder of ['chapter', 'figures', 'templates']) {
    cpSync(join(report, folder), join(root, folder), { recursive: true });
  }
  if (isLong) makeTenChapters(root, document.folder);
  const project = { root, out: join(root, 'out') };
  const drawer = createWorker('drawFigures');
  const inspector = createWorker('inspect');
  drawer.prepare();
  inspector.prepare();
  const preview = await startPreview({
    ...previewSource(project, drawer),
    inspect: () => inspector.run('inspect', project),
    print: () => Promise.resolve(null),
    comments: null,
    port: 0,
    lang: 'sv',
    editor: '{path}',
  });
  const close = async () => {
    await preview.close();
    await Promise.all([drawer.close(), inspector.close()]);
    rmSync(root, { recursive: true, force: true });
  };
  return { root, preview, close };
}

/** Changes one plain paragraph of one of the chapter's files by a word; another each time. */
function textEdit(root: string, count: number): void {
  const folder = join(root, 'chapter', document.folder);
  const names = readdirSync(folder).filter((name) => /resultat-[1-8]/.test(name));
  const path = join(folder, names[count % names.length] ?? '');
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, text.replace(/^(?:Ändring \d+\. )?(?=[A-ZÅÄÖ])/m, `Ändring ${count}. `));
}

/** Changes one number of a figure, so that it is drawn anew. */
function figureEdit(root: string, count: number): void {
  const path = join(root, 'figures/fig-7-1.yaml');
  const text = readFileSync(path, 'utf8');
  const positive = 10 + (count % 30);
  const changed = text
    .replace(/(id: helsingborg[^]*?positiv: )\d+/, `$1${positive}`)
    .replace(/(id: helsingborg[^]*?negativ: )\d+/, `$1${61 - positive}`);
  writeFileSync(path, changed);
}

/** Of all edits, so that each is another. */
let edited = 0;

/** When the page has painted the next patch, in ms since 1970. */
const painted = `new Promise((resolve) => {
  document.addEventListener('rapport:patched', () => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve(performance.timeOrigin + performance.now());
    port2.postMessage(null);
  }), { once: true });
})`;

async function measure(
  page: Page,
  edit: (count: number) => void,
  times: number,
  rest = 150,
): Promise<readonly number[]> {
  const durations: number[] = [];
  for (let time = 0; time < times; time += 1) {
    edited += 1;
    // The promise must be there before the file is written.
    const waiting = await page.evaluateHandle(`({ painted: ${painted} })`);
    edit(edited);
    const start = performance.timeOrigin + performance.now(); // the file is written now
    durations.push((await waiting.evaluate(paintedOf)) - start);
    await waiting.dispose();
    // An author saves no faster; what runs behind has begun by then.
    const pause = rest === 0 ? 0 : rest + ((edited * 37) % 100);
    await new Promise((next) => setTimeout(next, pause));
  }
  return durations;
}

const paintedOf = (each: unknown) => (each as { painted: Promise<number> }).painted;

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

function told(name: string, values: readonly number[]): void {
  const [middle, high] = [percentile(values, 0.5), percentile(values, 0.95)];
  write(
    `  ${name.padEnd(34)} p50 ${middle.toFixed(0).padStart(4)} ms   p95 ${high.toFixed(0).padStart(4)} ms`,
  );
}

async function openPages(browser: PrintBrowser, preview: Preview, count: number): Promise<Page[]> {
  const pages: Page[] = [];
  for (let index = 0; index < count; index += 1) {
    const page = await browser.newPage();
    // This browser has no limit of frames a second: a fading mark would be painted all the time.
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    await page.goto(`${preview.address}/page/${document.id}`);
    await page.waitForSelector('body[data-ready]');
    pages.push(page);
  }
  return pages;
}

/** Of the main thread, after garbage has been collected; run with `--expose-gc`. */
function heap(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1e6;
}

async function measureAround(bench: Bench, browser: PrintBrowser, windows: number): Promise<void> {
  const pages = await openPages(browser, bench.preview, windows);
  const around = windows === 1 ? 'alone' : `${windows} windows`;
  const [front] = pages;
  if (front === undefined) throw new Error('There is no window');
  // The others follow too, but a browser paints only what is seen.
  await front.bringToFront();
  const { root } = bench;
  told(`text, ${around}`, await measure(front, (count) => textEdit(root, count), edits));
  told(`figure, ${around}`, await measure(front, (count) => figureEdit(root, count), edits));
  await Promise.all(pages.map((page) => page.close()));
}

/** Memory that each edit would keep a little of shows after many. */
async function measureMemory({ root, preview }: Bench, browser: PrintBrowser): Promise<void> {
  const [page] = await openPages(browser, preview, 1);
  if (page === undefined) throw new Error('There is no window');
  const edit = (count: number) => textEdit(root, count);
  await measure(page, edit, edits, 0);
  const before = heap();
  await measure(page, edit, edits * 9, 0);
  const after = heap();
  await page.close();
  const change = `${(100 * (after / before - 1)).toFixed(0)} %`;
  const megabytes = [before, after].map((each) => each.toFixed(1));
  write(
    `  heap after ${edits} edits ${megabytes[0]} MB, after ${edits * 10} ${megabytes[1]} MB: ${change} more`,
  );
}

async function run(): Promise<void> {
  for (const isLong of lengths) {
    write(isLong ? 'A document of ten chapters' : 'Chapter 7');
    const bench = await openBench(isLong);
    const browser = await openBrowser({ loopback: true });
    if ('fault' in browser) throw new Error(browser.fault.en);
    if (!isLong) await measureMemory(bench, browser);
    for (const windows of [1, 10]) await measureAround(bench, browser, windows);
    await browser.close();
    await bench.close();
  }
}

void run();
