import { compileBook } from '../../scripts/compile.ts';
import { todoOf } from '../../scripts/lint/todo.ts';
import type { CompiledBook } from '../../scripts/model/book.ts';
import { startOf } from '../../scripts/model/report.ts';
import { deskFiles } from '../../scripts/preview/desk-files.ts';
import type { DeskState } from '../../scripts/preview/desk-state.ts';
import { htmlOfKeyed } from '../../scripts/preview/patch.ts';
import {
  type Answer,
  type Asked,
  type PreviewServer,
  startServer,
} from '../../scripts/preview/server.ts';
import { createSession } from '../../scripts/preview/session.ts';
import { deskTheme, renderDesk } from '../../scripts/preview/shell.ts';
import { deskLanguageOf, type DeskTerms } from '../../scripts/preview/terms.ts';
import { startWorker } from '../../scripts/workers.ts';
import { deskCoverage, deskDocuments, deskFigures } from './desk-data.ts';
import { drawingOn, grounds } from './drawings.ts';

/** The desk of a report, with a state that a test may change. */
export interface DeskServer extends PreviewServer {
  state: DeskState;
  /** In place of the texts of the language. */
  terms: DeskTerms | null;
}

/** One white pixel. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAG7buVgAAAABJRU5ErkJggg==',
  'base64',
);

export async function startDesk(root: string): Promise<DeskServer> {
  const worker = startWorker('drawFigures');
  let compiled: CompiledBook | null = null;
  const session = createSession({
    compile: () => compileBook({ root, out: 'out' }, worker),
    fontUrl: (index) => `/font/${index}.woff2`,
    onPages: () => undefined,
    onCompiled: (latest) => {
      compiled = latest;
    },
  });
  await session.update();
  await worker.close();
  const known = compiled as CompiledBook | null;
  if (known?.book == null || known.sources === null) throw new Error('The report has faults');
  const { book, sources } = known;
  const { theme } = book;
  const files = deskFiles();

  function answer({ path, query }: Asked): Answer | null {
    const lang = deskLanguageOf(query.get('lang'));
    if (path === '/') {
      const terms = desk.terms === null ? {} : { terms: desk.terms };
      return { type: 'text/html', body: renderDesk({ lang, token: 'token', ...terms }) };
    }
    if (path === '/desk/theme.css') {
      const fonts = theme.fonts.faces.map(
        ({ family, weight, style, unicodeRange }, index) =>
          `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};unicode-range:${unicodeRange};src:url(/font/${index}.woff2)}`,
      );
      return { type: 'text/css', body: deskTheme(theme, fonts.join('\n')) };
    }
    const file = files.get(path);
    if (file !== undefined) return file;
    if (path === '/api/desk') return { type: 'application/json', body: JSON.stringify(desk.state) };
    return answerById(path, query);
  }

  function answerById(path: string, query: URLSearchParams): Answer | null {
    const [, kind = '', id = '', last = ''] = path.split('/');
    if (kind === 'page') return pageOf(id);
    if (kind === 'font') {
      const face = theme.fonts.faces[Number.parseInt(id, 10)];
      return face === undefined ? null : { type: 'font/woff2', body: face.bytes };
    }
    if (kind === 'pdf') return { type: 'image/png', body: pixel };
    return kind === 'api' && id === 'figure' ? drawingOf(last, query.get('as')) : null;
  }

  function pageOf(id: string): Answer | null {
    const page = session.page(id);
    if (page === null) return null;
    const slots = {
      main: htmlOfKeyed(page.parts),
      style: page.shell.style,
      script: '',
    };
    const body = page.shell.frame.replaceAll(
      /\{\{(main|style|script)\}\}/g,
      (_, name: keyof typeof slots) => slots[name],
    );
    return { type: 'text/html', body };
  }

  function drawingOf(id: string, as: string | null): Answer | null {
    const figure = book.figures.get(id);
    const ground = grounds.find((each) => each === as);
    const svg = figure && ground ? drawingOn(figure, ground, theme) : null;
    return svg === null ? null : { type: 'image/svg+xml', body: svg };
  }

  const server = await startServer(45_000, answer);
  const desk: DeskServer = {
    ...server,
    terms: null,
    state: {
      version: 1,
      editor: 'vscode://file/report/{path}:{line}:{column}',
      documents: deskDocuments(book, sources, () => null),
      messages: [],
      todo: todoOf(sources).map(({ place, ...item }) => Object.assign(item, startOf(place))),
      coverage: deskCoverage(known.coverage),
      comments: [],
      figures: deskFigures(book, sources),
    },
  };
  return desk;
}
