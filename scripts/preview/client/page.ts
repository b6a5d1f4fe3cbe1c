import { byId, find } from '../../browser/client/dom.ts';
import type { PreviewEvents } from '../wire.ts';
import { answerOf, carriedData } from './data.ts';
import { listen } from './events.ts';
import { applyPatch } from './patch.ts';

/*
 * The page in the preview follows the sources: it is patched where they have changed, and stays where it is read.
 */

type Change = PreviewEvents['patch'];

const { document: id, run, words, ...opened } = carriedData('rapport-preview');
const main = find(document, 'main', HTMLElement);
let { version } = opened;

const marks = new CSSStyleSheet();
// The reader's place is kept by us, alike in all browsers.
marks.replaceSync(`
  html { overflow-anchor: none }
  [data-changed] { animation: rapport-changed 2s ease-out }
  @keyframes rapport-changed {
    from { background-color: color-mix(in srgb, var(--focus, Highlight) 28%, transparent);
      box-shadow: 0 0 0 6px color-mix(in srgb, var(--focus, Highlight) 28%, transparent) }
  }
  @media (prefers-reduced-motion: reduce) {
    [data-changed] { animation: none; box-shadow: -4px 0 0 var(--focus, Highlight) }
  }
  @media print { [data-changed] { animation: none; box-shadow: none } }
  #rapport-status { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%) }`);
document.adoptedStyleSheets = [...document.adoptedStyleSheets, marks];

const status = document.createElement('div');
status.id = 'rapport-status';
status.role = 'status';
document.body.append(status);

const waiting: Change[] = [];

listen({
  patch(change) {
    if (change.document !== id || change.version <= version) return;
    if (change.version > version + 1) return location.reload();
    version = change.version;
    waiting.push(change);
    // A window that nobody sees must not take time from the one that somebody does.
    if (document.hidden) requestIdleCallback(followAll, { timeout: 1000 });
    else followAll();
  },
  reload(change) {
    if (change.document === id) location.reload();
  },
  found() {
    void catchUp();
  },
});

/** What was told before we listened, or while the connection was broken. */
async function catchUp(): Promise<void> {
  const response = await fetch(`/api/page/${encodeURIComponent(id)}`).catch(() => null);
  if (response === null || !response.ok) return;
  const now = await answerOf('page', response);
  if (now.run !== run || now.version > version) location.reload();
  else document.body.dataset['ready'] = ''; // nothing is missed from here on
}

function followAll(): void {
  for (const change of waiting.splice(0)) follow(change);
}

function follow({ version: reached, patch, style }: Change): void {
  const place = placeOfReader();
  const focused = document.activeElement;
  if (style !== null) byId('rapport-style', HTMLStyleElement).textContent = style;
  const changed = applyPatch(main, patch);
  if (focused !== document.activeElement && focused?.isConnected === true) focus(focused);
  place.keep();
  mark(changed);
  document.dispatchEvent(
    new CustomEvent('rapport:patched', { detail: { version: reached, changed } }),
  );
}

function focus(element: Element): void {
  if (element instanceof HTMLElement || element instanceof SVGElement) {
    element.focus({ preventScroll: true });
  }
}

/** The block at the top of the window, and how to get back to it. */
function placeOfReader(): { keep: () => void } {
  const block = scrollY === 0 ? null : blockAtTop();
  if (block === null) return { keep: () => undefined };
  const before = block.getBoundingClientRect().top;
  return {
    keep() {
      if (!block.isConnected) return;
      const moved = block.getBoundingClientRect().top - before;
      if (moved !== 0) scrollBy({ top: moved, behavior: 'instant' });
    },
  };
}

function blockAtTop(): Element | null {
  const x = document.documentElement.clientWidth / 2;
  for (let y = 1; y < innerHeight / 2; y += 24) {
    const block = document.elementFromPoint(x, y)?.closest('[data-block]');
    if (block) return block;
  }
  return null;
}

const fading = new Map<Element, number>();

/** Lets new content be seen for a moment. */
function mark(elements: readonly Element[]): void {
  for (const element of elements) {
    clearTimeout(fading.get(element));
    element.removeAttribute('data-changed');
    // What is written is seen, also in an answer.
    const question = element.closest<HTMLDetailsElement>('details.question');
    if (question !== null) question.open = true;
    requestAnimationFrame(() => element.setAttribute('data-changed', ''));
    const timer = setTimeout(() => {
      element.removeAttribute('data-changed');
      fading.delete(element);
    }, 2000);
    fading.set(element, timer);
  }
  const [first] = elements;
  if (first !== undefined) announce(first);
}

let announcing: number | undefined;

/** Once when it has become quiet: not every keystroke. */
function announce(element: Element): void {
  clearTimeout(announcing);
  announcing = setTimeout(() => {
    const heading = element.closest('section')?.querySelector('h2, h3, h4, h5, h6');
    const name = heading?.textContent.replace(/\s*#$/, '').trim() ?? '';
    status.textContent = name === '' ? words.updated : words.updatedIn.replace('{name}', name);
  }, 700);
}
