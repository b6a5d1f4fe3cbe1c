import { commentTermsOf } from '../terms.ts';
import { threadsOf } from '../threads.ts';
import { visibleLine } from '../visible.ts';
import { createComposer, createNameField } from './composer.client.js';
import { elementsOf, sayer } from './elements.client.js';
import { openPage } from './page.client.js';
import { threadItem } from './thread.client.js';

/*
 * The list of comments, and the way to write one.
 */

/**
 * @typedef {object} PanelOptions
 * @property {Document | null} page the page that is commented on; `handle.open` gives another
 * @property {string} document its identifier
 * @property {string} lang language of the panel's own texts
 * @property {() => Promise<import('../annotation.ts').Annotation[]>} load all annotations, of every document
 * @property {(act: import('../annotation.ts').Act) => Promise<import('../annotation.ts').Annotation[]>} save does it and gives all
 *   annotations; rejects with a message for the author
 * @property {() => void} [onWanted] the panel is wanted: somebody comments, or opens a comment on the page
 */

/**
 * Puts the comments into an element.
 * @param {HTMLElement} element
 * @param {PanelOptions} options
 */
export function mount(element, options) {
  const { load, save, onWanted = () => undefined } = options;
  const h = elementsOf(element.ownerDocument);
  const say = sayer(commentTermsOf(options.lang));
  let annotations = [];
  let active = null;
  let current = { document: options.document, page: null };
  let places = new Map();

  const name = createNameField({ h, say });
  const status = h('p', { class: 'status', role: 'status' });
  const composing = h('div', { class: 'composing' });
  const list = h('div', { class: 'list' });
  const filter = createFilter({ h, say }, () => render());
  const tell = (text) => {
    status.textContent = text;
  };

  const desk = {
    h,
    say,
    name,
    tell,
    lang: options.lang,
    active: () => active,
    goTo: (id) => select(id, true),
    figureName: (id) => captionOf(current.element, id) ?? `${say('figure')} ${id}`,
    save: (act, focus) => did(act, focus),
  };

  async function did(act, focus) {
    annotations = await save(act);
    refresh();
    tell(say('added'));
    const id = focus ?? threadsOf(annotations).at(-1)?.id;
    if (id !== undefined) select(id, false);
  }

  function compose(subject) {
    if (subject === null || current.page === null) return tell(say('nothingSelected'));
    onWanted();
    const words =
      'figure' in subject
        ? desk.figureName(subject.figure)
        : `”${visibleLine(subject.quotation.exact, 300)}”`;
    const { document } = current;
    const version = current.page.version();
    const composer = createComposer(desk, {
      label: say('yourComment'),
      quote: h(
        'blockquote',
        { class: 'topic' },
        `${say('about')} `,
        h('q', { dir: 'auto' }, words),
      ),
      draftKey: `rapport-comments-draft-${document}`,
      submit: (text) =>
        did({ do: 'comment', author: name.get(), text, document, version, at: subject }),
      onClose: () => {
        composing.replaceChildren();
        list.querySelector('.active')?.focus();
      },
    });
    composing.replaceChildren(composer.element);
    composing.scrollIntoView({ block: 'nearest' });
    return name.get() === '' ? name.focus() : composer.focus();
  }

  function select(id, isWanted) {
    active = id;
    render();
    list.querySelector(`[data-thread="${CSS.escape(id)}"]`)?.scrollIntoView({ block: 'nearest' });
    const place = places.get(id);
    if (isWanted && place !== undefined) current.page?.reveal(place);
  }

  function refresh() {
    const threads = ownThreads();
    places = new Map((current.page?.place(threads) ?? []).map((each) => [each.id, each]));
    render();
  }
  const ownThreads = () =>
    threadsOf(annotations).filter(({ comment }) => comment.target.source === current.document);

  function render() {
    const threads = ownThreads();
    const shown = threads.filter(filter.passes).toSorted(byPlace(places));
    const isOrphan = ({ id }) => places.get(id)?.placement.is === 'orphan';
    const items = (some) =>
      h(
        'ol',
        { class: 'threads' },
        some.map((thread) => threadItem(desk, thread, places.get(thread.id))),
      );
    const orphans = shown.filter(isOrphan);
    const placed = shown.filter((thread) => !isOrphan(thread));
    keepingFocus(list, () =>
      list.replaceChildren(
        ...(shown.length === 0
          ? [h('p', {}, say(threads.length === 0 ? 'empty' : 'emptyFiltered'))]
          : []),
        ...(placed.length === 0 ? [] : [items(placed)]),
        ...(orphans.length === 0
          ? []
          : [
              h('h3', { class: 'orphans' }, say('orphans')),
              h('p', {}, say('orphansAbout')),
              items(orphans),
            ]),
      ),
    );
    filter.count(say('count', { count: shown.length }));
    const open = threads
      .filter(({ isResolved }) => !isResolved)
      .flatMap(({ id }) => places.get(id) ?? []);
    const placedOpen = open.filter(({ placement }) => placement.is !== 'orphan');
    current.page?.show(placedOpen, active);
  }

  function openThreads([id]) {
    onWanted();
    select(id, false);
    list.querySelector('.active')?.focus();
  }

  const handle = {
    /** Another page, or the same one loaded anew; `null` while there is none. */
    open(page, document) {
      current.page?.close();
      const opened =
        page === null
          ? null
          : openPage(page, { say, onComment: compose, onOpen: openThreads, onChange: refresh });
      current = { document, page: opened, element: page };
      page?.addEventListener('keydown', shortcut);
      refresh();
    },
    /** Asks for the annotations again. */
    async refresh() {
      annotations = await load();
      refresh();
    },
    /** Comments on what is selected, or on a block or figure. */
    comment: (on = null) =>
      compose((on === null ? current.page?.subject() : current.page?.subjectOfElement(on)) ?? null),
    annotations: () => annotations,
  };
  function shortcut(event) {
    if (!(event.ctrlKey && event.altKey && event.key.toLowerCase() === 'm')) return;
    event.preventDefault();
    handle.comment();
  }

  element.classList.add('comments-panel');
  element.addEventListener('keydown', shortcut);
  const move = (by) => tell(current.page?.move(by) ?? '');
  element.replaceChildren(
    name.element,
    toolbarOf({ h, say }, { comment: () => handle.comment(), move }),
    composing,
    status,
    filter.element,
    list,
  );
  if (options.page !== null) handle.open(options.page, options.document);
  void handle.refresh().catch((error) => tell(error.message));
  return handle;
}

