import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { fragmentOf } from '../../scripts/handover/fragment/fragment.ts';
import { openBrowser, type PrintBrowser } from '../../scripts/pdf/browser.ts';
import { handoversOnce } from '../handover/handovers.ts';
import { otherRoot, root } from '../repository.ts';
import { sharedWordPress } from './shared.ts';
import { missingForWordPress, type Site } from './site.ts';

const missing = missingForWordPress();
if (missing !== null)
  test.skip(`pages in the editor and on the site (${missing})`, () => undefined);

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Posted {
  id: number;
  link: string;
}

/** Written by one who may not write HTML of their own. */
async function post(site: Site, content: string): Promise<Posted> {
  const answer = await fetch(`${site.address}/wp-json/wp/v2/posts`, {
    method: 'POST',
    headers: { Authorization: site.authorization('editor'), 'Content-Type': 'application/json' },
    body: JSON.stringify({ title: 'Prov', content, status: 'publish' }),
  });
  return (await answer.json()) as Posted;
}

async function logIn(page: Page, site: Site): Promise<void> {
  await page.goto(`${site.address}/wp-login.php`);
  await page.type('#user_login', 'editor');
  await page.type('#user_pass', site.loginPassword);
  await Promise.all([page.waitForNavigation(), page.click('#wp-submit')]);
}

/** Names of the blocks of a post that the editor would offer to mend, and how many there are. */
const readBlocks = `(() => {
  const flat = (blocks) => blocks.flatMap((block) => [block, ...flat(block.innerBlocks)]);
  const blocks = flat(wp.data.select('core/block-editor').getBlocks());
  return { count: blocks.length, invalid: blocks.filter(({ isValid }) => !isValid).map(({ name, originalContent }) => name + ' ' + originalContent.slice(0, 120)) };
})()`;

describe.skipIf(missing !== null)('pages in the editor and on the site', () => {
  let browser: PrintBrowser;
  let page: Page;
  let site: Site;
  const posted: Posted[] = [];

  beforeAll(async () => {
    const [{ network }, started] = await Promise.all([
      sharedWordPress(),
      openBrowser({ loopback: true }),
    ]);
    if ('fault' in started) throw new Error(started.fault.sv);
    site = network;
    browser = started;
    page = await browser.newPage();
    for (const project of [root, otherRoot])
      for (const handover of await handoversOnce(project)) {
        const address = (name: string): string => `${site.address}/wp-content/uploads/${name}`;
        posted.push(await post(site, fragmentOf(handover, address).blocks));
      }
  });
  afterAll(async () => {
    await browser.close();
  });

  test('fit the narrowest screens, with nothing that axe minds', async () => {
    for (const { link } of posted) {
      await page.setViewport({ width: 320, height: 900 });
      await page.goto(link, { waitUntil: 'domcontentloaded' });
      await page.evaluate(
        'document.querySelectorAll(".rapport details").forEach((each) => { each.open = true; })',
      );
      // Of the page: a table may stand some pixels into the margin of the text, but nobody has to scroll sideways.
      const over = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
      expect(over).toBeLessThanOrEqual(0);
      await page.evaluate(axe);
      const violations = await page.evaluate(
        `axe.run('.rapport').then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes[0].html))`,
      );
      expect(violations).toEqual([]);
    }
  });

  test('are blocks that the editor takes as its own', async () => {
    await logIn(page, site);
    await page.setViewport({ width: 1200, height: 900 });
    for (const { id } of posted) {
      await page.goto(`${site.address}/wp-admin/post.php?post=${id}&action=edit`, {
        waitUntil: 'domcontentloaded',
      });
      await page.waitForFunction(
        `window.wp?.data?.select('core/block-editor')?.getBlocks().length > 0`,
        { timeout: 120_000 },
      );
      const { count, invalid } = (await page.evaluate(readBlocks)) as {
        count: number;
        invalid: string[];
      };
      expect(count).toBeGreaterThan(0);
      expect(invalid).toEqual([]);
    }
  });
});
