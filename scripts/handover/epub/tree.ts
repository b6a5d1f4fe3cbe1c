import type { Element, ElementContent, Nodes, Properties } from 'hast';
import { visit } from 'unist-util-visit';

import { hasClass } from '../fragment/tree.ts';

/** Every element of a tree, outer ones first. */
export function elementsIn(tree: Nodes): Element[] {
  const found: Element[] = [];
  visit(tree, 'element', (element) => {
    found.push(element);
  });
  return found;
}

/** Takes elements out of a tree, or puts others in their place; what is new is looked through as well. */
export function replaceIn(
  parent: { children: Nodes[] },
  replace: (element: Element) => readonly ElementContent[] | null,
): void {
  parent.children = parent.children.flatMap((child): Nodes[] => {
    if (child.type !== 'element') return [child];
    const replacement = replace(child);
    if (replacement === null) {
      replaceIn(child, replace);
      return [child];
    }
    const holder = { children: [...replacement] as Nodes[] };
    replaceIn(holder, (element) => (replacement.includes(element) ? null : replace(element)));
    return holder.children;
  });
}

/** Says what an element is: in the vocabulary of e-books, and to assistive technology by DPUB-ARIA where that has a role. */
export function marked(type: string, role: string | null): Properties {
  return role === null ? { 'epub:type': type } : { 'epub:type': type, role };
}

export function findElement(tree: Nodes, test: (element: Element) => boolean): Element | null {
  return elementsIn(tree).find(test) ?? null;
}

export function hasAnyClass(element: Element, names: readonly string[]): boolean {
  return names.some((name) => hasClass(element, name));
}
