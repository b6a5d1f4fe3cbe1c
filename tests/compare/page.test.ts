import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { main } from '../../scripts/cli/cli.ts';
import { compareVersions } from '../../scripts/compare/compare.ts';
import { versionOfPage } from '../../scripts/compare/page-version.ts';
import { openBrowser, type PrintBrowser } from '../../scripts/pdf/browser.ts';
import { buildOnce, otherRoot } from '../repository.ts';
import { copyOf, type EditableReport, told } from './report.ts';

const fetch = () => Promise.reject(new Error('No comparison needs the network'));

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let browser: PrintBrowser;
let report: EditableReport;
let said = '';
let code: number;

function take(more: string): void {
  said += more;
}

beforeAll(async () => {
  report = copyOf(otherRoot);
  report.edit('figures/fig-lasning.yaml', 'label: Ofta, value: 62', 'label: Ofta, value: 60');
  report.edit('figures/fig-lasning.yaml', 'hur ofta eleverna', 'hur ofta elever');
  report.edit('chapter/rapport/02-resultat.md', '62 procent', '60 procent');
  report.edit(
    'chapter/rapport/01-inledning.md',
    '# Inledning {#inledning}',
    '# Inledning och syfte {#inledning}\n\nEtt nytt stycke.',
  );
  report.edit('chapter/rapport/01-inledning.md', 'Rapporten redovisar', 'Här redovisas');
  const io = { out: take, err: take, colour: false, interactive: false, fetch };
  code = await main(['compare', otherRoot, '--root', report.root], io);
  const started = await openBrowser();
  if ('fault' in started) throw new Error(started.fault.en);
  browser = started;
});
afterAll(async () => {
  await browser?.close();
  report.remove();
});

async function withPage<T>(
  { width, scheme }: { width: number; scheme: 'light' | 'dark' },
  use: (page: Page, requests: string[]) => Promise<T>,
): Promise<T> {
  const page = await browser.newPage();
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  try {
    await page.setViewport({ width, height: 900 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    const path = join(report.root, 'out', 'jamforelse.html');
    await page.goto(pathToFileURL(path).href, { waitUntil: 'load' });
    return await use(page, requests);
  } finally {
    await page.close();
  }
}

test('a page and a PDF that conforms are written', () => {
  expect(said).toContain('jamforelse.html');
  expect(said).toContain('jamforelse.pdf');
  expect(code).toBe(0);
  const pdf = readFileSync(join(report.root, 'out', 'jamforelse.pdf'));
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
});

test.each(['light', 'dark'] as const)('has no accessibility violations in %s', async (scheme) => {
  const found = await withPage({ width: 1024, scheme }, async (page) => {
    await page.evaluate(axe);
    const results = (await page.evaluate(
      `document.querySelectorAll('details').forEach((each) => { each.open = true; });
       axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })`,
    )) as AxeResults;
    return results.violations.map(({ id, nodes }) => ({
      id,
      nodes: nodes.map(({ html }) => html.slice(0, 160)),
    }));
  });
  expect(found).toEqual([]);
});

test.each([320, 375, 1024, 1600])('needs no sideways scrolling at %i px', async (width) => {
  const widest = await withPage({ width, scheme: 'light' }, (page) =>
    page.evaluate('document.documentElement.scrollWidth'),
  );
  expect(widest).toBeLessThanOrEqual(width);
});

test('every number of the list leads to its place and back; nothing is fetched', async () => {
  const { broken, twice, count, requests } = await withPage(
    { width: 1024, scheme: 'light' },
    async (page, all) => ({
      broken: await page.evaluate(
        `[...document.querySelectorAll('a[href^="#"]')].map((a) => a.hash).filter((hash) => !document.getElementById(hash.slice(1)))`,
      ),
      twice: await page.evaluate(
        `[...document.querySelectorAll('[id]')].map((e) => e.id).filter((id, at, ids) => ids.indexOf(id) !== at)`,
      ),
      count: await page.evaluate(`document.querySelectorAll('.changes > li').length`),
      requests: all.filter((url) => !url.startsWith('data:')).length,
    }),
  );
  expect({ broken, twice, count, requests }).toEqual({
    broken: [],
    twice: [],
    count: 5,
    requests: 1,
  });
});

test('what was inserted and deleted is said in words too', async () => {
  const spoken = (await withPage({ width: 1024, scheme: 'light' }, (page) =>
    page.evaluate(
      `[...document.querySelectorAll('.redline ins, .redline del')].map((e) => e.textContent)`,
    ),
  )) as string[];
  expect(spoken).toContain('struket: 62 slut på struket');
  expect(spoken).toContain('infogat: 60 slut på infogat');
  for (const text of spoken)
    expect(text).toMatch(/^(?:infogat|struket): .+ slut på (?:infogat|struket)$/s);
});

test('two built pages are compared as their sources would be', async () => {
  const html = (await buildOnce(otherRoot, ['html'])).text('rapport.html');
  const other = html
    .replace('delades ut', 'skickades ut')
    .replace('<span class="number">30</span>', '<span class="number">31</span>');
  const [before, after] = [versionOfPage('a', html), versionOfPage('b', other)];
  if (before === null || after === null) throw new Error('The page is none of ours');
  expect(compareVersions(before, before).changes).toEqual([]);
  const changes = told(compareVersions(before, after));
  expect(changes.map(({ type, part, figure }) => [type, part ?? figure])).toEqual([
    ['figure', 'fig-lasning'],
    ['text', 'note'],
  ]);
  expect(changes[0]?.cells).toMatchObject([{ old: { value: 30 }, new: { value: 31 } }]);
});
