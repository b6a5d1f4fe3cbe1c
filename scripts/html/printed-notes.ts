import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';

import type { Footnote } from '../model/book.ts';
import { ownId } from '../model/own-ids.ts';
import type { Terms } from '../model/terms.ts';
import { contentOf, type HandlerContext } from './handlers.ts';

/** Gives references to notes what they need to be tagged. */
export function printedReferencesTransform(tree: Root, { terms }: HandlerContext): void {
  visit(tree, 'element', (node, index, parent) => {
    const classes = node.properties['className'];
    if (!Array.isArray(classes) || !classes.includes('note-ref')) return undefined;
    if (index === undefined || parent === undefined) return undefined;
    parent.children.splice(index, 1, printedReference(node, terms));
    return [SKIP, index + 1];
  });
}

/** The number, and the comma before the next where two notes stand at one place. */
function printedReference({ children }: Element, terms: Terms): Element {
  const content = children.map((child) => {
    if (child.type !== 'element') return child;
    const { href, id } = child.properties;
    const number = Number(/\d+$/.exec(String(href))?.[0]);
    return h('a', { href, id, dataContents: terms.note(number) }, child.children);
  });
  return h('span.ref', { role: 'superscript', dataHook: 'ref' }, content);
}

/**
 * A note of the printed page. It follows the text, and the layout moves it to the foot of the page of its first reference. Its
 * first paragraph stands in the line of its number; other paragraphs, lists and tables are blocks below it.
 */
export function printedNoteOf(footnote: Footnote, context: HandlerContext): Element {
  const { enumerator: number, tree } = footnote;
  const { terms } = context;
  const back = { href: `#${ownId(`notref-${number}`)}`, dataContents: terms.backToNote(number) };
  const properties = {
    id: ownId(`not-${number}`),
    role: 'note',
    dataHook: 'note',
    dataFn: `${number}`,
  };
  return h('div.fn', properties, [
    h('span.fnl', { role: 'mark', dataHook: 'lbl' }, [h('a', back, String(number)), ' ']),
    ...contentInLine(contentOf(tree, context)),
  ]);
}

/** Without the paragraph that the note begins with. */
function contentInLine(content: readonly ElementContent[]): ElementContent[] {
  const [first, ...rest] = content.filter(({ type }) => type === 'element');
  if (first?.type === 'element' && first.tagName === 'p') return [...first.children, ...rest];
  return first === undefined ? [] : [first, ...rest];
}
