import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';

import { type PageText, readPage, type TreeReader } from './blocks.ts';

const reader: TreeReader<Nodes> = {
  textOf: (node) => (node.type === 'text' ? node.value : null),
  elementOf(node) {
    if (node.type !== 'element') return null;
    const { id, className, dataSource } = node.properties;
    return {
      tag: node.tagName,
      id: typeof id === 'string' ? id : null,
      classes: Array.isArray(className) ? className.map(String) : [],
      source: typeof dataSource === 'string' ? dataSource : null,
    };
  },
  childrenOf: (node) => ('children' in node ? node.children : []),
};

/** Text of a page's `main`, as the browser reads it. */
export function textOfHtml(html: string): PageText<Nodes> {
  const tree = fromHtml(withoutDrawings(html));
  return readPage(mainIn(tree) ?? tree, reader);
}

/** Drawings are most of a page and no text of it. */
function withoutDrawings(html: string): string {
  return html.replaceAll(/<svg\b.*?<\/svg>/gs, '').replace(/<style>.*?<\/style>/s, '');
}

function mainIn(node: Nodes): Nodes | null {
  if (node.type === 'element' && node.tagName === 'main') return node;
  if (!('children' in node)) return null;
  for (const child of node.children) {
    const found = mainIn(child);
    if (found !== null) return found;
  }
  return null;
}
