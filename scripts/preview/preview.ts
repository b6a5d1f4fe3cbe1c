import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';

import type { Book, CompiledBook, Sources } from '../model/book.ts';
import type { Project } from '../model/project.ts';
import { type CommentDesk, createAnswerer, fontUrl } from './answers.ts';
import { deskState, type Inspected, notInspected } from './desk-data.ts';
import type { DeskMessage } from './desk-state.ts';
import { createInspections } from './inspections.ts';
import { createPdfs, type PrintDocument } from './pdfs.ts';
import { startServer } from './server.ts';
import { createSession, type PageChange } from './session.ts';
import type { DeskLanguage } from './terms.ts';
import { watchFolders } from './watch.ts';

/** What the preview is given: how to make things from the sources, and what to show them with. */
export interface PreviewOptions {
  project: Project;
  compile: () => Promise<CompiledBook>;
  /** Messages of what was compiled, told at once. */
  told: (compiled: CompiledBook) => Record<DeskLanguage, readonly DeskMessage[]>;
  /** Checks everything, behind. */
  inspect: () => Promise<Inspected>;
  print: PrintDocument;
  comments: CommentDesk | null;
  port: number;
  lang: DeskLanguage;
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

/** Shows the report in browsers, and follows its sources until it is closed. */
export async function startPreview(options: PreviewOptions): Promise<Preview> {
  const { project, comments, told } = options;
  const run = randomBytes(8).toString('hex');
  let version = 1;
  let stale = false;
  let sources: Sources | null = null;
  let inspected: Inspected = notInspected;
  let messages: Record<DeskLanguage, readonly DeskMessage[]> = { sv: [], en: [] };
  let annotations: readonly unknown[] = [];

  const tellDesk = () => {
    version += 1;
    server.send('desk', { version });
  };
  const inspections = createInspections(options.inspect, {
    quiet: rest.inspection,
    onInspected(found) {
      inspected = found;
      tellDesk();
    },
  });
  const pdfs = createPdfs(options.print, {
    quiet: rest.pdf,
    onPdf: (document, pdf) => server.send('pdf', { document, ...pdf }),
  });
  const session = createSession({
    compile: options.compile,
    fontUrl,
    onPages: (changes) => changes.forEach(sendChange),
    onCompiled(compiled) {
      if (compiled.book !== null) sources = compiled.inspected?.parsed.sources ?? null;
      stale = compiled.book === null;
      messages = told(compiled);
      const book = session.book();
      if (book !== null) pdfs.changed(book, versionsOf(book));
      tellDesk();
      inspections.want();
    },
  });
  const answer = createAnswerer({
    session,
    pdfs,
    run,
    lang: options.lang,
    token: () => server.token,
    state: (lang) =>
      deskState(
        {
          version,
          stale,
          editor: editorOf(options),
          book: session.book(),
          sources,
          inspected,
          messages: messages[lang],
          comments: annotations,
          pdfs: pdfs.known(),
        },
        lang,
      ),
    comments: comments && { ...comments, post },
  });
  const server = await startServer(options.port, answer);

  function versionsOf({ documents }: Book): Map<string, string> {
    return new Map(
      documents.map(({ config: { id } }) => [id, String(session.page(id)?.version ?? 0)]),
    );
  }

  function sendChange({ kind, ...change }: PageChange): void {
    server.send(kind, change);
  }

  /** Whoever asks next gets the new comment, however long the watcher takes. */
  async function post(posted: unknown): Promise<unknown> {
    const answered = await comments?.post(posted);
    annotations = (await comments?.load()) ?? [];
    tellDesk();
    return answered;
  }

  async function follow(): Promise<void> {
    const compiled = session.update();
    annotations = (await comments?.load()) ?? [];
    await compiled;
  }

  const watcher = watchFolders(
    project.root,
    { folders: ['chapter', 'figures', 'templates'] },
    () => void follow(),
  );
  await follow();
  return {
    address: `http://127.0.0.1:${server.port}`,
    port: server.port,
    settled: follow,
    async close() {
      watcher.close();
      session.close();
      inspections.close();
      pdfs.close();
      await server.close();
    },
  };
}

function editorOf({ editor, project }: PreviewOptions): string {
  const folder = resolve(project.root).replaceAll('\\', '/');
  // The desk fills in the path from the report's folder; one slash is enough before it.
  return editor.replace(/(\/?)\{path\}/, (_, slash: string) =>
    slash === '/' ? `/${folder.replace(/^\//, '')}/{path}` : `${folder}/{path}`,
  );
}
