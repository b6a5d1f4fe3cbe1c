import { isMap, isPair, isScalar, isSeq, type Node } from 'yaml';

import type { Path } from './located.ts';

type Found = Node | null;

/** The node at a path; where there is none, the nearest around it, or the key whose value is empty. */
export function findNode(root: Found, path: Path): Found {
  let node = root;
  for (const [depth, key] of path.entries()) {
    const next = childOf(node, key);
    if (next === undefined) return node;
    if (next === null || isEmpty(next)) return keyNode(root, path.slice(0, depth + 1));
    node = next;
  }
  return node;
}

/** The key node of a map entry; for an item of a list the item itself. */
export function keyNode(root: Found, path: Path): Found {
  const key = path.at(-1);
  const parent = findNode(root, path.slice(0, -1));
  if (key === undefined) return parent;
  if (!isMap(parent)) return findNode(root, path);
  const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === key);
  return isPair(pair) && isScalar(pair.key) ? pair.key : parent;
}

function childOf(node: Found, key: string | number): Found | undefined {
  if (isSeq(node)) return node.items[Number(key)] as Found | undefined;
  if (!isMap(node)) return undefined;
  const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key);
  return pair === undefined ? undefined : (pair.value as Found);
}

function isEmpty(node: Node): boolean {
  return isScalar(node) && node.range !== undefined && node.range?.[0] === node.range?.[1];
}

/** Offsets of a node's text, without quotation marks, block indicator or the white space after it. */
export function spanOf(text: string, node: Found): [start: number, end: number] {
  const [start, end] = node?.range ?? [0, 0];
  const last = start + text.slice(start, end).trimEnd().length;
  const type = isScalar(node) ? node.type : undefined;
  if (type?.startsWith('QUOTE') === true && last - start > 2) return [start + 1, last - 1];
  if (type?.startsWith('BLOCK') === true) return [firstTextAfterLine(text, start, last), last];
  return [start, last];
}

function firstTextAfterLine(text: string, start: number, end: number): number {
  const body = text.indexOf('\n', start) + 1;
  if (body === 0 || body > end) return start;
  return body + text.slice(body, end).search(/\S|$/);
}
