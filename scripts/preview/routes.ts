import type { Annotation } from '../comments/annotation.ts';
import { bibtexOf, risOf } from '../html/citation-files.ts';
import { fontRules, type FontUrl } from '../html/preview-page.ts';
import type { Book, PlacedFigure } from '../model/book.ts';
import type { Figure } from '../model/figure.ts';
import { languages, type Language } from '../model/localised.ts';
import { workOf } from '../model/work.ts';
import { drawingOn, grounds } from './desk-data.ts';
import { type DeskFile, deskFiles } from './desk-files.ts';
import { deskTheme, renderDesk } from './desk-page.ts';
import type { DeskState } from './desk-state.ts';
import { pageAnswer } from './pages.ts';
import type { Pdfs } from './pdfs.ts';
import type { Answer, Asked } from './server.ts';
import type { Session } from './session.ts';

/** Comments, wherever they are kept. */
export interface CommentDesk {
  load: () => Promise<readonly Annotation[]>;
  /** Takes what was posted, and answers it in the language of who did. */
  post: (posted: unknown, lang: Language) => Promise<unknown>;
  /** Their style sheet. */
  style: string;
}

/** What the answers are made from. */
export interface DeskSources {
  session: Session;
  pdfs: Pdfs;
  run: string;
  /** Where the request names none. */
  lang: Language;
  token: () => string;
  state: (lang: Language) => DeskState;
  /** `null` when there are none to be had. */
  comments: CommentDesk | null;
  workbookOf: WorkbookOf;
}

/** The numbers of a figure as an Excel file. */
export type WorkbookOf = (
  placed: PlacedFigure,
  figure: Figure,
  report: string,
) => Promise<Uint8Array>;

type Route = readonly [
  RegExp,
  (match: readonly string[], asked: Asked) => Promise<Answer | null> | Answer | null,
];

/** Answers by a closed list of shapes of paths; every part of a path is looked up in what is in memory. */
export async function createAnswerer(
  desk: DeskSources,
): Promise<(asked: Asked) => Promise<Answer | null>> {
  const files = new Map([...(await deskFiles()), ...commentFiles(desk.comments)]);
  const routes: readonly Route[] = [...pageRoutes(desk), ...dataRoutes(desk)];
  return async (asked) => {
    if (asked.posted !== undefined) return await postAnswer(desk, asked);
    const file: DeskFile | undefined = files.get(asked.path);
    if (file !== undefined) return file;
    for (const [shape, answer] of routes) {
      const match = shape.exec(asked.path);
      if (match !== null)
        return await answer(
          match.slice(1).map((part) => part ?? ''),
          asked,
        );
    }
    return null;
  };
}

function commentFiles(comments: CommentDesk | null): [string, DeskFile][] {
  if (comments === null) return [];
  return [['/desk/comments.css', { type: 'text/css', body: comments.style }]];
}

const id = '([a-z0-9][a-z0-9-]*)';

function pageRoutes(desk: DeskSources): Route[] {
  const { session, pdfs, run } = desk;
  return [
    [
      /^\/$/,
      (_, { query }) => html(renderDesk({ lang: langOf(query, desk), token: desk.token() })),
    ],
    [
      /^\/desk\/theme\.css$/,
      () => {
        const book = session.book();
        const fonts = book === null ? '' : fontRules(book.theme, fontUrl);
        return { type: 'text/css', body: deskTheme(book?.theme ?? null, fonts) };
      },
    ],
    [/^\/font\/(\d+)\/[0-9a-z]+\.woff2$/, ([index]) => fontAnswer(session.book(), Number(index))],
    [
      new RegExp(`^/page/${id}(?:\\.html)?$`),
      ([document = ''], { query }) => {
        const page = session.page(document);
        return page && pageAnswer(page, { document, run, lang: langOf(query, desk) });
      },
    ],
    [
      new RegExp(`^/page/${id}\\.pdf$`),
      ([document = '']) => {
        pdfs.want();
        const printed = pdfs.get(document);
        return printed && { type: 'application/pdf', body: printed.bytes };
      },
    ],
    [
      new RegExp(`^/page/${id}\\.(ris|bib)$`),
      ([document = '', kind = '']) => citationFile(session.book(), document, kind),
    ],
    [
      new RegExp(`^/page/figures/${id}\\.(svg|csv|vl\\.json)$`),
      ([figure = '', kind = '']) => fileOfFigure(session.book(), figure, kind),
    ],
    [
      new RegExp(`^/page/figures/${id}\\.xlsx$`),
      ([figure = '']) => workbookAnswer(session.book(), figure, desk.workbookOf),
    ],
  ];
}

