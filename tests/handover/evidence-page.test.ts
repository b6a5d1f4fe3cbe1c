import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { evidenceOf } from '../../scripts/handover/evidence/evidence.ts';
import { openBrowser, type PrintBrowser } from '../../scripts/pdf/browser.ts';
import { type Built, buildOnce, root } from '../repository.ts';
import { handoverIn } from './handover.ts';

let browser: PrintBrowser;
let built: Built;
const report = { html: '' };

beforeAll(async () => {
  const started = await openBrowser();
  if ('fault' in started) throw new Error(started.fault.en);
  browser = started;
  built = await buildOnce(root, ['html']);
  const [page] = await evidenceOf(handoverIn(built, 'kapitel-7'), { verapdf: null });
  report.html = String(page?.content);
});
afterAll(async () => await browser?.close());

async function withPage<T>(
  html: string,
  { width, height = 900 }: { width: number; height?: number },
  use: (page: Page) => Promise<T>,
): Promise<T> {
  const page = await browser.newPage();
  try {
    await page.setViewport({ width, height });
    // Else the page is still on its way to what has the focus.
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    await page.setContent(html, { waitUntil: 'load' });
    await page.evaluate('document.fonts.ready.then(() => true)');
    return await use(page);
  } finally {
    await page.close();
  }
}

const unfold = `for (const each of document.querySelectorAll('details')) each.open = true`;

/** WCAG 1.4.12, all at once. */
const spacing = `* {
  line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important;
} p { margin-block-end: 2em !important; }`;

/** Texts that are cut off by a box around them, or stand out of the window. */
const cutTexts = `(() => {
  const cut = [];
  const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
  const isHidden = (box) => {
    const { clipPath, overflowX, overflowY } = getComputedStyle(box);
    return clipPath.startsWith('inset(50%') || overflowX === 'auto' || overflowX === 'scroll' || overflowY === 'auto';
  };
  for (let text = walker.nextNode(); text !== null; text = walker.nextNode()) {
    if (text.data.trim() === '' || text.parentElement.closest('svg, math')) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    for (const { left, right, top, bottom, width, height } of range.getClientRects()) {
      if (width < 1 || height < 1) continue;
      let box = text.parentElement;
      for (; box !== null; box = box.parentElement) {
        if (isHidden(box)) break;
        const { overflowX, overflowY } = getComputedStyle(box);
        const own = box.getBoundingClientRect();
        const isCut = (overflowX !== 'visible' && (left < own.left - 1 || right > own.right + 1))
          || (overflowY !== 'visible' && (top < own.top - 1 || bottom > own.bottom + 1));
        if (isCut) break;
      }
      const isOut = box === null && (left < -1 || right > innerWidth + 1);
      if (isOut || (box !== null && !isHidden(box))) cut.push(text.data.trim().slice(0, 40));
    }
  }
  return [...new Set(cut)];
})()`;

/** What is pressed or shown in a figure and lies over something else of it. */
const overlaps = `[...document.querySelectorAll('.views')].filter((views) => {
  const parts = ':scope > details > summary, :scope > .data > .scroll, :scope > .drawing, .panel';
  const boxes = [...views.querySelectorAll(parts)]
    .filter((each) => each.checkVisibility())
    .map((each) => each.getBoundingClientRect());
  return boxes.some((one, at) => boxes.slice(at + 1).some((other) =>
    one.left < other.right - 1 && other.left < one.right - 1 && one.top < other.bottom - 1 && other.top < one.bottom - 1));
}).map((views) => views.closest('figure').id)`;

/** What has the focus and is not seen at all; `null` where it is. */
const hiddenFocus = `(() => {
  const focused = document.activeElement;
  const boxes = [...focused.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
  const isSeen = boxes.some(({ left, top, width, height }) =>
    [[0.1, 0.5], [0.5, 0.5], [0.9, 0.5], [0.5, 0.15], [0.5, 0.85]].some(([across, down]) => {
      const at = document.elementFromPoint(left + across * width, top + down * height);
      return at !== null && (focused.contains(at) || at.contains(focused));
    }));
  return isSeen || focused === document.body ? null : focused.outerHTML.slice(0, 120);
})()`;

