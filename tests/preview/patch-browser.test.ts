import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Page } from 'puppeteer';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { openBrowser, type PrintBrowser } from '../../scripts/pdf/browser.ts';
import { root as repository } from '../repository.ts';
import { openPreview, type TestPreview } from './open-preview.ts';

let browser: PrintBrowser;
let preview: TestPreview;
let page: Page;

beforeAll(async () => {
  const started = await openBrowser({ loopback: true });
  if ('fault' in started) throw new Error(started.fault.en);
  browser = started;
  preview = await openPreview(repository);
  page = await browser.newPage();
  await page.goto(`${preview.address}/page/kapitel-7`);
  await page.waitForSelector('body[data-ready]');
});
afterAll(async () => {
  await browser?.close();
  await preview?.close();
});

const chapter = (name: string) => join(preview.root, 'chapter/kapitel-7', name);
const edit = (path: string, change: (text: string) => string) =>
  writeFileSync(path, change(readFileSync(path, 'utf8')));

/** The main of the page without what is only for the preview's own bookkeeping. */
const mainOf = (from: Page, html: string | null = null) =>
  from.evaluate(`(() => {
    const html = ${JSON.stringify(html)};
    const from = html === null ? document : new DOMParser().parseFromString(html, 'text/html');
    const main = from.querySelector('main').cloneNode(true);
    for (const element of main.querySelectorAll('*')) {
      element.removeAttribute('data-block');
      element.removeAttribute('data-changed');
      if (element.localName === 'details') element.removeAttribute('open');
    }
    main.normalize();
    return main.innerHTML.replaceAll(/>\\s+</g, '><');
  })()`);

async function versionNow(): Promise<number> {
  const response = await fetch(`${preview.address}/api/page/kapitel-7`);
  return ((await response.json()) as { version: number }).version;
}

async function expectFresh(): Promise<void> {
  await preview.settled();
  const { version } = (await (await fetch(`${preview.address}/api/page/kapitel-7`)).json()) as {
    version: number;
  };
  await page.waitForFunction(`(globalThis.rapportVersion ?? 1) >= ${version}`, { timeout: 60_000 });
  const response = await fetch(`${preview.address}/page/kapitel-7`);
  expect(await mainOf(page)).toBe(await mainOf(page, await response.text()));
}

/** Small generator of numbers (mulberry32), so that every run makes the same edits. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** A paragraph that nothing else hangs on. */
function isPlain(block = ''): boolean {
  return /^[A-ZÅÄÖ]/.test(block) && !block.includes('[^');
}

/** The elements that the next patch changes. */
const nextPatch = async (change: () => void) => {
  const seen = page.evaluate(`new Promise((resolve) =>
    document.addEventListener('rapport:patched', ({ detail }) => resolve(detail.changed.map((each) => each.id || each.localName)), { once: true }))`);
  change();
  return (await seen) as string[];
};

test('the files of a figure that need no browser are there to be downloaded', async () => {
  for (const extension of ['csv', 'svg', 'vl.json', 'xlsx']) {
    const answer = await fetch(`${preview.address}/page/figures/fig-7-1.${extension}`);
    expect([extension, answer.status]).toEqual([extension, 200]);
    if (extension === 'xlsx') expect((await answer.text()).slice(0, 2)).toBe('PK');
  }
});

