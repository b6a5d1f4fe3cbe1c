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

/** Letters of each line of the text but the last of a paragraph, as the browser breaks them. */
const fullLines = `(() => {
  for (const question of document.querySelectorAll('.question')) question.open = true;
  return [...document.querySelectorAll('.body p')].flatMap((paragraph) => {
    if (!paragraph.parentElement.matches('section, details')) return [];
    const range = document.createRange();
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    const lines = [];
    let [letters, right] = [0, -1];
    for (let text = walker.nextNode(); text !== null; text = walker.nextNode()) {
      for (let at = 0; at < text.length; at += 1) {
        range.setStart(text, at);
        range.setEnd(text, at + 1);
        const box = [...range.getClientRects()].at(-1);
        if (box === undefined || box.width === 0) continue;
        if (box.left < right - 10) lines.push(letters);
        letters = box.left < right - 10 ? 1 : letters + 1;
        right = box.right;
      }
    }
    return lines;
  });
})()`;

describe.each(['kapitel-7', 'faq'])('%s', (id) => {
  test.each([
    { scheme: 'light', isOpen: false },
    { scheme: 'light', isOpen: true },
    { scheme: 'dark', isOpen: true },
  ] as const)('has no accessibility violations: %o', async ({ scheme, isOpen }) => {
    const found = await withPage(id, { width: 1024, scheme }, async (page) => {
      if (isOpen)
        await page.evaluate(
          `for (const each of document.querySelectorAll('figure details')) each.open = true`,
        );
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

  test.each([1024, 1280, 1440, 1600])(
    'has lines of 60 to 75 characters at %i px',
    async (width) => {
      const letters = (await withPage(id, { width, scheme: 'light' }, async (page) => {
        await page.evaluate('document.fonts.ready');
        return await page.evaluate(fullLines);
      })) as number[];
      expect(letters.length).toBeGreaterThan(50);
      const median = letters.toSorted((one, other) => one - other)[Math.floor(letters.length / 2)];
      expect(median).toBeGreaterThanOrEqual(60);
      expect(median).toBeLessThanOrEqual(75);
    },
  );

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

describe('the questions of an FAQ', () => {
  const seen = `[...document.querySelectorAll('.question')].map((each) => {
    return each.querySelector(':scope > :not(summary, .permalink)').checkVisibility({ contentVisibilityAuto: true });
  })`;
  const open = { width: 1024, scheme: 'light' } as const;

  test('are headings that open, each by a link to it', async () => {
    await withPage('faq', open, async (page) => {
      expect(new Set((await page.evaluate(seen)) as boolean[])).toEqual(new Set([false]));
      await page.evaluate(`location.hash = 'forskaren'`);
      await page.waitForSelector('.question[open]');
      const opened =
        await page.evaluate(`[...document.querySelectorAll('.question[open]')].map((each) => {
        return [each.querySelector('summary > h2').textContent, each.querySelector(':target').id];
      })`);
      expect(opened).toEqual([['9. Vem är forskaren från Malmö universitet?', 'forskaren']]);
      await page.waitForFunction(
        `Math.abs(document.querySelector('.question[open]').getBoundingClientRect().top) < 60`,
      );
    });
  });

  test('are all printed', async () => {
    await withPage('faq', open, async (page) => {
      await page.emulateMediaType('print');
      await page.waitForFunction(`${seen}.every(Boolean)`);
    });
  });
});

test('the contents say where one is, and follow', async () => {
  await withPage('kapitel-7', { width: 1440, scheme: 'light' }, async (page) => {
    await page.setViewport({ width: 1440, height: 400 });
    const current = async (id: string) => {
      await page.evaluate(
        `document.getElementById('${id}').scrollIntoView({ behavior: 'instant' })`,
      );
      await page.evaluate('new Promise((done) => setTimeout(done, 300))');
      return await page.evaluate(`(() => {
        const list = document.querySelector('.navigation').getBoundingClientRect();
        return [...document.querySelectorAll('.contents a:target-current')].map((link) => {
          const { top, bottom } = link.getBoundingClientRect();
          return [link.getAttribute('href'), top >= list.top && bottom <= list.bottom];
        });
      })()`);
    };
    expect(await current('_referenser')).toEqual([['#_referenser', true]]);
  });
});

/** How many of the kind are seen in figure 7.2. */
const shown = (selector: string): string =>
  `[...document.querySelectorAll('#fig-7-2 ${selector}')].filter((each) => each.checkVisibility()).length`;

describe('a figure with a switch and a menu', () => {
  test('shows the table in place of the drawing when the switch is opened by keyboard, and the drawing on paper', async () => {
    const seen = await withPage('kapitel-7', { width: 1024, scheme: 'light' }, async (page) => {
      const states: unknown[] = [];
      const look = async (): Promise<void> => {
        states.push([await page.evaluate(shown('.drawing')), await page.evaluate(shown('table'))]);
      };
      const top = `document.querySelector('#fig-7-2 .switch').getBoundingClientRect().top
        - document.querySelector('#fig-7-2').getBoundingClientRect().top`;
      await look();
      await page.focus('#fig-7-2 .switch');
      const before = await page.evaluate(top);
      await page.keyboard.press('Enter');
      expect(await page.evaluate(top)).toBe(before);
      await look();
      await page.emulateMediaType('print');
      await look();
      await page.emulateMediaType('screen');
      await page.focus('#fig-7-2 .switch');
      await page.keyboard.press('Space');
      await look();
      return states;
    });
    expect(seen).toEqual([
      [1, 0],
      [0, 1],
      [1, 0],
      [1, 0],
    ]);
  });

  test.each([320, 375, 1024])('has all of it within reach at %i px', async (width) => {
    const found = await withPage('kapitel-7', { width, scheme: 'light' }, async (page) => {
      await page.focus('#fig-7-2 .switch');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab'); // the table, which may scroll
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      return await page.evaluate(`({
        focused: document.activeElement.textContent,
        groups: [...document.querySelectorAll('#fig-7-2 dt')].map(({ textContent }) => textContent),
        outside: [...document.querySelectorAll('#fig-7-2 :is(summary, dd > *)')].filter((each) => {
          const { left, right, height } = each.getBoundingClientRect();
          return left < 0 || right > innerWidth || height < 18 || (each.localName !== 'span' && height < 24);
        }).map(({ textContent }) => textContent),
        isMenuAboveTable: document.querySelector('#fig-7-2 .panel').getBoundingClientRect().bottom
          <= document.querySelector('#fig-7-2 table').getBoundingClientRect().top,
        overlap: document.querySelector('#fig-7-2 .switch').getBoundingClientRect().right
          > document.querySelector('#fig-7-2 .menu > summary').getBoundingClientRect().left,
      })`);
    });
    expect(found).toEqual({
      focused: 'Hämta och dela figur\u00a07.2',
      groups: ['Bild', 'Data', 'Länk', 'Citera'],
      outside: [],
      isMenuAboveTable: true,
      overlap: false,
    });
  });
});
