import type { Root } from 'mdast';
import type { VFile } from 'vfile';

import { placeIn } from '../model/place.ts';
import { report } from '../model/report.ts';

/** `---` or `+++` on the first line, keys with values, and the same at the end. */
const pattern =
  /^\ufeff?(?<mark>---|\+\+\+)[ \t]*(?:\r\n?|\n)(?<keys>(?:[^\r\n]*(?:\r\n?|\n)){0,200}?)(?:\k<mark>|\.\.\.)[ \t]*(?=[\r\n]|$)/;

/** Takes away what other tools have at the beginning of a file, with a message. */
export function frontMatterTransform(tree: Root, file: VFile): void {
  const match = pattern.exec(String(file));
  if (match === null || !/^\s*["']?[\w-]+["']?\s*[:=]/m.test(match.groups?.['keys'] ?? '')) return;
  const end = match[0].length;
  const mark = match.groups?.['mark'] ?? '';
  report(
    file,
    'no-front-matter',
    {},
    { place: placeIn(file, tree.position, match[0].indexOf(mark), mark.length) },
  );
  tree.children = tree.children.filter(({ position }) => (position?.start.offset ?? 0) >= end);
}
