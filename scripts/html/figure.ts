import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';

import type { PlacedFigure } from '../model/book.ts';
import type { Drawing, Figure, Picture, TableSpec } from '../model/figure.ts';
import { startOf } from '../model/place.ts';
import { termsOf } from '../model/terms.ts';
import { captionOf, figureNotesOf, headlineOf, partCaption, partName } from './caption.ts';
import { dataTable } from './data-table.ts';
import { type FigureContext, withTools } from './figure-tools.ts';
import { gridTable } from './grid-table.ts';
import type { HandlerContext } from './handlers.ts';
import { asPrinted, partsFor } from './printed-parts.ts';
import { scrollBox } from './text-tables.ts';

/** Puts the figures in the place of their directives. They are ours, so they come after sanitising. */
export function figuresTransform(
  tree: Root,
  placed: ReadonlyMap<string, PlacedFigure>,
  figures: ReadonlyMap<string, Figure>,
  context: FigureContext,
): void {
  visit(tree, 'element', (node, index, parent) => {
    const id = node.properties['dataFigure'];
    if (typeof id !== 'string' || index === undefined || parent === undefined) return undefined;
    const place = placed.get(id);
    const drawn = figures.get(id);
    if (place === undefined || drawn === undefined)
      throw new Error(`Figure \`${id}\` was not drawn`);
    const { lang } = place.spec;
    const own = lang === context.lang ? context : { ...context, lang, terms: termsOf(lang) };
    const figure = asPrinted(place, drawn, own);
    const elements = [figureElement(place, figure, own), ...furtherParts(place, figure, own)];
    if (own !== context) for (const each of elements) each.properties['lang'] = lang;
    parent.children.splice(index, 1, ...elements);
    return [SKIP, index + elements.length];
  });
}

/**
 * The finding above, the content, and below it number, subject, facts, notes and source, small and calm. Of a table number and
 * subject stand above too: what is read row by row is named first.
 */
function figureElement(placed: PlacedFigure, figure: Figure, context: FigureContext): Element {
  const { id, kind, form } = placed.spec;
  const headline = headlineOf(placed, context);
  const caption = captionOf(placed, figure, context);
  const notes = figureNotesOf(placed, figure, context);
  const content = withTools(bodyOf(placed, figure, context), placed, figure, context);
  const isTable = kind === 'table' || form === 'bar-table';
  const parts: ElementContent[] = isTable
    ? [
        h('figcaption', [...headline, ...caption]),
        ...content,
        ...(notes.length > 0 ? [h('div.notes-below', notes)] : []),
      ]
    : [...headline, ...content, h('figcaption', [...caption, ...notes])];
  const { line, column } = startOf(placed.spec.place);
  const source = context.hasSources ? { dataSource: `${placed.spec.path}:${line}:${column}` } : {};
  const names = [kind, form === 'image' ? 'picture' : form];
  const properties = {
    id,
    className: headline.length > 0 ? [...names, 'headlined'] : names,
    ariaLabelledBy: `${id}-rubrik`,
    ...source,
  };
  return h('figure', properties, parts);
}

/** Each part after the first is a figure of its own on the page, with the number and the subject of the whole. */
function furtherParts(placed: PlacedFigure, figure: Figure, context: HandlerContext): Element[] {
  const { id, kind, form } = placed.spec;
  return partsFor(figure, context)
    .slice(1)
    .map((picture, at) => {
      const part = at + 2;
      const own = `${id}-del-${part}`;
      const alt = altOfPart(placed, figure, part, context);
      const content = [
        printedDrawing(picture, own, alt, context.lang),
        h('figcaption', partCaption(placed, own, partName(figure, part, context), context)),
      ];
      const properties = { id: own, className: [kind, form], ariaLabelledBy: `${own}-rubrik` };
      return h('figure', properties, content);
    });
}

function altOfPart(
  { alt }: PlacedFigure,
  figure: Figure,
  part: number,
  context: HandlerContext,
): string {
  const name = partName(figure, part, context);
  return name === '' ? alt : `${alt} (${name})`;
}

/** What the figure shows: a picture with its alternative text, a table, or text. */
function bodyOf(placed: PlacedFigure, figure: Figure, context: HandlerContext): ElementContent[] {
  const { spec, alt } = placed;
  if ('grid' in spec) return gridParts(spec, placed, context);
  if (spec.form === 'image') {
    const silent = spec.isDecorative ? { role: 'presentation' } : {};
    return [h('img', { dataPicture: spec.picture, alt, ...silent })];
  }
  if ('items' in spec) {
    return [
      h(
        'ul.items',
        { role: 'list' },
        spec.items.map(({ text }) =>
          h('li', spec.form === 'answers' ? context.terms.quoted(text) : text),
        ),
      ),
    ];
  }
  if (spec.form === 'bar-table' && figure.table !== null) {
    const labelledBy = `${spec.id}-rubrik`;
    const { medium } = context;
    const { highlight } = spec.options;
    const table = dataTable(figure.table, { medium, labelledBy, bars: true, highlight });
    if (medium === 'print') return [table];
    return [...summaryOf(figure), scrollBox(table, { ariaLabelledBy: labelledBy })];
  }
  if (figure.drawings === null) return [];
  const { page, narrow } = figure.drawings;
  if (context.medium === 'print') {
    const [first = page] = partsFor(figure, context);
    const named = withFullStop(altOfPart(placed, figure, 1, context));
    const told = [named, ...figure.summary].join(' ');
    return [printedDrawing(first, spec.id, told, context.lang)];
  }
  return [
    drawingElement(page, 'page', alt),
    drawingElement(narrow, 'narrow', alt),
    ...summaryOf(figure),
  ];
}

function gridParts(spec: TableSpec, placed: PlacedFigure, context: HandlerContext): Element[] {
  const labelledBy = `${spec.id}-rubrik`;
  const { table, notes } = gridTable(spec, placed, context);
  const shown =
    context.medium === 'screen' ? scrollBox(table, { ariaLabelledBy: labelledBy }) : table;
  return notes.length === 0 ? [shown] : [shown, h('div.notes-below', notes)];
}

function withFullStop(text: string): string {
  return text === '' || /[.!?…]$/u.test(text) ? text : `${text}.`;
}

/** What the numbers say, for those who do not see the drawing: in print it is part of the alternative text. */
function summaryOf({ summary }: Figure): Element[] {
  if (summary.length === 0) return [];
  return [
    h(
      'ul.visually-hidden',
      { role: 'list' },
      summary.map((text) => h('li', text)),
    ),
  ];
}

/** The wrapper carries the alternative text: one picture for assistive technology, whatever the SVG holds. */
function drawingElement(drawing: Drawing, variant: 'page' | 'narrow', alt: string): Element {
  const properties = { role: 'img', ariaLabel: alt, className: ['drawing', variant] };
  return h('div', properties, [rawHtml(drawing.svg)]);
}

/** Markup of our own, which passed the allow-list of the figures stage. */
function rawHtml(value: string): ElementContent {
  return { type: 'raw', value };
}

/** Chromium tags the picture cleanly only when the SVG itself has role and text. */
function printedDrawing({ svg }: Picture, id: string, alt: string, lang: string): Element {
  const label = alt.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  const attributes = `role="img" aria-label="${label}" lang="${lang}-x-fig" data-figure="${id}"`;
  const value = svg.replace('<svg ', () => `<svg ${attributes} `);
  return h('div.drawing', [rawHtml(value)]);
}
