import type { Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { deskTerms, type DeskTerms } from '../../scripts/preview/terms.ts';
import {
  type OpenDesk,
  openDesk,
  type OpenOptions,
  pathsOf,
  shownIn,
  tabs,
  withFaults,
} from './desk-page.ts';

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

const text = async (selector: string): Promise<string> =>
  (await page.evaluate(
    `document.querySelector(${JSON.stringify(selector)}).textContent`,
  )) as string;

/** A term in brackets, so that text of another origin shows. */
const bracketed = (term: string): string =>
  term
    .split('|')
    .map((each) => `⟦${each}⟧`)
    .join('|');

const focused = (): Promise<string> =>
  page.evaluate('document.activeElement.id') as Promise<string>;

/** What screen readers are told comes a moment after what is seen. */
async function statusSays(words: string): Promise<void> {
  const holds = `document.querySelector('#status').textContent.includes(${JSON.stringify(words)})`;
  await page.waitForFunction(holds);
}

describe('every text', () => {
  test('comes from the table, or from the sources', async () => {
    opened.desk.state = withFaults(opened.good);
    opened.desk.terms = Object.fromEntries(
      Object.entries(deskTerms.sv).map(([name, term]) => [name, bracketed(term)]),
    ) as DeskTerms;
    await open();
    await page.click('#toggle-pdf');
    for (const tab of tabs) await page.click(`#tab-${tab}`);
    await page.locator('.figures .primary').click();
    const found = (await page.evaluate(textsOfPage)) as string[];
    expect(found.length).toBeGreaterThan(150);
    const known = await text('#desk-terms');
    const groups = JSON.stringify((JSON.parse(known) as { todoGroups: unknown }).todoGroups);
    const data = `${JSON.stringify(opened.desk.state)} ${groups} Svenska English`.toLowerCase();
    const strange = found
      .map((each) => each.replaceAll(/⟦[^⟧]*⟧/g, ' '))
      .flatMap((each) => each.match(/\p{L}{2,}/gu) ?? [])
      .filter((word) => !data.includes(word.toLowerCase()));
    expect([...new Set(strange)]).toEqual([]);
  });

  const textsOfPage = `(() => {
    const texts = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      if (!walker.currentNode.parentElement.closest('script, kbd')) texts.push(walker.currentNode.data);
    }
    for (const element of document.body.querySelectorAll('*')) {
      for (const name of ['aria-label', 'title', 'alt', 'placeholder']) {
        if (element.hasAttribute(name)) texts.push(element.getAttribute(name));
      }
    }
    return [...texts, document.title].filter((text) => text.trim() !== '');
  })()`;

  test('is English when English is asked for', async () => {
    await open({ query: '?lang=en' });
    expect(await text('#tab-todo')).toContain('To do');
    expect(await page.evaluate('document.documentElement.lang')).toBe('en');
  });
});

describe('by keyboard', () => {
  test('the first stops are the ways to the page and the panel', async () => {
    await open();
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.hash')).toBe('#stage');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('tab-outline');
  });

  test('arrows go between the tabs, and there is one stop for all of them', async () => {
    await open();
    await page.focus('#tab-outline');
    await page.keyboard.press('ArrowLeft');
    expect(await focused()).toBe('tab-figures');
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toBe('tab-messages');
    expect(
      await page.evaluate(
        `((all) => all.length)([...document.querySelectorAll('[role=tab][tabindex="0"]')])`,
      ),
    ).toBe(1);
    expect(
      await page.evaluate(
        `((all) => all.map(({ id }) => id))([...document.querySelectorAll('[role=tabpanel]:not([hidden])')])`,
      ),
    ).toEqual(['panel-messages']);
  });

  test('shortcuts work in the desk and in the page, are listed under ?, and can be turned off', async () => {
    await open();
    await shownIn(page).focus('main');
    await page.keyboard.down('Alt');
    await page.keyboard.down('Shift');
    await page.keyboard.press('Digit3');
    await page.keyboard.up('Shift');
    await page.keyboard.up('Alt');
    expect(await focused()).toBe('tab-todo');
    await page.keyboard.press('?');
    expect(
      await page.evaluate(
        `((dialog) => dialog.matches('[open]'))(document.querySelector('#shortcuts'))`,
      ),
    ).toBe(true);
    expect(
      await page.evaluate(
        `((all) => all.length)([...document.querySelectorAll('#shortcut-list > div')])`,
      ),
    ).toBeGreaterThanOrEqual(9);
    await page.click('#shortcuts-on');
    await page.keyboard.press('Escape');
    expect(
      await page.evaluate(
        `((dialog) => dialog.matches('[open]'))(document.querySelector('#shortcuts'))`,
      ),
    ).toBe(false);
    expect(await focused()).toBe('tab-todo');
    await page.keyboard.press('?');
    expect(
      await page.evaluate(
        `((dialog) => dialog.matches('[open]'))(document.querySelector('#shortcuts'))`,
      ),
    ).toBe(false);
  });

  test('Alt and arrows go through the blocks, and their source is told', async () => {
    await open();
    await page.keyboard.down('Alt');
    await page.keyboard.press('ArrowDown');
    const first = await text('#source .file');
    await page.keyboard.press('ArrowDown');
    const second = await text('#source .file');
    await page.keyboard.up('Alt');
    expect(first).toMatch(/^chapter\/.+:\d+:\d+$/);
    expect(second).not.toBe(first);
    expect(await text('#status')).toContain(second);
    expect(
      await page.evaluate(
        `((link) => link.getAttribute('href'))(document.querySelector('#source .file'))`,
      ),
    ).toBe(`vscode://file/report/${second}`);
  });
});

describe('the page and its sources', () => {
  test('a click with Alt, or on the handle, tells where a block is written', async () => {
    await open();
    const [, block = ''] = (await shownIn(page).evaluate(
      `((all) => all.map((each) => each.getAttribute('data-source') ?? ''))([...document.querySelectorAll('.body p[data-source]')])`,
    )) as string[];
    await page.keyboard.down('Alt');
    await (await shownIn(page).$(`[data-source="${block}"]`))?.click();
    await page.keyboard.up('Alt');
    expect(await text('#source .file')).toBe(block);
    const figure = await shownIn(page).$('figure figcaption');
    await figure?.hover();
    await (await shownIn(page).$('rapport-handle >>> button'))?.click();
    expect(await text('#source .file')).toContain('figures/');
  });

  test('a message goes to its place, in another document too', async () => {
    opened.desk.state = withFaults(opened.good);
    await open();
    await page.click('#tab-messages');
    const before = shownIn(page).url();
    await page.click('.card.warning button');
    await page.waitForFunction(
      `document.getElementById('status').textContent.includes('${pathsOf(opened.good)[1]}')`,
    );
    expect(shownIn(page).url()).not.toBe(before);
    await page.evaluate(
      `[...document.querySelectorAll('#panel-messages .card')].at(-1).querySelector('button').click()`,
    );
    await page.waitForFunction(
      `document.getElementById('status').textContent.includes('${deskTerms.sv.notOnPage}')`,
    );
    const isLinked = await page.evaluate(
      `((links) => links.every((link) => /^vscode:\\/\\/file\\/report\\/.+:\\d+:\\d+$/.test(link.getAttribute('href') ?? ''), ))([...document.querySelectorAll('#panel-messages .file')])`,
    );
    expect(isLinked).toBe(true);
  });

  test('a link to another document takes the desk along', async () => {
    await open();
    const [, other] = opened.good.documents;
    await shownIn(page).evaluate(`(() => {
      const link = document.createElement('a');
      link.href = '${other?.id}.html';
      document.querySelector('main').append(link);
      link.click();
    })()`);
    await page.waitForFunction(`document.getElementById('document').value === '${other?.id}'`);
    expect(await page.title()).toContain(other?.title);
    expect(await text('#panel-outline')).toContain(other?.headings[0]?.text);
  });

  test('faults stand above the last good page, and go when they are mended', async () => {
    await open();
    expect(
      await page.evaluate(`((bar) => bar.matches('[hidden]'))(document.querySelector('#faults'))`),
    ).toBe(true);
    const heading = await shownIn(page).evaluate(`document.querySelector('h1').textContent`);
    await page.focus('#tab-todo');
    opened.desk.state = withFaults(opened.good);
    opened.desk.send('desk', { version: 2 });
    await page.waitForSelector('#faults:not([hidden])');
    expect(await text('#faults')).toContain(`1 fel i källorna. ${deskTerms.sv.lastGood}`);
    await statusSays('Det finns inget tal');
    expect(await shownIn(page).evaluate(`document.querySelector('h1').textContent`)).toBe(heading);
    expect(await page.evaluate('document.activeElement.id')).toBe('tab-todo');
    opened.desk.state = { ...opened.good, version: 3 };
    opened.desk.send('desk', { version: 2 });
    await page.waitForSelector('#faults[hidden]', { hidden: true });
    await statusSays(deskTerms.sv.faultsGone);
  });

  test('the panel keeps focus and folds when the sources change', async () => {
    opened.desk.state = withFaults(opened.good);
    await open();
    await page.click('#tab-numbers');
    await page.evaluate(`document.querySelector('[data-key="numbers-boundValues"]').open = true;
      document.querySelector('[data-key="numbers-unbound"]').open = false;
      document.querySelector('[data-key="number-boundValues-0-show"]').focus()`);
    opened.desk.state = {
      ...withFaults(opened.good),
      version: 4,
      coverage: { ...withFaults(opened.good).coverage, values: 77 },
    };
    opened.desk.send('desk', { version: 2 });
    await page.waitForFunction(`document.querySelector('.counts dd').textContent === '77'`);
    expect(await page.evaluate('document.activeElement.dataset.key')).toBe(
      'number-boundValues-0-show',
    );
    expect(
      await page.evaluate(
        `((all) => all.map((each) => each.matches('[open]')))([...document.querySelectorAll('#panel-numbers details')])`,
      ),
    ).toEqual([false, true]);
  });
});

describe('how the page is shown', () => {
  test.each([
    ['phone', 375],
    ['tablet', 768],
    ['desktop', 1440],
  ])('as on a %s', async (width, pixels) => {
    await open({ width: 1200 });
    await page.evaluate(`document.querySelector('input[value="${width}"]').click()`);
    await shownIn(page).waitForFunction(`innerWidth === ${pixels}`);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(1200);
  });

  test.each([
    ['light', 'dark'],
    ['dark', 'light'],
  ] as const)(
    'on a machine in %s, in %s by choice, and so after a reload',
    async (system, chosen) => {
      await open({ scheme: system });
      const grounds = async (): Promise<unknown[]> => [
        await page.evaluate('getComputedStyle(document.documentElement).backgroundColor'),
        await shownIn(page).evaluate('getComputedStyle(document.documentElement).backgroundColor'),
      ];
      const before = await grounds();
      await page.evaluate(`document.querySelector('input[value="${chosen}"]').click()`);
      const after = await grounds();
      expect(after[0]).toBe(after[1]);
      expect(after[0]).not.toBe(before[0]);
      await page.reload();
      await page.waitForSelector('body[data-ready]');
      expect(await grounds()).toEqual(after);
      await page.evaluate(`document.querySelector('input[value="system"]').click()`);
      expect(await grounds()).toEqual(before);
    },
  );

  test('as nobody has chosen, where what is remembered is no choice', async () => {
    await open({ scheme: 'dark' });
    const ground = 'getComputedStyle(document.documentElement).backgroundColor';
    const before = await page.evaluate(ground);
    const remembered = JSON.stringify({ scheme: 'sepia', width: 'watch', tab: 'constructor' });
    await page.evaluate(`localStorage.setItem('rapport.desk', ${JSON.stringify(remembered)})`);
    await page.reload();
    await page.waitForSelector('body[data-ready]');
    expect(await page.evaluate(ground)).toBe(before);
    expect(
      await page.evaluate(`['scheme', 'width'].map(
        (name) => document.querySelector('input[name=' + name + ']:checked')?.value)`),
    ).toEqual(['system', 'full']);
    expect(await text('#tabs [aria-selected=true]')).toContain(deskTerms.sv.outline);
  });

  test('with the PDF at the same place', async () => {
    const [document] = opened.good.documents;
    const headings = document?.headings ?? [];
    const places = headings.map(({ id }, index) => ({ id, page: index + 1, top: 0.25 }));
    opened.desk.state = {
      ...opened.good,
      documents: opened.good.documents.map((each) => ({
        ...each,
        pdf: { pages: headings.length + 1, version: 1, places },
      })),
    };
    await open({ height: 600 });
    opened.desk.wantsPdf = false;
    await page.click('#toggle-pdf');
    await page.waitForSelector('#pdf .sheet');
    await expect.poll(() => opened.desk.wantsPdf).toBe(true);
    const last = headings.length - 1;
    await shownIn(page).evaluate(
      `document.getElementById('${headings[last]?.id}').scrollIntoView({ behavior: 'instant' })`,
    );
    const wanted = `(() => {
      const sheet = document.querySelector('[data-page="${last + 1}"]');
      const pane = document.getElementById('pdf');
      const end = pane.scrollHeight - pane.clientHeight;
      return Math.abs(pane.scrollTop - Math.min(end, sheet.offsetTop + 0.25 * sheet.offsetHeight - 27));
    })()`;
    await page.waitForFunction(`${wanted} < 40`, { timeout: 60_000 });
    await page.hover('#pdf');
    await page.mouse.wheel({ deltaY: -100_000 });
    await shownIn(page).waitForFunction('scrollY < 60', { timeout: 60_000 });
  });
});

describe('a figure looked at closely', () => {
  test('has its drawings, table, texts and file', async () => {
    await open();
    await page.click('#tab-figures');
    await page.locator('.figures .primary').click();
    const figure = opened.good.figures.find(
      ({ document }) => document === opened.good.documents[0]?.id,
    );
    await page.waitForFunction(
      `[...document.querySelectorAll('dialog .drawing')].filter((each) => each.shadowRoot.querySelector('svg')).length >= 3`,
    );
    expect(
      await page.evaluate(
        `((all) => all.length)([...document.querySelectorAll('dialog .drawing')])`,
      ),
    ).toBe(7);
    const colours = (await page.evaluate(
      `[...document.querySelectorAll('dialog .ground')].map((each) => getComputedStyle(each).filter)`,
    )) as string[];
    expect(colours.filter((each) => each.includes('#vision-')).length).toBe(4);
    expect(await text('#figure-view h2')).toContain(figure?.title);
    expect(await text('#figure-view')).toContain(`${[...(figure?.alt ?? '')].length} av högst`);
    expect(await text('#figure-view pre')).toBe(figure?.spec);
    expect(
      await page.evaluate(
        `((all) => all.length)([...document.querySelectorAll('#figure-view tbody tr:not(.group)')])`,
      ),
    ).toBe(figure?.table?.rows.length);
    const csv = await page.evaluate(
      `((link) => link.getAttribute('href'))(document.querySelector('#figure-view [download]'))`,
    );
    expect(decodeURIComponent(String(csv))).toContain(figure?.csv);
    await page.keyboard.press('Escape');
    expect(await page.evaluate('document.activeElement.dataset.key')).toBe(
      `figure-${figure?.id}-view`,
    );
  });
});
