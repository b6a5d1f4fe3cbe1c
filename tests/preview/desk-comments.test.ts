import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { commentStyle } from '../../scripts/comments/client-code.ts';
import { commentsOf, doAct } from '../../scripts/comments/desk.ts';
import { openBrowser, type PrintBrowser } from '../../scripts/pdf/browser.ts';
import type { CommentDesk } from '../../scripts/preview/routes.ts';
import { otherRoot } from '../repository.ts';
import { shownIn } from './desk-page.ts';
import { openPreview, type TestPreview } from './open-preview.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const stamp = { id: () => `urn:uuid:${randomUUID()}`, now: () => new Date('2024-05-02T10:00:00Z') };

let preview: TestPreview;
let browser: PrintBrowser;
let page: Page;

beforeAll(async () => {
  const started = await openBrowser({ loopback: true });
  if ('fault' in started) throw new Error(started.fault.en);
  browser = started;
  // Comments lie in the copy that the preview makes.
  const where = { root: '' };
  const comments: CommentDesk = {
    load: () => (where.root === '' ? Promise.resolve([]) : commentsOf(where.root)),
    post: (posted, lang) => doAct(where.root, posted, stamp, lang),
    style: await commentStyle(),
  };
  preview = await openPreview(otherRoot, { comments });
  where.root = preview.root;
  page = await browser.newPage();
  await page.setViewport({ width: 1600, height: 900 });
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  await page.goto(`${preview.address}/`);
  await page.waitForSelector('body[data-ready]');
});
afterAll(async () => {
  await browser?.close();
  await preview?.close();
});

const count = (): Promise<string> =>
  page.evaluate(`document.querySelector('#tab-comments .count').textContent`) as Promise<string>;
const stored = (): string[] => {
  const folder = join(preview.root, 'chapter/comments');
  return readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
};

test('an editor comments on a paragraph, and the comment is in the repository', async () => {
  await page.keyboard.down('Alt');
  await (await shownIn(page).$('.body p[data-source]'))?.click();
  await page.keyboard.up('Alt');
  await (await page.waitForSelector('[data-key="source-comment"]'))?.click();
  expect(
    await page.evaluate(
      `((tab) => tab.getAttribute('aria-selected'))(document.querySelector('#tab-comments'))`,
    ),
  ).toBe('true');
  await page.waitForSelector('.composer textarea');
  await page.type('.name input', 'Eva');
  await page.type('.composer textarea', 'Vad menas här? <b>');
  await page.click('.composer [type=submit]');
  await page.waitForSelector('.thread');
  await expect.poll(count).toBe('1');
  const [file = ''] = stored();
  expect(stored().length).toBe(1);
  expect(file).toContain('Vad menas här? <b>');
  expect(file).toContain('"name": "Eva"');
  expect(await page.$$('.thread b')).toEqual([]);
});

test('axe-core finds nothing in the tab of comments', async () => {
  await page.evaluate(axe);
  const results = (await page.evaluate(
    `axe.run({ iframes: false, runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })`,
  )) as AxeResults;
  expect(results.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual(
    [],
  );
});

test('the comment is still at its paragraph when the paragraph has been edited, and after a reload', async () => {
  const place = (await page.evaluate(
    `document.querySelector('#source .file').textContent`,
  )) as string;
  const path = join(preview.root, place.replace(/:\d+:\d+$/, ''));
  const lines = readFileSync(path, 'utf8').split('\n');
  const line = Number(/:(\d+):\d+$/.exec(place)?.[1]) - 1;
  const written = lines[line] ?? '';
  lines[line] = `Nytt först. ${written}`;
  writeFileSync(path, lines.join('\n'));
  await shownIn(page).waitForFunction(
    `document.querySelector('main').textContent.includes('Nytt först.')`,
  );
  await page.reload();
  await page.waitForSelector('body[data-ready]');
  await page.waitForSelector('.thread');
  expect(await page.$$('.orphans')).toEqual([]);
  expect(await count()).toBe('1');
});

test('it is answered and resolved', async () => {
  await page.click('.thread [data-do=reply]');
  await page.waitForSelector('.thread textarea');
  await page.type('.thread textarea', 'Skrivet om.');
  await page.click('.thread [type=submit]');
  await page.waitForFunction(
    `document.querySelector('.thread').textContent.includes('Skrivet om.')`,
  );
  await page.click('.thread [data-do=state]');
  await expect.poll(count).toBe('');
  expect(stored().join('')).toContain('resolved');
});
