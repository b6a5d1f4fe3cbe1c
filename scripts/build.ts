import { VFile } from 'vfile';

import { compileBook } from './compile.ts';
import { fontFaceRules } from './html/fonts.ts';
import { renderPrintPage, renderScreenPage, type ScreenPage } from './html/page.ts';
import { svgFile } from './html/svg-file.ts';
import type { Book, ResolvedDocument } from './model/book.ts';
import type { Project } from './model/project.ts';
import { hasErrors, report } from './model/report.ts';
import { createPublication, type Manifest, type Publication } from './publish/manifest.ts';
import type { Output } from './publish/output.ts';

export const formats = ['html', 'pdf'] as const;
export type Format = (typeof formats)[number];

export interface BuildOptions {
  /** Identifiers of the documents to build; empty for all. */
  documents: readonly string[];
  formats: readonly Format[];
  /** Name and version, for the files' metadata. */
  generator: string;
  signal?: AbortSignal;
  /** Told what is being done, in Swedish. */
  onStep?: (step: string) => void;
}

export interface BuildResult {
  files: readonly VFile[];
  /** `null` when nothing was written. */
  manifest: Manifest | null;
}

/** From the sources to pages, PDFs and figure files; with faults in the sources nothing is written. */
export async function build(
  project: Project,
  output: Output,
  options: BuildOptions,
): Promise<BuildResult> {
  const { onStep = () => undefined } = options;
  const printing = options.formats.includes('pdf') ? startPrinter(options.signal) : null;
  try {
    onStep('Läser och kontrollerar källorna');
    const { book, files } = await compileBook(project);
    if (book === null) return { files, manifest: null };
    const documents = chosenDocuments(book, options.documents, files);
    if (documents === null) return { files, manifest: null };

    const publication = createPublication(output, options.generator);
    const printer = await printing;
    if (printer !== null && 'fault' in printer) {
      return { files: [...files, faultFile('browser-found', printer.fault)], manifest: null };
    }
    for (const document of documents) {
      onStep(`Bygger ${document.config.id}`);
      await buildDocument(document, book, { publication, printer, files, options });
    }
    if (hasErrors(files)) return { files, manifest: null };
    const manifest = await publication.finish(documents.map(({ config }) => config.id));
    return { files, manifest };
  } finally {
    const printer = await printing?.catch(() => null);
    if (printer && 'close' in printer) await printer.close();
  }
}
