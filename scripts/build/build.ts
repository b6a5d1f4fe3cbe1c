import { VFile } from 'vfile';

import { type Cache, noCache } from '../compile/cache.ts';
import { createCompiler } from '../compile/compile.ts';
import { createMemory } from '../compile/memory.ts';
import { bibtexOf, risOf } from '../html/citation-files.ts';
import type { ReduceFont } from '../html/fonts.ts';
import { renderPrintPage, renderScreenPage, type ScreenPage } from '../html/page.ts';
import { pictureBytes, picturePathsOf } from '../html/pictures.ts';
import { svgFile } from '../html/svg-file.ts';
import type { Book, ResolvedDocument } from '../model/book.ts';
import type { Figure } from '../model/figure.ts';
import type { Localised } from '../model/localised.ts';
import type { Project } from '../model/project.ts';
import { applySettings, hasErrors, report } from '../model/report.ts';
import type { SharePicture } from '../model/share.ts';
import type { FontFace, Theme } from '../model/theme.ts';
import { workOf } from '../model/work.ts';
import { BrowserFailure } from '../pdf/lazy-browser.ts';
import { createPublication, type Manifest, type Publication } from '../publish/manifest.ts';
import type { Output } from '../publish/output.ts';
import type { JobWorker } from '../workers/create-worker.ts';
import { drawInWorker } from '../workers/draw-in-worker.ts';
import { type Crew, openCrew } from './crew.ts';
import {
  documentDrawing,
  type DocumentShare,
  documentShareOf,
  publishDocumentShare,
} from './document-share.ts';
import { figureWorkbook } from './figure-workbook.ts';
import { drawingsOf } from './pictures.ts';
import { createPrinter, type Printer } from './printer.ts';
import { publishShares, shapesOf, shareDrawings, sharesOf } from './shares.ts';

const formats = ['html', 'pdf'] as const;
export type Format = (typeof formats)[number];

export interface BuildOptions {
  /** Identifiers of the documents to build; empty for all. */
  documents: readonly string[];
  formats: readonly Format[];
  /** Name and version, for the files' metadata. */
  generator: string;
  /** Whether charts become pictures to share as well; they do unless it says `false`. */
  shares?: boolean;
  /** Date of the files instead of the documents' own, as `SOURCE_DATE_EPOCH` gives it. */
  sourceDate?: Date | undefined;
  signal?: AbortSignal;
  /** Remembers fonts and drawings from build to build; without it they are made anew. */
  cache?: Cache;
  /** Goes on to work for other builds, and is closed by who opened it; otherwise a build has its own. */
  crew?: Crew;
  /** Told what is being done. */
  onStep?: (step: Localised) => void;
}

/**
 * How a build ended. Only `built` wrote anything; `failed` means that the sources are right, but the machine or the tool is
 * not.
 */
export type Outcome = 'built' | 'faults' | 'unknown-document' | 'failed';

export interface BuildResult {
  outcome: Outcome;
  files: readonly VFile[];
  /** `null` when nothing was written. */
  manifest: Manifest | null;
  /** What was built from; `null` when the sources have faults. */
  book: Book | null;
}

