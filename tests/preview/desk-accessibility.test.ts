import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { type OpenDesk, openDesk, type OpenOptions, tabs, withFaults } from './desk-page.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let opened: OpenDesk;
let page: Page;

beforeAll(async () => {
  opened = await openDesk();
});
afterAll(async () => {
  await opened?.close();
});
beforeEach(() => {
  opened.desk.state = opened.good;
  opened.desk.terms = null;
});
afterEach(async () => {
  await page?.close();
});

async function open(options: OpenOptions = {}): Promise<void> {
  page = await opened.open(options);
}

async function violations(): Promise<{ rule: string; nodes: string[] }[]> {
  await page.evaluate(axe);
  const results = (await page.evaluate(
    `axe.run({ iframes: false, runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })`,
  )) as AxeResults;
  return results.violations.map(({ id: rule, nodes }) => ({
    rule,
    nodes: nodes.map(({ html }) => html.slice(0, 200)),
  }));
}

describe('axe-core finds nothing', () => {
  test.each(['light', 'dark'] as const)('in any tab, with faults, in %s', async (scheme) => {
    opened.desk.state = withFaults(opened.good);
    await open({ scheme });
    for (const tab of tabs) {
      await page.click(`#tab-${tab}`);
      expect(await violations(), tab).toEqual([]);
    }
  });

  test.each(['light', 'dark'] as const)(
    'on a phone, with the choices unfolded, in %s',
    async (scheme) => {
      await open({ width: 375, height: 740, scheme });
      await page.click('#toggle-view');
      expect(await violations()).toEqual([]);
    },
  );

  test.each(['light', 'dark'] as const)('in a figure looked at closely, in %s', async (scheme) => {
    await open({ scheme });
    await page.click('#tab-figures');
    await page.locator('.figures .primary').click();
    await page.waitForSelector('dialog[open] .drawing');
    expect(await violations()).toEqual([]);
  });

  test('in the list of shortcuts, and with the PDF beside the page', async () => {
    opened.desk.state = withFaults(opened.good);
    await open();
    await page.click('#toggle-pdf');
    expect(await violations()).toEqual([]);
    await page.click('#show-shortcuts');
    expect(await violations()).toEqual([]);
  });
});

test.each([320, 375, 512, 1024, 1600])('needs no sideways scrolling at %i px', async (width) => {
  opened.desk.state = withFaults(opened.good);
  await open({ width, height: 384 });
  for (const tab of tabs) {
    await page.evaluate(`document.querySelector('#tab-${tab}').click()`);
    expect(await page.evaluate('document.documentElement.scrollWidth'), tab).toBeLessThanOrEqual(
      width,
    );
  }
});
