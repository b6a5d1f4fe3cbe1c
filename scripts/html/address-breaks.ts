import type { Element, ElementContent, Nodes, Root } from 'hast';
import { h } from 'hastscript';

import { verbatim } from './typography.ts';

/** An address of the web or DOI, as it is written out. */
const address = /(?:https?:\/\/|www\.|doi\.org\/|10\.\d{4,9}\/)[^\s<>”"]+/gu;
/** In characters after its beginning: a shorter one stands better on a line of its own. */
const longEnough = 32;
/** Where its line may end: after a slash or colon that no other follows, before most other signs. */
const joint = /(?<=[/:](?!\/))(?=.)|(?=[.?&=#_~%+])(?<=[^/.?&=#_~%+])/gu;

/**
 * Lets the line of a long address end at its joints, without a hyphen that would be taken for a part of it. Elements, and no
 * characters, so that what is copied is the address.
 */
export function addressBreaksTransform(tree: Root, shortest = longEnough): void {
  divideIn(tree, shortest);
}

function divideIn(parent: Root | Element, shortest: number): void {
  const children = parent.children.flatMap((child) => dividedNode(child, shortest));
  if (children.length > parent.children.length) parent.children = children as ElementContent[];
  for (const child of parent.children) {
    if (child.type === 'element' && !verbatim.has(child.tagName)) divideIn(child, shortest);
  }
}

function dividedNode(node: Root['children'][number], shortest: number): Nodes[] {
  if (node.type !== 'text') return [node];
  const parts: Nodes[] = [];
  let from = 0;
  for (const { 0: found, index } of node.value.matchAll(address)) {
    if (found.replace(/^(?:https?:\/\/|www\.|doi\.org\/|10\.\d{4,9}\/)/, '').length < shortest)
      continue;
    const pieces = found.split(joint).filter((piece) => piece !== '');
    const [first = ''] = pieces;
    parts.push({ type: 'text', value: node.value.slice(from, index) + first });
    for (const piece of pieces.slice(1)) parts.push(h('wbr'), { type: 'text', value: piece });
    from = index + found.length;
  }
  if (parts.length === 0) return [node];
  const rest = node.value.slice(from);
  return rest === '' ? parts : [...parts, { type: 'text', value: rest }];
}