/** From the sources to pages, PDFs and figure files; with faults in the sources nothing is written. */
export async function build(
  project: Project,
  output: Output,
  options: BuildOptions,
): Promise<BuildResult> {
  const { onStep = () => undefined, cache = noCache } = options;
  const crew = options.crew ?? openCrew(options.signal);
  const { drawer } = crew;
  const printer = options.formats.includes('pdf')
    ? createPrinter({ ...options, cache, crew })
    : null;
  try {
    onStep({ sv: 'Läser och kontrollerar källorna', en: 'Reading and checking the sources' });
    await printer?.start();
    const memory = createMemory(cache);
    const { book, files } = await createCompiler({ project, memory, draw: drawInWorker(drawer) })();
    if (book === null) return { outcome: 'faults', files, manifest: null, book };
    const documents = chosenDocuments(book, options.documents, files);
    if (documents === null) return { outcome: 'unknown-document', files, manifest: null, book };

    const publication = createPublication(output, options.generator);
    const reduceFont = reduceIn(drawer, cache);
    const drawsShares = options.shares !== false;
    const drawPictures = async (document: ResolvedDocument) =>
      drawsShares ? await sharesOf(document, book, drawer, cache) : [];
    const drawCover = async (document: ResolvedDocument) =>
      drawsShares ? await documentShareOf(document, book, drawer, cache) : null;
    const endBrowser = async () => {
      if (options.crew === undefined) await crew.browser.close();
    };
    const drawers = { reduceFont, drawPictures, drawCover };
    const how = { book, files, publication, printer, endBrowser, ...drawers };
    await publishAll(documents, how, onStep);
    applySettings(files, book.config.rules); // of what was found in the prints
    if (hasErrors(files)) return { outcome: 'failed', files, manifest: null, book };
    const manifest = await publication.finish(documents.map(({ config }) => config.id));
    return { outcome: 'built', files, manifest, book };
  } catch (error) {
    if (!(error instanceof BrowserFailure)) throw error;
    const file = new VFile({ path: 'out' });
    report(file, error.ruleId, { reason: error.reason });
    return { outcome: 'failed', files: [file], manifest: null, book: null };
  } finally {
    if (options.crew === undefined) await crew.close();
  }
}

/** Fonts are reduced in the worker, or remembered from the last time. */
export function reduceIn(worker: JobWorker, cache: Cache): ReduceFont {
  return (face, characters) =>
    cache.remember(['subset-font', characters, face.bytes], () =>
      worker.run('reduceFont', face, characters),
    );
}

/** The documents asked for; `null`, and a message, when one of them does not exist. */
export function chosenDocuments(
  book: Book,
  ids: readonly string[],
  files: readonly VFile[],
): ResolvedDocument[] | null {
  const known = book.documents.map(({ config }) => config.id);
  const unknown = ids.filter((id) => !known.includes(id));
  const config = files.find(({ path }) => path === book.config.path);
  for (const id of unknown) {
    if (config) report(config, 'document-known', { id }, { expected: known });
  }
  if (unknown.length > 0) return null;
  return book.documents.filter(({ config: { id } }) => ids.length === 0 || ids.includes(id));
}

interface Publishing {
  book: Book;
  files: readonly VFile[];
  publication: Publication;
  printer: Printer | null;
  reduceFont: ReduceFont;
  /** Charts in frames, to be shared. */
  drawPictures: (document: ResolvedDocument) => Promise<SharePicture[]>;
  /** The picture of the document itself. */
  drawCover: (document: ResolvedDocument) => Promise<DocumentShare | null>;
  /** Ends the browser, when nothing more is to be printed or drawn. */
  endBrowser: () => Promise<void>;
}

/** The browser prints a document while the one before is finished. */
async function publishAll(
  documents: readonly ResolvedDocument[],
  how: Publishing,
  onStep: (step: Localised) => void,
): Promise<void> {
  const publishing: Promise<void>[] = [];
  for (const document of documents) {
    const { id } = document.config;
    onStep({ sv: `Bygger ${id}`, en: `Building ${id}` });
    const { printed, published } = publishDocument(document, how);
    published.catch(() => undefined); // told where it is waited for
    publishing.push(published);
    await printed;
  }
  await Promise.all([...publishing, how.endBrowser()]);
}

/** Both reject when the document cannot be published. */
interface PublishedDocument {
  /** When the browser is free for the next document. */
  printed: Promise<unknown>;
  published: Promise<void>;
}

