import { rangesOf } from './dom-text.client.js';
import { elementsOf } from './dom.client.js';

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
  const marking = { page, h: elementsOf(page), undo: [] };
  const clear = () => {
    for (const back of marking.undo.reverse()) back();
    marking.undo = [];
  };
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
      const owners = new Map();
      for (const { id, figure } of placed) {
        const element = figure ?? blockOf(text, rangesBy.get(id));
        if (element !== null) owners.set(element, [...(owners.get(element) ?? []), id]);
        if (figure !== null) markFigure(marking, figure);
      }
      // Marks before markers: the ranges are of text nodes as they were.
      markWords(marking, rangesBy, active);
      for (const [element, threads] of owners) {
        addMarker(marking, element, {
          label: say('hasComments', { count: threads.length }),
          count: threads.length,
          onclick: () => onOpen(threads),
        });
      }
    },
  };
}

function markFigure({ undo }, figure) {
  figure.dataset.commented = '';
  undo.push(() => delete figure.dataset.commented);
}

function markWords(marking, rangesBy, active) {
  const { CSS: css, Highlight } = marking.page.defaultView;
  if (Highlight === undefined || css?.highlights === undefined) {
    // From the end, so that earlier ranges keep their text nodes.
    for (const [id, ranges] of [...rangesBy].reverse()) {
      for (const range of ranges.toReversed()) wrap(marking, range, id === active);
    }
    return;
  }
  const others = [...rangesBy].flatMap(([id, ranges]) => (id === active ? [] : ranges));
  css.highlights.set('rapport-comment', new Highlight(...others));
  css.highlights.set('rapport-comment-active', new Highlight(...(rangesBy.get(active) ?? [])));
  marking.undo.push(() => {
    css.highlights.delete('rapport-comment');
    css.highlights.delete('rapport-comment-active');
  });
}

function wrap({ h, undo }, range, isActive) {
  const mark = h('mark', { class: isActive ? 'comments-mark active' : 'comments-mark' });
  try {
    range.surroundContents(mark);
  } catch {
    return; // crosses another comment's mark: the number after the block tells of both
  }
  undo.push(() => {
    const parent = mark.parentNode;
    mark.replaceWith(...mark.childNodes);
    parent?.normalize();
  });
}

/** After the block; beside a summary, which may hold no button. */
function addMarker({ h, undo }, element, { label, count, onclick }) {
  const properties = { type: 'button', class: 'comments-ui comments-marker', 'aria-label': label };
  const marker = h('button', { ...properties, onclick }, String(count));
  if (element.localName === 'summary') element.after(marker);
  else element.append(marker);
  undo.push(() => marker.remove());
}

/** Block of the last words. */
function blockOf(text, ranges) {
  const node = ranges?.at(-1)?.startContainer;
  if (node === undefined) return null;
  return (
    text.blocks.find(({ pieces }) => pieces.some((piece) => piece.node === node))?.element ?? null
  );
}
