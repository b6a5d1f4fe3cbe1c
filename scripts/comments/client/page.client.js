import { anchor } from '../anchor.ts';
import { subjectOf } from '../annotation.ts';
import { versionOf } from '../document-text.ts';
import { indexOf, isInsideWord } from '../places.ts';
import { quote } from '../quotation.ts';
import { rangesOf, readDocument, spanOf, spanOfElement } from './dom-text.client.js';
import { addStyle, createMarks } from './marks.client.js';
import { createOffer } from './offer.client.js';
import { createStops, reveal } from './stops.client.js';

/*
 * The page that is commented on: what is selected in it, where comments stand in it, and the button beside a selection.
 */

/**
 * @typedef {{ quotation: import('../quotation.ts').Quotation } | { figure: string }} Subject
 * @typedef {{ id: string, placement: import('../anchor.ts').Placement | { is: 'kept' } | { is: 'orphan', reason: string },
 *   span: { start: number, end: number } | null, figure: Element | null }} Placed
 */

/**
 * @param {Document} page
 * @param {{ say: Function, onComment: (subject: Subject) => void, onOpen: (threads: string[]) => void, onChange: () => void }} options
 */
export function openPage(page, { say, onComment, onOpen, onChange }) {
  const main = page.querySelector('main') ?? page.body;
  const marks = createMarks(page, { say, onOpen });
  const stops = createStops();
  const stop = new page.defaultView.AbortController();
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
    /** @returns {Placed[]} */
    place: (threads) => threads.map((thread) => placed(thread, read)),
    show(all, active) {
      watch.pause(() => {
        marks.clear();
        read = readNow(page);
        marks.show(all, read.text, active);
      });
    },
    reveal({ span, figure }) {
      const range = span === null ? null : rangesOf(read.text, span)[0];
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

function readNow(page) {
  const text = readDocument(page);
  return { text, index: indexOf(text.document.text) };
}

/** Words that are selected, else the block or figure that the reader stands in. */
function subjectIn(page, main, { read, offer, stops }) {
  const range = offer.range();
  const span = range === null ? null : spanOf(read.text, range);
  if (span !== null) return quoted(span, read);
  const focused = page.activeElement;
  const isInText = focused !== null && focused !== main && main.contains(focused);
  const element = isInText ? focused : stops.current();
  return element === null ? null : subjectOfElement(element, read);
}

function subjectOfElement(element, read) {
  const figure = element.closest('figure[id]');
  if (figure !== null && read.text.figures.has(figure.id)) return { figure: figure.id };
  const span = spanOfElement(read.text, element);
  return span === null ? null : quoted(span, read);
}

function quoted(span, { text, index }) {
  const quotation = quote(text.document, wholeWords(text.document.text, span), index);
  return quotation === null ? null : { quotation };
}

/** Selections begin and end in the middle of words by mistake. */
function wholeWords(words, { start, end }) {
  let [from, to] = [start, end];
  while (from > 0 && isInsideWord(words, from)) from -= 1;
  while (to < words.length && isInsideWord(words, to)) to += 1;
  return { start: from, end: to };
}

function placed({ id, comment }, { text, index }) {
  const about = subjectOf(comment);
  if ('figure' in about) {
    const figure = text.figures.get(about.figure) ?? null;
    const placement = figure === null ? { is: 'orphan', reason: 'missing' } : { is: 'kept' };
    return { id, placement, span: null, figure };
  }
  const placement = anchor(about, text.document, index);
  const span = placement.is === 'orphan' ? null : { start: placement.start, end: placement.end };
  return { id, placement, span, figure: null };
}

function isOwn(node) {
  return node.nodeType === 1 && node.classList.contains('comments-ui');
}

/** Tells, a moment later, that the page's own content has changed; what we put there ourselves does not count. */
function watchFor(page, main, onChange) {
  const view = page.defaultView;
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
  const start = () =>
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
