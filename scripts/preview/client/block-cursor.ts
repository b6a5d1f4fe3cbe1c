import { closest } from '../../browser/client/dom.ts';
import type { SourcePlace } from '../desk-state.ts';
import { type FramedPage, type PageFrame, reveal } from './page-frame.ts';
import { placeIn } from './places.ts';

/*
 * The block whose source is shown: chosen by a click on its handle, by Alt and a click, or by going from one to the next.
 */

const handleStyle = `
  :host { position: absolute; z-index: 3; }
  button { font: 500 13px/1.3 var(--sans, sans-serif); padding: 5px 9px; cursor: pointer;
    color: var(--ground, Canvas); background: var(--ink, CanvasText); border: 1px solid transparent; border-radius: 4px; }
  button:focus-visible { outline: 3px solid var(--focus, Highlight); outline-offset: 2px; }`;

const block = 'main [data-source]';

export interface BlockCursor {
  /** The block, as long as the page has it. */
  chosen: () => HTMLElement | null;
  /** Goes `by` blocks on, from the first that is seen when none is chosen. */
  move: (by: number) => void;
}

interface Options {
  /** Of the handle. */
  label: string;
  onChoose: (block: HTMLElement) => void;
}

export function createBlockCursor(frame: PageFrame, { label, onChoose }: Options): BlockCursor {
  let chosen: HTMLElement | null = null;

  const choose = (wanted: HTMLElement): void => {
    chosen = wanted;
    onChoose(wanted);
  };

  frame.onLoad((framed) => {
    followPointer(framed, label, choose);
    framed.page.addEventListener('click', (event) => {
      const clicked = event.altKey ? closest(event, block) : null;
      if (clicked === null) return;
      event.preventDefault();
      choose(clicked);
    });
  });

  return {
    chosen: () => (chosen?.isConnected === true ? chosen : null),
    move(by) {
      const blocks = frame.blocks();
      const at = blocks.findIndex((each) => each === chosen);
      const next = at === -1 ? firstSeen(blocks) : at + by;
      const wanted = blocks[Math.min(blocks.length - 1, Math.max(0, next))];
      if (wanted === undefined) return;
      choose(wanted);
      reveal(wanted);
    },
  };
}

/** A handle beside the block that is pointed at. */
function followPointer(
  { page, view }: FramedPage,
  label: string,
  choose: (block: HTMLElement) => void,
): void {
  let pointed: HTMLElement | null = null;
  const handle = createHandle(page, view, label, () => {
    if (pointed !== null) choose(pointed);
  });
  page.body.append(handle);

  page.addEventListener('pointerover', (event) => {
    if (event.target === handle || event.pointerType === 'touch') return;
    const under = closest(event, block);
    if (under === null) return;
    pointed = under;
    const box = under.getBoundingClientRect();
    const left = Math.max(4, Math.min(box.right, view.innerWidth - 8) - handle.offsetWidth);
    const top = Math.max(0, box.top + view.scrollY - handle.offsetHeight);
    handle.style.insetInlineStart = `${left + view.scrollX}px`;
    handle.style.insetBlockStart = `${top}px`;
    handle.style.visibility = 'visible';
  });
  page.documentElement.addEventListener('pointerleave', () => {
    handle.style.visibility = 'hidden';
  });
}

/** The pointer's way; the keyboard has commands of the desk, so the handle is no stop for it. */
function createHandle(
  page: Document,
  view: FramedPage['view'],
  label: string,
  onClick: () => void,
): HTMLElement {
  const host = page.createElement('rapport-handle');
  host.style.visibility = 'hidden';
  host.setAttribute('aria-hidden', 'true');
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(handleStyle);
  root.adoptedStyleSheets = [sheet];
  const button = page.createElement('button');
  button.type = 'button';
  button.tabIndex = -1;
  button.textContent = label;
  button.addEventListener('click', onClick);
  root.append(button);
  return host;
}

function firstSeen(blocks: readonly Element[]): number {
  return blocks.findIndex((each) => each.getBoundingClientRect().bottom > 0);
}

/** What is known of a block. */
export interface DescribedBlock {
  block: Element;
  place: SourcePlace;
  /** Its first words; of a figure those of its caption. */
  words: string;
}

/** `null` for a block that does not tell where it is written. */
export function describeBlock(element: Element): DescribedBlock | null {
  const place = placeIn(element.getAttribute('data-source'));
  if (place === null) return null;
  const said = (element.matches('figure') && element.querySelector('.subject')) || element;
  const copy = element.ownerDocument.importNode(said, true);
  for (const link of copy.querySelectorAll('.permalink, svg')) link.remove();
  const words = copy.textContent.replaceAll(/\s+/g, ' ').trim();
  const first = words.length > 120 ? `${words.slice(0, 120).trimEnd()}…` : words;
  return { block: element, place, words: first };
}
