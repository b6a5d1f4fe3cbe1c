import { isElement, viewOf } from '../../browser/client/dom.ts';
import type { Say } from '../../browser/client/words.ts';
import { anchor } from '../anchor.ts';
import { subjectOf } from '../annotation.ts';
import { type Span, versionOf } from '../document-text.ts';
import { indexOf, isInsideWord, type TextIndex } from '../places.ts';
import { quote } from '../quotation.ts';
import type { Thread } from '../threads.ts';
import type { CommentTerm, OpenPage, Placed, Subject } from './context.ts';
import { type DocumentOnPage, rangesOf, readDocument, spanOf, spanOfElement } from './dom-text.ts';
import { addStyle, createMarks } from './marks.ts';
import { createOffer, type Offer } from './offer.ts';
import { createStops, reveal, type Stops } from './stops.ts';

/*
 * The page that is commented on: what is selected in it, where comments stand in it, and the button beside a selection.
 */

interface Options {
  say: Say<CommentTerm>;
  onComment: (subject: Subject) => void;
  onOpen: (threads: readonly string[]) => void;
  onChange: () => void;
}

/** The text of the page as it is now. */
interface Reading {
  text: DocumentOnPage;
  index: TextIndex;
}

export function openPage(page: Document, { say, onComment, onOpen, onChange }: Options): OpenPage {
  const main = page.querySelector('main') ?? page.body;
  const marks = createMarks(page, { say, onOpen });
  const stops = createStops();
  const stop = new (viewOf(page).AbortController)();
  let read = readNow(page);
  addStyle(page);

  const watch = watchFor(page, main, () => {
    marks.clear();
    read = readNow(page);
    onChange();
  });
  const offer = createOffer(page, say('comment'), () => {
    const chosen = subjectIn(page, main, { read, offer, stops });
    if (chosen !== null) onComment(chosen);
  });
  page.addEventListener('selectionchange', () => offer.follow(page.getSelection(), main), {
    signal: stop.signal,
  });

  return {
    subject: () => subjectIn(page, main, { read, offer, stops }),
    subjectOfElement: (element) => subjectOfElement(element, read),
    move: (by) => stops.move(read.text, by),
    version: () => versionOf(read.text.document),
    place: (threads) => threads.map((thread) => placed(thread, read)),
    show(all, active) {
      watch.pause(() => {
        marks.clear();
        read = readNow(page);
        marks.show(all, read.text, active);
      });
    },
    reveal({ span, figure }) {
      const range = span === null ? undefined : rangesOf(read.text, span)[0];
      const element = figure ?? range?.startContainer.parentElement ?? null;
      if (element !== null) reveal(element);
    },
    close() {
      stop.abort();
      watch.stop();
      marks.clear();
      offer.remove();
      stops.clear();
    },
  };
}

function readNow(page: Document): Reading {
  const text = readDocument(page);
  return { text, index: indexOf(text.document.text) };
}

/** Words that are selected, else the block or figure that the reader stands in. */
function subjectIn(
  page: Document,
  main: Element,
  { read, offer, stops }: { read: Reading; offer: Offer; stops: Stops },
): Subject | null {
  const range = offer.range();
  const span = range === null ? null : spanOf(read.text, range);
  if (span !== null) return quoted(span, read);
  const focused = page.activeElement;
  const isInText = focused !== null && focused !== main && main.contains(focused);
  const element = isInText ? focused : stops.current();
  return element === null ? null : subjectOfElement(element, read);
}

function subjectOfElement(element: Element, read: Reading): Subject | null {
  const figure = element.closest('figure[id]');
  if (figure !== null && read.text.figures.has(figure.id)) return { figure: figure.id };
  const span = spanOfElement(read.text, element);
  return span === null ? null : quoted(span, read);
}

function quoted(span: Span, { text, index }: Reading): Subject | null {
  const quotation = quote(text.document, wholeWords(text.document.text, span), index);
  return quotation === null ? null : { quotation };
}

/** Selections begin and end in the middle of words by mistake. */
function wholeWords(words: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from > 0 && isInsideWord(words, from)) from -= 1;
  while (to < words.length && isInsideWord(words, to)) to += 1;
  return { start: from, end: to };
}

const missing = { is: 'orphan', reason: 'missing' } as const;

function placed({ id, comment }: Thread, { text, index }: Reading): Placed {
  const about = subjectOf(comment);
  if ('figure' in about) {
    const figure = text.figures.get(about.figure) ?? null;
    return { id, placement: figure === null ? missing : { is: 'kept' }, span: null, figure };
  }
  const placement = anchor(about, text.document, index);
  const span = placement.is === 'orphan' ? null : { start: placement.start, end: placement.end };
  return { id, placement, span, figure: null };
}

function isOwn(node: Node): boolean {
  return isElement(node) && node.classList.contains('comments-ui');
}

interface Watch {
  /** Does not tell of a change of ours. */
  pause: (change: () => void) => void;
  stop: () => void;
}

/** Tells, a moment later, that the page's own content has changed; what we put there ourselves does not count. */
function watchFor(page: Document, main: Element, onChange: () => void): Watch {
  const view = viewOf(page);
  let waiting = 0;
  const observer = new view.MutationObserver((records) => {
    const isForeign = records.some(
      ({ type, addedNodes, removedNodes }) =>
        type === 'characterData' || ![...addedNodes, ...removedNodes].every(isOwn),
    );
    if (!isForeign) return;
    view.clearTimeout(waiting);
    waiting = view.setTimeout(onChange, 60);
  });
  const start = (): void =>
    observer.observe(main, { childList: true, characterData: true, subtree: true });
  start();
  return {
    pause(change) {
      observer.disconnect();
      change();
      start();
    },
    stop() {
      view.clearTimeout(waiting);
      observer.disconnect();
    },
  };
}
