import type { Nodes, PhrasingContent } from 'mdast';

import type { Doubt } from '../model/nodes.ts';
import type { Memo } from '../model/remember.ts';
import { nodesIn } from './nodes-in.ts';

/** What resolving found of a node: fields that it gets. */
export interface FoundOf {
  text?: string;
  value?: number | null;
  doubt?: Doubt;
  href?: string | null;
  children?: PhrasingContent[];
  data?: object;
}

/** What was found, beside the trees. */
export type Found = Map<Nodes, FoundOf>;

/** Of what something may be found. */
const resolvable = [
  'boundValue',
  'boundClaim',
  'crossReference',
  'citation',
  'footnoteReference',
  'heading',
  'captionedTable',
  'termReference',
] as const;

/** For the trees that come of others, as wholes and node by node. */
export type FillMemos = Readonly<Record<'trees' | 'nodes', Memo>>;

const anew: Memo = (_key, _from, make) => make();

/** A tree with what was found of its nodes. With memos, all that becomes the same as before is the same object. */
export function withFound<Tree extends Nodes>(
  tree: Tree,
  found: Found,
  { trees, nodes }: FillMemos = { trees: anew, nodes: anew },
): Tree {
  const own = resolvable.flatMap((type) => nodesIn(tree, type).map((node) => found.get(node)));
  if (own.every((each) => each === undefined)) return tree;
  return trees(tree, [JSON.stringify(own)], () => filled(tree, found, nodes));
}

function filled<Tree extends Nodes>(tree: Tree, found: Found, memo: Memo): Tree {
  const own = found.get(tree);
  const written: readonly Nodes[] = 'children' in tree && !own?.children ? tree.children : [];
  const children = written.map((child) => filled(child, found, memo));
  if (own === undefined && children.every((child, at) => child === written[at])) return tree;
  return memo(tree, [JSON.stringify(own), ...children], () => ({
    ...tree,
    ...(children.length === 0 ? {} : { children }),
    ...own,
  }));
}
