import type { TextPlace } from './lines.ts';

/** Not divided themselves: a row without its first cells would have its others in wrong columns. */
const undivided = 'tr, [data-text], svg';

/** What follows a place in a note, or `null` where nothing stands before it. */
export function restOf(note: Element, { node, offset }: TextPlace): Range | null {
  const rest = document.createRange();
  rest.setStart(node, offset);
  const whole = node.parentElement?.closest(undivided);
  if (whole != null)
    rest.setStartBefore(isFirstRow(whole) ? (whole.closest('table') ?? whole) : whole);
  rest.setEnd(note, note.childNodes.length);
  const before = document.createRange();
  before.setStart(note, 0);
  before.setEnd(rest.startContainer, rest.startOffset);
  const label = note.querySelector(':scope > .fnl')?.textContent ?? '';
  return before.toString().trim() === label.trim() ? null : rest;
}

/** The head of a table is not left by itself. */
function isFirstRow(element: Element): boolean {
  const table = element.closest('table');
  if (!(element instanceof HTMLTableRowElement) || table === null) return false;
  return element.closest('thead') !== null || table.tBodies[0]?.rows[0] === element;
}

/** Takes the rest out of a note. Its lists go on with their numbers, and its tables have their heads. */
export function takeRest(note: Element, rest: Range): DocumentFragment {
  const path = elementsAround(rest.startContainer, note);
  const numbers = path.map((element) => {
    const next = path[path.indexOf(element) + 1];
    return next instanceof HTMLLIElement ? numberOf(next) : null;
  });
  const taken = rest.extractContents();
  let copy = taken.firstElementChild;
  let isCut = true;
  for (const [index, element] of path.entries()) {
    if (copy === null) break;
    const number = numbers[index] ?? null;
    if (copy instanceof HTMLOListElement && number !== null) copy.start = number;
    if (isCut && isEmpty(element)) {
      element.remove();
      isCut = false;
    }
    // The sign of an item stands before its first part.
    if (isCut && copy instanceof HTMLLIElement) copy.style.listStyleType = 'none';
    if (element instanceof HTMLTableElement) addHead(copy, element);
    copy = copy.matches('table') ? null : copy.firstElementChild;
  }
  return taken;
}

/** From the outermost, without the note. */
function elementsAround(node: Node, note: Element): Element[] {
  const found: Element[] = [];
  let element = node instanceof Element ? node : node.parentElement;
  for (; element !== null && element !== note; element = element.parentElement)
    found.unshift(element);
  return found;
}

function isEmpty(element: Element): boolean {
  return !/\S/.test(element.textContent) && element.querySelector('img, svg, input') === null;
}

function addHead(copy: Element, { tHead }: HTMLTableElement): void {
  if (copy.querySelector('thead') !== null || tHead === null) return;
  const columns = [...copy.children].findLast((each) => each.matches('colgroup, caption'));
  const head = document.importNode(tHead, true);
  if (columns === undefined) copy.prepend(head);
  else columns.after(head);
}

/** Number of an item in its list. */
export function numberOf(item: HTMLLIElement): number {
  const list = item.parentElement;
  let number = list instanceof HTMLOListElement ? list.start : 1;
  for (const each of list?.children ?? []) {
    if (!(each instanceof HTMLLIElement)) continue;
    if (each.hasAttribute('value')) number = each.value;
    if (each === item) break;
    number += 1;
  }
  return number;
}
