import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';

type NodeOf<Type extends Nodes['type']> = Extract<Nodes, { type: Type }>;
type Index = ReadonlyMap<string, readonly Nodes[]>;

/** A tree is never changed: one that is resolved again, which a preview does with each save, is not gone through again. */
const indexes = new WeakMap<Nodes, Index>();

const none: readonly Nodes[] = [];

/** All nodes of a type in a tree, in order; the same list for the same tree. */
export function nodesIn<Type extends Nodes['type']>(
  tree: Nodes,
  type: Type,
): readonly NodeOf<Type>[] {
  return (indexOf(tree).get(type) ?? none) as readonly NodeOf<Type>[];
}

function indexOf(tree: Nodes): Index {
  const known = indexes.get(tree);
  if (known !== undefined) return known;
  const index = new Map<string, Nodes[]>();
  visit(tree, (node) => {
    const others = index.get(node.type);
    if (others === undefined) index.set(node.type, [node]);
    else others.push(node);
  });
  indexes.set(tree, index);
  return index;
}
