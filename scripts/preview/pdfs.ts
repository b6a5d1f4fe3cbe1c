import type { Book, ResolvedDocument } from '../model/book.ts';
import { debounce } from './debounce.ts';
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

function factsOf({ version, printed: { pages, places } }: Kept): DeskPdf {
  return { pages, version, places };
}

export function createPdfs(
  print: PrintDocument,
  { quiet, onPdf }: { quiet: number; onPdf: (document: string, pdf: DeskPdf) => void },
): Pdfs {
  const kept = new Map<string, Kept>();
  let latest: { book: Book; states: ReadonlyMap<string, string> } | null = null;
  let isWanted = false;
  let isClosed = false;
  const making = debounce(quiet, makeAll);

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
    const now = { state, version: (before?.version ?? 0) + 1, printed };
    kept.set(id, now);
    before?.printed.close();
    onPdf(id, factsOf(now));
  }

  return {
    changed(book, states) {
      latest = { book, states };
      if (isWanted) making.ask();
    },
    known: () => new Map([...kept].map(([id, each]) => [id, factsOf(each)])),
    get: (document) => kept.get(document)?.printed ?? null,
    want() {
      if (!isWanted) making.ask();
      isWanted = true;
    },
    close() {
      isClosed = true;
      making.close();
      for (const { printed } of kept.values()) printed.close();
      kept.clear();
    },
  };
}
