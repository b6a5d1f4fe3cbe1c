import type { Definition, Root } from 'mdast';
import { visit } from 'unist-util-visit';

/**
 * Makes links of `[words][name]` and `[name]`: notes and summaries are taken out of the text later on, and with them the way to what is
 * defined elsewhere. The definition stays, as the place where the address is written.
 */
export function referenceLinksTransform(tree: Root): void {
  const known = new Map<string, Definition>();
  visit(tree, 'definition', (node) => {
    // The first holds, as CommonMark says.
    if (!known.has(node.identifier)) known.set(node.identifier, node);
  });
  if (known.size === 0) return;
  visit(tree, 'linkReference', ({ identifier, children, position }, index, parent) => {
    const definition = known.get(identifier);
    if (definition === undefined || index === undefined || parent === undefined) return;
    const { url, title = null } = definition;
    const data = { isByReference: true as const };
    parent.children[index] = { type: 'link', url, title, children, position, data };
  });
}
