import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';

type NodeOf<Type extends Nodes['type']> = Extract<Nodes, { type: Type }>;
type Index = ReadonlyMap<string, readonly Nodes[]>;

/** By block. A block that is resolved again, which a preview does with each save, is not gone through again. */
const indexes = new WeakMap<Nodes, Index>();
/** By list of blocks: a file that has not changed keeps its list too. */
const found = new WeakMap<readonly Nodes[], Map<string, readonly Nodes[]>>();

/**
 * All nodes of a type in a tree, in order. What resolving puts into a block after it was first looked at is not found, so ask for
 * nothing that resolving makes.
 */
export function nodesIn<Type extends Nodes['type']>(
  { children }: Root,
  type: Type,
): readonly NodeOf<Type>[] {
  const byType = found.get(children) ?? new Map<string, readonly Nodes[]>();
  found.set(children, byType);
  const nodes = byType.get(type) ?? children.flatMap((block) => indexOf(block).get(type) ?? []);
  byType.set(type, nodes);
  return nodes as readonly NodeOf<Type>[];
}

/** Whether a block is or holds a node of the type. */
export function holds(block: Nodes, type: Nodes['type']): boolean {
  return indexOf(block).has(type);
}

/** A block from which something has been taken out. */
export function forget(block: Nodes): void {
  indexes.delete(block);
}

function indexOf(block: Nodes): Index {
  const known = indexes.get(block);
  if (known !== undefined) return known;
  const index = new Map<string, Nodes[]>();
  visit(block, (node) => {
    const others = index.get(node.type);
    if (others === undefined) index.set(node.type, [node]);
    else others.push(node);
  });
  indexes.set(block, index);
  return index;
}
