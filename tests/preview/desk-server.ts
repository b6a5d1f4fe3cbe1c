import { createCompiler } from '../../scripts/compile/compile.ts';
import type { CompiledBook } from '../../scripts/model/book.ts';
import { deskState, type Inspected, notInspected } from '../../scripts/preview/desk-data.ts';
import { renderDesk } from '../../scripts/preview/desk-page.ts';
import type { DeskState } from '../../scripts/preview/desk-state.ts';
import type { Pdfs } from '../../scripts/preview/pdfs.ts';
import { createAnswerer, fontUrl } from '../../scripts/preview/routes.ts';
import { type PreviewServer, startServer } from '../../scripts/preview/server.ts';
import { createSession } from '../../scripts/preview/session.ts';
import type { DeskTerms } from '../../scripts/preview/terms.ts';
import { createWorker } from '../../scripts/workers/create-worker.ts';
import { drawInWorker } from '../../scripts/workers/draw-in-worker.ts';

/** The desk of a report, as the preview serves it, with a state that a test may change. */
export interface DeskServer extends PreviewServer {
  state: DeskState;
  /** In place of the texts of the language. */
  terms: DeskTerms | null;
  /** Whether somebody has asked for the PDF. */
  wantsPdf: boolean;
}

/** One white pixel. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAG7buVgAAAABJRU5ErkJggg==',
  'base64',
);

export async function startDesk(root: string): Promise<DeskServer> {
  const drawer = createWorker('drawFigures');
  const inspector = createWorker('inspect');
  drawer.prepare();
  inspector.prepare();
  const project = { root, out: 'out' };
  let compiled: CompiledBook | null = null;
  const session = createSession({
    compile: createCompiler({ project, draw: drawInWorker(drawer), purpose: 'preview' }),
    fontUrl,
    onPages: () => undefined,
    onCompiled: (latest) => {
      compiled = latest;
    },
  });
  await session.update();
  const inspected: Inspected = await inspector.run('inspect', project);
  await Promise.all([drawer.close(), inspector.close()]);

  const pdfs: Pdfs = {
    changed: () => undefined,
    want: () => {
      desk.wantsPdf = true;
    },
    known: () => new Map(),
    get: () => ({ bytes: new Uint8Array(), version: '1', picture: () => Promise.resolve(pixel) }),
    close: () => undefined,
  } as unknown as Pdfs;
  const answer = await createAnswerer({
    session,
    pdfs,
    run: 'run',
    lang: 'sv',
    token: () => 'token',
    state: () => desk.state,
    comments: null,
    workbookOf: () => Promise.resolve(new Uint8Array()),
  });
  const server = await startServer(45_000, (asked) =>
    asked.path === '/' && desk.terms !== null
      ? { type: 'text/html', body: renderDesk({ lang: 'sv', token: 'token', terms: desk.terms }) }
      : answer(asked),
  );
  const known = compiled as CompiledBook | null;
  const desk: DeskServer = {
    ...server,
    terms: null,
    wantsPdf: false,
    state: deskState(
      {
        version: 1,
        stale: false,
        editor: 'vscode://file/report/{path}:{line}:{column}',
        book: session.book(),
        sources: known?.inspected?.texts.sources ?? null,
        inspected: { ...notInspected, ...inspected },
        messages: [],
        comments: null,
        pdfs: new Map(),
      },
      'sv',
    ),
  };
  return desk;
}
