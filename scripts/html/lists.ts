import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { List, ListItem, Parents } from 'mdast';
import { defaultHandlers, type State } from 'mdast-util-to-hast';

import type { Recommendations } from '../model/nodes.ts';
import type { Terms } from '../model/terms.ts';

/** A list with the number that it begins at, and as much room for its numbers as the longest needs. */
export function list(state: State, node: List): Element {
  const element = defaultHandlers.list(state, node);
  const classes = element.properties['className'];
  const names = Array.isArray(classes) ? [...classes] : [];
  if (node.ordered === true) {
    const last = (node.start ?? 1) + node.children.length - 1;
    const digits = String(last).length;
    if (digits > 1) names.push(`digits-${Math.min(digits, 9)}`);
  }
  if (names.length > 0) element.properties['className'] = names;
  return element;
}

/** A list that is numbered however it was written: its items are known by their numbers. */
export function recommendationsElement(state: State, { children }: Recommendations): Element {
  const written = children.find((child): child is List => child.type === 'list');
  if (written === undefined) return h('ol'); // has been told of
  const element = list(state, { ...written, ordered: true });
  // A card has the same room for any number.
  element.properties['className'] = ['recommendations'];
  return element;
}

/** An item of a list; one of a task list begins with a box that says whether it is done. */
export function listItem(
  state: State,
  node: ListItem,
  parent: Parents | undefined,
  { isPrinted, terms }: { isPrinted: boolean; terms: Terms },
): Element {
  const element = defaultHandlers.listItem(state, node, parent);
  if (typeof node.checked !== 'boolean') return element;
  const box = taskBox(node.checked, isPrinted, terms);
  const holder = element.children.find(
    (child): child is Element => child.type === 'element' && child.tagName === 'p',
  );
  const target = holder?.children.some(isInput) === true ? holder : element;
  target.children = target.children.map((child) => (isInput(child) ? box : child));
  return element;
}

function isInput(node: ElementContent): boolean {
  return node.type === 'element' && node.tagName === 'input';
}

/** A character and no form field: it is part of the text, and nobody can tick it. */
function taskBox(isDone: boolean, isPrinted: boolean, terms: Terms): Element {
  const sign = isDone ? '☑' : '☐';
  if (isPrinted) return h('span.task', sign);
  return h('span.task', { role: 'img', ariaLabel: isDone ? terms.done : terms.notDone }, sign);
}
