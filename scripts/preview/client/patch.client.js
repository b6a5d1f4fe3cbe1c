import { Idiomorph } from './idiomorph.js';

/*
 * Turns the page that is shown into its next version, and leaves alone what has not changed.
 */

/**
 * @typedef {object} Patch
 * @property {Record<string, string>} html
 * @property {{ parent: string, children: string[] }[]} lists
 * @property {string[]} removed
 * @property {Record<string, string[]>} places
 */

/**
 * @param {HTMLElement} main
 * @param {Patch} patch
 * @returns {HTMLElement[]} the elements that are new or have changed
 */
export function applyPatch(main, { html, lists, removed, places }) {
  const known = new Map([['main', main]]);
  for (const element of main.querySelectorAll('[data-block]')) {
    known.set(element.dataset.block, element);
  }
  const changed = [];
  for (const [key, text] of Object.entries(html)) {
    const made = elementOf(text);
    const old = known.get(key);
    if (old === undefined) known.set(key, made);
    else morph(old, made);
    changed.push(known.get(key));
  }
  const leaving = new Set(removed);
  for (const { parent, children } of lists) {
    const wanted = children.flatMap((key) => known.get(key) ?? []);
    arrange(known.get(parent), wanted, leaving);
  }
  for (const key of removed) known.get(key)?.remove();
  for (const [key, list] of Object.entries(places)) setPlaces(known.get(key), list);
  return changed;
}

function elementOf(html) {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content.firstElementChild;
}

function morph(old, made) {
  Idiomorph.morph(old, made, {
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
function arrange(parent, wanted, leaving) {
  const isPassed = (element) => {
    const key = element.dataset?.block;
    return key === undefined || leaving.has(key);
  };
  let next = parent.firstElementChild;
  for (const element of wanted) {
    while (next !== null && next !== element && isPassed(next)) next = next.nextElementSibling;
    if (next === element) next = element.nextElementSibling;
    else parent.insertBefore(element, next);
  }
}

function setPlaces(element, places) {
  const holders = [element, ...element.querySelectorAll('[data-source]')].filter((each) =>
    each.hasAttribute('data-source'),
  );
  for (const [index, holder] of holders.entries()) holder.dataset.source = places[index] ?? '';
}
