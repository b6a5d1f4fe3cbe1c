import { unfold, viewOf } from '../../browser/client/dom.ts';
import type { DocumentOnPage } from './dom-text.ts';

/*
 * Going through a page without a mouse: block by block, a figure as one, with a frame around where the reader is.
 */

export interface Stops {
  current: () => Element | null;
  /** Goes to the next or previous block or figure, at first to the one that is seen; gives its first words. */
  move: (text: DocumentOnPage, by: number) => string;
  clear: () => void;
}

export function createStops(): Stops {
  let current: Element | null = null;
  const clear = (): void => {
    current?.classList.remove('comments-cursor');
    current = null;
  };
  return {
    clear,
    current: () => (current?.isConnected === true ? current : null),
    move(text, by) {
      const stops = stopsOf(text);
      const at = stops.findIndex((each) => each === current);
      const seen = stops.findIndex((each) => each.getBoundingClientRect().bottom > 0);
      const wanted = at === -1 ? seen : Math.min(stops.length - 1, at + by);
      clear();
      const stop = stops[Math.max(0, wanted)];
      if (stop === undefined) return '';
      current = stop;
      stop.classList.add('comments-cursor');
      stop.scrollIntoView({ block: 'center' });
      return stop.textContent.replaceAll(/\s+/g, ' ').trim().slice(0, 120);
    },
  };
}

function stopsOf({ figures, blocks }: DocumentOnPage): Element[] {
  const outside = blocks
    .map(({ element }) => element)
    .filter((each) => each.closest('figure') === null);
  return [...figures.values(), ...outside]
    .filter((each) => each.isConnected)
    .sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
}

/** Scrolls to a comment's place, opening what is folded around it. */
export function reveal(element: Element): void {
  unfold(element);
  const view = viewOf(element.ownerDocument);
  const isStill = view.matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.scrollIntoView({ block: 'center', behavior: isStill ? 'instant' : 'smooth' });
}
