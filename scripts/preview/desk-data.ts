import type { Book, ResolvedDocument, Sources } from '../model/book.ts';
import { type Figure, type FigureSpec, type Status, statuses } from '../model/figure.ts';
import { type Language, type Localised, pick } from '../model/localised.ts';
import { startOf } from '../model/place.ts';
import { capitalised } from '../model/terms.ts';
import { plainText } from '../model/text.ts';
import type {
  DeskCoverage,
  DeskDocument,
  DeskFigure,
  DeskMessage,
  DeskPdf,
  DeskState,
  DeskTodo,
} from './desk-state.ts';

/** What is known of the sources beside the book itself; made by a checker that runs behind. */
export interface Inspected {
  messages: Localised<readonly DeskMessage[]>;
  todo: readonly DeskTodo[];
  coverage: DeskCoverage;
  altLimit: number;
}

export const notInspected: Inspected = {
  messages: { sv: [], en: [] },
  todo: [],
  coverage: { values: 0, claims: 0, sourced: 0, unbound: [] },
  altLimit: 0,
};

export interface DeskParts {
  version: number;
  /** See `DeskState.stale`. */
  stale: boolean;
  /** See `DeskState.editor`. */
  editor: string;
  book: Book | null;
  /** The sources that the book was made from. */
  sources: Sources | null;
  inspected: Inspected;
  /** Of what the pages were made with, which is told before the checker has looked. */
  messages: readonly DeskMessage[];
  comments: DeskState['comments'];
  pdfs: ReadonlyMap<string, DeskPdf>;
}

/** What the desk shows, from everything that is known. */
export function deskState(parts: DeskParts, lang: Language): DeskState {
  const { version, stale, editor, book, inspected, comments } = parts;
  const documents = book?.documents ?? [];
  return {
    version,
    stale,
    editor,
    documents: documents.map((document) => documentOf(document, parts)),
    messages: unique([...parts.messages, ...pick(inspected.messages, lang)]),
    todo: inspected.todo,
    coverage: inspected.coverage,
    comments,
    figures: documents.flatMap((document) => figuresOf(document, parts)),
  };
}

function documentOf(
  { config: { id, title, lang }, headings }: ResolvedDocument,
  { sources, pdfs }: DeskParts,
): DeskDocument {
  const paths = (sources?.chapters.get(id) ?? []).map(({ path }) => path);
  return { id, title, lang, headings, paths, pdf: pdfs.get(id) ?? null };
}

function unique(messages: readonly DeskMessage[]): DeskMessage[] {
  return [...new Map(messages.map((message) => [keyOf(message), message])).values()].sort(
    (a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column,
  );
}

function keyOf({ file, line, column, ruleId, message }: DeskMessage): string {
  return [file, line, column, ruleId, message].join('\n');
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function figuresOf({ config, figures }: ResolvedDocument, parts: DeskParts): DeskFigure[] {
  const { book, sources, inspected } = parts;
  return figures.flatMap(({ spec, enumerator, subject, alt }) => {
    const figure = book?.figures.get(spec.id);
    if (figure === undefined) return [];
    const file = sources?.files.get(spec.path);
    return [
      {
        id: spec.id,
        document: config.id,
        kind: spec.kind,
        enumerator,
        title: capitalised(plainText(subject)),
        path: spec.path,
        line: startOf(spec.place).line,
        alt,
        altLimit: inspected.altLimit,
        altDraft: 'draftMark' in spec && spec.draftMark !== null,
        status: countOf(spec),
        drawn: figure.drawings !== null,
        table: figure.table,
        items: 'items' in spec ? spec.items.map(({ text }) => text) : [],
        csv: figure.csv,
        spec: file === undefined ? '' : String(file),
      },
    ];
  });
}

function countOf(spec: FigureSpec): Record<Status, number> {
  const cells = 'table' in spec ? spec.table.rows.flatMap((row) => [...row.cells.values()]) : [];
  const counts = statuses.map((status): [Status, number] => [
    status,
    cells.filter((cell) => cell.status === status).length,
  ]);
  return Object.fromEntries(counts) as Record<Status, number>;
}

export const grounds = ['light', 'dark', 'print'] as const;
export type Ground = (typeof grounds)[number];

/** A drawing as it is on a light or a dark page, or on paper. */
export function drawingOn(ground: Ground, { drawings }: Figure, { theme }: Book): string | null {
  if (drawings === null) return null;
  const { svg } = drawings.page;
  if (ground !== 'dark') return svg;
  const { light, dark } = theme.figure;
  const darkOf = new Map(
    (Object.keys(light) as (keyof typeof light)[]).map((role) => [
      light[role].toLowerCase(),
      dark[role],
    ]),
  );
  return svg.replaceAll(
    /\b(fill|stroke)="(#[0-9a-f]{6})"/gi,
    (whole, property: string, colour: string) => {
      const other = darkOf.get(colour.toLowerCase());
      return other === undefined ? whole : `${property}="${other}"`;
    },
  );
}
