import type { Root as HastRoot } from 'hast';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

import { screenContent } from '../html/page.ts';
import type { Book, PlacedFigure, ResolvedDocument, Sources } from '../model/book.ts';
import type { BoundSentence } from '../model/bound-sentence.ts';
import type { DataCell, DataTable, Fact, Figure } from '../model/figure.ts';
import { numbersOf } from '../model/grid-numbers.ts';
import { startOf } from '../model/place.ts';
import { sectionsIn } from './blocks.ts';
import { figureTextsIn, pictureDrawing, figuresIn } from './figure-texts.ts';
import { tokensOfText } from './tokens.ts';
import type {
  CellVersion,
  DataVersion,
  DocumentVersion,
  FigureVersion,
  Version,
} from './version.ts';

/** What a version is made from: a compiled report, which may hold faults. */
export interface CompiledReport {
  sources: Sources;
  documents: readonly ResolvedDocument[];
  /** Those that could be drawn. */
  figures: ReadonlyMap<string, Figure>;
  pictures: Book['pictures'];
  bound: readonly BoundSentence[];
}

/** A compiled report as its readers see it. Figures that could not be drawn are left out. */
export function versionOfReport(name: string, report: CompiledReport): Version {
  const { sources, figures, pictures, bound } = report;
  const { config, theme } = sources;
  const documents = report.documents.map((document) => withoutUndrawn(document, figures));
  const book: Book = { config, theme, documents, figures, pictures };
  return {
    name,
    documents: documents.map((document) => documentVersion(document, book)),
    facts: { path: 'chapter/facts.yaml', data: factsData([...sources.facts.values()]) },
    bound,
    settings: reportSettings(sources),
  };
}

function withoutUndrawn(
  document: ResolvedDocument,
  figures: ReadonlyMap<string, Figure>,
): ResolvedDocument {
  const placed = document.figures.filter(({ spec }) => figures.has(spec.id));
  const known = new Set(placed.map(({ spec }) => spec.id));
  const body = structuredClone(document.body);
  removeFigures(body, known);
  return { ...document, body, figures: placed };
}

function removeFigures(tree: Root, known: ReadonlySet<string>): void {
  visit(tree, 'figure', (node, index, parent) => {
    if (known.has(node.identifier) || index === undefined || parent === undefined) return undefined;
    parent.children.splice(index, 1);
    return index;
  });
}

function documentVersion(document: ResolvedDocument, book: Book): DocumentVersion {
  const { id, title, lang } = document.config;
  const content = screenContent(document, book);
  const elements = figuresIn(content);
  return {
    id,
    title,
    lang,
    sections: sectionsIn(content.children, id),
    figures: document.figures.flatMap((placed) => {
      const figure = book.figures.get(placed.spec.id);
      return figure === undefined ? [] : [figureVersion(placed, figure, id, elements)];
    }),
    settings: documentSettings(document),
  };
}

function figureVersion(
  { spec, enumerator, alt }: PlacedFigure,
  { drawings }: Figure,
  document: string,
  elements: ReadonlyMap<string, HastRoot['children'][number]>,
): FigureVersion {
  const element = elements.get(spec.id);
  const texts = element?.type === 'element' ? figureTextsIn(element) : [];
  const numbers = numbersOf(spec);
  return {
    id: spec.id,
    document,
    kind: spec.kind,
    enumerator,
    path: numbers?.path ?? spec.path,
    texts: [
      ...texts.filter(({ part }) => part !== 'alt'),
      ...(alt === '' ? [] : [{ part: 'alt' as const, tokens: tokensOfText(alt) }]),
    ],
    data: numbers === null ? null : tableData(numbers),
    drawings:
      drawings === null
        ? pictureOf(element)
        : { page: drawings.page.svg, narrow: drawings.narrow.svg },
  };
}

function pictureOf(element: HastRoot['children'][number] | undefined): FigureVersion['drawings'] {
  return element?.type === 'element' ? pictureDrawing(element) : null;
}

function tableData({ columns, rows, unit }: DataTable): DataVersion {
  return {
    columns: columns.map(({ id, label }) => ({ id, label })),
    rows: rows.map(({ id, label, group, cells, place }) => ({
      id,
      label,
      group,
      line: startOf(place).line,
      cells: new Map([...cells].map(([column, cell]) => [column, cellVersion(cell)])),
    })),
    unit,
    hasIds: true,
  };
}

function cellVersion(cell: DataCell): CellVersion {
  const { value, status, note, candidates, place, sheetCell } = cell;
  return { value, status, note, candidates, sheetCell, line: startOf(place).line };
}

/** Each fact as a row of its own; units differ, so each says its own. */
function factsData(facts: readonly Fact[]): DataVersion {
  return {
    columns: [{ id: '', label: '' }],
    rows: facts.map(({ id, label, cell }) => ({
      id,
      label,
      group: null,
      line: startOf(cell.place).line,
      cells: new Map([['', cellVersion(cell)]]),
    })),
    unit: '',
    hasIds: true,
  };
}

/** What neither the text nor the figures show. */
function documentSettings({ config }: ResolvedDocument): Map<string, string> {
  const { shortTitle, date, description, lang, number, numberedHeadings, kind } = config;
  const { address, pdfAddress, imageAddress } = config;
  return new Map([
    ['kind', kind],
    ['number', String(number ?? '')],
    ['shortTitle', shortTitle],
    ['date', date ?? ''],
    ['description', description],
    ['lang', lang],
    ['numberedHeadings', String(numberedHeadings)],
    ['address', address ?? ''],
    ['pdfAddress', pdfAddress ?? ''],
    ['imageAddress', imageAddress ?? ''],
  ]);
}

function reportSettings({ config }: Sources): Map<string, string> {
  const { anthology, publisher, place } = config;
  const around = anthology === null ? '' : 'anthology.';
  return new Map([
    ['anthology.title', anthology?.title ?? ''],
    ['anthology.subtitle', anthology?.subtitle ?? ''],
    [`${around}publisher`, publisher ?? ''],
    [`${around}place`, place ?? ''],
    ['anthology.year', String(anthology?.year ?? '')],
  ]);
}
