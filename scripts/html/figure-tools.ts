import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';

import type { PlacedFigure, ResolvedDocument } from '../model/book.ts';
import type { Figure, FigureSpec } from '../model/figure.ts';
import { capitalised } from '../model/terms.ts';
import { labelOf } from './caption.ts';
import { entryOf } from './cite.ts';
import { dataTable } from './data-table.ts';
import type { HandlerContext } from './handlers.ts';
import { scrollBox } from './text-tables.ts';

/** A figure's menu says where the document is and how it is cited. */
export interface FigureContext extends HandlerContext {
  document: Pick<ResolvedDocument, 'config' | 'howToCite'>;
}

/**
 * On screen what the figure shows stands between its tools: the switch to its numbers before the drawing, so that a style sheet can
 * put the open table in its place without script; the menu after it, for those who hear the page. All are there without a style sheet.
 */
export function withTools(
  content: readonly ElementContent[],
  placed: PlacedFigure,
  figure: Figure,
  context: FigureContext,
): readonly ElementContent[] {
  if (context.medium === 'print') return content;
  const before = switchOf(placed, figure, context);
  const after = menuOf(placed, figure, context);
  if (before.length + after.length === 0) return content;
  return [h('div.views', [...before, ...content, ...after])];
}

/** ”Diagram | Tabell”: opens the numbers of what is drawn. A bar table is its own. */
function switchOf(placed: PlacedFigure, figure: Figure, context: FigureContext): Element[] {
  const { spec } = placed;
  if (figure.table === null || figure.drawings === null || spec.form === 'bar-table') return [];
  const { sides, showData } = context.terms;
  const table = dataTable(figure.table, {
    medium: 'screen',
    labelledBy: `${spec.id}-rubrik`,
    bars: false,
  });
  // Its name begins with what is seen, for those who speak to their browser, and says what it does.
  const summary = h('summary.switch', [
    h('span.side', spec.form === 'map' ? sides.map : sides.chart),
    ' ',
    h('span.side', sides.table),
    h('span.visually-hidden', `. ${showData(labelOf(placed, context))}`),
  ]);
  return [h('details.data', [summary, scrollBox(table, { ariaLabelledBy: `${spec.id}-rubrik` })])];
}

/** The files of the figure, its address, and how it is cited: a group each. Of a page that is mailed nothing lies beside it. */
function menuOf(placed: PlacedFigure, figure: Figure, context: FigureContext): Element[] {
  const { terms, beside = 'all' } = context;
  const { spec } = placed;
  if (beside === 'none' || (spec.form === 'image' && spec.isDecorative)) return [];
  const label = labelOf(placed, context);
  const { name, picture, data, link, cite } = terms.menu;
  const groups = [
    ...group(picture, pictureLinks(placed, figure, context)),
    ...group(data, dataLinks(placed, figure, context)),
    ...group(link, addressesOf(placed, context)),
    ...group(cite, citationOf(placed, context)),
  ];
  return [
    h('details.menu', [
      h('summary', [name, h('span.visually-hidden', ` ${label}`)]),
      h('dl.panel', groups),
    ]),
  ];
}

function group(name: string, entries: readonly (readonly ElementContent[])[]): Element[] {
  if (entries.length === 0) return [];
  return [h('div', [h('dt', name), ...entries.map((entry) => h('dd', [...entry]))])];
}

type Links = readonly (readonly Element[])[];

function pictureLinks(placed: PlacedFigure, { drawings }: Figure, context: FigureContext): Links {
  if (drawings === null) return [];
  const { terms, beside = 'all', shares } = context;
  const { id } = placed.spec;
  const kinds = beside === 'all' ? (['png', 'svg'] as const) : (['svg'] as const);
  return [
    ...kinds.map((kind) => [fileLink(`${id}.${kind}`, terms.files[kind], placed, context)]),
    // Pictures in a frame, which say themselves what they show and who says so.
    ...(shares?.get(id) ?? []).map((shape) => {
      const { suffix, link } = terms.share[shape];
      return [fileLink(`${id}.${suffix}.png`, link, placed, context)];
    }),
  ];
}

/** A picture of the author's has no numbers. */
function dataLinks(
  placed: PlacedFigure,
  { drawings, spec }: Figure,
  context: FigureContext,
): Links {
  if (spec.form === 'image') return [];
  const { files } = context.terms;
  return [
    [fileLink(`${spec.id}.csv`, files.csv, placed, context)],
    [fileLink(`${spec.id}.xlsx`, files.xlsx, placed, context)],
    ...(drawings === null
      ? []
      : [[fileLink(`${spec.id}.vl.json`, files.vegaLite, placed, context)]]),
  ];
}

function fileLink(
  file: string,
  name: string,
  placed: PlacedFigure,
  context: FigureContext,
): Element {
  const ariaLabel = context.terms.fileOf(name, capitalised(labelOf(placed, context)));
  return h('a', { href: `figures/${file}`, ariaLabel, download: true }, name);
}

/** Within the page; and where the page has an address the whole of it, to copy. */
function addressesOf(placed: PlacedFigure, context: FigureContext): Links {
  const { id } = placed.spec;
  const label = capitalised(labelOf(placed, context));
  const here = h('a', { href: `#${id}` }, context.terms.figureHere(label));
  const whole = addressOf(placed.spec, context);
  return whole === null ? [[here]] : [[here], [h('span.copied', whole)]];
}

function addressOf({ id }: FigureSpec, { document }: FigureContext): string | null {
  const { address } = document.config;
  return address === null ? null : `${address.replace(/#.*$/u, '')}#${id}`;
}

/** ”Figur 7.1 i: Leckner, S. (2022). …”, by the first style that the document is cited in. */
function citationOf(placed: PlacedFigure, context: FigureContext): readonly ElementContent[][] {
  const [first] = context.document.howToCite;
  if (first === undefined) return [];
  const label = capitalised(labelOf(placed, context));
  const words = [context.terms.figureIn(label), ...entryOf(first.html)];
  return [[h('span.copied', words)]];
}
