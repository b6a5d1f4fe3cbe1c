import type { Root, RootContent } from 'mdast';

import type { ParsedFile, ResolvedDocument } from '../model/book.ts';

type SetApart = 'abstract' | 'findings' | 'edition';
type TextPart = SetApart | 'body';

const setApart: ReadonlySet<string> = new Set<SetApart>(['abstract', 'findings', 'edition']);

/**
 * One tree for the whole text; the abstract stands in the title block instead, the findings before the text, and what is said of
 * the edition last.
 */
export function partsOf(
  files: readonly ParsedFile[],
  filled: (block: RootContent) => RootContent,
): Pick<ResolvedDocument, TextPart | 'pathOf'> {
  const blocks = files.flatMap(({ file: { path }, tree }) =>
    tree.children
      .map(filled)
      .flatMap((node): { path: string; node: RootContent; part: TextPart }[] =>
        isSetApart(node)
          ? node.children.map((child) => ({ path, node: child, part: node.type }))
          : [{ path, node, part: 'body' }],
      ),
  );
  const treeOf = (wanted: TextPart): Root => ({
    type: 'root',
    children: blocks.flatMap(({ node, part }) => (part === wanted ? [node] : [])),
  });
  return {
    abstract: orNone(treeOf('abstract')),
    findings: orNone(treeOf('findings')),
    edition: orNone(treeOf('edition')),
    body: treeOf('body'),
    pathOf: new Map(blocks.map(({ node, path }) => [node, path])),
  };
}

function isSetApart(node: RootContent): node is Extract<RootContent, { type: SetApart }> {
  return setApart.has(node.type);
}

function orNone(tree: Root): Root | null {
  return tree.children.length === 0 ? null : tree;
}
