import type { VFile } from 'vfile';

import { fontFaceRules } from './html/fonts.ts';
import type { Book, DocumentConfig, ResolvedDocument } from './model/book.ts';
import type { Figure } from './model/figure.ts';
import { report } from './model/report.ts';
import { termsOf } from './model/terms.ts';
import type { Theme } from './model/theme.ts';
import type { PrintBrowser } from './pdf/browser.ts';
import type { Attachment } from './pdf/conform/attachments.ts';
import type { PrintOptions, VerifiedPdf } from './pdf/print.ts';

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
  /** Date of the files instead of the documents' own. */
  sourceDate?: Date | undefined;
  signal?: AbortSignal;
}

/** `print` and `rasterise` throw a `BrowserFailure` when the browser cannot be started or dies. */
export function startPrinter({ generator, sourceDate, signal }: PrinterOptions): Printer {
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
      const { serif, sans } = book.theme.fonts;
      const pdf = await printPdf(browser, html, {
        ...factsOf(document.config, book.config, sourceDate),
        producer: generator,
        families: [serif, sans],
        attachments: attachmentsOf(document, book),
      }).catch((error: unknown) => {
        throw asFailure(error);
      });
      const file = files.find(({ path }) => path === book.config.path);
      if (file) reportPdf(file, document.config, pdf);
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

/** Data and spec of every figure, carried in the PDF and tied to the figure. */
function attachmentsOf(document: ResolvedDocument, book: Book): Attachment[] {
  const terms = termsOf(document.config.lang);
  return document.figures.flatMap((placed) => {
    const figure = book.figures.get(placed.spec.id);
    if (figure === undefined || figure.drawings === null) return [];
    const { id, kind } = placed.spec;
    const label = `${terms[kind]} ${placed.enumerator}`;
    const vegaLite = `${JSON.stringify(figure.drawings.page.vegaLite, null, 2)}\n`;
    return [
      {
        name: `${id}.csv`,
        bytes: Buffer.from(figure.csv, 'utf8'),
        mimeType: 'text/csv',
        description: terms.dataOf(label),
        figure: id,
      },
      {
        name: `${id}.vl.json`,
        bytes: Buffer.from(vegaLite, 'utf8'),
        mimeType: 'application/json',
        description: terms.specOf(label),
        figure: id,
      },
    ];
  });
}

function reportPdf(file: VFile, config: DocumentConfig, pdf: VerifiedPdf): void {
  const { id: document, place } = config;
  for (const problem of pdf.problems)
    report(file, 'pdf-laid-out', { document, problem }, { place });
  for (const { rule, page, text } of pdf.findings) {
    const where = page === null ? '' : `, sidan ${page}`;
    report(file, 'pdf-conforms', { document, finding: text, rule, where }, { place });
  }
  for (const finding of pdf.veraPdfFaults) {
    report(file, 'pdf-conforms', { document, finding, rule: 'verapdf', where: '' }, { place });
  }
  if (pdf.missingGlyphs.length > 0) {
    report(file, 'pdf-glyphs-found', { pages: pdf.missingGlyphs.join(', ') }, { place });
  }
}

function factsOf(
  config: DocumentConfig,
  { anthology }: Book['config'],
  sourceDate: Date | undefined,
): Omit<PrintOptions, 'producer' | 'families' | 'attachments'> {
  const { title, shortTitle, lang, description: subject } = config;
  const author = config.authors.map(({ given, family }) => `${given} ${family}`).join(', ');
  // A document without a date of its own has that of the report: midnight UTC of the first day that it names.
  const date = sourceDate ?? new Date(config.date ?? String(anthology.year));
  return { title, shortTitle, author, lang, subject, date };
}
