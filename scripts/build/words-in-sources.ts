import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

import type { ResolvedDocument } from '../model/book.ts';
import { type Place, placeOfWords } from '../model/place.ts';
import { paintedText } from '../model/text.ts';
import { lettersOf } from '../pdf/verify/letters.ts';

export interface SourcePlace {
  file: VFile;
  place: Place | undefined;
}

/** Blocks of text; the innermost that holds the words is their place. */
const blocks: ReadonlySet<string> = new Set<Nodes['type']>([
  'paragraph',
  'heading',
  'tableCell',
  'code',
  'formula',
  'listItem',
  'definitionTerm',
  'definitionDescription',
]);

/** Where a block of the print page is written, and the words in it that it is about; `null` when it is written nowhere. */
export function findInSources(
  { block, words }: { block: string; words: string },
  document: ResolvedDocument,
  files: readonly VFile[],
): SourcePlace | null {
  // The number of an item is not written in its text.
  const whole = lettersOf(block.replace(/^\s*\d+\.\s/, ''));
  const sought = lettersOf(words);
  let found: { file: VFile; node: Nodes; isWhole: boolean } | null = null;
  for (const { path, tree } of textsOf(document)) {
    const file = files.find((each) => each.path === path);
    if (file === undefined) continue;
    visit(tree, (node) => {
      if (found?.isWhole === true || !blocks.has(node.type)) return;
      const letters = lettersOf(paintedText(node));
      const isWhole = whole !== '' && letters === whole;
      const holds = found === null && sought.length > 5 && letters.includes(sought);
      if (isWhole || holds) found = { file, node, isWhole };
    });
  }
  if (found === null) return null;
  const { file, node } = found as { file: VFile; node: Nodes };
  return { file, place: placeOfWords(file, node.position, [''], words) };
}

function textsOf({ prose, footnotes, figures }: ResolvedDocument): { path: string; tree: Nodes }[] {
  return [
    ...[...prose, ...footnotes].map(({ file, tree }) => ({ path: file.path, tree })),
    ...figures.flatMap(({ spec, headline, subject, question, cells, notes, source }) => {
      const trees = [headline, subject, question, ...notes, source].flatMap((tree) => tree ?? []);
      return [
        ...trees.map((tree) => ({ path: spec.path, tree })),
        ...cells.map(({ file, tree }) => ({ path: file.path, tree })),
      ];
    }),
  ];
}
