import type { Element, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';

import { isUnknown, statuses } from '../model/figure.ts';
import { sectionsIn } from './blocks.ts';
import { drawingIn, figureTextsIn, figuresIn, pictureDrawing } from './figure-texts.ts';
import { classesOf, elementsIn, find, wordsIn } from './tokens.ts';
import type {
  CellVersion,
  DataVersion,
  DocumentVersion,
  FigureVersion,
  RowVersion,
  Version,
} from './version.ts';

const stringifier = unified().use(rehypeStringify).freeze();

/** A built page as a version; `null` when it is none of ours. What only the sources know, such as bound numbers, is unknown. */
export function versionOfPage(name: string, html: string): Version | null {
  const page = fromHtml(html);
  const main = find([page], ({ tagName }) => tagName === 'main');
  const heading = main && find([main], ({ tagName }) => tagName === 'h1');
  if (main === null || heading === null || typeof heading.properties['id'] !== 'string')
    return null;
  const document = documentIn(page, main, heading.properties['id']);
  return { name, documents: [document], facts: null, bound: [], settings: new Map() };
}

function documentIn(page: Root, main: Element, id: string): DocumentVersion {
  const root = find([page], ({ tagName }) => tagName === 'html');
  const heading = find([main], ({ tagName }) => tagName === 'h1');
  const lang = root?.properties['lang'];
  return {
    id,
    title: heading === null ? '' : wordsIn(heading),
    lang: typeof lang === 'string' ? lang : 'sv',
    sections: sectionsIn(main.children, id),
    figures: [...figuresIn({ type: 'root', children: [main] }).values()].map((figure) =>
      figureIn(figure, id),
    ),
    settings: settingsIn(page),
  };
}

/** From the metadata that every built page has. */
function settingsIn(page: Root): Map<string, string> {
  const settings = new Map<string, string>();
  for (const [name, key] of [
    ['description', 'description'],
    ['DC.date', 'date'],
    ['DC.language', 'lang'],
  ] as const) {
    const meta = find([page], ({ tagName, properties }) => {
      return tagName === 'meta' && properties['name'] === name;
    });
    const content = meta?.properties['content'];
    settings.set(key, typeof content === 'string' ? content : '');
  }
  return settings;
}

function figureIn(figure: Element, document: string): FigureVersion {
  const label = find([figure], (each) => classesOf(each).includes('label'));
  const drawing = drawingIn(figure);
  const narrow = find([figure], (each) => {
    return classesOf(each).includes('drawing') && classesOf(each).includes('narrow');
  });
  const table = find([figure], (each) => each.tagName === 'table');
  return {
    id: String(figure.properties['id']),
    document,
    kind: classesOf(figure).includes('table') ? 'table' : 'figure',
    enumerator: /(?:[A-Z]+\.)?[\d.]*\d/.exec(label === null ? '' : wordsIn(label))?.[0] ?? '',
    path: null,
    texts: figureTextsIn(figure),
    data: table === null ? null : dataIn(table),
    drawings:
      drawing === null
        ? pictureDrawing(figure)
        : { page: svgIn(drawing), narrow: svgIn(narrow === null ? drawing : narrow) },
  };
}

function svgIn(drawing: Element): string {
  return stringifier.stringify({ type: 'root', children: drawing.children });
}

/** The printed table: its labels are the only names that rows and columns have. */
function dataIn(table: Element): DataVersion {
  const rows = rowsIn(table);
  const [header, ...body] = rows;
  const columns = (header?.cells ?? []).slice(1).map((cell) => {
    const label = wordsIn(cell).trim();
    return { id: label, label };
  });
  let group: string | null = null;
  const versions: RowVersion[] = [];
  for (const { element, cells } of body) {
    const [first, ...rest] = cells;
    if (first === undefined) continue;
    const label = wordsIn(first).trim();
    if (classesOf(element).includes('group')) group = label;
    else versions.push(rowVersion(label, group, rest, columns));
  }
  return { columns, rows: versions, unit: '', hasIds: false };
}

function rowVersion(
  label: string,
  group: string | null,
  cells: readonly Element[],
  columns: DataVersion['columns'],
): RowVersion {
  const versions = cells.map((cell, index): [string, CellVersion] => [
    columns[index]?.id ?? String(index),
    cellIn(cell),
  ]);
  return { id: label, label, group, line: null, cells: new Map(versions) };
}

function cellIn(cell: Element): CellVersion {
  const status = statuses.find((name) => classesOf(cell).includes(name)) ?? 'read';
  const number = /-?\d[\d\s\u00a0]*(?:,\d+)?/u.exec(wordsIn(cell).replace('−', '-'))?.[0];
  const value =
    number === undefined ? Number.NaN : Number(number.replaceAll(/\s/gu, '').replace(',', '.'));
  return {
    value: isUnknown(status) || Number.isNaN(value) ? null : value,
    status,
    note: null,
    candidates: [],
    sheetCell: null,
    line: null,
  };
}

function rowsIn(node: Nodes): { element: Element; cells: readonly Element[] }[] {
  if (!('children' in node)) return [];
  return elementsIn(node.children).flatMap((element) =>
    element.tagName === 'tr' ? [{ element, cells: elementsIn(element.children) }] : rowsIn(element),
  );
}
