import type { List, Nodes, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

import { placeIn, sourceAt } from '../model/place.ts';
import { report } from '../model/report.ts';
import { plainText } from '../model/text.ts';

/** What an item begins with: its number and a full stop or parenthesis, or a bullet. */
const marker = /^(?:(\d{1,9})[.)]|[-+*])/;

/** So high a number is rather a year. */
const firstYear = 1000;

/**
 * Reports lines that became a list though they were probably meant as text, since they begin with a year or go on with the
 * sentence before, and numbers that are printed as others than those written. Nothing is changed.
 */
export function listNumbersTransform(tree: Root, file: VFile): void {
  visit(tree, 'list', (list, index, parent) => {
    const before = parent?.children[(index ?? 0) - 1];
    if (isYear(list) || continues(list, before)) reportText(list, file);
    else if (list.ordered === true) reportNumbers(list, file);
  });
}

function isYear({ ordered, start }: List): boolean {
  return ordered === true && (start ?? 1) >= firstYear;
}

/** A single item right below the words of a sentence that has not ended. */
function continues(list: List, before: RootContent | undefined): boolean {
  if (before?.type !== 'paragraph' || list.children.length !== 1) return false;
  if (before.data?.directiveLabel === true) return false; // the title of a box
  const isBelow = before.position?.end.line === (list.position?.start.line ?? 0) - 1;
  return isBelow && /[\p{L}\p{N},]$/u.test(plainText(before).trimEnd());
}

function markerOf(node: Nodes, file: VFile): RegExpExecArray | null {
  return marker.exec(sourceAt(file, node.position));
}

function reportText(list: List, file: VFile): void {
  const [first] = list.children;
  const found = first === undefined ? null : markerOf(first, file);
  if (first === undefined || found === null) return;
  const place = placeIn(file, first.position, 0, found[0].length);
  report(file, 'line-begins-list', { written: found[0] }, { place });
}

/** All alike is a way to write lists that are numbered by themselves. */
function reportNumbers(list: List, file: VFile): void {
  const numbers = list.children.map((item) => Number(markerOf(item, file)?.[1] ?? Number.NaN));
  if (numbers.some((number) => Number.isNaN(number))) return;
  const [first = 1] = numbers;
  if (numbers.every((number) => number === first)) return;
  const at = numbers.findIndex((number, index) => number !== first + index);
  const item = list.children[at];
  if (item === undefined) return;
  const written = String(numbers[at] ?? '');
  const place = placeIn(file, item.position, 0, written.length);
  report(file, 'list-number-printed', { written, printed: String(first + at) }, { place });
}
