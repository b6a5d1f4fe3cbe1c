import type { VFile } from 'vfile';

import { build, type Outcome } from '../build/build.ts';
import { type Cache, noCache } from '../compile/cache.ts';
import type { Book, ResolvedDocument } from '../model/book.ts';
import type { Localised } from '../model/localised.ts';
import type { Project } from '../model/project.ts';
import type { Manifest } from '../publish/manifest.ts';
import { createMemoryOutput } from '../publish/output.ts';

/** A built document and all that its parts for the publisher are made from. */
export interface Handover {
  document: ResolvedDocument;
  book: Book;
  /** Files of the build by path in the output folder, those of other documents as well. */
  files: ReadonlyMap<string, Uint8Array>;
  manifest: Manifest;
  /** Name and version of the tool. */
  generator: string;
  /** Sources with what was told of them: warnings and information, since nothing is handed over of a report with errors. */
  sources: readonly VFile[];
}

/** A file that is handed over, its path relative to the folder of its document. */
export interface HandoverFile {
  path: string;
  content: string | Uint8Array;
}

export interface HandoverOptions {
  /** Identifiers of the documents; empty for all. */
  documents: readonly string[];
  generator: string;
  sourceDate?: Date | undefined;
  signal?: AbortSignal;
  cache?: Cache;
  onStep?: (step: Localised) => void;
}

export interface HandoverResult {
  outcome: Outcome;
  /** Sources with their messages. */
  files: readonly VFile[];
  /** Empty unless everything was built. */
  handovers: readonly Handover[];
}

/** Builds documents, without writing anything, to what can be handed over. */
export async function handoversOf(
  project: Project,
  { cache = noCache, ...options }: HandoverOptions,
): Promise<HandoverResult> {
  const output = createMemoryOutput();
  const result = await build(project, output, { ...options, cache, formats: ['html', 'pdf'] });
  const { outcome, files, manifest, book } = result;
  if (manifest === null || book === null) return { outcome, files, handovers: [] };
  const { generator } = options;
  const asked = new Set(options.documents);
  const handovers = book.documents
    .filter(({ config: { id } }) => asked.size === 0 || asked.has(id))
    .map((document) => {
      return { document, book, files: output.files, manifest, generator, sources: files };
    });
  return { outcome, files, handovers };
}
