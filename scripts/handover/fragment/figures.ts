import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';

import type { PlacedFigure } from '../../model/book.ts';
import { figureFileName } from '../media.ts';
import { childrenOf, type ContentContext, contentOf, hiddenWords } from './content.ts';
import { fragmentTermsOf } from './terms.ts';
import { hasClass } from './tree.ts';

/**
 * Parts of a figure that the filter takes away, as it keeps them: a drawing as a picture of its file, its numbers as a table that opens,
 * its menu as links to its data. `null` for what is no such part.
 */
export function figureParts(element: Element, context: ContentContext): Element[] | null {
  if (element.tagName === 'figure') return [figure(element, context)];
  return null;
}

function figure(element: Element, context: ContentContext): Element {
  const { document } = context.handover;
  const placed = document.figures.find(({ spec }) => spec.id === element.properties['id']);
  const [whole] = placed === undefined ? [element] : [withParts(element, placed, context)];
  const children = placed === undefined ? childrenOf(whole, context) : whole.children;
  const { id, lang, className } = whole.properties;
  return h('figure', { id, className, ...(lang === undefined ? {} : { lang }) }, children);
}

function withParts(element: Element, placed: PlacedFigure, context: ContentContext): Element {
  const summary = summaryIn(element);
  const children = element.children.flatMap((child) =>
    partsOf(child, { placed, summary, context }),
  );
  return { ...element, children: [...children, ...dataLinks(placed, context)] };
}

interface Part {
  placed: PlacedFigure;
  /** What the numbers say, in words. */
  summary: readonly Element[];
  context: ContentContext;
}

function partsOf(node: ElementContent, part: Part): ElementContent[] {
  if (node.type !== 'element') return [];
  const { context } = part;
  if (hasClass(node, 'views')) return orderedViews(node).flatMap((child) => partsOf(child, part));
  if (hasClass(node, 'menu') || hasClass(node, 'narrow')) return [];
  if (hasClass(node, 'drawing')) return [drawing(node, part)];
  if (node.tagName === 'details' && hasClass(node, 'data')) return [numbers(node, part)];
  const isTold = hasClass(node, 'visually-hidden') && part.summary.includes(node);
  return isTold && hasNumbers(part) ? [] : contentOf(node, context);
}

/** The drawing before its numbers: on the page a style sheet puts them in the same place. */
function orderedViews({ children }: Element): ElementContent[] {
  const isNumbers = (child: ElementContent) =>
    hasClass(child, 'data') && !hasClass(child, 'scroll');
  return [
    ...children.filter((child) => !isNumbers(child)),
    ...children.filter((child) => isNumbers(child)),
  ];
}

function hasNumbers({ placed, context }: Part): boolean {
  const drawn = context.handover.book.figures.get(placed.spec.id);
  return drawn?.table != null && drawn.drawings !== null && placed.spec.form !== 'bar-table';
}

function summaryIn(element: Element): Element[] {
  return element.children.flatMap((child): Element[] => {
    if (child.type !== 'element') return [];
    if (child.tagName === 'ul' && hasClass(child, 'visually-hidden')) return [child];
    return hasClass(child, 'views') ? summaryIn(child) : [];
  });
}

/** As wide as it is drawn, from a file with twice as many dots. */
function drawing(node: Element, { placed, context }: Part): Element {
  const { handover, addressOf } = context;
  const drawn = handover.book.figures.get(placed.spec.id)?.drawings?.page;
  return h('img', {
    src: addressOf(figureFileName(handover.document, placed, 'png')),
    alt: String(node.properties['ariaLabel'] ?? placed.alt),
    width: drawn === undefined ? undefined : Math.round(drawn.width),
    height: drawn === undefined ? undefined : Math.round(drawn.height),
  });
}

function numbers(node: Element, { summary, context }: Part): Element {
  const [head, ...rest] = node.children;
  const name = head?.type === 'element' ? hiddenWords(head) : '';
  const told = summary.map(({ children }) =>
    h('ul', childrenOf({ type: 'element', tagName: 'ul', properties: {}, children }, context)),
  );
  const tables = rest.flatMap((child) =>
    child.type === 'element' ? contentOf(child, context) : [],
  );
  return h('details', [h('summary', name), ...told, ...tables]);
}

function dataLinks(placed: PlacedFigure, { handover, addressOf }: ContentContext): Element[] {
  const { document, files } = handover;
  const { id, lang } = placed.spec;
  const terms = fragmentTermsOf(lang);
  const links = (['csv', 'xlsx'] as const).flatMap((ending) => {
    if (!files.has(`figures/${id}.${ending}`)) return [];
    const href = addressOf(figureFileName(document, placed, ending));
    const name = terms.files[ending];
    const ariaLabel = terms.fileOf(name, terms.named(placed.spec.kind, placed.enumerator));
    return [h('a', { href, ariaLabel }, name)];
  });
  if (links.length === 0) return [];
  const parts = links.flatMap((link, at) => (at === 0 ? [link] : [', ', link]));
  return [h('p', [`${terms.data}: `, ...parts])];
}
