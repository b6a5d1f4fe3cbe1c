import type { Book, PlacedFigure, ResolvedDocument, Sources } from '../../scripts/model/book.ts';
import type { Coverage } from '../../scripts/model/coverage.ts';
import { type Status, statuses } from '../../scripts/model/figure.ts';
import { startOf } from '../../scripts/model/report.ts';
import { capitalised } from '../../scripts/model/terms.ts';
import { plainText } from '../../scripts/model/text.ts';
import type {
  DeskCoverage,
  DeskDocument,
  DeskFigure,
  DeskPdf,
} from '../../scripts/preview/desk-state.ts';

/** The documents of the last good book; `pdfOf` tells what there is of their PDFs. */
export function deskDocuments(
  book: Book,
  sources: Sources,
  pdfOf: (document: string) => DeskPdf | null,
): DeskDocument[] {
  return book.documents.map(({ config: { id, title, lang }, headings }) => ({
    id,
    title,
    lang,
    headings,
    paths: (sources.chapters.get(id) ?? []).map(({ path }) => path),
    pdf: pdfOf(id),
  }));
}

/** Every figure of the last good book, in the order that readers meet them. */
export function deskFigures(book: Book, sources: Sources): DeskFigure[] {
  const textAt = new Map(sources.files.map((file) => [file.path, String(file.value ?? '')]));
  return book.documents.flatMap((document) =>
    document.figures.map((placed) =>
      deskFigure(document, placed, book, textAt.get(placed.spec.path) ?? ''),
    ),
  );
}

function deskFigure(
  document: ResolvedDocument,
  { spec, enumerator, subject, alt }: PlacedFigure,
  book: Book,
  text: string,
): DeskFigure {
  const figure = book.figures.get(spec.id);
  return {
    id: spec.id,
    document: document.config.id,
    kind: spec.kind,
    enumerator,
    title: capitalised(plainText(subject)),
    path: spec.path,
    line: startOf(spec.place).line,
    alt,
    altLimit: 300,
    altDraft: 'draftMark' in spec && spec.draftMark !== null,
    status: countsOf('table' in spec ? spec.table.rows : []),
    drawn: figure !== undefined && figure.drawings !== null,
    table: figure?.table ?? null,
    items: 'items' in spec ? spec.items.map((item) => item.text) : [],
    csv: figure?.csv ?? '',
    spec: text,
  };
}

interface RowOfCells {
  cells: ReadonlyMap<string, { status: Status }>;
}

function countsOf(rows: readonly RowOfCells[]): Record<Status, number> {
  const cells = rows.flatMap((row) => [...row.cells.values()]);
  const counts = statuses.map((status) => [
    status,
    cells.filter((cell) => cell.status === status).length,
  ]);
  return Object.fromEntries(counts) as Record<Status, number>;
}

export function deskCoverage(coverage: Coverage | null): DeskCoverage {
  if (coverage === null) return { values: 0, claims: 0, sourced: 0, unbound: [] };
  const { values, claims, sourced, unbound } = coverage;
  return {
    values,
    claims,
    sourced,
    unbound: unbound.map(({ file, words, place }) => {
      const { line, column } = startOf(place);
      return { path: file.path, line, column, words };
    }),
  };
}
