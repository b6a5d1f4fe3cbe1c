import { type Element, elementsOf, parentsIn } from './tree.ts';

/** Blocks that a note stands after, and those that it stands last in, since nothing may stand between them and the next. */
const blocks = new Set(['P', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'Note']);
const holders = new Set(['LI', 'LBody', 'TD', 'TH', 'Caption', 'BlockQuote', 'Div', 'Sect']);

/**
 * Moves each note from the foot of its page to after the paragraph that refers to it, and numbers the notes. `hrefs` tell where
 * links lead: a reference to `#_not-7`, and the number of that note back to `#_notref-7`.
 */
export function moveNotes(tree: Element, hrefs: ReadonlyMap<Element, string>): void {
  const references = byKey(tree, 'Reference', /^#_not-(.+)$/, hrefs);
  const notes = byKey(tree, 'Note', /^#_notref-(.+)$/, hrefs);
  const parents = parentsIn(tree);
  joinParts(tree, new Set(notes.values()), parents);
  const last = new Map<Element, Element>();
  let number = 0;
  for (const [key, note] of notes) {
    const reference = references.get(key);
    if (reference === undefined) throw new Error(`Nothing refers to the note \`${key}\``);
    number += 1;
    note.id = `note-${number}`;
    detach(note, parents);
    place(note, reference, parents, last);
  }
}

/**
 * A note longer than its page goes on at the foot of the next: its parts, which have no link back, become one with it. The note
 * that goes on is the last of its page, and so the last before the part.
 */
function joinParts(
  tree: Element,
  whole: ReadonlySet<Element>,
  parents: ReadonlyMap<Element, Element>,
): void {
  let note: Element | null = null;
  for (const element of [...elementsOf(tree)].filter(({ type }) => type === 'Note')) {
    if (whole.has(element)) note = element;
    else if (note === null) throw new Error('A note that leads nowhere stands first');
    else {
      note.kids.push(...element.kids);
      detach(element, parents);
    }
  }
}

/** Elements of a type by what the first link in them leads to. */
function byKey(
  tree: Element,
  type: string,
  pattern: RegExp,
  hrefs: ReadonlyMap<Element, string>,
): Map<string, Element> {
  const found = new Map<string, Element>();
  for (const element of elementsOf(tree)) {
    if (element.type !== type) continue;
    const link = [...elementsOf(element)].find((within) => hrefs.has(within));
    const key = link && pattern.exec(hrefs.get(link) ?? '')?.[1];
    if (key !== undefined && !found.has(key)) found.set(key, element);
  }
  return found;
}

function detach(note: Element, parents: ReadonlyMap<Element, Element>): void {
  const parent = parents.get(note);
  if (parent !== undefined) parent.kids = parent.kids.filter((kid) => kid !== note);
}

/** Notes of one block stand after it in their own order. */
function place(
  note: Element,
  reference: Element,
  parents: Map<Element, Element>,
  last: Map<Element, Element>,
): void {
  const item = itemOfTerm(reference, parents);
  if (item !== null) {
    placeInBody(note, item, parents, last);
    return;
  }
  let block = reference;
  while (!blocks.has(block.type) && !holders.has(block.type)) {
    const parent = parents.get(block);
    if (parent === undefined) throw new Error('A reference to a note stands in no block');
    block = parent;
  }
  const holder = holders.has(block.type) ? block : parents.get(block);
  if (holder === undefined) throw new Error('A reference to a note stands in no block');
  const before = last.get(block) ?? (holder === block ? undefined : block);
  const index = before === undefined ? holder.kids.length : holder.kids.indexOf(before) + 1;
  holder.kids.splice(index, 0, note);
  parents.set(note, holder);
  last.set(block, note);
}

interface TermItem {
  item: Element;
  body: Element;
}

/** The item of a list of definitions in whose term a reference stands, and the body that tells what it means. */
function itemOfTerm(reference: Element, parents: ReadonlyMap<Element, Element>): TermItem | null {
  for (
    let element: Element | undefined = reference;
    element !== undefined && !blocks.has(element.type) && !holders.has(element.type);
    element = parents.get(element)
  ) {
    const item = parents.get(element);
    if (element.type !== 'Lbl' || item?.type !== 'LI') continue;
    const body = item.kids.find((kid) => kid.kind === 'element' && kid.type === 'LBody');
    return body?.kind === 'element' ? { item, body } : null;
  }
  return null;
}

/** A note to a term stands first in what the term means, before the notes to that. */
function placeInBody(
  note: Element,
  { item, body }: TermItem,
  parents: Map<Element, Element>,
  last: Map<Element, Element>,
): void {
  const before = last.get(item);
  body.kids.splice(before === undefined ? 0 : body.kids.indexOf(before) + 1, 0, note);
  parents.set(note, body);
  last.set(item, note);
}
