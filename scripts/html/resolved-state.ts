import type { Nodes, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';

/** Gives every object a number of its own, so that another object in its place is seen. */
export type Namer = (object: object) => number;

export function createNamer(): Namer {
  const numbers = new WeakMap<object, number>();
  let last = 0;
  return (object) => {
    const number = numbers.get(object) ?? (last += 1);
    numbers.set(object, number);
    return number;
  };
}

const resolved = new WeakMap<object, readonly Nodes[]>();

/**
 * What resolving has written into a tree: together with the tree itself, all that its HTML follows from. `common` is
 * what else it follows from.
 */
export function stateOf(
  tree: Root | RootContent,
  common: string,
  figureState: (id: string) => string = (id) => id,
): string {
  // A root may be made anew around the same blocks.
  const key = tree.type === 'root' ? tree.children : tree;
  const nodes = resolved.get(key) ?? resolvedNodes(tree);
  resolved.set(key, nodes);
  return `${common}\n${nodes.map((node) => resolvedIn(node, figureState)).join('\n')}`;
}

function resolvedNodes(tree: Root | RootContent): Nodes[] {
  const nodes: Nodes[] = [];
  visit(tree, (node) => {
    if (resolvedIn(node, () => '') !== null) nodes.push(node);
  });
  return nodes;
}

/** `null` for nodes that resolving leaves as they are. */
function resolvedIn(node: Nodes, figureState: (id: string) => string): string | null {
  if (node.type === 'crossReference') return `${node.text}|${node.href}`;
  if (node.type === 'boundValue') return `${node.text}|${node.value}`;
  if (node.type === 'citation') return JSON.stringify(node.children);
  if (node.type === 'footnoteReference') return String(node.data?.enumerator);
  if (node.type === 'heading') return `${node.data?.id}|${node.data?.enumerator}`;
  return node.type === 'figure' ? figureState(node.identifier) : null;
}
