import type { Page } from 'puppeteer';

import type { PrintBrowser } from './browser.ts';
import type { Attachment } from './conform/attachments.ts';
import type { LayoutResult } from './layout-result.ts';
import { layOut } from './layout.ts';
import type { DocumentFacts } from './metadata.ts';
import { withPage } from './page.ts';
import type { PrintedPdf } from './printed-pdf.ts';
import type { Finding } from './verify/finding.ts';
import { verifyRules } from './verify/rules.ts';
import { askVeraPdf } from './verify/verapdf.ts';

export interface PrintOptions extends DocumentFacts {
  /** Title for the running heads, when the whole one is too long. */
  shortTitle?: string;
  /** Names of the families that may be in the document. */
  families: readonly string[];
  /** Files to carry, each tied to its figure. */
  attachments: readonly Attachment[];
}

export interface VerifiedPdf extends PrintedPdf {
  /** What could not be laid out as it should, and signs of it that the checker saw, in Swedish. */
  problems: readonly string[];
  /** What our checker found against PDF/UA-1, PDF/A-3a and the page itself; none in a good document. */
  findings: readonly Finding[];
  /** What an installed veraPDF found, by standard; none when it is not installed. */
  veraPdfFaults: readonly string[];
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
  const [{ printed, layout }, { conform }, { verifyPdf }] = await Promise.all([
    printPage(browser, html, options),
    import('./conform/conform.ts'), // loads pdf-lib while the browser works
    import('./verify/verify.ts'),
  ]);
  const { attachments, families, ...facts } = options;
  const pdf = await conform(printed, { layout, facts, attachments });
  const findings = await verifyPdf(pdf.bytes, {
    links: layout.links,
    pages: layout.pages,
    pageOf: layout.pageOf,
    pageNumbers: true,
    title: facts.title,
    lang: facts.lang,
    families,
    attachments: attachments.map(({ name }) => name),
    headings: layout.headings,
  });
  const verdicts = await askVeraPdf(pdf.bytes);
  const veraPdfFaults = (verdicts ?? []).flatMap(({ flavour, compliant, faults }) =>
    compliant ? [] : [`${flavour}: ${faults.join('; ')}`],
  );
  const signs = findings.filter(({ rule }) => verifyRules[rule].warns === true);
  return {
    ...pdf,
    problems: [...layout.notes.problems, ...signs.map(({ text }) => text)],
    findings: findings.filter(({ rule }) => verifyRules[rule].warns !== true),
    veraPdfFaults,
  };
}

interface RawPrint {
  printed: Uint8Array;
  layout: LayoutResult;
}

/** What Chromium makes of the page, laid out but unfinished. */
export async function printPage(
  browser: PrintBrowser,
  html: string,
  { author, title, shortTitle = title }: Pick<PrintOptions, 'author' | 'title' | 'shortTitle'>,
): Promise<RawPrint> {
  return await withPage(browser, html, async (page: Page) => {
    const layout = await layOut(page, { author, title: shortTitle });
    const printed = await page.pdf({
      tagged: true,
      outline: true,
      preferCSSPageSize: true,
      printBackground: true,
      timeout: 0,
    });
    return { printed, layout };
  });
}
