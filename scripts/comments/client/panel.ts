import { elementsOf, type Properties } from '../../browser/client/dom.ts';
import { sayer } from '../../browser/client/words.ts';
import type { Act, Annotation } from '../annotation.ts';
import { commentTermsOf } from '../terms.ts';
import { threadsOf } from '../threads.ts';
import { visibleLine } from '../visible.ts';
import { createComposer, createNameField } from './composer.ts';
import { type CommentTerm, type Desk, reasonOf, type Subject } from './context.ts';
import { createFilter, itemOf, ownThreads, render } from './list.ts';
import { openPage } from './page.ts';

/*
 * The list of comments, and the way to write one.
 */

export interface PanelOptions {
  /** The page that is commented on; `Comments.open` gives another. */
  page: Document | null;
  /** Its identifier. */
  document: string;
  /** Language of the panel's own texts. */
  lang: string;
  /** All annotations, of every document. */
  load: () => Promise<readonly Annotation[]>;
  /** Does it and gives all annotations; rejects with a message for the author. */
  save: (act: Act) => Promise<readonly Annotation[]>;
  /** The panel is wanted: somebody comments, or opens a comment on the page. */
  onWanted: () => void;
}

/** Comments that have been put into an element. */
export interface Comments {
  /** Another page, or the same one loaded anew; `null` while there is none. */
  open: (page: Document | null, document: string) => void;
  /** Asks for the annotations again. */
  refresh: () => Promise<void>;
  /** Comments on what is selected, or on a block or figure. */
  comment: (on?: Element) => void;
}

export function mount(element: HTMLElement, options: PanelOptions): Comments {
  const desk = createDesk(element, options);
  const { parts, name } = desk;
  const shortcut = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey && event.altKey && event.key.toLowerCase() === 'm')) return;
    event.preventDefault();
    handle.comment();
  };
  const handle: Comments = {
    open(page, document) {
      desk.current.page?.close();
      const opened =
        page === null
          ? null
          : openPage(page, {
              say: desk.say,
              onComment: (subject) => compose(desk, subject),
              onOpen: ([id]) => id !== undefined && openThread(desk, id),
              onChange: () => refresh(desk),
            });
      desk.current = { document, page: opened, element: page };
      page?.addEventListener('keydown', shortcut);
      refresh(desk);
    },
    async refresh() {
      desk.annotations = await options.load();
      refresh(desk);
    },
    comment(on) {
      const { page } = desk.current;
      compose(desk, (on === undefined ? page?.subject() : page?.subjectOfElement(on)) ?? null);
    },
  };
  const move = (by: number): void => desk.tell(desk.current.page?.move(by) ?? '');
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
  void handle.refresh().catch((error: unknown) => desk.tell(reasonOf(error)));
  return handle;
}

/** What the panel's parts share. */
function createDesk(element: HTMLElement, { document, lang, save, onWanted }: PanelOptions): Desk {
  const h = elementsOf(element.ownerDocument);
  const say = sayer(commentTermsOf(lang));
  const parts = {
    status: h('p', { class: 'status', role: 'status' }),
    composing: h('div', { class: 'composing' }),
    list: h('div', { class: 'list' }),
    filter: createFilter({ h, say }, () => render(desk)),
  };
  const desk: Desk = {
    h,
    say,
    lang,
    parts,
    onWanted,
    name: createNameField({ h, say }),
    annotations: [],
    active: null,
    current: { document, page: null, element: null },
    places: new Map(),
    answering: new Map(),
    shown: '',
    tell(text) {
      parts.status.textContent = text;
    },
    figureName: (id) => captionOf(desk.current.element, id) ?? `${say('figure')} ${id}`,
    goTo: (id) => select(desk, id, true),
    async save(act, thread) {
      desk.annotations = await save(act);
      refresh(desk);
      desk.tell(say('added'));
      const id = thread ?? threadsOf(desk.annotations).at(-1)?.id;
      if (id !== undefined) select(desk, id, false);
    },
  };
  return desk;
}

function compose(desk: Desk, subject: Subject | null): void {
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
      parts.list.querySelector<HTMLElement>('.active')?.focus();
    },
  });
  parts.composing.replaceChildren(composer.element);
  parts.composing.scrollIntoView({ block: 'nearest' });
  if (name.get() === '') name.focus();
  else composer.focus();
}

function select(desk: Desk, id: string, isWanted: boolean): void {
  desk.active = id;
  render(desk);
  itemOf(desk.parts.list, id)?.scrollIntoView({ block: 'nearest' });
  const place = desk.places.get(id);
  if (isWanted && place !== undefined) desk.current.page?.reveal(place);
}

/** From the page: the reader wants to be at the comment. */
function openThread(desk: Desk, id: string): void {
  desk.onWanted();
  select(desk, id, false);
  itemOf(desk.parts.list, id)?.focus();
}

function refresh(desk: Desk): void {
  const placed = desk.current.page?.place(ownThreads(desk)) ?? [];
  desk.places = new Map(placed.map((each) => [each.id, each]));
  render(desk);
}

function keepSelection(event: Event): void {
  event.preventDefault();
}

function toolbarOf(
  { h, say }: Desk,
  { comment, move }: { comment: () => void; move: (by: number) => void },
): HTMLElement {
  const button = (
    term: CommentTerm,
    onclick: () => void,
    properties: Properties = {},
  ): HTMLElement =>
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

function captionOf(page: Document | null, id: string): string | null {
  const subject = page?.getElementById(`${id}-rubrik`);
  return subject?.textContent.replaceAll(/\s+/g, ' ').trim().slice(0, 160) ?? null;
}
