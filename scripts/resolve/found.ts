import type { Nodes, PhrasingContent } from 'mdast';

import type { Memo } from '../model/remember.ts';

/** What resolving found of a node: fields that it gets. */
export interface FoundOf {
  text?: string;
  value?: number | null;
  href?: string | null;
  children?: PhrasingContent[];
  data?: object;
}

/** What was found, beside the trees. */
export type Found = Map<Nodes, FoundOf>;

/** A tree with what was found of its nodes. With a memo, all that becomes the same as before is the same object. */
export function withFound<Tree extends Nodes>(tree: Tree, found: Found, memo: Memo = anew): Tree {
  const own = found.get(tree);
  const written: readonly Nodes[] = 'children' in tree && !own?.children ? tree.children : [];
  const children = written.map((child) => withFound(child, found, memo));
  if (own === undefined && children.every((child, at) => child === written[at])) return tree;
  return memo(tree, [JSON.stringify(own), ...children], () => ({
    ...tree,
    ...(children.length === 0 ? {} : { children }),
    ...own,
  }));
}

const anew: Memo = (_key, _from, make) => make();
