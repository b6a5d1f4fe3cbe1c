import { rangesOf } from './dom-text.client.js';
import { elementsOf } from './elements.client.js';

/*
 * How comments show on the page: the words are marked, and a button after their block tells how many there are.
 */

const style = `
  ::highlight(rapport-comment) { background-color: color-mix(in srgb, var(--focus, #005c86) 18%, transparent); }
  ::highlight(rapport-comment-active) { background-color: color-mix(in srgb, var(--focus, #005c86) 42%, transparent); }
  mark.comments-mark { color: inherit; background: color-mix(in srgb, var(--focus, #005c86) 18%, transparent); }
  mark.comments-mark.active { background: color-mix(in srgb, var(--focus, #005c86) 42%, transparent); }
  figure[data-commented] { outline: 2px dotted var(--focus, #005c86); outline-offset: 0.35rem; }
  .comments-marker { all: unset; box-sizing: border-box; display: inline-block; min-inline-size: 24px; min-block-size: 24px;
    margin-inline-start: 0.35em; padding-inline: 5px; text-align: center; vertical-align: middle; cursor: pointer;
    font: 600 13px/22px var(--sans, sans-serif); text-indent: 0; color: var(--ground, #fff); background: var(--focus, #005c86);
    border: 1px solid transparent; border-radius: 12px 12px 12px 2px; }
  .comments-marker:focus-visible { outline: 3px solid var(--ink, currentColor); outline-offset: 2px; }
  .comments-cursor { outline: 3px solid var(--focus, #005c86); outline-offset: 4px; }
  @media print { .comments-marker { display: none; } }`;

/** A style sheet made by script is allowed by any policy. */
export function addStyle(page) {
  const sheet = new page.defaultView.CSSStyleSheet();
  sheet.replaceSync(style);
  page.adoptedStyleSheets = [...page.adoptedStyleSheets, sheet];
}

/**
 * @param {Document} page
 * @param {{ say: (name: string, values?: object) => string, onOpen: (threads: string[]) => void }} options
 */
export function createMarks(page, { say, onOpen }) {
  const h = elementsOf(page);
  const view = page.defaultView;
  const hasHighlights = 'Highlight' in view && view.CSS?.highlights !== undefined;
  let undo = [];

  function clear() {
    for (const back of undo.reverse()) back();
    undo = [];
  }

  function markText(ranges, isActive) {
    if (hasHighlights) return;
    for (const range of ranges) {
      const mark = h('mark', { class: isActive ? 'comments-mark active' : 'comments-mark' });
      range.surroundContents(mark);
      undo.push(() => {
        const parent = mark.parentNode;
        mark.replaceWith(...mark.childNodes);
        parent?.normalize();
      });
    }
  }

  function highlight(name, ranges) {
    if (!hasHighlights) return;
    view.CSS.highlights.set(name, new view.Highlight(...ranges));
    undo.push(() => view.CSS.highlights.delete(name));
  }

  /** After the block; beside a summary, which may hold no button. */
  function addMarker(element, threads) {
    const count = threads.length;
    const marker = h(
      'button',
      {
        type: 'button',
        class: 'comments-ui comments-marker',
        'aria-label': say('hasComments', { count }),
        onclick: () => onOpen(threads),
      },
      String(count),
    );
    if (element.localName === 'summary') element.after(marker);
    else element.append(marker);
    undo.push(() => marker.remove());
  }

  return {
    clear,
    /**
     * @param {{ id: string, span: {start: number, end: number} | null, figure: Element | null }[]} placed
     * @param {ReturnType<import('./dom-text.client.js').readDocument>} text
     * @param {string | null} active thread that is looked at
     */
    show(placed, text, active) {
      clear();
      const quoted = placed.filter(({ span }) => span !== null);
      const rangesBy = new Map(quoted.map(({ id, span }) => [id, rangesOf(text, span)]));
      const own = rangesBy.get(active) ?? [];
      const others = [...rangesBy].flatMap(([id, ranges]) => (id === active ? [] : ranges));
      highlight('rapport-comment', others);
      highlight('rapport-comment-active', own);
      const owners = new Map();
      for (const { id, figure } of placed) {
        const element = figure ?? blockOf(text, rangesBy.get(id));
        if (element === null) continue;
        owners.set(element, [...(owners.get(element) ?? []), id]);
        if (figure === null) continue;
        figure.dataset.commented = '';
        undo.push(() => delete figure.dataset.commented);
      }
      // From the end, and marks before markers: the ranges are of text nodes as they were.
      for (const [id, ranges] of [...rangesBy].reverse()) markText(ranges.reverse(), id === active);
      for (const [element, threads] of owners) addMarker(element, threads);
    },
  };
}

/** Block of the last words. */
function blockOf(text, ranges) {
  const node = ranges?.at(-1)?.startContainer;
  if (node === undefined) return null;
  return (
    text.blocks.find(({ pieces }) => pieces.some((piece) => piece.node === node))?.element ?? null
  );
}
