import type { Page } from 'puppeteer';

import { browserScript } from '../browser/script.ts';
import type { LayoutResult, LayoutScript } from './layout-result.ts';
import { headRules, type RunningHeads, runningHeads } from './running-heads.ts';

/** Page numbers that are written into the text can move it; two rounds are the rule. */
const maximalRounds = 5;

/**
 * Lays out an open print page, so that it can be printed: notes at the foot of their pages, figures where they leave no page
 * half empty, page numbers in lists and references, running heads. What does not go well is told in `notes.problems`.
 */
export async function layOut(page: Page, options: RunningHeads): Promise<LayoutResult> {
  await page.emulateMediaType('print');
  await page.evaluate(await browserScript(new URL('client/layout.ts', import.meta.url)));
  await inPage(page, 'open');
  let isStable = false;
  for (let round = 1; round <= maximalRounds && !isStable; round += 1) {
    await inPage(page, 'layOutOnce');
    isStable = !(await inPage(page, 'fill'));
  }
  const result = await inPage(page, 'facts');
  if (!isStable) {
    result.notes.problems.push({
      sv: 'Sidnumren ändrar sig för varje gång de skrivs in',
      en: 'The page numbers change each time they are written in',
    });
  }
  await addStyle(page, headRules(runningHeads(result, options)));
  return result;
}

/** Has the script in the page do something. */
async function inPage<Name extends keyof LayoutScript>(
  page: Page,
  name: Name,
): Promise<ReturnType<LayoutScript[Name]>> {
  return (await page.evaluate(`rapportLayout.${name}()`)) as ReturnType<LayoutScript[Name]>;
}

async function addStyle(page: Page, css: string): Promise<void> {
  await page.evaluate(
    `{ const style = document.createElement('style');
       style.textContent = ${JSON.stringify(css)};
       document.head.append(style); }`,
  );
}
