import type { Root } from 'hast';
import { fromParse5 } from 'hast-util-from-parse5';
import { type DefaultTreeAdapterMap, defaultTreeAdapter, parse } from 'parse5';

/** A page of ours has some 2,000 elements in 20 levels, one of a large site ten times that. */
const mostElements = 200_000;
const mostLevels = 400;

type Parent = DefaultTreeAdapterMap['parentNode'];

class TooLarge extends Error {}

/**
 * The tree of a page, as a browser without scripts makes it; `null` for one of more elements or levels than any page for readers has.
 * The limits hold while it is read: formatting elements that are never closed would multiply, and a tree of a million levels is one
 * that nothing can walk.
 */
export function parsePage(html: string): Root | null {
  try {
    const tree = parse(html, { scriptingEnabled: false, treeAdapter: limited() });
    return fromParse5(tree) as Root;
  } catch (error) {
    if (error instanceof TooLarge) return null;
    throw error;
  }
}

function limited(): typeof defaultTreeAdapter {
  const levels = new WeakMap<Parent, number>();
  let elements = 0;
  const placed = (parent: Parent, node: DefaultTreeAdapterMap['childNode']) => {
    if (!('childNodes' in node)) return;
    const level = (levels.get(parent) ?? 0) + 1;
    if (level > mostLevels) throw new TooLarge();
    levels.set(node, level);
  };
  return {
    ...defaultTreeAdapter,
    createElement(...args) {
      elements += 1;
      if (elements > mostElements) throw new TooLarge();
      return defaultTreeAdapter.createElement(...args);
    },
    appendChild(parent, node) {
      placed(parent, node);
      defaultTreeAdapter.appendChild(parent, node);
    },
    insertBefore(parent, node, before) {
      placed(parent, node);
      defaultTreeAdapter.insertBefore(parent, node, before);
    },
  };
}
