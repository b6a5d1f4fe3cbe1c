import { isElement, unfold } from '../../browser/client/dom.ts';
import type { SourcePlace } from '../desk-state.ts';
import { blockAt, placeIn } from './places.ts';
import { applyScheme, type Scheme } from './scheme.ts';
import { type Width, widths } from './settings.ts';

/*
 * The frame that shows a document: which one, how wide, light or dark, and where in it. Elements of its page are not of our
 * window's classes.
 */

export interface PageFrame {
  open: (document: string) => Promise<void>;
  page: () => Document | null;
  /** The page's `main`; `null` until a page of ours is there. */
  root: () => HTMLElement | null;
  /** Told of each page that has been loaded. */
  onLoad: (listener: (page: FramedPage) => void) => void;
  setScheme: (scheme: Scheme) => void;
  setWidth: (width: Width) => void;
  /** The blocks that tell where they are written, in order. */
  blocks: () => HTMLElement[];
  /** The block of a place; `null` when the page has nothing of its file. */
  blockOf: (place: SourcePlace) => HTMLElement | null;
}

export interface FramedPage {
  page: Document;
  view: Window & typeof globalThis;
}

interface Options {
  frame: HTMLIFrameElement;
  /** What the frame has to stand in. */
  room: HTMLElement;
  /** Of what the page says of its own changes. */
  lang: string;
  /** A link of the page has led to another document. */
  onFollowed: (document: string) => void;
}

export function createPageFrame({ frame, room, lang, onFollowed }: Options): PageFrame {
  const listeners = new Set<(page: FramedPage) => void>();
  let shown = '';
  let scheme: Scheme = 'system';
  let width: Width = 'full';

  const page = (): Document | null => frame.contentDocument;
  const root = (): HTMLElement | null => page()?.querySelector('main') ?? null;
  const blocks = (): HTMLElement[] => [
    ...(root()?.querySelectorAll<HTMLElement>('[data-source]') ?? []),
  ];
  const fit = (): void => fitFrame(frame, room, widths[width]);
  const setScheme = (wanted: Scheme): void => {
    scheme = wanted;
    const shownPage = page();
    if (shownPage !== null) applyScheme(shownPage, scheme);
  };

  frame.addEventListener('load', () => {
    const loaded = page();
    const view = loaded?.defaultView;
    if (!loaded || !view || root() === null) return;
    applyScheme(loaded, scheme);
    // A changed style sheet comes as a new one.
    const observer = new view.MutationObserver(() => applyScheme(loaded, scheme));
    observer.observe(loaded.head, { childList: true, subtree: true, characterData: true });
    loaded.addEventListener('click', leaveByWindow, { capture: true });
    const id = documentIn(loaded.location.pathname);
    if (id !== shown) {
      shown = id;
      onFollowed(id);
    }
    for (const listener of listeners) listener({ page: loaded, view });
  });
  new ResizeObserver(fit).observe(room);

  return {
    page,
    root,
    blocks,
    setScheme,
    async open(id) {
      if (id === shown) return;
      shown = id;
      const loaded = new Promise((resolve) =>
        frame.addEventListener('load', resolve, { once: true }),
      );
      // In place of the page before: the desk has its own way back.
      frame.contentWindow?.location.replace(`/page/${encodeURIComponent(id)}?lang=${lang}`);
      await loaded;
    },
    onLoad: (listener) => void listeners.add(listener),
    setWidth(wanted) {
      width = wanted;
      room.dataset['width'] = width;
      fit();
    },
    blockOf(place) {
      const all = blocks();
      const places = all.map((block) => placeIn(block.dataset['source']));
      return all[blockAt(places, place)] ?? null;
    },
  };
}

/** A page that is wider than its room is made smaller: its own width is what its style sheet asks for. */
function fitFrame(frame: HTMLElement, room: HTMLElement, wanted: number | null): void {
  const space = room.clientWidth;
  const scale = wanted === null ? 1 : Math.min(1, space / wanted);
  frame.style.width = wanted === null ? '100%' : `${wanted}px`;
  frame.style.height = `${room.clientHeight / scale}px`;
  frame.style.transform = scale === 1 ? '' : `scale(${scale})`;
  const free = wanted === null ? 0 : Math.max(0, (space - wanted * scale) / 2);
  frame.style.marginInlineStart = `${free}px`;
}

/** The document of a page; pages link to each other as they do when they are built: `faq.html`. */
function documentIn(pathname: string): string {
  return /^\/page\/(.+?)(?:\.html)?$/.exec(pathname)?.[1] ?? '';
}

/** Other sites and PDFs open in a window of their own: the frame shows our pages only. */
function leaveByWindow({ target }: Event): void {
  const link = isElement(target) ? target.closest<HTMLAnchorElement>('a[href]') : null;
  if (!link || (link.origin === location.origin && !link.pathname.endsWith('.pdf'))) return;
  link.target = '_blank';
  link.rel = 'noopener';
}

/** Scrolls to an element of a page and lets it be seen for a moment; what is folded around it is opened. */
export function reveal(element: Element): void {
  unfold(element);
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
