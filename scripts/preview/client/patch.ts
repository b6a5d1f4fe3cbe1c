import { Idiomorph } from 'idiomorph';

import type { Patch } from '../wire.ts';

/*
 * Turns the page that is shown into its next version, and leaves alone what has not changed.
 */

/** Gives the elements that are new or have changed. */
export function applyPatch(main: Element, { html, lists, removed, places }: Patch): Element[] {
  const known = new Map([['main', main]]);
  for (const element of main.querySelectorAll('[data-block]')) {
    known.set(element.getAttribute('data-block') ?? '', element);
  }
  const changed: Element[] = [];
  for (const [key, text] of Object.entries(html)) {
    const made = elementOf(text);
    const old = known.get(key);
    if (old === undefined) known.set(key, made);
    else morph(old, made);
    changed.push(old ?? made);
  }
  const leaving = new Set(removed);
  for (const { parent, children } of lists) {
    const wanted = children.flatMap((key) => known.get(key) ?? []);
    const holder = known.get(parent);
    if (holder !== undefined) arrange(holder, wanted, leaving);
  }
  for (const key of removed) known.get(key)?.remove();
  for (const [key, list] of Object.entries(places)) setPlaces(known.get(key), list);
  return changed;
}

function elementOf(html: string): Element {
  const template = document.createElement('template');
  template.innerHTML = html;
  const made = template.content.firstElementChild;
  if (made !== null) return made;
  throw new TypeError('The patch has a block that is no element');
}

function morph(old: Element, made: Element): void {
  // Without style sheets to wait for in a head, it is done when it returns.
  void Idiomorph.morph(old, made, {
    morphStyle: 'outerHTML',
    restoreFocus: true,
    callbacks: {
      // What the reader has opened stays open.
      beforeAttributeUpdated: (name, node) =>
        !(name === 'open' && node.localName === 'details') && name !== 'data-changed',
    },
  });
}

/** Puts the children in order, and moves no more of them than it must: what is moved loses focus and selection. */
function arrange(parent: Element, wanted: readonly Element[], leaving: ReadonlySet<string>): void {
  const isPassed = (element: Element): boolean => {
    const key = element.getAttribute('data-block');
    return key === null || leaving.has(key);
  };
  let next = parent.firstElementChild;
  for (const element of wanted) {
    while (next !== null && next !== element && isPassed(next)) next = next.nextElementSibling;
    if (next === element) next = element.nextElementSibling;
    else parent.insertBefore(element, next);
  }
}

function setPlaces(element: Element | undefined, places: readonly string[]): void {
  if (element === undefined) return;
  const holders = [element, ...element.querySelectorAll('[data-source]')].filter((each) =>
    each.hasAttribute('data-source'),
  );
  for (const [index, holder] of holders.entries()) {
    holder.setAttribute('data-source', places[index] ?? '');
  }
}