/** WCAG 2.5.8: less than 24 px, not in a line of text, and so near others that a circle of 24 px meets them. */
const smallTargets = `(() => {
  const targets = [...document.querySelectorAll('a[href], summary')]
    .filter((each) => each.checkVisibility({ opacityProperty: true, contentVisibilityAuto: true }))
    .map((each) => ({ each, box: each.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 1);
  const isNear = (one, other) => {
    const [x, y] = [(one.left + one.right) / 2, (one.top + one.bottom) / 2];
    const across = Math.max(other.left - x, 0, x - other.right);
    const down = Math.max(other.top - y, 0, y - other.bottom);
    return Math.hypot(across, down) < 12;
  };
  return targets.filter(({ each, box }) => {
    const { display, position } = getComputedStyle(each);
    if (display === 'inline' && position !== 'absolute') return false;
    if (box.width >= 24 && box.height >= 24) return false;
    return targets.some((other) => other.each !== each && isNear(box, other.box));
  }).map(({ each, box }) => [each.textContent.slice(0, 40), box.width, box.height]);
})()`;

describe('the page', () => {
  test.each([
    ['kapitel-7', 320],
    ['kapitel-7', 1024],
    ['faq', 320],
  ])(
    'loses no words when letters, words and lines stand further apart: %s, %i px',
    async (id, width) => {
      const found = await withPage(built.text(`${id}.html`), { width }, async (page) => {
        await page.evaluate(unfold);
        await page.addStyleTag({ content: spacing });
        return await page.evaluate(
          `({ cut: ${cutTexts}, overlaps: ${overlaps}, width: document.documentElement.scrollWidth })`,
        );
      });
      expect(found).toEqual({ cut: [], overlaps: [], width });
    },
  );

  test.each([
    ['kapitel-7', 1440, 420],
    ['faq', 375, 600],
  ])('hides nothing that has the focus: %s, %i × %i px', async (id, width, height) => {
    const hidden = await withPage(built.text(`${id}.html`), { width, height }, async (page) => {
      const found: unknown[] = [];
      for (let step = 0; step < 40; step += 1) {
        await page.keyboard.press('Tab');
        found.push(await page.evaluate(hiddenFocus));
      }
      return found.filter((each) => each !== null);
    });
    expect(hidden).toEqual([]);
  });

  test.each([
    ['kapitel-7', 375],
    ['faq', 1440],
  ])('has no link or control that is hard to hit: %s, %i px', async (id, width) => {
    const small = await withPage(built.text(`${id}.html`), { width }, async (page) => {
      await page.evaluate(unfold);
      return await page.evaluate(smallTargets);
    });
    expect(small).toEqual([]);
  });
});

describe('the accessibility report', () => {
  test('has no accessibility violations', async () => {
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    const found = await withPage(report.html, { width: 375 }, async (page) => {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
      // Its rows are alike, and there are hundreds.
      await page.evaluate(
        `document.querySelectorAll('tr:nth-child(n+5), .list > li:nth-child(n+5), dl > div:nth-child(n+4)').forEach((each) => each.remove())`,
      );
      await page.evaluate(axe);
      const results = (await page.evaluate(
        `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })`,
      )) as AxeResults;
      return results.violations.map(({ id: rule, nodes }) => [rule, nodes[0]?.html.slice(0, 160)]);
    });
    expect(found).toEqual([]);
  });

  test('needs no sideways scrolling, asks for nothing, and its links lead somewhere', async () => {
    const found = await withPage(report.html, { width: 320 }, (page) =>
      page.evaluate(`({
        width: document.documentElement.scrollWidth,
        lost: [...document.querySelectorAll('a[href^="#"]')]
          .map((link) => link.getAttribute('href'))
          .filter((href) => document.getElementById(decodeURIComponent(href.slice(1))) === null),
      })`),
    );
    expect(found).toEqual({ width: 320, lost: [] });
    expect(report.html).not.toMatch(/<script\b/);
    expect(report.html).not.toMatch(/\b(?:src|href)="(?:https?:)?\/\//);
  });
});
