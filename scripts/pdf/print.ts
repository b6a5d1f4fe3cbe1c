import type { Page } from 'puppeteer';

import type { Localised } from '../model/localised.ts';
import type { PrintBrowser } from './browser.ts';
import type { Attachment } from './conform/attachments.ts';
import type { FinishedPdf, FinishRequest } from './finish.ts';
import type { LayoutResult } from './layout-result.ts';
import { layOut } from './layout.ts';
import type { DocumentFacts } from './metadata.ts';
import { withPage } from './page.ts';
import { verifyRules } from './verify/rules.ts';

export interface PrintOptions extends DocumentFacts {
  /** What stands above left and right pages: author and title, if nothing is said. */
  heads?: { left: string; right: string };
  /** Names of the families that may be in the document. */
  families: readonly string[];
  /** Files to carry, each tied to its figure. */
  attachments: readonly Attachment[];
}

export interface VerifiedPdf extends FinishedPdf {
  /** What could not be laid out as it should, and signs of it that the checker saw. */
  problems: readonly Localised[];
}

/**
 * Prints a page to a document by PDF/UA-1 and PDF/A-3a, and checks it. The page must be whole in itself (see `withPage`) and
 * carry the hooks that the html stage sets. Throws when the browser fails, or when print and page do not match.
 */
export async function printPdf(
  browser: PrintBrowser,
  html: string,
  options: PrintOptions,
): Promise<VerifiedPdf> {
  const { finishPdf } = await import('./finish.ts');
  return await finishPrint(await printPage(browser, html, options), options, finishPdf);
}

/** The second half of `printPdf`, which needs no browser; `finish` may do its work in another thread. */
export async function finishPrint(
  { printed, layout }: RawPrint,
  { attachments, families, ...facts }: PrintOptions,
  finish: (request: FinishRequest) => Promise<FinishedPdf>,
): Promise<VerifiedPdf> {
  const pdf = await finish({ printed, layout, facts, families, attachments });
  const signs = pdf.findings.filter(({ rule }) => verifyRules[rule].warns === true);
  return {
    ...pdf,
    problems: [...layout.notes.problems, ...signs.map(({ text }) => text)],
    findings: pdf.findings.filter(({ rule }) => verifyRules[rule].warns !== true),
  };
}

export interface RawPrint {
  printed: Uint8Array;
  layout: LayoutResult;
}

type HeadOptions = Pick<PrintOptions, 'author' | 'title' | 'heads' | 'label'>;

/** What Chromium makes of the page, laid out but unfinished. `onLaidOut` is called when all that is left for it is to print. */
export async function printPage(
  browser: PrintBrowser,
  html: string,
  { author, title, heads = { left: author, right: title }, label = '' }: HeadOptions,
  onLaidOut?: () => void,
): Promise<RawPrint> {
  return await withPage(browser, html, async (page: Page) => {
    const layout = await layOut(page, { ...heads, label });
    const printing = page.pdf({
      tagged: true,
      outline: true,
      preferCSSPageSize: true,
      printBackground: true,
      timeout: 0,
    });
    onLaidOut?.();
    return { printed: await printing, layout };
  });
}
