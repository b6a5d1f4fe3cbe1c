import { threadsOf } from '../threads.ts';
import { threadItem } from './thread.client.js';

/*
 * The list of a document's comments, in the order of the page, those without a place last.
 */

/** `node` comes after (Node.DOCUMENT_POSITION_FOLLOWING). */
const following = 4;

/** Threads about the document that is shown. */
export function ownThreads({ annotations, current }) {
  return threadsOf(annotations).filter(({ comment }) => comment.target.source === current.document);
}

/**
 * Draws the list anew, if it has changed, and the marks on the page. Answers that are being written stay.
 * @param {object} desk what the panel's parts share
 */
export function render(desk) {
  const { say, places, parts, active, current } = desk;
  const threads = ownThreads(desk);
  const shown = threads.filter(parts.filter.passes).toSorted(byPlace(places));
  const state = JSON.stringify([
    active,
    threads.length,
    ...shown.map(({ id, answers }) => [id, answers.length, places.get(id)?.placement.is]),
  ]);
  if (state !== desk.shown) {
    desk.shown = state;
    keepingFocus(parts.list, () => parts.list.replaceChildren(...contentOf(desk, threads, shown)));
  }
  parts.filter.count(say('count', { count: shown.length }));
  const open = threads
    .filter(({ isResolved }) => !isResolved)
    .flatMap(({ id }) => places.get(id) ?? []);
  current.page?.show(
    open.filter(({ placement }) => placement.is !== 'orphan'),
    active,
  );
}

function contentOf(desk, threads, shown) {
  const { h, say, places } = desk;
  if (shown.length === 0)
    return [h('p', {}, say(threads.length === 0 ? 'empty' : 'emptyFiltered'))];
  const items = (some) =>
    h(
      'ol',
      { class: 'threads' },
      some.map((thread) => threadItem(desk, thread, places.get(thread.id))),
    );
  const isOrphan = ({ id }) => places.get(id)?.placement.is === 'orphan';
  const orphans = shown.filter(isOrphan);
  const placed = shown.filter((thread) => !isOrphan(thread));
  return [
    ...(placed.length === 0 ? [] : [items(placed)]),
    ...(orphans.length === 0
      ? []
      : [
          h('h3', { class: 'orphans' }, say('orphans')),
          h('p', {}, say('orphansAbout')),
          items(orphans),
        ]),
  ];
}

/** In the order of the page; figures by where they stand, what has no place last. */
function byPlace(places) {
  const key = ({ id }) => places.get(id)?.span?.start ?? Number.MAX_SAFE_INTEGER;
  return (a, b) => {
    const [one, other] = [places.get(a.id)?.figure, places.get(b.id)?.figure];
    if (one && other) return one.compareDocumentPosition(other) & following ? -1 : 1;
    return key(a) - key(b);
  };
}

function keepingFocus(list, change) {
  const { activeElement } = list.ownerDocument;
  const focused = list.contains(activeElement) ? activeElement : null;
  const thread = focused?.closest('[data-thread]')?.dataset.thread;
  const what = focused?.dataset.do;
  change();
  if (thread === undefined) return;
  const item = list.querySelector(`[data-thread="${CSS.escape(thread)}"]`);
  const same = focused.isConnected ? focused : null;
  const alike = what === undefined ? null : item?.querySelector(`[data-do="${what}"]`);
  (same ?? alike ?? item)?.focus({ preventScroll: true });
}

/** Which comments are listed. */
export function createFilter({ h, say }, onChange) {
  const options = ['filterOpen', 'filterResolved', 'filterAll'];
  const select = h(
    'select',
    { onchange: onChange },
    options.map((term) => h('option', { value: term }, say(term))),
  );
  const count = h('span', { class: 'total' });
  return {
    element: h(
      'div',
      { class: 'filter' },
      h('label', {}, h('span', {}, say('filter')), select),
      count,
    ),
    passes: ({ isResolved }) =>
      select.value === 'filterAll' || isResolved === (select.value === 'filterResolved'),
    count: (text) => {
      count.textContent = text;
    },
  };
}
