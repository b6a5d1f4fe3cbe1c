import type { ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';

import type { Footnote } from '../model/book.ts';
import { ownId } from '../model/own-ids.ts';
import { contentOf, type HandlerContext } from './handlers.ts';

/**
 * Puts each note of the printed page right after its reference; the layout moves it to the foot of the page. A note is one
 * run of text, so its paragraphs follow each other.
 */
export function inlineNotesTransform(
  tree: Root,
  footnotes: readonly Footnote[],
  context: HandlerContext,
): void {
  const byNumber = new Map(footnotes.map((footnote) => [String(footnote.enumerator), footnote]));
  visit(tree, 'element', (node, index, parent) => {
    const classes = node.properties['className'];
    if (!Array.isArray(classes) || !classes.includes('note-ref')) return undefined;
    const [link] = node.children;
    const target = link?.type === 'element' ? String(link.properties['href']) : '';
    const number = target.replace(`#${ownId('not-')}`, '');
    const footnote = byNumber.get(number);
    if (footnote === undefined || index === undefined || parent === undefined) return undefined;
    parent.children.splice(index, 1, ...referenceAndNote(number, footnote, context));
    return [SKIP, index + 2];
  });
}

function referenceAndNote(
  number: string,
  footnote: Footnote,
  context: HandlerContext,
): ElementContent[] {
  const { terms } = context;
  const count = Number(number);
  const toNote = {
    href: `#${ownId(`not-${number}`)}`,
    id: ownId(`notref-${number}`),
    dataContents: terms.note(count),
  };
  const back = { href: `#${ownId(`notref-${number}`)}`, dataContents: terms.backToNote(count) };
  const text: ElementContent[] = [];
  for (const node of contentOf(footnote.tree, context)) {
    if (node.type === 'element' && node.tagName === 'p') text.push(...node.children, space);
    else text.push(node);
  }
  return [
    h('span.ref', { role: 'superscript', dataHook: 'ref' }, h('a', toNote, number)),
    h('span.fn', { id: ownId(`not-${number}`), role: 'note', dataHook: 'note', dataFn: number }, [
      h('span.fnl', { role: 'mark', dataHook: 'lbl' }, [h('a', back, number), ' ']),
      ...text,
    ]),
  ];
}

const space: ElementContent = { type: 'text', value: ' ' };
