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
  if ('fault' in started) throw new Error(started.fault);
  browser = started;
  preview = await openPreview(repository);
  page = await browser.newPage();
  await page.goto(`${preview.address}/page/kapitel-7`);
});
afterAll(async () => {
  await browser?.close();
  await preview?.close();
});

const chapter = (name: string) => join(preview.root, 'chapter/kapitel-7', name);
const edit = (path: string, change: (text: string) => string) =>
  writeFileSync(path, change(readFileSync(path, 'utf8')));

/** The main of the page without what is only for the preview's own bookkeeping. */
const mainOf = (from: Page) =>
  from.evaluate(`(() => {
    const main = document.querySelector('main').cloneNode(true);
    for (const element of main.querySelectorAll('*')) {
      element.removeAttribute('data-block');
      element.removeAttribute('data-changed');
      if (element.localName === 'details') element.removeAttribute('open');
    }
    main.normalize();
    return main.innerHTML.replaceAll(/>\\s+</g, '><');
  })()`);

async function expectFresh(): Promise<void> {
  await preview.settled();
  const { version } = (await (await fetch(`${preview.address}/api/page/kapitel-7`)).json()) as {
    version: number;
  };
  await page.waitForFunction(`(globalThis.rapportVersion ?? 1) >= ${version}`, { timeout: 5000 });
  const fresh = await browser.newPage();
  await fresh.goto(`${preview.address}/page/kapitel-7`);
  const wanted = await mainOf(fresh);
  await fresh.close();
  expect(await mainOf(page)).toBe(wanted);
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

describe('a patched page', () => {
  beforeEach(async () => {
    await page.evaluate(`document.addEventListener('rapport:patched', (event) => {
      globalThis.rapportVersion = event.detail.version;
    })`);
  });

  test('is the page that is loaded anew, after each of 30 edits', { timeout: 60_000 }, async () => {
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
  });
});
