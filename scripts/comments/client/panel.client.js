import { commentTermsOf } from '../terms.ts';
import { threadsOf } from '../threads.ts';
import { visibleLine } from '../visible.ts';
import { createComposer, createNameField } from './composer.client.js';
import { elementsOf, sayer } from './dom.client.js';
import { createFilter, ownThreads, render } from './list.client.js';
import { openPage } from './page.client.js';

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
  const desk = createDesk(element, options);
  const { parts, name } = desk;
  const shortcut = (event) => {
    if (!(event.ctrlKey && event.altKey && event.key.toLowerCase() === 'm')) return;
    event.preventDefault();
    handle.comment();
  };
  const handle = {
    /** Another page, or the same one loaded anew; `null` while there is none. */
    open(page, document) {
      desk.current.page?.close();
      const opened =
        page === null
          ? null
          : openPage(page, {
              say: desk.say,
              onComment: (subject) => compose(desk, subject),
              onOpen: ([id]) => openThread(desk, id),
              onChange: () => refresh(desk),
            });
      desk.current = { document, page: opened, element: page };
      page?.addEventListener('keydown', shortcut);
      refresh(desk);
    },
    /** Asks for the annotations again. */
    async refresh() {
      desk.annotations = await options.load();
      refresh(desk);
    },
    /** Comments on what is selected, or on a block or figure. */
    comment(on = null) {
      const { page } = desk.current;
      compose(desk, (on === null ? page?.subject() : page?.subjectOfElement(on)) ?? null);
    },
  };
  const move = (by) => desk.tell(desk.current.page?.move(by) ?? '');
  element.classList.add('comments-panel');
  if (element.ownerDocument !== options.page) element.addEventListener('keydown', shortcut);
  element.replaceChildren(
    desk.h('h2', { class: 'comments-hidden' }, desk.say('heading')),
    name.element,
    toolbarOf(desk, { comment: () => handle.comment(), move }),
    parts.composing,
    parts.status,
    parts.filter.element,
    parts.list,
  );
  if (options.page !== null) handle.open(options.page, options.document);
  void handle.refresh().catch((error) => desk.tell(error.message));
  return handle;
}

/** What the panel's parts share. */
function createDesk(element, { document, lang, save, onWanted = () => undefined }) {
  const h = elementsOf(element.ownerDocument);
  const say = sayer(commentTermsOf(lang));
  const parts = {
    status: h('p', { class: 'status', role: 'status' }),
    composing: h('div', { class: 'composing' }),
    list: h('div', { class: 'list' }),
    filter: createFilter({ h, say }, () => render(desk)),
  };
  const desk = {
    h,
    say,
    lang,
    parts,
    onWanted,
    name: createNameField({ h, say }),
    annotations: [],
    /** Thread that is looked at. */
    active: null,
    current: { document, page: null, element: null },
    places: new Map(),
    /** Answers that are being written, by thread. */
    answering: new Map(),
    /** What the list shows, so that it is not drawn anew for nothing. */
    shown: '',
    tell(text) {
      parts.status.textContent = text;
    },
    figureName: (id) => captionOf(desk.current.element, id) ?? `${say('figure')} ${id}`,
    goTo: (id) => select(desk, id, true),
    async save(act, focus) {
      desk.annotations = await save(act);
      refresh(desk);
      desk.tell(say('added'));
      const id = focus ?? threadsOf(desk.annotations).at(-1)?.id;
      if (id !== undefined) select(desk, id, false);
    },
  };
  return desk;
}

function compose(desk, subject) {
  const { h, say, name, parts, current } = desk;
  if (subject === null || current.page === null) {
    desk.tell(say('nothingSelected'));
    return;
  }
  desk.onWanted();
  const words =
    'figure' in subject
      ? desk.figureName(subject.figure)
      : `”${visibleLine(subject.quotation.exact, 300)}”`;
  const { document } = current;
  const version = current.page.version();
  const composer = createComposer(desk, {
    label: say('yourComment'),
    quote: h('blockquote', { class: 'topic' }, `${say('about')} `, h('q', { dir: 'auto' }, words)),
    draftKey: `rapport-comments-draft-${document}`,
    submit: (text) =>
      desk.save({ do: 'comment', author: name.get(), text, document, version, at: subject }),
    onClose: () => {
      parts.composing.replaceChildren();
      parts.list.querySelector('.active')?.focus();
    },
  });
  parts.composing.replaceChildren(composer.element);
  parts.composing.scrollIntoView({ block: 'nearest' });
  if (name.get() === '') name.focus();
  else composer.focus();
}

function select(desk, id, isWanted) {
  desk.active = id;
  render(desk);
  itemOf(desk, id)?.scrollIntoView({ block: 'nearest' });
  const place = desk.places.get(id);
  if (isWanted && place !== undefined) desk.current.page?.reveal(place);
}

/** From the page: the reader wants to be at the comment. */
function openThread(desk, id) {
  desk.onWanted();
  select(desk, id, false);
  itemOf(desk, id)?.focus();
}

function itemOf({ parts }, id) {
  return parts.list.querySelector(`[data-thread="${CSS.escape(id)}"]`);
}

function refresh(desk) {
  const placed = desk.current.page?.place(ownThreads(desk)) ?? [];
  desk.places = new Map(placed.map((each) => [each.id, each]));
  render(desk);
}

function keepSelection(event) {
  event.preventDefault();
}

function toolbarOf({ h, say }, { comment, move }) {
  const button = (term, onclick, properties = {}) =>
    h(
      'button',
      { type: 'button', onpointerdown: keepSelection, onclick, ...properties },
      say(term),
    );
  return h(
    'div',
    { class: 'tools' },
    button('comment', comment, { class: 'primary', 'data-do': 'comment' }),
    button('previousBlock', () => move(-1), { 'data-do': 'previous' }),
    button('nextBlock', () => move(1), { 'data-do': 'next' }),
    h('p', { class: 'how' }, say('howTo')),
  );
}

function captionOf(page, id) {
  const subject = page?.getElementById(`${id}-rubrik`);
  return subject?.textContent?.replaceAll(/\s+/g, ' ').trim().slice(0, 160) ?? null;
}
