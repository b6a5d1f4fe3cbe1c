import type { VFile } from 'vfile';

import { fontFaceRules } from './html/fonts.ts';
import type { Book, DocumentConfig, ResolvedDocument } from './model/book.ts';
import type { Figure } from './model/figure.ts';
import { report } from './model/report.ts';
import type { Theme } from './model/theme.ts';
import type { PrintBrowser } from './pdf/browser.ts';

/** The browser cannot be had, or failed: no fault of the sources. The message is for the author. */
export class BrowserFailure extends Error {
  readonly ruleId: 'browser-found' | 'browser-prints';

  constructor(ruleId: BrowserFailure['ruleId'], reason: string, cause?: unknown) {
    super(reason, { cause });
    this.ruleId = ruleId;
  }
}

/** Puppeteer's names for a browser that died, hangs or lost its page. */
const browserErrors = new Set([
  'ProtocolError',
  'TargetCloseError',
  'TimeoutError',
  'ConnectionClosedError',
]);

function asFailure(error: unknown): unknown {
  if (!(error instanceof Error) || !browserErrors.has(error.name)) return error;
  return new BrowserFailure('browser-prints', error.message, error);
}

/** The browser of one build, started at once and waited for where it is needed. */
export interface Printer {
  /** Bytes of the PDF; faults of its fonts are reported to the document's files. */
  print(
    html: string,
    document: ResolvedDocument,
    book: Book,
    files: readonly VFile[],
  ): Promise<Uint8Array>;
  /** PNG by figure. */
  rasterise(figures: readonly Figure[], theme: Theme): Promise<ReadonlyMap<string, Uint8Array>>;
  close(): Promise<void>;
}

interface PrinterOptions {
  generator: string;
  signal?: AbortSignal;
}

/** `print` and `rasterise` throw a `BrowserFailure` when the browser cannot be started or dies. */
export function startPrinter({ generator, signal }: PrinterOptions): Printer {
  const started = import('./pdf/browser.ts').then(({ openBrowser }) => openBrowser({ signal }));
  started.catch(() => undefined); // told where it is waited for
  const browserOf = async (): Promise<PrintBrowser> => {
    const browser = await started;
    if ('fault' in browser) throw new BrowserFailure('browser-found', browser.fault);
    return browser;
  };
  return {
    async print(html, document, book, files) {
      const browser = await browserOf();
      const { printPdf } = await import('./pdf/print.ts');
      const { unshippedFonts } = await import('./pdf/fonts.ts');
      const facts = { ...factsOf(document.config), producer: generator };
      const pdf = await printPdf(browser, html, facts).catch((error: unknown) => {
        throw asFailure(error);
      });
      const { serif, sans } = book.theme.fonts;
      const file = files.find(({ path }) => path === book.config.path);
      const { place } = document.config;
      for (const font of unshippedFonts(pdf.fonts, [serif, sans])) {
        if (file) report(file, 'pdf-fonts-shipped', { font }, { place });
      }
      if (file && pdf.missingGlyphs.length > 0) {
        report(file, 'pdf-glyphs-found', { pages: pdf.missingGlyphs.join(', ') }, { place });
      }
      return pdf.bytes;
    },
    async rasterise(figures, theme) {
      const browser = await browserOf();
      const { rasterise } = await import('./pdf/raster.ts');
      const drawings = figures.flatMap(({ spec, drawings: drawn }) =>
        drawn === null ? [] : [{ id: spec.id, ...drawn.page }],
      );
      const css = fontFaceRules(theme.fonts.faces);
      return await rasterise(browser, drawings, css).catch((error: unknown) => {
        throw asFailure(error);
      });
    },
    async close() {
      const browser = await started.catch(() => null);
      if (browser !== null && 'close' in browser) await browser.close();
    },
  };
}

function factsOf(config: DocumentConfig): {
  title: string;
  shortTitle: string;
  author: string;
  lang: string;
  subject: string;
  date: Date;
} {
  const { title, shortTitle, lang, description: subject } = config;
  const author = config.authors.map(({ given, family }) => `${given} ${family}`).join(', ');
  return { title, shortTitle, author, lang, subject, date: dateOf(config.date) };
}

/** Midnight UTC of the first day that the document's date names; the epoch of PDF, 2000, where it has none. */
function dateOf(date: string | null): Date {
  return new Date(date ?? '2000-01-01');
}
