import { randomBytes } from 'node:crypto';

import type { Book } from '../model/book.ts';
import type { Language } from '../model/localised.ts';
import type { Project } from '../model/project.ts';
import { debounce } from './debounce.ts';
import type { Inspected } from './desk-data.ts';
import { type Compilation, createDeskStore } from './desk-store.ts';
import { createPdfs, type PrintDocument } from './pdfs.ts';
import { type CommentDesk, createAnswerer, fontUrl, type WorkbookOf } from './routes.ts';
import { startServer } from './server.ts';
import { createSession, type PageChange, type Session } from './session.ts';
import { watchFolders } from './watch.ts';

/** What the preview is given: how to make things from the sources, and what to show them with. */
export interface PreviewOptions {
  project: Project;
  compile: () => Promise<Compilation>;
  /** Checks everything, behind. */
  inspect: () => Promise<Inspected>;
  print: PrintDocument;
  comments: CommentDesk | null;
  workbookOf: WorkbookOf;
  port: number;
  lang: Language;
  /** Address of a place in the author's editor, with `{path}` (absolute), `{line}` and `{column}` left open. */
  editor: string;
}

export interface Preview {
  /** `http://127.0.0.1:4607`. */
  address: string;
  port: number;
  /** When all that has been saved is shown. */
  settled: () => Promise<void>;
  close: () => Promise<void>;
}

/** How long the author must have rested before what is slow is made, in ms. */
const rest = { inspection: 150, pdf: 1500 };

/** Where the sources are. */
const folders = ['chapter', 'figures', 'templates'];

/** Shows the report in browsers, and follows its sources until it is closed. */
export async function startPreview(options: PreviewOptions): Promise<Preview> {
  const { project, comments } = options;
  const known = createDeskStore(options);
  const inspections = debounce(rest.inspection, async () => {
    const inspected = await options.inspect();
    known.set({ inspected });
    tellDesk();
  });
  const pdfs = createPdfs(options.print, {
    quiet: rest.pdf,
    onPdf: (document, pdf) => server.send('pdf', { document, ...pdf }),
  });
  const session = createSession({
    compile: options.compile,
    fontUrl,
    onPages: (changes) => changes.forEach(tellPage),
    onCompiled(compiled) {
      known.compiled(compiled);
      const book = session.book();
      if (book !== null) pdfs.changed(book, versionsIn(session, book));
      tellDesk();
      inspections.ask();
    },
  });
  const answer = await createAnswerer({
    session,
    pdfs,
    run: randomBytes(8).toString('hex'),
    lang: options.lang,
    token: () => server.token,
    state: (lang) => known.state(lang, session.book(), pdfs.known()),
    comments: comments && telling(comments, readComments),
    workbookOf: options.workbookOf,
  });
  const server = await startServer(options.port, answer);

  const tellPage = ({ kind, ...change }: PageChange): void => server.send(kind, change);

  function tellDesk(): void {
    server.send('desk', { version: known.next() });
  }

  async function readComments(): Promise<void> {
    if (comments !== null) known.set({ comments: await comments.load() });
  }

  async function follow(): Promise<void> {
    const compiling = session.update();
    await readComments();
    await compiling;
  }

  const watcher = watchFolders(project.root, { folders }, () => void follow());
  await follow();
  return {
    address: `http://127.0.0.1:${server.port}`,
    port: server.port,
    settled: follow,
    async close() {
      for (const part of [watcher, session, inspections, pdfs]) part.close();
      await server.close();
    },
  };
}

/** By document. */
function versionsIn(session: Session, { documents }: Book): Map<string, string> {
  return new Map(
    documents.map(({ config: { id } }) => [id, String(session.page(id)?.version ?? 0)]),
  );
}

/** Whoever asks next gets the new comment, however long the watcher takes to see its file. */
function telling(comments: CommentDesk, onPosted: () => Promise<void>): CommentDesk {
  return {
    ...comments,
    async post(posted, lang) {
      const answered = await comments.post(posted, lang);
      await onPosted();
      return answered;
    },
  };
}
