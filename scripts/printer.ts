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
import { type JobWorker, startWorker } from './workers.ts';

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

/** The browser of one build, which prints one page at a time, and the worker that finishes what it prints. */
export interface Printer {
  /** Starts the browser; the rest waits for it where it is needed. */
  start(): void;
  /**
   * Bytes of the PDF; faults of its fonts and tags are reported to the document's files. `onLaidOut` is called when the browser
   * needs nobody for a while.
   */
  print(
    html: string,
    document: ResolvedDocument,
    book: Book,
    files: readonly VFile[],
    onLaidOut?: () => void,
  ): Promise<Uint8Array>;
  /** Any other page with the hooks of ours, such as a comparison. */
  printPage(html: string, options: Omit<PrintOptions, 'producer'>): Promise<VerifiedPdf>;
  /** PNG by figure, made while the browser lays out what is printed: that keeps one core busy. */
  rasterise(figures: readonly Figure[], theme: Theme): Promise<ReadonlyMap<string, Uint8Array>>;
  close(): Promise<void>;
}

interface PrinterOptions {
  generator: string;
  /** Date of the files instead of the documents' own. */
  sourceDate?: Date | undefined;
  signal?: AbortSignal;
}

/** What `print` and `rasterise` promise rejects with a `BrowserFailure` when the browser cannot be started or dies. */
export function createPrinter({ generator, sourceDate, signal }: PrinterOptions): Printer {
  let started: Promise<PrintBrowser> | undefined;
  const start = (): Promise<PrintBrowser> => {
    started ??= startBrowser(signal);
    started.catch(() => undefined); // told where it is waited for
    return started;
  };
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(use: (browser: PrintBrowser) => Promise<T>): Promise<T> => {
    const mine = turn
      .then(async () => await use(await start()))
      .catch((error: unknown) => {
        throw asFailure(error);
      });
    turn = mine.catch(() => undefined);
    return mine;
  };
  let finisher: JobWorker | undefined;
  const printed = async (html: string, options: PrintOptions, onLaidOut?: () => void) => {
    const worker = (finisher ??= startWorker('finishPdf'));
    const raw = await inTurn(async (browser) => {
      const { printPage } = await import('./pdf/print.ts');
      return await printPage(browser, html, options, onLaidOut);
    });
    const { finishPrint } = await import('./pdf/print.ts');
    return await finishPrint(raw, options, (request) => worker.run('finishPdf', request));
  };
  return {
    start: () => void start(),
    printPage: (html, options) => printed(html, { ...options, producer: generator }),
    async print(html, document, book, files, onLaidOut) {
      const { serif, sans } = book.theme.fonts;
      const options = {
        ...factsOf(document.config, book.config, sourceDate),
        producer: generator,
        families: [serif, sans],
        attachments: attachmentsOf(document, book),
      };
      const pdf = await printed(html, options, onLaidOut);
      const file = files.find(({ path }) => path === book.config.path);
      if (file) reportPdf(file, document.config, pdf);
      return pdf.bytes;
    },
    async rasterise(figures, theme) {
      try {
        return await picturesOf(figures, theme, await start());
      } catch (error) {
        throw asFailure(error);
      }
    },
    async close() {
      const browser = await started?.catch(() => null);
      await Promise.all([browser?.close(), finisher?.close()]);
    },
  };
}

async function picturesOf(
  figures: readonly Figure[],
  theme: Theme,
  browser: PrintBrowser,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const { rasterise } = await import('./pdf/raster.ts');
  const drawings = figures.flatMap(({ spec, drawings: drawn }) =>
    drawn === null ? [] : [{ id: spec.id, ...drawn.page }],
  );
  return await rasterise(browser, drawings, fontFaceRules(theme.fonts.faces));
}

async function startBrowser(signal: AbortSignal | undefined): Promise<PrintBrowser> {
  const { openBrowser } = await import('./pdf/browser.ts');
  const browser = await openBrowser({ signal });
  if ('fault' in browser) throw new BrowserFailure('browser-found', browser.fault);
  return browser;
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

/** Tells what is wrong with the fonts, the tags or the pages of a PDF. */
export function reportPdf(
  file: VFile,
  { id: document, place }: Pick<DocumentConfig, 'id'> & { place?: DocumentConfig['place'] },
  pdf: VerifiedPdf,
): void {
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
