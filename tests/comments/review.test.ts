import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import type { Annotation } from '../../scripts/comments/annotation.ts';
import { type ReviewCode, reviewCode } from '../../scripts/comments/client-code.ts';
import { reviewPage } from '../../scripts/comments/review-page.ts';
import { addComments, readComments } from '../../scripts/comments/store.ts';
import { threadsOf } from '../../scripts/comments/threads.ts';
import { openBrowser, type PrintBrowser } from '../../scripts/pdf/browser.ts';
import { buildOnce, otherRoot } from '../repository.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'rapport-review-'));
const path = join(folder, 'rapport.granskning.html');
let browser: PrintBrowser;
let page: Page;
let requests: string[] = [];
let faults: string[] = [];
let published = '';
let client: ReviewCode;

beforeAll(async () => {
  const started = await openBrowser();
  if ('fault' in started) throw new Error(started.fault.en);
  browser = started;
  const built = await buildOnce(otherRoot, ['html']);
  published = built.text('rapport.html');
  client = await reviewCode();
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  page = await browser.newPage();
  requests = [];
  faults = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('dialog', (dialog) => {
    faults.push('a dialog was opened');
    void dialog.dismiss();
  });
  await page.setViewport({ width: 1400, height: 900 });
});
afterEach(async () => {
  await page.evaluate('localStorage.clear()').catch(() => undefined);
  await page.close();
});

async function open(annotations: readonly Annotation[] = [], html = published): Promise<void> {
  const document = 'rapport';
  writeFileSync(path, reviewPage({ html, document, lang: 'sv', annotations, client }));
  await page.goto(pathToFileURL(path).href, { waitUntil: 'load' });
}

/** Selects words as a reader does, by what they say. */
async function select(words: string): Promise<void> {
  await page.evaluate(`(() => {
    const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const at = walker.currentNode.data.indexOf(${JSON.stringify(words)});
      if (at === -1 || walker.currentNode.parentElement.closest('nav, svg')) continue;
      const range = document.createRange();
      range.setStart(walker.currentNode, at);
      range.setEnd(walker.currentNode, at + ${words.length});
      getSelection().removeAllRanges();
      getSelection().addRange(range);
      return;
    }
    throw new Error('No such words');
  })()`);
  await page.waitForFunction(`document.querySelector('.comments-offer').style.display === ''`);
}

const press = (selector: string) =>
  page.evaluate(`document.querySelector(${JSON.stringify(selector)}).click()`);
const textsOf = async (selector: string) =>
  (await page.evaluate(
    `[...document.querySelectorAll(${JSON.stringify(selector)})].map((e) => e.textContent)`,
  )) as string[];

async function comment(words: string, text: string, name = 'Eva Öst'): Promise<void> {
  await page.evaluate(`(() => {
    const input = document.querySelector('.name input');
    input.value = ${JSON.stringify(name)};
    input.dispatchEvent(new Event('input'));
  })()`);
  await select(words);
  await press('.comments-offer');
  await write(text);
}

async function write(text: string): Promise<void> {
  await page.waitForSelector('.composer textarea');
  await page.evaluate(`(() => {
    const area = document.querySelector('.composer textarea');
    area.value = ${JSON.stringify(text)};
    area.dispatchEvent(new Event('input'));
    area.form.requestSubmit();
  })()`);
}

/** What ”Spara kommentarer” gives. */
async function saved(): Promise<{ name: string; text: string }> {
  await page.evaluate(`(() => {
    window.made = new Promise((resolve) => {
      const make = URL.createObjectURL;
      URL.createObjectURL = (blob) => { blob.text().then((text) => { window.text = text; resolve(); }); return make(blob); };
      document.addEventListener('click', ({ target }) => { if (target.download) window.file = target.download; }, true);
      HTMLAnchorElement.prototype.click = function () { window.file = this.download; };
    });
    document.querySelector('[data-do=save]').click();
  })()`);
  await page.evaluate('window.made');
  return (await page.evaluate('({ name: window.file, text: window.text })')) as {
    name: string;
    text: string;
  };
}

