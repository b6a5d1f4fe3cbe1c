import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';

import type { ResolvedDocument } from '../../model/book.ts';
import { hasClass, textOf } from '../fragment/tree.ts';
import { drawingPicture } from './drawings.ts';

/**
 * Figures as a book shows them: the drawing as a picture, and below it, to open, its numbers in words and as a table. A reading system
 * that cannot fold shows them all.
 */
export function figuresTransform(tree: Root, { figures }: ResolvedDocument): void {
  const ids = new Set(figures.map(({ spec }) => spec.id));
  visit(tree, 'element', (figure) => {
    const { id } = figure.properties;
    if (figure.tagName !== 'figure' || typeof id !== 'string' || !ids.has(id)) return;
    figure.children = partsOf(figure.children, id);
  });
}

function partsOf(children: readonly ElementContent[], id: string): ElementContent[] {
  const parts = children.flatMap((child) => (hasClass(child, 'views') ? inside(child) : [child]));
  const isDrawn = parts.some((part) => hasClass(part, 'drawing'));
  const summary = parts.filter((part) => isSummary(part));
  const numbers = parts.find((part) => hasClass(part, 'data'));
  if (!isDrawn || numbers?.type !== 'element') return parts.flatMap((part) => shown(part, id));
  const details = numbersOf(numbers, summary);
  return parts.flatMap((part) => {
    if (part === numbers || summary.includes(part)) return [];
    return hasClass(part, 'page') ? shown(part, id).concat(details) : shown(part, id);
  });
}

function inside(node: ElementContent): ElementContent[] {
  return node.type === 'element' ? node.children : [];
}

function isSummary(node: ElementContent): boolean {
  return node.type === 'element' && node.tagName === 'ul' && hasClass(node, 'visually-hidden');
}

/** One picture for both drawings of the page. */
function shown(node: ElementContent, id: string): ElementContent[] {
  if (node.type !== 'element' || hasClass(node, 'menu') || hasClass(node, 'narrow')) return [];
  if (!hasClass(node, 'drawing')) return [node];
  return [drawingPicture(id, node.properties['ariaLabel'] ?? '')];
}

/** Named by what the switch of the page says to those who do not see it: ”Visa figur 7.1 som tabell”. */
function numbersOf({ children }: Element, summary: readonly ElementContent[]): Element {
  const [head, ...table] = children;
  const words =
    head === undefined ? [] : inside(head).filter((each) => hasClass(each, 'visually-hidden'));
  const name = words
    .map((each) => textOf(each))
    .join(' ')
    .replace(/^[\s.]+/, '');
  const told = summary.map((list) => h('ul.summary', inside(list)));
  return h('details.data', [h('summary', name), ...told, ...table]);
}
