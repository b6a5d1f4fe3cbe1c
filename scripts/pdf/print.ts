import type { Page } from 'puppeteer';

import type { PrintBrowser } from './browser.ts';
import type { PrintedPdf } from './document.ts';
import type { DocumentFacts } from './metadata.ts';
import { withPage } from './page.ts';
import { pageRules } from './running-heads.ts';
import { keepShortParagraphs } from './short-paragraphs.ts';

export interface PrintOptions extends DocumentFacts {
  /** Title for the running heads, when the whole one is too long. */
  shortTitle?: string;
}

const headingTexts = `
  [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((heading) => heading.textContent)
`;

/**
 * Prints a page to a tagged PDF with outline, its size and margins taken from the page's own style sheet. The page must be
 * whole in itself (see `withPage`). Throws when the browser fails.
 */
export async function printPdf(
  browser: PrintBrowser,
  html: string,
  options: PrintOptions,
): Promise<PrintedPdf> {
  const [{ printed, headings }, { finishDocument }] = await Promise.all([
    printPage(browser, html, options),
    import('./document.ts'), // loads pdf-lib while the browser works
  ]);
  return await finishDocument(printed, options, headings);
}

interface RawPrint {
  printed: Uint8Array;
  /** Texts of all headings, in the order of the outline. */
  headings: string[];
}

/** What Chromium makes of the page, unfinished. */
export async function printPage(
  browser: PrintBrowser,
  html: string,
  { author, title, shortTitle = title }: PrintOptions,
): Promise<RawPrint> {
  const css = pageRules({ author, title: shortTitle });
  return await withPage(browser, html, printOpened, { css });
}

async function printOpened(page: Page): Promise<RawPrint> {
  await page.emulateMediaType('print');
  await page.evaluate(keepShortParagraphs);
  const headings = (await page.evaluate(headingTexts)) as string[];
  const printed = await page.pdf({
    tagged: true,
    outline: true,
    preferCSSPageSize: true,
    printBackground: true,
    timeout: 0,
  });
  return { printed, headings };
}
