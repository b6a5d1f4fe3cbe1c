/*
 * Going through a page without a mouse: block by block, a figure as one, with a frame around where the reader is.
 */

/** `node` comes after (Node.DOCUMENT_POSITION_FOLLOWING). */
const following = 4;

export function createStops() {
  let current = null;
  return {
    current: () => (current?.isConnected ? current : null),
    /**
     * Goes to the next or previous block or figure, at first to the one that is seen.
     * @param {ReturnType<import('./dom-text.client.js').readDocument>} text
     * @param {number} by
     * @returns {string} its first words
     */
    move(text, by) {
      const stops = stopsOf(text);
      const at = stops.indexOf(current);
      const seen = stops.findIndex((each) => each.getBoundingClientRect().bottom > 0);
      const wanted = at === -1 ? seen : Math.min(stops.length - 1, at + by);
      this.clear();
      current = stops[Math.max(0, wanted)] ?? null;
      current?.classList.add('comments-cursor');
      current?.scrollIntoView({ block: 'center' });
      return current?.textContent?.replaceAll(/\s+/g, ' ').trim().slice(0, 120) ?? '';
    },
    clear() {
      current?.classList.remove('comments-cursor');
      current = null;
    },
  };
}

function stopsOf({ figures, blocks }) {
  const outside = blocks
    .map(({ element }) => element)
    .filter((each) => each.closest('figure') === null);
  return [...figures.values(), ...outside]
    .filter((each) => each.isConnected)
    .sort((a, b) => (a.compareDocumentPosition(b) & following ? -1 : 1));
}

/** Scrolls to a comment's place, opening what is folded around it. */
export function reveal(element) {
  for (let outer = element.closest('details'); outer !== null;) {
    outer.open = true;
    outer = outer.parentElement.closest('details');
  }
  const view = element.ownerDocument.defaultView;
  const isStill = view.matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.scrollIntoView({ block: 'center', behavior: isStill ? 'instant' : 'smooth' });
}
