import type { VFile } from 'vfile';

import { type Cache, noCache } from '../compile/cache.ts';
import type { Book, DocumentConfig, ResolvedDocument } from '../model/book.ts';
import { report } from '../model/report.ts';
import { termsOf } from '../model/terms.ts';
import { familiesOf, type Theme } from '../model/theme.ts';
import { wordFaults } from '../model/word-faults.ts';
import type { Attachment } from '../pdf/conform/attachments.ts';
import type { LaterBrowser } from '../pdf/lazy-browser.ts';
import type { PrintOptions, RawPrint, VerifiedPdf } from '../pdf/print.ts';
import type { RasterDrawing } from '../pdf/raster.ts';
import type { WordFault } from '../pdf/verify/finding.ts';
import { type Crew, openCrew } from './crew.ts';
import { picturesOf } from './pictures.ts';
import { printFactsOf } from './print-facts.ts';
import { findInSources, type SourcePlace } from './words-in-sources.ts';

/** A document on its way through browser and worker; all reject when one of them fails. */
export interface PrintJob {
  /** When the browser needs nobody for a while. */
  laidOut: Promise<void>;
  /** When the browser has printed it. */
  printed: Promise<void>;
  /** Bytes of the finished document. */
  pdf: Promise<Uint8Array>;
}

/** The browser of one build, which prints one page at a time, and the worker that finishes what it prints. */
export interface Printer {
  /** Starts the browser, and resolves when that needs nobody; it is waited for where it is needed. */
  start(): Promise<void>;
  /** Faults of the PDF's fonts and tags are reported to the document's files. */
  print(html: string, document: ResolvedDocument, book: Book, files: readonly VFile[]): PrintJob;
  /** Any other page with the hooks of ours, such as a comparison. */
  printPage(html: string, options: Omit<PrintOptions, 'producer'>): Promise<VerifiedPdf>;
  /** PNG by identifier, made while the browser lays out what is printed: that keeps one core busy. A px becomes `scale` dots. */
  rasterise(
    drawings: readonly RasterDrawing[],
    look: { theme: Theme; scale: number },
  ): Promise<ReadonlyMap<string, Uint8Array>>;
  close(): Promise<void>;
}

interface PrinterOptions {
  generator: string;
  /** Remembers pictures from build to build. */
  cache?: Cache;
  /** Date of the files instead of the documents' own. */
  sourceDate?: Date | undefined;
  signal?: AbortSignal;
  /** Who prints and finishes, and goes on to work for others; otherwise the printer has its own. */
  crew?: Crew | undefined;
}

/** What `print` and `rasterise` promise rejects with a `BrowserFailure` when the browser cannot be started or dies. */
export function createPrinter({
  generator,
  cache = noCache,
  sourceDate,
  signal,
  crew,
}: PrinterOptions): Printer {
  const all = crew ?? openCrew(signal);
  const { browser, finisher } = all;
  const printRaw = (html: string, options: PrintOptions) => {
    finisher.prepare();
    return printIn(browser, html, options);
  };
  const finish = async (raw: RawPrint, options: PrintOptions) => {
    const { finishPrint } = await import('../pdf/print.ts');
    return await finishPrint(raw, options, (request) => finisher.run('finishPdf', request));
  };
  return {
    start: () => browser.launch(),
    async printPage(html, given) {
      const options = { ...given, producer: generator };
      return await finish(await printRaw(html, options).raw, options);
    },
    print(html, document, book, files) {
      const options = {
        ...printFactsOf(document.config, book.config, sourceDate),
        producer: generator,
        families: familiesOf(book.theme),
        attachments: attachmentsOf(document, book),
      };
      const { raw, laidOut } = printRaw(html, options);
      const finished = async (): Promise<Uint8Array> => {
        const pdf = await finish(await raw, options);
        const file = files.find(({ path }) => path === book.config.path);
        if (file) {
          const find = (words: WordFault) => findInSources(words, document, files);
          reportPdf(file, document.config, pdf, find);
        }
        return pdf.bytes;
      };
      const job = { laidOut, printed: raw.then(noStep), pdf: finished() };
      for (const step of Object.values(job)) step.catch(noStep); // told where it is waited for
      return job;
    },
    rasterise: (drawings, look) =>
      browser.use((opened) => picturesOf(drawings, look, cache, opened)),
    async close() {
      if (crew === undefined) await all.close();
    },
  };
}

const noStep = (): void => undefined;

function printIn(
  browser: LaterBrowser,
  html: string,
  options: PrintOptions,
): { raw: Promise<RawPrint>; laidOut: Promise<void> } {
  let onLaidOut = noStep;
  const told = new Promise<void>((resolve) => {
    onLaidOut = resolve;
  });
  const raw = browser.inTurn(async (opened) => {
    const { printPage } = await import('../pdf/print.ts');
    return await printPage(opened, html, options, onLaidOut);
  });
  return { raw, laidOut: Promise.race([told, raw.then(noStep)]) };
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
  find: (words: WordFault) => SourcePlace | null = () => null,
): void {
  for (const problem of pdf.problems)
    report(file, 'pdf-laid-out', { document, problem }, { place });
  for (const { rule, page, text, words } of pdf.findings) {
    const where = page === null ? '' : { sv: `, sidan ${page}`, en: `, page ${page}` };
    if (words !== undefined) {
      const found = find(words) ?? { file, place };
      report(
        found.file,
        'words-printed',
        { document, where, words: words.words, what: wordFaults[words.fault] },
        { place: found.place },
      );
      continue;
    }
    report(file, 'pdf-conforms', { document, finding: text, rule, where }, { place });
  }
  for (const finding of pdf.veraPdfFaults) {
    report(file, 'pdf-conforms', { document, finding, rule: 'verapdf', where: '' }, { place });
  }
  if (pdf.missingGlyphs.length > 0) {
    report(file, 'pdf-glyphs-found', { pages: pdf.missingGlyphs.join(', ') }, { place });
  }
}
