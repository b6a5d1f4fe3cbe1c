import type { VFile } from 'vfile';

import { type FontUrl, type PreviewShell, previewShell } from '../html/preview-page.ts';
import { createPartMaker, type PartMaker } from '../html/preview-parts.ts';
import type { Book, CompiledBook } from '../model/book.ts';
import { createKeys, isEmptyPatch, type Keyed, keyedParts, type NewKey, patchOf } from './patch.ts';
import type { PreviewEvents } from './wire.ts';

/** The last good version of a document's page. */
export interface PreviewedPage {
  shell: PreviewShell;
  parts: readonly Keyed[];
  version: number;
}

/** What has become of a page. */
export type PageChange =
  | ({ kind: 'patch' } & PreviewEvents['patch'])
  | ({ kind: 'reload' } & PreviewEvents['reload']);

export interface SessionOptions<Compiled extends CompiledBook> {
  /** Reads the sources again; may remember what has not changed. */
  compile: () => Promise<Compiled>;
  fontUrl: FontUrl;
  onPages: (changes: readonly PageChange[]) => void;
  /** Told when the sources have been read, whether they are right or not. */
  onCompiled: (compiled: Compiled) => void;
  /** How long a fault may be a file that is half written, in ms. */
  doubt?: number;
}

/** The book in memory, and its pages as the browsers have them. */
export interface Session {
  /** Reads and shows what has changed; calls while one is under way become one more. Never rejects for a fault of the sources. */
  update: () => Promise<void>;
  /** The page as it is now; `null` when there is no such document, or none was ever right. */
  page: (document: string) => PreviewedPage | null;
  /** The last book without faults. */
  book: () => Book | null;
  close: () => void;
}

export function createSession<Compiled extends CompiledBook>(
  options: SessionOptions<Compiled>,
): Session {
  const { compile, onCompiled, doubt = 100 } = options;
  const pages = createPages(options);
  let isClosed = false;
  let wanted = 0;
  let running: Promise<void> | null = null;

  /** A file may be half written: what is wrong is told only if it is still wrong a little later. */
  async function settled(): Promise<Compiled | null> {
    const turn = wanted;
    const compiled = await compile();
    if (!isDoubtful(compiled)) return compiled;
    await new Promise((resolve) => setTimeout(resolve, doubt));
    if (turn !== wanted) return null;
    return await compile();
  }

  async function run(): Promise<void> {
    let done = 0;
    while (done !== wanted) {
      done = wanted;
      const compiled = await settled();
      if (isClosed) return;
      if (compiled === null) continue;
      if (compiled.book !== null) options.onPages(pages.show(compiled.book));
      onCompiled(compiled);
    }
  }

  return {
    update() {
      wanted += 1;
      running ??= run().finally(() => {
        running = null;
      });
      return running;
    },
    page: (document) => pages.pages.get(document) ?? null,
    book: pages.book,
    close() {
      isClosed = true;
    },
  };
}

/** With faults that hinder its pages, or with an empty file: what a save that has only begun looks like. */
function isDoubtful({ book, files }: CompiledBook): boolean {
  return book === null || files.some(isEmptyFile);
}

function isEmptyFile({ value }: VFile): boolean {
  return value !== undefined && value.length === 0;
}

interface Pages {
  pages: ReadonlyMap<string, PreviewedPage>;
  book: () => Book | null;
  show: (book: Book) => PageChange[];
}

function createPages({ fontUrl }: { fontUrl: FontUrl }): Pages {
  const pages = new Map<string, PreviewedPage>();
  const makers = new Map<string, { maker: PartMaker; newKey: NewKey }>();
  let last: Book | null = null;

  function show(book: Book): PageChange[] {
    last = book;
    const ids = new Set(book.documents.map(({ config }) => config.id));
    for (const id of pages.keys()) if (!ids.has(id)) pages.delete(id);
    return book.documents.flatMap((document): PageChange[] => {
      const { id } = document.config;
      const { maker, newKey } = makers.get(id) ?? {
        maker: createPartMaker(),
        newKey: createKeys(),
      };
      makers.set(id, { maker, newKey });
      const shell = previewShell(document, book, fontUrl);
      const parts = maker.partsOf(document, book);
      const before = pages.get(id);
      if (before === undefined) {
        pages.set(id, { shell, parts: keyedParts(parts, newKey), version: 1 });
        return [];
      }
      const { patch, after } = patchOf(before.parts, parts, newKey);
      const isReframed = before.shell.frame !== shell.frame;
      const style = before.shell.style === shell.style ? null : shell.style;
      if (!isReframed && style === null && isEmptyPatch(patch)) {
        pages.set(id, { ...before, parts: after });
        return [];
      }
      const version = before.version + 1;
      pages.set(id, { shell, parts: after, version });
      if (isReframed) return [{ kind: 'reload', document: id, version }];
      return [{ kind: 'patch', document: id, version, patch, style }];
    });
  }

  return { pages, book: () => last, show };
}