function dataRoutes(desk: DeskSources): Route[] {
  const { session, pdfs, run } = desk;
  return [
    [/^\/api\/desk$/, (_, { query }) => json(desk.state(langOf(query, desk)))],
    [
      new RegExp(`^/api/page/${id}$`),
      ([document = '']) => {
        const page = session.page(document);
        return page && json({ run, version: page.version });
      },
    ],
    [
      new RegExp(`^/api/figure/${id}$`),
      ([figure = ''], { query }) => {
        const ground = grounds.find((each) => each === (query.get('as') ?? 'light'));
        const book = session.book();
        const drawn = book?.figures.get(figure);
        if (book === null || drawn === undefined || ground === undefined) return null;
        return svg(drawingOn(ground, drawn, book));
      },
    ],
    [
      new RegExp(`^/pdf/${id}/(\\d{1,4})\\.png$`),
      async ([document = '', page]) => {
        const picture = await pdfs.get(document)?.picture(Number(page));
        return picture ? { type: 'image/png', body: picture } : null;
      },
    ],
    [
      /^\/api\/pdf$/,
      () => {
        pdfs.want();
        return json(Object.fromEntries(pdfs.known()));
      },
    ],
  ];
}

async function postAnswer(
  desk: DeskSources,
  { path, posted, query }: Asked,
): Promise<Answer | null> {
  const { comments } = desk;
  if (path !== '/api/comments' || comments === null) return null;
  return json(await comments.post(posted, langOf(query, desk)));
}

function langOf(query: URLSearchParams, { lang }: DeskSources): Language {
  return languages.find((each) => each === query.get('lang')) ?? lang;
}

function html(body: string): Answer {
  return { type: 'text/html', body };
}

function json(data: unknown): Answer {
  return { type: 'application/json', body: JSON.stringify(data) };
}

function svg(body: string | null): Answer | null {
  return body === null ? null : { type: 'image/svg+xml', body };
}

function fontAnswer(book: Book | null, index: number): Answer | null {
  const face = book?.theme.fonts.faces[index];
  return face === undefined ? null : { type: 'font/woff2', body: face.bytes };
}

export const fontUrl: FontUrl = (index, bytes) => `/font/${index}/${bytes.toString(36)}.woff2`;

function citationFile(book: Book | null, document: string, kind: string): Answer | null {
  const config = book?.config.documents.find((each) => each.id === document);
  if (book === null || config === undefined) return null;
  const work = workOf(config, book.config);
  return kind === 'ris'
    ? { type: 'application/x-research-info-systems', body: risOf(work) }
    : { type: 'application/x-bibtex', body: bibtexOf(work) };
}

function fileOfFigure(book: Book | null, figure: string, kind: string): Answer | null {
  const drawn = book?.figures.get(figure);
  if (drawn === undefined) return null;
  if (kind === 'csv') return { type: 'text/csv', body: drawn.csv };
  if (drawn.drawings === null) return null;
  const { page } = drawn.drawings;
  return kind === 'svg' ? svg(page.svg) : json(page.vegaLite);
}

async function workbookAnswer(
  book: Book | null,
  wanted: string,
  workbookOf: WorkbookOf,
): Promise<Answer | null> {
  const figure = book?.figures.get(wanted);
  if (figure === undefined || figure.spec.form === 'image') return null;
  for (const { config, figures } of book?.documents ?? []) {
    const placed = figures.find(({ spec }) => spec.id === wanted);
    if (placed === undefined) continue;
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    return { type, body: await workbookOf(placed, figure, config.title) };
  }
  return null;
}
