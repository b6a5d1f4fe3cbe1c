import type { Element, ElementContent, Nodes, Root } from 'hast';

/**
 * Takes links out of links: a note, a citation or a reference in the words of a link is a link itself, and HTML has none within
 * another. The words around it stay linked.
 */
export function linksApartTransform(tree: Root): void {
  separate(tree);
}

function separate(node: Root | Element): void {
  if (!node.children.some(holdsLink)) return;
  const children = node.children as ElementContent[];
  node.children = children.flatMap((child) => {
    if (child.type !== 'element') return [child];
    separate(child);
    return child.tagName === 'a' && child.children.some(holdsLink)
      ? divided(child, child)
      : [child];
  });
}

function holdsLink(node: Nodes): boolean {
  if (node.type !== 'element') return false;
  return node.tagName === 'a' || node.children.some(holdsLink);
}

/** The children of an element, linked where they hold no link. */
function divided(element: Element, link: Element): ElementContent[] {
  const parts: ElementContent[] = [];
  let last: Element | null = null;
  for (const child of element.children) {
    if (!holdsLink(child)) {
      if (last === null)
        parts.push((last = { ...link, properties: { ...link.properties }, children: [] }));
      last.children.push(child);
      continue;
    }
    last = null;
    if (child.type !== 'element') continue;
    const isWhole = child.tagName === 'a' || child.tagName === 'sup';
    parts.push(isWhole ? child : { ...child, children: divided(child, link) });
  }
  return parts;
}
