import { type CreateElement, elementsOf, viewOf } from '../../browser/client/dom.ts';
import type { Say } from '../../browser/client/words.ts';
import type { CommentTerm, Placed } from './context.ts';
import { type DocumentOnPage, rangesOf } from './dom-text.ts';

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
export function addStyle(page: Document): void {
  const sheet = new (viewOf(page).CSSStyleSheet)();
  sheet.replaceSync(style);
  page.adoptedStyleSheets = [...page.adoptedStyleSheets, sheet];
}

export interface Marks {
  clear: () => void;
  /** `active` is the thread that is looked at. */
  show: (placed: readonly Placed[], text: DocumentOnPage, active: string | null) => void;
}

interface Marking {
  page: Document;
  h: CreateElement;
  /** What takes the marks away, in the order that they were made. */
  undo: (() => void)[];
}

interface Options {
  say: Say<CommentTerm>;
  onOpen: (threads: readonly string[]) => void;
}

export function createMarks(page: Document, { say, onOpen }: Options): Marks {
  const marking: Marking = { page, h: elementsOf(page), undo: [] };
  const clear = (): void => {
    for (const back of marking.undo.reverse()) back();
    marking.undo = [];
  };
  return {
    clear,
    show(placed, text, active) {
      clear();
      const rangesBy = new Map(
        placed.flatMap(({ id, span }) => (span === null ? [] : [[id, rangesOf(text, span)]])),
      );
      const owners = new Map<Element, string[]>();
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

function markFigure({ undo }: Marking, figure: Element): void {
  figure.setAttribute('data-commented', '');
  undo.push(() => figure.removeAttribute('data-commented'));
}

type RangesBy = ReadonlyMap<string, readonly Range[]>;

function markWords(marking: Marking, rangesBy: RangesBy, active: string | null): void {
  const view = viewOf(marking.page);
  if (!('Highlight' in view)) {
    // From the end, so that earlier ranges keep their text nodes.
    for (const [id, ranges] of [...rangesBy].reverse()) {
      for (const range of ranges.toReversed()) wrap(marking, range, id === active);
    }
    return;
  }
  const { highlights } = view.CSS;
  const others = [...rangesBy].flatMap(([id, ranges]) => (id === active ? [] : ranges));
  const looked = active === null ? [] : (rangesBy.get(active) ?? []);
  highlights.set('rapport-comment', new view.Highlight(...others));
  highlights.set('rapport-comment-active', new view.Highlight(...looked));
  marking.undo.push(() => {
    highlights.delete('rapport-comment');
    highlights.delete('rapport-comment-active');
  });
}

function wrap({ h, undo }: Marking, range: Range, isActive: boolean): void {
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

interface Marker {
  label: string;
  count: number;
  onclick: () => void;
}

/** After the block; beside a summary, which may hold no button. */
function addMarker(
  { h, undo }: Marking,
  element: Element,
  { label, count, onclick }: Marker,
): void {
  const properties = { type: 'button', class: 'comments-ui comments-marker', 'aria-label': label };
  const marker = h('button', { ...properties, onclick }, String(count));
  const summary = element.closest('summary');
  if (summary === null) element.append(marker);
  else summary.after(marker);
  undo.push(() => marker.remove());
}

/** Block of the last words. */
function blockOf({ blocks }: DocumentOnPage, ranges: readonly Range[] = []): Element | null {
  const node = ranges.at(-1)?.startContainer;
  const block = blocks.find(({ pieces }) => pieces.some((piece) => piece.node === node));
  return block?.element ?? null;
}
