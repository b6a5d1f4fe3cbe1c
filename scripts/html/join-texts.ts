import type { Nodes, Parent, Root } from 'hast';

/**
 * Makes one text of those that follow each other: a claim or a mark of the material between two words must not hide from the
 * typography what stands on its other side.
 */
export function joinTextsTransform(tree: Root): void {
  join(tree);
}

function join(node: Parent): void {
  const joined: Nodes[] = [];
  for (const child of node.children) {
    const before = joined.at(-1);
    if (child.type === 'text' && before?.type === 'text') before.value += child.value;
    else joined.push(child);
    if ('children' in child) join(child);
  }
  if (joined.length < node.children.length) node.children = joined as Parent['children'];
}
