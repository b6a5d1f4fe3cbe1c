import { listen } from './events.client.js';
import { applyPatch } from './patch.client.js';

/*
 * The page in the preview follows the sources: it is patched where they have changed, and stays where it is read.
 */

const {
  document: id,
  run,
  words,
  ...opened
} = JSON.parse(document.getElementById('rapport-preview').textContent);
const main = document.querySelector('main');
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

const waiting = [];

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
async function catchUp() {
  const response = await fetch(`/api/page/${encodeURIComponent(id)}`).catch(() => null);
  if (!response?.ok) return;
  const now = await response.json();
  if (now.run !== run || now.version > version) location.reload();
  else document.body.dataset.ready = ''; // nothing is missed from here on
}

function followAll() {
  for (const change of waiting.splice(0)) follow(change);
}

function follow({ version: reached, patch, style }) {
  const place = placeOfReader();
  const focused = document.activeElement;
  if (style !== null) document.getElementById('rapport-style').textContent = style;
  const changed = applyPatch(main, patch);
  if (focused !== document.activeElement && focused?.isConnected) {
    focused.focus({ preventScroll: true });
  }
  place.keep();
  mark(changed);
  document.dispatchEvent(
    new CustomEvent('rapport:patched', { detail: { version: reached, changed } }),
  );
}

/** The block at the top of the window, and how to get back to it. */
function placeOfReader() {
  if (scrollY === 0) return { keep() {} };
  const x = document.documentElement.clientWidth / 2;
  let block = null;
  for (let y = 1; block === null && y < innerHeight / 2; y += 24) {
    block = document.elementFromPoint(x, y)?.closest('[data-block]') ?? null;
  }
  const before = block?.getBoundingClientRect().top;
  return {
    keep() {
      if (!block?.isConnected) return;
      const moved = block.getBoundingClientRect().top - before;
      if (moved !== 0) scrollBy({ top: moved, behavior: 'instant' });
    },
  };
}

const fading = new Map();

/** Lets new content be seen for a moment. */
function mark(elements) {
  for (const element of elements) {
    clearTimeout(fading.get(element));
    element.removeAttribute('data-changed');
    requestAnimationFrame(() => element.setAttribute('data-changed', ''));
    const timer = setTimeout(() => {
      element.removeAttribute('data-changed');
      fading.delete(element);
    }, 2000);
    fading.set(element, timer);
  }
  if (elements.length > 0) announce(elements);
}

let announcing;

/** Once when it has become quiet: not every keystroke. */
function announce(elements) {
  clearTimeout(announcing);
  announcing = setTimeout(() => {
    const heading = elements[0].closest('section')?.querySelector('h2, h3, h4, h5, h6');
    const name = heading?.textContent.replace(/\s*#$/, '').trim() ?? '';
    status.textContent = name === '' ? words.updated : words.updatedIn.replace('{name}', name);
  }, 700);
}
