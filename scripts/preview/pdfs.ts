import type { Book, ResolvedDocument } from '../model/book.ts';
import type { DeskPdf } from './desk-state.ts';

/** A finished PDF and its pages as pictures. */
export interface PrintedDocument {
  bytes: Uint8Array;
  pages: number;
  places: DeskPdf['places'];
  /** PNG of a page, from 1; `null` when there is no such page. */
  picture: (page: number) => Promise<Uint8Array | null>;
  close: () => void;
}

/** Makes the PDF of a document; `null` when it cannot be made, which is told elsewhere. */
export type PrintDocument = (
  document: ResolvedDocument,
  book: Book,
) => Promise<PrintedDocument | null>;

/** The PDFs of the documents, made in the background when the author rests. */
export interface Pdfs {
  /** The book has changed; only documents whose `state` is another are made anew. */
  changed: (book: Book, states: ReadonlyMap<string, string>) => void;
  known: () => ReadonlyMap<string, DeskPdf>;
  get: (document: string) => PrintedDocument | null;
  /** Nobody looks at PDFs until one is asked for; from then on they are kept up to date. */
  want: () => void;
  close: () => void;
}

interface Kept {
  state: string;
  version: number;
  printed: PrintedDocument;
}

export function createPdfs(
  print: PrintDocument,
  { quiet, onPdf }: { quiet: number; onPdf: (document: string, pdf: DeskPdf) => void },
): Pdfs {
  const kept = new Map<string, Kept>();
  let latest: { book: Book; states: ReadonlyMap<string, string> } | null = null;
  let timer: NodeJS.Timeout | undefined;
  let isWanted = false;
  let isClosed = false;
  let running: Promise<void> = Promise.resolve();

  async function makeAll(): Promise<void> {
    const wanted = latest;
    for (const document of wanted?.book.documents ?? []) {
      // What is newer comes again when it has been quiet.
      if (wanted === null || wanted !== latest || isClosed) return;
      const { id } = document.config;
      const state = wanted.states.get(id) ?? '';
      if (kept.get(id)?.state === state) continue;
      const printed = await print(document, wanted.book);
      if (printed === null) continue;
      if (isClosed) return printed.close();
      keep(id, state, printed);
    }
  }

  function keep(id: string, state: string, printed: PrintedDocument): void {
    const before = kept.get(id);
    const version = (before?.version ?? 0) + 1;
    kept.set(id, { state, version, printed });
    before?.printed.close();
    onPdf(id, { pages: printed.pages, version, places: printed.places });
  }

  function plan(): void {
    clearTimeout(timer);
    if (!isWanted || isClosed) return;
    timer = setTimeout(() => {
      running = running.then(makeAll);
    }, quiet);
    timer.unref();
  }

  return {
    changed(book, states) {
      latest = { book, states };
      plan();
    },
    known: () =>
      new Map(
        [...kept].map(
          ([
            id,
            {
              version,
              printed: { pages, places },
            },
          ]) => [id, { pages, version, places }],
        ),
      ),
    get: (document) => kept.get(document)?.printed ?? null,
    want() {
      if (isWanted) return;
      isWanted = true;
      plan();
    },
    close() {
      isClosed = true;
      clearTimeout(timer);
      for (const { printed } of kept.values()) printed.close();
    },
  };
}
