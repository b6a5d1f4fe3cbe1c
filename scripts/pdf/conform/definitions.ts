import type { Element, Kid } from './tree.ts';

/**
 * Makes items of the terms and definitions in a list of them: the labels of an item are its terms, and its bodies what they mean. Such a list
 * has no numbering, which is what a list without the attribute says (ISO 32000-1, tables 336 and 347).
 */
export function arrangeDefinitions(list: Element): void {
  const items: Element[] = [];
  for (const kid of list.kids) {
    const last = items.at(-1);
    const begins = typeOf(kid) === 'Lbl' && typeOf(last?.kids.at(-1)) !== 'Lbl';
    if (last === undefined || begins) items.push({ kind: 'element', type: 'LI', kids: [kid] });
    else last.kids.push(kid);
  }
  list.kids = items;
  delete list.attributes;
}

function typeOf(kid: Kid | undefined): string | null {
  return kid?.kind === 'element' ? kid.type : null;
}
