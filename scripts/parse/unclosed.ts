import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

import { placeIn, sourceAt } from '../model/place.ts';
import { report } from '../model/report.ts';

/** Tells of blocks that are begun and never ended, which take with them all that follows. */
export function unclosedTransform(tree: Root, file: VFile): void {
  visit(tree, ['containerDirective', 'code'], (node) => {
    const text = sourceAt(file, node.position).trimEnd();
    const mark = /^(?:`{3,}|~{3,}|:{3,})/.exec(text)?.[0];
    if (mark === undefined) return; // code by its indent
    const lines = text.split(/\r\n?|\n/);
    const last = lines.at(-1) ?? '';
    const start = (node.position?.start.offset ?? 0) + text.length - last.length;
    if (lines.length > 1 && isEnd(last, mark) && !endsWithBlock(node, start)) return;
    const opening = (lines[0] ?? '').trimEnd();
    const place = placeIn(file, node.position, 0, opening.length);
    report(file, 'block-closed', { opening, mark }, { place });
  });
}

/** The same character, at least as many times; in a quotation or a list after its marks. */
function isEnd(line: string, mark: string): boolean {
  const end = line.replace(/^[\s>]+/, '').trimEnd();
  return end.length >= mark.length && end === (mark[0] ?? '').repeat(end.length);
}

/** Whether the last line ends a block within this one, and so not this one. */
function endsWithBlock(node: Nodes, lastLine: number): boolean {
  if (!('children' in node)) return false;
  const last = node.children.findLast(({ type }) => type === 'containerDirective');
  return last !== undefined && (last.position?.end.offset ?? 0) > lastLine;
}
