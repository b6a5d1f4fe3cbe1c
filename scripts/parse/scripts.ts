import type { Parent, PhrasingContent, Root, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

import { sourceAt } from '../model/place.ts';
import { positionsIn } from './text-positions.ts';

/** `CO~2~` and `10^6^`, as Pandoc has them: nothing within them is a space. */
const pattern = /(?<!~)(~)([^\s~^[\]]{1,40})~(?!~)|(?<!\^)(\^)([^\s~^[\]]{1,40})\^(?!\^)/gu;

/** Turns `~…~` and `^…^` in running text into subscript and superscript; with a backslash before it, the sign stays. */
export function scriptsTransform(tree: Root, file: VFile): void {
  visit(tree, 'text', (node, index, parent) => {
    if (index === undefined || parent === undefined || !/[~^]/u.test(node.value)) return undefined;
    const parts = partsOf(node, file);
    (parent as Parent).children.splice(index, 1, ...parts);
    return [SKIP, index + parts.length];
  });
}

function partsOf(node: Text, file: VFile): PhrasingContent[] {
  const positioned = positionsIn(node, file);
  const textOf = (start: number, end: number): Text => ({
    type: 'text',
    value: node.value.slice(start, end),
    position: positioned(start, end),
  });
  const parts: PhrasingContent[] = [];
  let end = 0;
  for (const { 0: written, index } of node.value.matchAll(pattern)) {
    const sign = written.charAt(0);
    const after = index + written.length;
    const position = positioned(index, after);
    // An escape stands in the source, not in the text.
    if (position !== node.position && sourceAt(file, position).includes(`\\${sign}`)) continue;
    if (isEscaped(file, position)) continue;
    if (index > end) parts.push(textOf(end, index));
    const type = sign === '~' ? 'subscript' : 'superscript';
    parts.push({ type, children: [textOf(index + 1, after - 1)], position });
    end = after;
  }
  if (end < node.value.length) parts.push(textOf(end, node.value.length));
  return parts;
}

function isEscaped(file: VFile, position: Text['position']): boolean {
  const start = position?.start.offset ?? 0;
  return String(file)[start - 1] === '\\';
}