describe('a page that is being read', () => {
  test('keeps place, focus, selection and open details', async () => {
    await page.evaluate(`{
      const details = [...document.querySelectorAll('figure details')].at(-1);
      details.open = true;
      details.querySelector('summary').focus();
      const paragraph = [...document.querySelectorAll('main p[data-block]')].at(-4);
      getSelection().selectAllChildren(paragraph);
      globalThis.kept = { details, paragraph, selected: getSelection().toString() };
      details.scrollIntoView({ behavior: 'instant', block: 'start' });
      globalThis.kept.top = details.getBoundingClientRect().top;
    }`);
    const changed = await nextPatch(() =>
      edit(chapter('01-inledning.md'), (text) =>
        text.replace('\n\n', `\n\n${'Ett nytt stycke högt upp på sidan. '.repeat(30)}\n\n`),
      ),
    );
    expect(changed).toEqual(['p']);
    const kept = await page.evaluate(`({
      isOpen: kept.details.open && kept.details.isConnected,
      hasFocus: document.activeElement === kept.details.querySelector('summary'),
      selected: kept.selected !== '' && getSelection().toString() === kept.selected,
      moved: Math.round(kept.details.getBoundingClientRect().top - kept.top),
      marks: document.querySelectorAll('[data-changed]').length,
    })`);
    expect(kept).toMatchObject({ isOpen: true, hasFocus: true, selected: true, moved: 0 });
  });

  test('opens no closed details, and closes none, when their figure is drawn anew', async () => {
    const path = join(preview.root, 'figures/fig-7-1.yaml');
    await page.evaluate(`document.querySelector('#fig-7-1 details').open = true`);
    const before = await page.evaluate(`document.querySelector('#fig-7-1 svg').outerHTML`);
    const changed = await nextPatch(() =>
      edit(path, (text) =>
        text.replace(/positiv: 20/, 'positiv: 21').replace(/(helsingborg[^]*?negativ: )41/, '$140'),
      ),
    );
    expect(changed).toContain('fig-7-1');
    expect(await page.evaluate(`document.querySelector('#fig-7-1 details').open`)).toBe(true);
    expect(await page.evaluate(`document.querySelector('#fig-7-1 svg').outerHTML`)).not.toBe(
      before,
    );
  });

  test('takes a new style sheet without being loaded anew', async () => {
    await page.evaluate(`globalThis.isSame = true`);
    const changed = await nextPatch(() =>
      edit(
        join(preview.root, 'templates/screen.css'),
        (css) => `${css}\nmain { outline: 7px solid }`,
      ),
    );
    expect(changed).toEqual([]);
    const width = `getComputedStyle(document.querySelector('main')).outlineWidth`;
    expect(await page.evaluate(`[globalThis.isSame, ${width}]`)).toEqual([true, '7px']);
  });

  test('says politely what has changed, once', async () => {
    await nextPatch(() =>
      edit(chapter('03-metodik.md'), (text) => text.replace(/\n\n(?=[A-Z])/, '\n\nNyss. ')),
    );
    const said = await page
      .waitForFunction(`document.querySelector('#rapport-status[role=status]').textContent`, {
        timeout: 60_000,
      })
      .then((handle) => handle.jsonValue());
    expect(said).toMatch(/^Uppdaterat: /);
  });
});

describe('a patched page', () => {
  beforeEach(async () => {
    await page.evaluate(`{
      globalThis.rapportVersion = ${await versionNow()};
      document.addEventListener('rapport:patched', (event) => {
        globalThis.rapportVersion = event.detail.version;
      });
    }`);
  });

  test('is the page that is loaded anew, after each of 30 edits', async () => {
    const next = numbers(7);
    const files = readdirSync(join(preview.root, 'chapter/kapitel-7')).filter((name) =>
      /0[2-5]/.test(name),
    );
    for (let count = 0; count < 30; count += 1) {
      const path = chapter(files[next(files.length)] ?? '');
      edit(path, (text) => {
        const blocks = text.split('\n\n');
        const at = 1 + next(Math.max(1, blocks.length - 2));
        switch (next(6)) {
          case 0:
            blocks.splice(at, 0, `Ett nytt stycke nummer ${'i'.repeat(count + 1)}.`);
            break;
          case 1:
            if (isPlain(blocks[at])) blocks.splice(at, 1);
            break;
          case 2:
            blocks[at] = isPlain(blocks[at]) ? `Nyss ändrat. ${blocks[at]}` : (blocks[at] ?? '');
            break;
          case 3:
            if (isPlain(blocks[at])) blocks.push(...blocks.splice(at, 1));
            break;
          case 4:
            blocks.splice(at, 0, `## Ny rubrik ${'x'.repeat(count + 1)}`);
            break;
          default:
            blocks.splice(at, 0, '- ett\n- två', '> Citerat.');
        }
        return blocks.join('\n\n');
      });
      await expectFresh();
    }
    expect(await page.evaluate('globalThis.rapportVersion')).toBeGreaterThan(15);
  });
});