async function violations(): Promise<string[]> {
  await page.evaluate(axe);
  const results = (await page.evaluate(
    `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })`,
  )) as AxeResults;
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`);
}

describe('the mailed page', () => {
  test('is commented on, answered, resolved, kept and read in again', async () => {
    await open();
    await comment('skala 1:5000', 'Är skalan rätt?');
    expect(await textsOf('.thread .words')).toEqual(['Är skalan rätt?']);
    expect(await textsOf('.thread .topic q')).toEqual(['”skala 1:5000”']);
    expect(await page.evaluate(`CSS.highlights.get('rapport-comment-active').size`)).toBe(1);
    expect(await textsOf('main .comments-marker')).toEqual(['1']);

    await press('[data-do=reply]');
    await write('Ja, enligt kartan.');
    expect(await textsOf('.answers .words')).toEqual(['Ja, enligt kartan.']);
    await press('[data-do=state]');
    expect(await textsOf('.thread')).toEqual([]);
    expect(await textsOf('main .comments-marker')).toEqual([]);

    await page.reload({ waitUntil: 'load' });
    await page.select('.filter select', 'filterAll');
    expect(await textsOf('.thread .words')).toEqual(['Är skalan rätt?', 'Ja, enligt kartan.']);

    const { name, text } = await saved();
    expect(name).toBe('rapport-kommentarer-eva-öst.json');
    const file = join(folder, 'saved.json');
    writeFileSync(file, text);
    await page.evaluate('localStorage.clear()');
    await page.reload({ waitUntil: 'load' });
    await page.select('.filter select', 'filterAll');
    expect(await textsOf('.thread')).toEqual([]);
    const chooser = (await page.$('input[type=file]')) as {
      uploadFile?: (path: string) => Promise<void>;
    } | null;
    await chooser?.uploadFile?.(file);
    await page.waitForSelector('.thread');
    expect(await textsOf('.thread .words')).toEqual(['Är skalan rätt?', 'Ja, enligt kartan.']);
    expect(await textsOf('header [role=status]')).toEqual([
      '3 nya, 0 fanns redan, 0 i två lydelser.',
    ]);

    const root = mkdtempSync(join(tmpdir(), 'rapport-import-'));
    const { items } = JSON.parse(text) as { items: Annotation[] };
    await addComments(root, items);
    const [thread] = threadsOf((await readComments(root)).annotations);
    expect(thread).toMatchObject({ isResolved: true });
    expect(thread?.comment.creator.name).toBe('Eva Öst');
    rmSync(root, { recursive: true });
    expect(faults).toEqual([]);
  });

  test('asks for nothing', async () => {
    await open();
    await comment('skala 1:5000', 'En kommentar.');
    expect(requests.filter((url) => !url.startsWith('data:'))).toEqual([pathToFileURL(path).href]);
    expect(faults).toEqual([]);
  });

  test('comments on a figure and on a paragraph by keyboard alone', async () => {
    await open();
    await page.evaluate(`document.querySelector('.name input').focus()`);
    await page.keyboard.type('Eva');
    await page.evaluate(
      `document.querySelector('figure[id]').previousElementSibling.scrollIntoView()`,
    );
    const next = '[data-do=next]';
    for (let count = 0; count < 40; count += 1) {
      await page.focus(next);
      await page.keyboard.press('Enter');
      if (await page.evaluate(`document.querySelector('.comments-cursor').matches('figure')`))
        break;
    }
    await page.focus('[data-do=comment]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.composer textarea:focus');
    await page.keyboard.type('Rubriken?');
    await page.keyboard.down('Control');
    await page.keyboard.press('Enter');
    await page.keyboard.up('Control');
    await page.waitForSelector('.thread');
    expect(await textsOf('.thread .words')).toEqual(['Rubriken?']);
    expect(await page.evaluate(`document.querySelectorAll('figure[data-commented]').length`)).toBe(
      1,
    );
    expect(await textsOf('figure > .comments-marker')).toEqual(['1']);
    expect(
      await page.evaluate(`document.querySelector('.comments-marker').getAttribute('aria-label')`),
    ).toBe('Har 1 kommentar. Visa den.');
  });

  test.each(['light', 'dark'] as const)('has no accessibility violations in %s', async (scheme) => {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await open();
    expect(await violations()).toEqual([]);
    await comment('skala 1:5000', 'Är skalan rätt?');
    await press('[data-do=reply]');
    await select('klockan 10:30');
    await press('.comments-offer');
    expect(await violations()).toEqual([]);
    await page.setViewport({ width: 375, height: 800 });
    expect(await violations()).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(375);
  });

  test.each([
    ['<img src=x onerror=alert(1)>'],
    ['<script>alert(1)</script></script><svg onload=alert(1)>'],
    ['javascript:alert(1) [länk](javascript:alert(1))'],
    ['</textarea><iframe srcdoc="<script>alert(1)</script>">'],
    ['{{constructor.constructor("alert(1)")()}} <!-- \u2028 -->'],
  ])('%s stays text', async (words) => {
    await open();
    const before = await page.evaluate(
      `document.querySelectorAll('img, iframe, script, svg').length`,
    );
    await comment('skala 1:5000', words, words.slice(0, 90));
    expect(await textsOf('.thread .words')).toEqual([words]);
    const { text } = await saved();
    const { items } = JSON.parse(text) as { items: Annotation[] };
    // Sent out again with the comment in it from the beginning.
    await page.evaluate('localStorage.clear()');
    await open(items);
    await page.waitForSelector('.thread');
    expect(await textsOf('.thread .words')).toEqual([words]);
    expect(
      await page.evaluate(`document.querySelectorAll('img, iframe, script, svg').length`),
    ).toBe(before);
    expect(faults).toEqual([]);
  });

  test('letters that turn the direction are shown by number', async () => {
    await open();
    await comment('skala 1:5000', 'abc\u202Edef\u0007', '\u202Eave');
    expect(await textsOf('.thread .words')).toEqual(['abc‹U+202E›def‹U+0007›']);
    expect(await textsOf('.thread bdi')).toEqual(['‹U+202E›ave']);
  });

  test('a text that is too long is told and stays', async () => {
    await open();
    await comment('skala 1:5000', 'x'.repeat(100_000));
    expect((await textsOf('.fault')).join('')).toContain('100000 tecken, högst 20000 ryms');
    expect(await page.evaluate(`document.querySelector('.composer textarea').value.length`)).toBe(
      100_000,
    );
    expect(await textsOf('.thread')).toEqual([]);
  });

  test('a comment whose words are gone is listed with what stood around them', async () => {
    await open();
    await comment('skala 1:5000', 'Är skalan rätt?');
    const { text } = await saved();
    const { items } = JSON.parse(text) as { items: Annotation[] };
    await page.evaluate('localStorage.clear()');
    await open(
      items,
      published.replace('klockan 10:30 på onsdagar, i skala 1:5000', 'som vanligt'),
    );
    await page.waitForSelector('.thread');
    expect(await textsOf('.orphans')).toEqual(['Utan plats i texten']);
    expect(await textsOf('.context del')).toEqual(['skala 1:5000']);
    expect(await textsOf('.thread .words')).toEqual(['Är skalan rätt?']);
  });

  test('a damaged file is told, and nothing is lost', async () => {
    await open();
    await comment('skala 1:5000', 'Är skalan rätt?');
    for (const [name, text, says] of [
      ['damaged.json', '{"items": [', 'innehåller inga kommentarer'],
      ['huge.json', ' '.repeat(2_000_001), 'för stor'],
      ['faulty.json', '{"items": [{"type": "Annotation"}]}', '1 kommentar kunde inte användas'],
    ] as const) {
      writeFileSync(join(folder, name), text);
      const chooser = (await page.$('input[type=file]')) as {
        uploadFile?: (path: string) => Promise<void>;
      } | null;
      await chooser?.uploadFile?.(join(folder, name));
      await page.waitForFunction(
        `document.querySelector('header [role=status]').textContent.includes(${JSON.stringify(says)})`,
      );
      expect(await textsOf('.thread .words')).toEqual(['Är skalan rätt?']);
    }
  });

  test('works without the highlight API and without storage', async () => {
    await page.evaluateOnNewDocument(`
      delete window.Highlight;
      Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no'); } });
    `);
    await open();
    await comment('skala 1:5000', 'Är skalan rätt?');
    expect(await textsOf('mark.comments-mark')).toEqual(['skala 1:5000']);
    expect((await textsOf('header .kept')).join('')).toContain('kan inte spara här');
    await press('[data-do=state]');
    expect(await textsOf('mark')).toEqual([]);
    expect(faults).toEqual([]);
  });
});
