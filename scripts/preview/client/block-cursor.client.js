import { reveal } from './page-frame.client.js';
import { placeIn } from './places.client.js';

/*
 * The block whose source is shown: chosen by a click on its handle, by Alt and a click, or by going from one to the next.
 */

const handleStyle = `
  :host { position: absolute; z-index: 3; }
  button { font: 500 13px/1.3 var(--sans, sans-serif); padding: 5px 9px; cursor: pointer;
    color: var(--ground, Canvas); background: var(--ink, CanvasText); border: 1px solid transparent; border-radius: 4px; }
  button:focus-visible { outline: 3px solid var(--focus, Highlight); outline-offset: 2px; }`;

/**
 * @param {ReturnType<import('./page-frame.client.js').createPageFrame>} frame
 * @param {{ label: string, onChoose: (block: HTMLElement) => void }} options
 */
export function createBlockCursor(frame, { label, onChoose }) {
  /** @type {HTMLElement | null} */
  let chosen = null;
  let handle = null;
  let pointed = null;

  const choose = (block) => {
    chosen = block;
    onChoose(block);
  };

  function showHandle(block) {
    pointed = block;
    const box = block.getBoundingClientRect();
    const view = frame.page().defaultView;
    const left = Math.max(4, Math.min(box.right, view.innerWidth - 8) - handle.offsetWidth);
    handle.style.insetInlineStart = `${left + view.scrollX}px`;
    handle.style.insetBlockStart = `${Math.max(0, box.top + view.scrollY - handle.offsetHeight)}px`;
    handle.style.visibility = 'visible';
  }

  frame.onLoad(() => {
    const page = frame.page();
    handle = createHandle(page, label, () => choose(pointed));
    page.body.append(handle);
    page.addEventListener('pointerover', ({ target, pointerType }) => {
      if (target === handle || pointerType === 'touch') return;
      const block = target.closest?.('main [data-source]') ?? null;
      if (block !== null) showHandle(block);
    });
    page.documentElement.addEventListener(
      'pointerleave',
      () => (handle.style.visibility = 'hidden'),
    );
    page.addEventListener('click', (event) => {
      const block = event.altKey ? event.target.closest?.('main [data-source]') : null;
      if (!block) return;
      event.preventDefault();
      choose(block);
    });
  });

  return {
    /** The block, as long as the page has it. */
    chosen: () => (chosen?.isConnected ? chosen : null),
    choose,
    /** Goes `by` blocks on, from the first that is seen when none is chosen. */
    move(by) {
      const blocks = frame.blocks();
      const at = blocks.indexOf(chosen);
      const next =
        at === -1 ? firstSeen(blocks) : Math.min(blocks.length - 1, Math.max(0, at + by));
      if (blocks[next] === undefined) return;
      choose(blocks[next]);
      reveal(blocks[next]);
    },
  };
}

/** The pointer's way; the keyboard has commands of the desk, so the handle is no stop for it. */
function createHandle(page, label, onClick) {
  const host = page.createElement('rapport-handle');
  host.style.visibility = 'hidden';
  host.setAttribute('aria-hidden', 'true');
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new page.defaultView.CSSStyleSheet();
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

function firstSeen(blocks) {
  const index = blocks.findIndex((block) => block.getBoundingClientRect().bottom > 0);
  return Math.max(0, index);
}

/** What is known of a block: its place, and its first words; of a figure those of its caption. */
export function describeBlock(block) {
  const place = placeIn(block.dataset.source);
  const said = (block.matches('figure') && block.querySelector('.subject')) || block;
  const copy = said.cloneNode(true);
  for (const link of copy.querySelectorAll('.permalink, svg')) link.remove();
  const words = (copy.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
  return { block, place, words: words.length > 120 ? `${words.slice(0, 120).trimEnd()}…` : words };
}
