import { blockAt, placeIn } from './places.client.js';
import { applyScheme } from './scheme.client.js';

/*
 * The frame that shows a document: which one, how wide, light or dark, and where in it.
 */

/** Widths that pages are looked at in, in CSS px; `full` is what there is room for. */
const widths = { phone: 375, tablet: 768, desktop: 1440, full: null };

/**
 * @param {object} options
 * @param {HTMLIFrameElement} options.frame
 * @param {HTMLElement} options.room what the frame has to stand in
 * @param {string} options.lang of what the page says of its own changes
 * @param {(document: string) => void} options.onFollowed a link of the page has led to another document
 */
export function createPageFrame({ frame, room, lang, onFollowed }) {
  const onLoad = new Set();
  let shown = '';
  let scheme = 'system';
  let width = 'full';

  const page = () => frame.contentDocument;
  const root = () => page()?.querySelector('main') ?? null;

  const fit = () => fitFrame(frame, room, widths[width]);

  frame.addEventListener('load', () => {
    if (root() === null) return;
    applyScheme(page(), scheme);
    // A changed style sheet comes as a new one.
    const observer = new frame.contentWindow.MutationObserver(() => applyScheme(page(), scheme));
    observer.observe(page().head, { childList: true, subtree: true, characterData: true });
    page().addEventListener('click', leaveByWindow, { capture: true });
    const id = documentIn(page().location.pathname);
    if (id !== shown) {
      shown = id;
      onFollowed(id);
    }
    for (const listener of onLoad) listener();
  });
  new ResizeObserver(fit).observe(room);

  async function open(id) {
    if (id === shown) return;
    shown = id;
    const loaded = new Promise((resolve) =>
      frame.addEventListener('load', resolve, { once: true }),
    );
    // In place of the page before: the desk has its own way back.
    frame.contentWindow.location.replace(`/page/${encodeURIComponent(id)}?lang=${lang}`);
    await loaded;
  }

  return {
    open,
    page,
    root,
    onLoad: (listener) => onLoad.add(listener),
    setScheme(wanted) {
      scheme = wanted;
      if (page() !== null) applyScheme(page(), wanted);
    },
    setWidth(wanted) {
      width = wanted in widths ? wanted : 'full';
      room.dataset.width = width;
      fit();
    },
    /** The blocks that tell where they are written, in order. */
    blocks: () => [...(root()?.querySelectorAll('[data-source]') ?? [])],
    /** The block of a place; `null` when the page has nothing of its file. */
    blockOf(place) {
      const blocks = this.blocks();
      const index = blockAt(
        blocks.map(({ dataset }) => placeIn(dataset.source)),
        place,
      );
      return blocks[index] ?? null;
    },
  };
}

/** A page that is wider than its room is made smaller: its own width is what its style sheet asks for. */
function fitFrame(frame, room, wanted) {
  const space = room.clientWidth;
  const scale = wanted === null ? 1 : Math.min(1, space / wanted);
  frame.style.width = wanted === null ? '100%' : `${wanted}px`;
  frame.style.height = `${room.clientHeight / scale}px`;
  frame.style.transform = scale === 1 ? '' : `scale(${scale})`;
  const free = wanted === null ? 0 : Math.max(0, (space - wanted * scale) / 2);
  frame.style.marginInlineStart = `${free}px`;
}

/** The document of a page; pages link to each other as they do when they are built: `faq.html`. */
function documentIn(pathname) {
  return /^\/page\/(.+?)(?:\.html)?$/.exec(pathname)?.[1] ?? '';
}

/** Other sites and PDFs open in a window of their own: the frame shows our pages only. */
function leaveByWindow({ target }) {
  const link = target.closest?.('a[href]');
  if (!link || (link.origin === location.origin && !link.pathname.endsWith('.pdf'))) return;
  link.target = '_blank';
  link.rel = 'noopener';
}

/** Scrolls to an element of a page and lets it be seen for a moment; what is folded around it is opened. */
export function reveal(element) {
  for (let outer = element.closest('details'); outer !== null;) {
    outer.open = true;
    outer = outer.parentElement.closest('details');
  }
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.scrollIntoView({ block: 'center', behavior: isStill ? 'instant' : 'smooth' });
  const colour = getComputedStyle(element.ownerDocument.documentElement)
    .getPropertyValue('--focus')
    .trim();
  const mark = { outline: `3px solid ${colour || 'Highlight'}`, outlineOffset: '6px' };
  const gone = { outline: '3px solid transparent', outlineOffset: '6px' };
  // Without motion the mark stands, and is then gone.
  const easing = isStill ? 'steps(1, end)' : 'ease-in';
  element.animate([mark, gone], { duration: 2200, easing });
}
