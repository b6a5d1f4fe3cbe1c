import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { CONTINUE, EXIT, SKIP, visit } from 'unist-util-visit';

import type { PlacedFigure } from '../../model/book.ts';
import { figureFileName } from '../media.ts';
import type { FragmentContext } from './context.ts';
import { fragmentTermsOf } from './terms.ts';
import { hasClass, textOf } from './tree.ts';

/**
 * Puts the figures of a page as the filter can keep them: a drawing as a picture of its file, its numbers as a table that opens below
 * it, and its menu as links to its data.
 */
export function figuresTransform(tree: Root, context: FragmentContext): void {
  const { figures } = context.handover.document;
  visit(tree, 'element', (element) => {
    if (element.tagName !== 'figure') return undefined;
    const placed = figures.find(({ spec }) => spec.id === element.properties['id']);
    if (placed === undefined) return undefined;
    const summary = summaryIn(element);
    const part = { placed, summary, context };
    element.children = [
      ...element.children.flatMap((child) => partsOf(child, part)),
      ...dataLinks(placed, context),
    ];
    const { id, lang, className } = element.properties;
    element.properties = { id, className, ...(lang === undefined ? {} : { lang }) };
    nameTables(element, placed);
    return SKIP;
  });
}

interface Part {
  placed: PlacedFigure;
  /** What the numbers say, in words. */
  summary: readonly Element[];
  context: FragmentContext;
}

function partsOf(node: ElementContent, part: Part): ElementContent[] {
  if (node.type !== 'element') return [node];
  if (hasClass(node, 'views')) return orderedViews(node).flatMap((child) => partsOf(child, part));
  if (hasClass(node, 'menu') || hasClass(node, 'narrow')) return [];
  if (hasClass(node, 'drawing')) return [drawing(node, part)];
  if (isNumbers(node)) return [numbers(node, part)];
  return part.summary.includes(node) && hasNumbers(part) ? [] : [node];
}

/** The drawing before its numbers: on the page a style sheet puts them in the same place. */
function orderedViews({ children }: Element): ElementContent[] {
  return [
    ...children.filter((child) => !isNumbers(child)),
    ...children.filter((child) => isNumbers(child)),
  ];
}

function isNumbers(node: ElementContent): node is Element {
  return node.type === 'element' && node.tagName === 'details' && hasClass(node, 'data');
}

function hasNumbers({ placed, context }: Part): boolean {
  const drawn = context.handover.book.figures.get(placed.spec.id);
  return (
    (drawn?.table ?? null) !== null && drawn?.drawings != null && placed.spec.form !== 'bar-table'
  );
}

function summaryIn(element: Element): Element[] {
  return element.children.flatMap((child): Element[] => {
    if (child.type !== 'element') return [];
    if (child.tagName === 'ul' && hasClass(child, 'visually-hidden')) return [child];
    return hasClass(child, 'views') ? summaryIn(child) : [];
  });
}

/** A table is named by a caption of its own, which pages that are read without their style sheet show too. */
function nameTables(figure: Element, { spec }: PlacedFigure): void {
  const subject = findById(figure, `${spec.id}-rubrik`);
  if (subject === null) return;
  visit(figure, 'element', (table) => {
    if (table.tagName !== 'table') return undefined;
    delete table.properties['ariaLabelledBy'];
    const name = structuredClone(subject.children);
    table.children = [h('caption', name), ...table.children];
    return SKIP;
  });
}

function findById(tree: Element, id: string): Element | null {
  let found: Element | null = null;
  visit(tree, 'element', (element) => {
    if (element.properties['id'] !== id) return CONTINUE;
    found = element;
    return EXIT;
  });
  return found;
}

/** As wide as it is drawn, from a file with twice as many dots. */
function drawing(node: Element, { placed, context }: Part): Element {
  const { handover, addressOf } = context;
  const drawn = handover.book.figures.get(placed.spec.id)?.drawings?.page;
  return h('img', {
    src: addressOf(figureFileName(handover.document, placed, 'png')),
    alt: node.properties['ariaLabel'] ?? placed.alt,
    width: drawn === undefined ? undefined : Math.round(drawn.width),
    height: drawn === undefined ? undefined : Math.round(drawn.height),
  });
}

function numbers(node: Element, { summary }: Part): Element {
  const [head, ...rest] = node.children;
  const name = head?.type === 'element' ? hiddenWords(head) : '';
  const told = summary.map(({ children }) => h('ul', children));
  return h('details', [h('summary', name), ...told, ...rest]);
}

/** The words of an element that only those hear who do not see it. */
function hiddenWords(element: Element): string {
  return element.children
    .filter((child) => hasClass(child, 'visually-hidden'))
    .map((child) => textOf(child))
    .join(' ')
    .replace(/^[\s.]+/, '');
}

function dataLinks(placed: PlacedFigure, { handover, addressOf }: FragmentContext): Element[] {
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