function publishDocument(document: ResolvedDocument, how: Publishing): PublishedDocument {
  const { book, files, publication, printer } = how;
  if (printer === null) {
    const isShown = document.config.imageAddress !== null;
    const cover = isShown ? how.drawCover(document) : Promise.resolve(null);
    const published = cover
      .then((own) => publishPage(document, how, { alt: own?.alt }))
      .then(() => undefined);
    return { printed: published, published };
  }
  const { id } = document.config;
  const print = printer.print(renderPrintPage(document, book), document, book, files);
  const { theme } = book;
  const pictures = printer.rasterise(drawingsOf(figuresOf(document, book)), { theme, scale: 2 });
  pictures.catch(() => undefined); // told where they are waited for
  const shares = how.drawPictures(document);
  const cover = how.drawCover(document);
  const shared = Promise.all([shares, cover]).then(([drawn, own]) =>
    printer.rasterise([...documentDrawing(own), ...shareDrawings(drawn)], { theme, scale: 1 }),
  );
  shared.catch(() => undefined);
  const printed = Promise.all([print.printed, pictures, shared]);
  const publish = async (): Promise<void> => {
    await print.laidOut; // the main thread would keep the browser waiting before; now it prints
    const drawn = await shares;
    const own = await cover;
    const page = await publishPage(document, how, { drawn, alt: own?.alt });
    for (const [name, picture] of await pictures) {
      await publication.add(id, `figures/${name}.png`, picture);
    }
    const made = await shared;
    await publishShares(document, how, page, { drawn, pictures: made });
    await publishDocumentShare(document, own, made, publication);
    await publication.add(id, `${id}.pdf`, await print.pdf);
  };
  const published = Promise.all([publish(), printed]).then(() => undefined);
  return { printed, published };
}

async function publishPage(
  document: ResolvedDocument,
  { book, publication, printer, reduceFont }: Publishing,
  { drawn = [], alt }: { drawn?: readonly SharePicture[]; alt: string | undefined },
): Promise<ScreenPage> {
  const { id } = document.config;
  const beside = printer === null ? 'unprinted' : 'all';
  const page = await renderScreenPage(document, book, reduceFont, {
    beside,
    shares: shapesOf(drawn),
    ...(alt === undefined ? {} : { pictureAlt: alt }),
  });
  await publication.add(id, `${id}.html`, page.html);
  const work = workOf(document.config, book.config);
  await publication.add(id, `${id}.ris`, risOf(work));
  await publication.add(id, `${id}.bib`, bibtexOf(work));
  for (const path of picturePathsOf(document, book.theme)) {
    const picture = book.pictures.get(path);
    if (picture === undefined) throw new Error(`The picture \`${path}\` was not prepared`);
    await publication.add(id, `pictures/${id}/${picture.name}`, pictureBytes(picture, book.theme));
  }
  for (const placed of document.figures) {
    const figure = book.figures.get(placed.spec.id);
    if (figure === undefined) throw new Error(`Figure \`${placed.spec.id}\` was not drawn`);
    await publishFigure(
      id,
      figure,
      placed.alt,
      { faces: page.faces, theme: book.theme },
      publication,
    );
    if (figure.spec.form === 'image') continue; // it has no numbers
    const workbook = figureWorkbook(placed, figure, document.config.title);
    await publication.add(id, `figures/${placed.spec.id}.xlsx`, workbook);
  }
  return page;
}

function figuresOf(document: ResolvedDocument, book: Book): Figure[] {
  return document.figures.flatMap(({ spec }) => book.figures.get(spec.id) ?? []);
}

async function publishFigure(
  document: string,
  { spec, drawings, csv }: Figure,
  alt: string,
  { faces, theme }: { faces: readonly FontFace[]; theme: Theme },
  publication: Publication,
): Promise<void> {
  if (spec.form === 'image') return; // the picture is published with the others
  const path = `figures/${spec.id}`;
  await publication.add(document, `${path}.csv`, csv);
  if (drawings === null) return;
  await publication.add(document, `${path}.svg`, svgFile(drawings.page, faces, alt, theme));
  const vegaLite = `${JSON.stringify(drawings.page.vegaLite, null, 2)}\n`;
  await publication.add(document, `${path}.vl.json`, vegaLite);
}
