import type { Element, Root } from 'hast';
import { h } from 'hastscript';

import { ownId } from '../../model/own-ids.ts';
import { hasClass } from '../fragment/tree.ts';
import { elementsIn, findElement, marked } from './tree.ts';

/**
 * Notes as reading systems find them: references that open their note beside the text, and the notes in a list at the end with the way
 * back. The note is an element within its item, so that the list stays one of items.
 */
export function notesTransform(main: Root): void {
  const toNote = `#${ownId('not-')}`;
  const toWork = `#${ownId('ref-')}`;
  for (const element of elementsIn(main)) {
    const { href } = element.properties;
    if (element.tagName !== 'a' || typeof href !== 'string') continue;
    if (href.startsWith(toNote))
      Object.assign(element.properties, marked('noteref', 'doc-noteref'));
    else if (href.startsWith(toWork)) {
      Object.assign(element.properties, marked('biblioref', 'doc-biblioref'));
    } else if (hasClass(element, 'back')) element.properties['role'] = 'doc-backlink';
  }
  const section = findElement(main, (element) => hasClass(element, 'notes'));
  if (section === null) return;
  Object.assign(section.properties, marked('endnotes', 'doc-endnotes'), {
    ariaLabelledBy: [ownId('noter')],
  });
  for (const item of elementsIn(section)) {
    if (item.tagName === 'li' && isNote(item)) setNote(item);
  }
}

function isNote({ properties: { id } }: Element): boolean {
  return typeof id === 'string' && id.startsWith(ownId('not-'));
}

function setNote(item: Element): void {
  const { id } = item.properties;
  delete item.properties['id'];
  item.children = [h('div', { id, ...marked('footnote', 'doc-footnote') }, item.children)];
}
