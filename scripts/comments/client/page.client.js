import { anchor } from '../anchor.ts';
import { subjectOf } from '../annotation.ts';
import { versionOf } from '../document-text.ts';
import { indexOf, isInsideWord } from '../places.ts';
import { quote } from '../quotation.ts';
import { rangesOf, readDocument, spanOf, spanOfElement } from './dom-text.client.js';
import { elementsOf } from './elements.client.js';
import { addStyle, createMarks } from './marks.client.js';

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
  let text = readDocument(page);
  let index = indexOf(text.document.text);
  let cursor = null;
  const marks = createMarks(page, { say, onOpen });
  const main = page.querySelector('main') ?? page.body;
  const stop = new page.defaultView.AbortController();
  addStyle(page);

  function reread() {
    text = readDocument(page);
    index = indexOf(text.document.text);
  }
  const watch = watchFor(page, main, () => {
    marks.clear();
    reread();
    onChange();
  });

  /** Words that are selected, else the block or figure that the reader stands in. */
  function subject() {
    const range = offer.range();
    const span = range === null ? null : spanOf(text, range);
    if (span !== null) return quoted(span);
    const focused = page.activeElement;
    const isInText = focused !== null && focused !== main && main.contains(focused);
    const element = isInText ? focused : cursor;
    return element === null || !element.isConnected ? null : subjectOfElement(element);
  }
  function subjectOfElement(element) {
    const figure = element.closest('figure[id]');
    if (figure !== null && text.figures.has(figure.id)) return { figure: figure.id };
    const span = spanOfElement(text, element);
    return span === null ? null : quoted(span);
  }
  function quoted(span) {
    const quotation = quote(text.document, wholeWords(text.document.text, span), index);
    return quotation === null ? null : { quotation };
  }

  const offer = createOffer(page, say('comment'), () => {
    const chosen = subject();
    if (chosen !== null) onComment(chosen);
  });
  page.addEventListener('selectionchange', () => offer.follow(page.getSelection(), main), {
    signal: stop.signal,
  });

  function moveCursor(by) {
    const stops = [...text.figures.values(), ...text.blocks.map(({ element }) => element)]
      .filter(
        (each) => each.isConnected && (each.localName === 'figure' || !each.closest('figure')),
      )
      .sort((a, b) => (a.compareDocumentPosition(b) & 4 ? -1 : 1));
    const at = stops.indexOf(cursor);
    const seen = stops.findIndex((each) => each.getBoundingClientRect().bottom > 0);
    const next =
      stops[at === -1 ? Math.max(0, seen) : Math.min(stops.length - 1, Math.max(0, at + by))];
    cursor?.classList.remove('comments-cursor');
    cursor = next ?? null;
    cursor?.classList.add('comments-cursor');
    cursor?.scrollIntoView({ block: 'center' });
    return cursor;
  }

  return {
    subject,
    subjectOfElement,
    /** Goes to the next or previous block or figure; gives what it says. */
    move: (by) => moveCursor(by)?.textContent?.replaceAll(/\s+/g, ' ').trim().slice(0, 120) ?? '',
    version: () => versionOf(text.document),
    /** @returns {Placed[]} */
    place: (threads) => threads.map((thread) => placed(thread, text, index)),
    show(all, active) {
      watch.pause(() => {
        marks.clear();
        reread();
        marks.show(all, text, active);
      });
    },
    reveal: (one) => reveal(one, text),
    close() {
      stop.abort();
      watch.stop();
      marks.clear();
      offer.remove();
      cursor?.classList.remove('comments-cursor');
    },
  };
}

/** Selections begin and end in the middle of words by mistake. */
function wholeWords(words, { start, end }) {
  let [from, to] = [start, end];
  while (from > 0 && isInsideWord(words, from)) from -= 1;
  while (to < words.length && isInsideWord(words, to)) to += 1;
  return { start: from, end: to };
}

function placed({ id, comment }, text, index) {
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

/** Tells, a moment later, that the page's own content has changed; what we put there ourselves does not count. */
function watchFor(page, main, onChange) {
  const view = page.defaultView;
  let waiting = 0;
  const isOwn = (node) => node.nodeType === 1 && node.classList.contains('comments-ui');
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

/**
 * The button that follows a selection. The words stay chosen while the reader is elsewhere than in the text, for instance writes a
 * name: a browser forgets them then.
 */
function createOffer(page, label, onClick) {
  const h = elementsOf(page);
  let chosen = null;
  const button = h(
    'button',
    {
      type: 'button',
      class: 'comments-ui comments-marker comments-offer',
      // The selection must stay when the button is pressed.
      onpointerdown: (event) => event.preventDefault(),
      onclick: () => {
        onClick();
        choose(null);
      },
    },
    label,
  );
  button.style.cssText = 'position: absolute; z-index: 4; padding: 5px 12px; border-radius: 6px;';
  page.body.append(button);

  function choose(range) {
    chosen = range;
    button.style.display = range === null ? 'none' : '';
    if (range === null) return;
    const view = page.defaultView;
    const box = range.getBoundingClientRect();
    const room = page.documentElement.clientWidth - button.offsetWidth - 8;
    button.style.insetInlineStart = `${Math.max(4, Math.min(box.left + view.scrollX, room))}px`;
    button.style.insetBlockStart = `${box.bottom + view.scrollY + 6}px`;
  }
  choose(null);
  return {
    follow(selection, main) {
      if (selection === null || !main.contains(selection.anchorNode)) return;
      const hasWords = !selection.isCollapsed && selection.toString().trim() !== '';
      choose(hasWords ? selection.getRangeAt(0).cloneRange() : null);
    },
    /** Words that have been selected and not let go. */
    range: () => (chosen?.startContainer.isConnected ? chosen : null),
    remove: () => button.remove(),
  };
}

/** Scrolls to a comment's place, opening what is folded around it. */
function reveal({ span, figure }, text) {
  const range = span === null ? null : rangesOf(text, span)[0];
  const element = figure ?? range?.startContainer.parentElement ?? null;
  if (element === null) return;
  for (let outer = element.closest('details'); outer !== null;) {
    outer.open = true;
    outer = outer.parentElement.closest('details');
  }
  const view = element.ownerDocument.defaultView;
  const isStill = view.matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.scrollIntoView({ block: 'center', behavior: isStill ? 'instant' : 'smooth' });
}