function toolbarOf({ h, say }, { comment, move }) {
  const keep = (event) => event.preventDefault(); // the selection on the page stays
  const button = (term, onclick, properties = {}) =>
    h('button', { type: 'button', onpointerdown: keep, onclick, ...properties }, say(term));
  return h(
    'div',
    { class: 'tools' },
    button('comment', comment, { class: 'primary', 'data-do': 'comment' }),
    button('previousBlock', () => move(-1), { 'data-do': 'previous' }),
    button('nextBlock', () => move(1), { 'data-do': 'next' }),
    h('p', { class: 'how' }, say('howTo')),
  );
}

function createFilter({ h, say }, onChange) {
  const options = ['filterOpen', 'filterResolved', 'filterAll'];
  const select = h(
    'select',
    { onchange: onChange },
    options.map((term) => h('option', { value: term }, say(term))),
  );
  const count = h('span', { class: 'count' });
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

/** In the order of the page; figures by where they stand, what has no place last. */
function byPlace(places) {
  const key = ({ id }) => places.get(id)?.span?.start ?? Number.MAX_SAFE_INTEGER;
  return (a, b) => {
    const [one, other] = [places.get(a.id)?.figure, places.get(b.id)?.figure];
    if (one && other) return one.compareDocumentPosition(other) & 4 ? -1 : 1;
    return key(a) - key(b);
  };
}

function keepingFocus(list, change) {
  const focused = list.contains(list.ownerDocument.activeElement)
    ? list.ownerDocument.activeElement
    : null;
  const thread = focused?.closest('[data-thread]')?.dataset.thread;
  const what = focused?.dataset.do;
  change();
  if (thread === undefined) return;
  const item = list.querySelector(`[data-thread="${CSS.escape(thread)}"]`);
  (item?.querySelector(what === undefined ? null : `[data-do="${what}"]`) ?? item)?.focus({
    preventScroll: true,
  });
}

function captionOf(page, id) {
  const subject = page?.getElementById(`${id}-rubrik`);
  return subject?.textContent?.replaceAll(/\s+/g, ' ').trim().slice(0, 160) ?? null;
}
