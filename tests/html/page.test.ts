import { readFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { openBrowser, type PrintBrowser } from '../../scripts/pdf/browser.ts';
import { type Built, buildOnce, root } from '../repository.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'rapport-html-'));
let built: Built;
let browser: PrintBrowser;

beforeAll(async () => {
  const started = await openBrowser();
  if ('fault' in started) throw new Error(started.fault.en);
  browser = started;
  built = await buildOnce(root, ['html']);
  for (const id of ['kapitel-7', 'faq']) {
    writeFileSync(join(folder, `${id}.html`), built.text(`${id}.html`));
  }
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Opens a built page as a reader would, from disk; gives the requests that it made. */
async function withPage<T>(
  id: string,
  { width, scheme }: { width: number; scheme: 'light' | 'dark' },
  use: (page: Page, requests: string[]) => Promise<T>,
): Promise<T> {
  const page = await browser.newPage();
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  try {
    await page.setViewport({ width, height: 900 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await page.goto(pathToFileURL(join(folder, `${id}.html`)).href, { waitUntil: 'load' });
    return await use(page, requests);
  } finally {
    await page.close();
  }
}

const schemes = ['light', 'dark'] as const;

describe.each(['kapitel-7', 'faq'])('%s', (id) => {
  test.each(schemes)('has no accessibility violations in %s', async (scheme) => {
    const found = await withPage(id, { width: 1024, scheme }, async (page) => {
      // The page's policy forbids scripts; this one comes through the DevTools protocol.
      await page.evaluate(axe);
      const results = (await page.evaluate(
        `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })`,
      )) as AxeResults;
      return results.violations.map(({ id: rule, nodes }) => ({
        rule,
        nodes: nodes.map(({ html }) => html.slice(0, 160)),
      }));
    });
    expect(found).toEqual([]);
  });

  test.each([375, 1024, 1600])('cuts no text of a drawing off at %i px', async (width) => {
    const cut = await withPage(id, { width, scheme: 'light' }, async (page) => {
      await page.evaluate('document.fonts.ready');
      return await page.evaluate(`[...document.querySelectorAll('.drawing text')].filter((text) => {
        const [own, whole] = [text, text.ownerSVGElement].map((each) => each.getBoundingClientRect());
        // Browsers on Linux else round each letter to whole dots, but not this one, which prints.
        const isAsMeasured = getComputedStyle(text).textRendering.toLowerCase() === 'geometricprecision';
        return !isAsMeasured || own.right > whole.right + 0.5 || own.left < whole.left - 0.5;
      }).map(({ textContent }) => textContent)`);
    });
    expect(cut).toEqual([]);
  });

  test.each([320, 375, 1024, 1600])('needs no sideways scrolling at %i px', async (width) => {
    const widest = await withPage(id, { width, scheme: 'light' }, (page) =>
      page.evaluate('document.documentElement.scrollWidth'),
    );
    expect(widest).toBeLessThanOrEqual(width);
  });

  test('makes no request', async () => {
    const requests = await withPage(id, { width: 1024, scheme: 'light' }, async (page, all) => {
      await page.evaluate('window.scrollTo(0, document.body.scrollHeight)');
      return all.filter((url) => !url.startsWith('data:'));
    });
    expect(requests).toEqual([pathToFileURL(join(folder, `${id}.html`)).href]);
  });

  test('has unique identifiers, and every link inside the report leads somewhere', async () => {
    const { ids, links } = await withPage(id, { width: 1024, scheme: 'light' }, async (page) => ({
      ids: (await page.evaluate(
        `[...document.querySelectorAll('[id]')].map((e) => e.id)`,
      )) as string[],
      links: (await page.evaluate(
        `[...document.querySelectorAll('a[href]')].map((e) => e.getAttribute('href'))`,
      )) as string[],
    }));
    expect(ids.filter((each, index) => ids.indexOf(each) !== index)).toEqual([]);
    const broken = links
      .filter((href) => !/^(https?:|mailto:|tel:)/.test(href))
      .filter((href) => {
        const [path = '', fragment = ''] = href.split('#');
        const target = path === '' ? `${id}.html` : path;
        if (target.endsWith('.pdf') || target.endsWith('.png')) return false; // not built here
        if (!built.files.has(target)) return true;
        return fragment !== '' && !built.text(target).includes(`id="${fragment}"`);
      });
    expect(broken).toEqual([]);
    expect(links.length).toBeGreaterThan(20);
  });

  test('runs no script and has its metadata', () => {
    const html = built.text(`${id}.html`);
    expect(html.match(/<script\b[^>]*>/g)).toEqual(['<script type="application/ld+json">']);
    expect(html).not.toMatch(/\son\w+=/);
    for (const name of ['description', 'DC.title', 'DC.language', 'citation_title', 'og:title']) {
      expect(html).toContain(`="${name}"`);
    }
    const json = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '';
    expect(JSON.parse(json)).toMatchObject({ '@context': 'https://schema.org', inLanguage: 'sv' });
  });

  test('looks the same in text at every width: no drawing is read twice', async () => {
    const visible = await withPage(id, { width: 375, scheme: 'light' }, (page) =>
      page.evaluate(
        `[...document.querySelectorAll('.drawing')].filter((e) => e.checkVisibility()).length`,
      ),
    );
    const all = built.text(`${id}.html`).match(/class="drawing page"/g)?.length ?? 0;
    expect(visible).toBe(all);
  });
});
