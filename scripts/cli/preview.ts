import { randomUUID } from 'node:crypto';

import { createPrinter, type Printer } from '../build/printer.ts';
import { commentStyle } from '../comments/client-code.ts';
import { commentsOf, doAct } from '../comments/desk.ts';
import { createCompiler } from '../compile/compile.ts';
import { jsonMessages } from '../diagnostics/formats.ts';
import { renderPrintPage } from '../html/page.ts';
import type { Book, ResolvedDocument } from '../model/book.ts';
import type { Language } from '../model/localised.ts';
import type { Project } from '../model/project.ts';
import { BrowserFailure } from '../pdf/lazy-browser.ts';
import { openPagePictures } from '../pdf/page-pictures.ts';
import { type PreviewOptions, startPreview } from '../preview/preview.ts';
import type { CommentDesk, WorkbookOf } from '../preview/routes.ts';
import { createWorker, type JobWorker } from '../workers/create-worker.ts';
import { drawInWorker } from '../workers/draw-in-worker.ts';
import type { Console, ExitCode } from './console.ts';
import { cliTermsOf } from './terms.ts';

export interface PreviewCommand {
  /** The document that is opened first; `null` for the first of the report. */
  document: string | null;
  port: number;
  /** Whether to open a browser; otherwise the address is told. */
  open: boolean;
  lang: Language;
  /** Address of a place in the author's editor; see `PreviewOptions`. */
  editor: string;
  /** Name and version, for the PDF's metadata. */
  generator: string;
}

/** Shows the report and follows its sources, until the program is interrupted or `stop` says so. */
export async function runPreview(
  project: Project,
  options: PreviewCommand,
  io: Console,
  stop: AbortSignal = interrupted(),
): Promise<ExitCode> {
  const words = cliTermsOf(options.lang).preview;
  const drawer = createWorker('drawFigures');
  const inspector = createWorker('inspect');
  drawer.prepare();
  inspector.prepare();
  const printer = createPrinter({ generator: options.generator, signal: stop });
  const preview = await startPreview({
    ...previewSource(project, drawer),
    inspect: () => inspector.run('inspect', project),
    print: (document, book) => print(printer, document, book),
    comments: await commentDesk(project),
    ...options,
  });
  try {
    const { address, port } = preview;
    if (port !== options.port) io.err(`${words.portTaken(options.port, port)}\n`);
    const url =
      options.document === null ? `${address}/` : `${address}/?document=${options.document}`;
    const isOpened = options.open && (await openInBrowser(url));
    io.out(`${isOpened ? words.opened(url) : words.openAt(url)}\n`);
    io.err(`${words.howToStop}\n`);
    await new Promise((resolve) => stop.addEventListener('abort', resolve, { once: true }));
    return 0;
  } finally {
    await preview.close();
    await Promise.all([drawer.close(), inspector.close(), printer.close()]);
  }
}

/** What a preview shows: the report as it is on disk, compiled again and again, with its messages in both languages. */
export function previewSource(
  project: Project,
  drawer: JobWorker,
): Pick<PreviewOptions, 'project' | 'compile' | 'workbookOf'> {
  const compile = createCompiler({ project, draw: drawInWorker(drawer), purpose: 'preview' });
  return {
    project,
    workbookOf: writeWorkbookOf,
    async compile() {
      const compiled = await compile();
      const { files } = compiled;
      return {
        ...compiled,
        told: { sv: jsonMessages(files, 'sv'), en: jsonMessages(files, 'en') },
      };
    },
  };
}

/** Loaded when somebody asks for a file. */
export const writeWorkbookOf: WorkbookOf = async (...given) => {
  const { figureWorkbook } = await import('../build/figure-workbook.ts');
  return figureWorkbook(...given);
};

async function commentDesk({ root }: Project): Promise<CommentDesk> {
  const stamp = { id: () => `urn:uuid:${randomUUID()}`, now: () => new Date() };
  return {
    load: () => commentsOf(root),
    post: (posted, lang) => doAct(root, posted, stamp, lang),
    style: await commentStyle(),
  };
}

/** The PDF as it would be built; `null` when the browser fails: the preview goes on without. */
async function print(printer: Printer, document: ResolvedDocument, book: Book) {
  try {
    const bytes = await printer.print(renderPrintPage(document, book), document, book, []).pdf;
    return { bytes, ...(await openPagePictures(bytes)) };
  } catch (error) {
    if (error instanceof BrowserFailure) return null;
    throw error;
  }
}

function interrupted(): AbortSignal {
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort()).once('SIGTERM', () => stop.abort());
  return stop.signal;
}

/** False where there is nothing to open it with: a server without a screen. */
async function openInBrowser(url: string): Promise<boolean> {
  const { platform, env } = process;
  if (platform === 'linux' && !env['DISPLAY'] && !env['WAYLAND_DISPLAY']) return false;
  try {
    const { default: open } = await import('open');
    await open(url);
    return true;
  } catch {
    return false; // the address is told instead
  }
}
