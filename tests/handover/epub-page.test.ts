import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

import type { AxeResults } from 'axe-core';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { epubOf } from '../../scripts/handover/epub/epub.ts';
import { openBrowser, type PrintBrowser } from '../../scripts/pdf/browser.ts';
import { buildOnce } from '../repository.ts';
import { opened } from './books.ts';
import { everyRoot } from './every.ts';
import { handedOver } from './handed-over.ts';

/** Fonts as they are: reducing them takes most of the time. */
const reduce = ({ bytes }: { bytes: Uint8Array }) => Promise.resolve(bytes);

const folder = mkdtempSync(join(tmpdir(), 'rapport-book-'));
let browser: PrintBrowser;
let spine: readonly string[];

beforeAll(async () => {
  const started = await openBrowser();
  if ('fault' in started) throw new Error(started.fault.en);
  browser = started;
  const [handover] = handedOver(await buildOnce(everyRoot, ['html']));
  if (handover === undefined) throw new Error('Nothing was built');
  const [file] = await epubOf(handover, { reduce });
  const bytes = file?.content as Uint8Array;
  ({ spine } = opened(bytes));
  for (const [path, content] of Object.entries(unzipSync(bytes))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Of a web site, which a file of a book is not; Ace leaves the same out. */
const off = ['landmark-one-main', 'page-has-heading-one', 'region', 'bypass', 'skip-link'];

describe.each([
  ['light', 375],
  ['dark', 320],
] as const)('every chapter of a book, %s and %d px wide', (scheme, width) => {
  test('has no accessibility violations, shows its pictures and needs no sideways scrolling', async () => {
    const page = await browser.newPage();
    await page.setViewport({ width, height: 800 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    for (const path of spine) {
      await page.goto(pathToFileURL(join(folder, 'EPUB', path)).href);
      await page.evaluate(axe);
      const { violations } = (await page.evaluate(
        `axe.run({ rules: ${JSON.stringify(Object.fromEntries(off.map((id) => [id, { enabled: false }])))} })`,
      )) as AxeResults;
      const found = violations.map(({ id, nodes }) => [path, id, nodes[0]?.html.slice(0, 160)]);
      expect(found).toEqual([]);
      const seen = await page.evaluate(`({
        type: document.contentType,
        width: document.documentElement.scrollWidth,
        unseen: [...document.images].filter((image) => image.naturalWidth === 0).map(({ src }) => src),
      })`);
      expect(seen).toEqual({ type: 'application/xhtml+xml', width, unseen: [] });
    }
    await page.close();
  });
});
