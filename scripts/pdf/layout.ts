import { readFile } from 'node:fs/promises';

import type { Page } from 'puppeteer';

import type { LayoutResult } from './layout-result.ts';
import { headRules, runningHeads } from './running-heads.ts';

export interface LayoutOptions {
  /** For the heads of left pages; may be empty. */
  author: string;
  /** For the heads of right pages: the title, shortened if need be. */
  title: string;
}

/** In the order in which they use each other. */
const clientFiles = ['geometry', 'window', 'lines', 'notes', 'figures', 'pages'];

/** Page numbers that are written into the text can move it; two rounds are the rule. */
const maximalRounds = 5;

/**
 * Lays out an open print page, so that it can be printed: notes at the foot of their pages, figures where they leave no page
 * half empty, page numbers in lists and references, running heads. What does not go well is told in `notes.problems`.
 */
export async function layOut(page: Page, options: LayoutOptions): Promise<LayoutResult> {
  await page.emulateMediaType('print');
  await page.evaluate(await clientScript());
  await page.evaluate('rapportLayout.open()');
  let isStable = false;
  for (let round = 1; round <= maximalRounds && !isStable; round += 1)
    isStable = (await page.evaluate(
      'rapportLayout.layOutOnce(), !rapportLayout.fill()',
    )) as boolean;
  const result = (await page.evaluate('rapportLayout.facts()')) as LayoutResult;
  if (!isStable) {
    result.notes.problems.push({
      sv: 'Sidnumren ändrar sig för varje gång de skrivs in',
      en: 'The page numbers change each time they are written in',
    });
  }
  await addStyle(page, headRules(runningHeads(result, options)));
  return result;
}

/** The script that runs in the page: modules for the tools' sake, one script for the page, which loads nothing. */
async function clientScript(): Promise<string> {
  const files = [...clientFiles.map((name) => `layout-${name}.client.js`), 'layout.client.js'];
  const sources = await Promise.all(
    files.map((file) => readFile(new URL(file, import.meta.url), 'utf8')),
  );
  const joined = sources.join('\n').replaceAll(/^import [^;]*;$|^export /gm, '');
  return `globalThis.rapportLayout = (() => {${joined}\nreturn { open, layOutOnce, fill, facts };})(); true`;
}

async function addStyle(page: Page, css: string): Promise<void> {
  await page.evaluate(
    `{ const style = document.createElement('style');
       style.textContent = ${JSON.stringify(css)};
       document.head.append(style); }`,
  );
}
