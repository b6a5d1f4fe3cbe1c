import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Parent } from 'mdast';
import type { Handlers, State } from 'mdast-util-to-hast';

import type {
  DefinitionDescription,
  DefinitionList,
  DefinitionTerm,
  TermReference,
} from '../model/nodes.ts';

/** Lists of terms, and words that lead to them. */
export function definitionHandlers({ isPrinted }: { isPrinted: boolean }): Handlers {
  return {
    definitionList: (state: State, node: DefinitionList): Element =>
      patched(state, node, h('dl', blocksOf(state, node))),
    definitionTerm: (state: State, node: DefinitionTerm): Element =>
      patched(state, node, h('dt', state.all({ ...node, type: 'paragraph' }))),
    definitionDescription: (state: State, node: DefinitionDescription): Element =>
      patched(state, node, h('dd', blocksOf(state, node))),
    termReference: (state: State, node: TermReference) => termReference(state, node, isPrinted),
    // Filled when it is resolved; what has nothing to list is told of.
    termList: () => undefined,
  };
}

function blocksOf(state: State, node: Parent) {
  return state.wrap(state.all({ ...node, type: 'blockquote' } as never));
}

/** With the place of what it was made from, and the properties that it was given. */
function patched(
  state: State,
  node: DefinitionList | DefinitionTerm | DefinitionDescription,
  element: Element,
): Element {
  state.patch(node, element);
  Object.assign(element.properties, node.data?.hProperties);
  return element;
}

/** Leads to what the word means; a PDF stands alone and cannot lead to another document. */
function termReference(state: State, node: TermReference, isPrinted: boolean) {
  const words = state.all({ type: 'paragraph', children: node.children });
  const isOutside = node.href !== null && !node.href.startsWith('#');
  if (node.href === null || (isOutside && isPrinted)) return words;
  return h('a.term', { href: node.href }, words);
}
