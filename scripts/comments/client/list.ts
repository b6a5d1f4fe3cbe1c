import { type Thread, threadsOf } from '../threads.ts';
import type { Desk, Filter, Placed } from './context.ts';
import { threadItem } from './thread.ts';

/*
 * The list of a document's comments, in the order of the page, those without a place last.
 */

/** Threads about the document that is shown. */
export function ownThreads({ annotations, current }: Desk): Thread[] {
  return threadsOf(annotations).filter(({ comment }) => comment.target.source === current.document);
}

/** Draws the list anew, if it has changed, and the marks on the page. Answers that are being written stay. */
export function render(desk: Desk): void {
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

function contentOf(
  desk: Desk,
  threads: readonly Thread[],
  shown: readonly Thread[],
): HTMLElement[] {
  const { h, say, places } = desk;
  if (shown.length === 0)
    return [h('p', {}, say(threads.length === 0 ? 'empty' : 'emptyFiltered'))];
  const items = (some: readonly Thread[]): HTMLElement =>
    h(
      'ol',
      { class: 'threads' },
      some.map((thread) => threadItem(desk, thread, places.get(thread.id))),
    );
  const isOrphan = ({ id }: Thread): boolean => places.get(id)?.placement.is === 'orphan';
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
function byPlace(places: ReadonlyMap<string, Placed>): (a: Thread, b: Thread) => number {
  const key = ({ id }: Thread): number => places.get(id)?.span?.start ?? Number.MAX_SAFE_INTEGER;
  return (a, b) => {
    const [one, other] = [places.get(a.id)?.figure, places.get(b.id)?.figure];
    if (one && other) {
      return one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
    }
    return key(a) - key(b);
  };
}

function keepingFocus(list: HTMLElement, change: () => void): void {
  const focused = focusedIn(list);
  const thread = focused?.closest<HTMLElement>('[data-thread]')?.dataset['thread'];
  change();
  if (focused === null || thread === undefined) return;
  const same = focused.isConnected ? focused : alike(focused, itemOf(list, thread));
  same?.focus({ preventScroll: true });
}

function focusedIn(list: HTMLElement): HTMLElement | null {
  const { activeElement } = list.ownerDocument;
  return activeElement instanceof HTMLElement && list.contains(activeElement)
    ? activeElement
    : null;
}

/** What does the same in another item, else the item itself. */
function alike({ dataset }: HTMLElement, item: HTMLElement | null): HTMLElement | null {
  const what = dataset['do'];
  const same = what === undefined ? null : item?.querySelector<HTMLElement>(`[data-do="${what}"]`);
  return same ?? item;
}

/** The item of a thread. */
export function itemOf(list: HTMLElement, thread: string): HTMLElement | null {
  return list.querySelector<HTMLElement>(`[data-thread="${CSS.escape(thread)}"]`);
}

export function createFilter({ h, say }: Pick<Desk, 'h' | 'say'>, onChange: () => void): Filter {
  const options = ['filterOpen', 'filterResolved', 'filterAll'] as const;
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
