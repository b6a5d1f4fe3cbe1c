import type { Nodes, Parent, Root } from 'hast';
import { h } from 'hastscript';

import { seenText } from '../model/unseen.ts';

const breaks = /\u200b+/u;

/** Takes out of the page what is not seen, and would be in the way of those who search or copy; a zero-width space becomes a `wbr`. */
export function unseenTransform(tree: Root): void {
  takeOutIn(tree);
}

function takeOutIn(parent: Parent): void {
  let isDivided = false;
  for (const child of parent.children as readonly Nodes[]) {
    if (isToCopy(child)) continue;
    if ('children' in child) takeOutIn(child);
    else if (child.type === 'text') {
      child.value = seenText(child.value);
      isDivided ||= breaks.test(child.value);
    } else if (child.type === 'raw') child.value = seenText(child.value).replaceAll('\u200b', '');
  }
  if (isDivided) parent.children = parent.children.flatMap(dividedAtBreaks) as never[];
}

/** A field holds what is copied as it is, sign by sign. */
function isToCopy(node: Nodes): boolean {
  return node.type === 'element' && node.tagName === 'textarea';
}

function dividedAtBreaks(node: Nodes): Nodes[] {
  if (node.type !== 'text') return [node];
  const [first = '', ...rest] = node.value.split(breaks);
  const parts = rest.flatMap((part): Nodes[] => [h('wbr'), { type: 'text', value: part }]);
  return [{ ...node, value: first }, ...parts];
}
