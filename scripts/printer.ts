import type { VFile } from 'vfile';

import { fontFaceRules } from './html/fonts.ts';
import type { Book, DocumentConfig, ResolvedDocument } from './model/book.ts';
import type { Figure } from './model/figure.ts';
import { report } from './model/report.ts';
import type { Theme } from './model/theme.ts';
import type { PrintBrowser } from './pdf/browser.ts';

/** There is no browser; the message tells the author why, in Swedish. */
export class NoBrowser extends Error {}

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

/** @throws {NoBrowser} from `print` and `rasterise` when none can be started. */
export function startPrinter({ generator, signal }: PrinterOptions): Printer {
  const started = import('./pdf/browser.ts').then(({ openBrowser }) => openBrowser({ signal }));
  started.catch(() => undefined); // told where it is waited for
  const browserOf = async (): Promise<PrintBrowser> => {
    const browser = await started;
    if ('fault' in browser) throw new NoBrowser(browser.fault);
    return browser;
  };
  return {
    async print(html, document, book, files) {
      const browser = await browserOf();
      const { printPdf } = await import('./pdf/print.ts');
      const { unshippedFonts } = await import('./pdf/fonts.ts');
      const pdf = await printPdf(browser, html, {
        ...factsOf(document.config),
        producer: generator,
      });
      const { serif, sans } = book.theme.fonts;
      const file = files.find(({ path }) => path === book.config.path);
      for (const font of unshippedFonts(pdf.fonts, [serif, sans])) {
        if (file) report(file, 'pdf-fonts-shipped', { font }, { place: document.config.place });
      }
      return pdf.bytes;
    },
    async rasterise(figures, theme) {
      const browser = await browserOf();
      const { rasterise } = await import('./pdf/raster.ts');
      const drawings = figures.flatMap(({ spec, drawings: drawn }) =>
        drawn === null ? [] : [{ id: spec.id, ...drawn.page }],
      );
      return await rasterise(browser, drawings, fontFaceRules(theme.fonts.faces));
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
