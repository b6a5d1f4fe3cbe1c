import { h } from '../../browser/client/dom.ts';
import type { Say } from '../../browser/client/words.ts';
import type { DeskPdf } from '../desk-state.ts';
import type { DeskTerm } from '../terms.ts';
import type { Desk } from './context.ts';
import type { FramedPage } from './page-frame.ts';
import { mappedHeight } from './places.ts';
import { refill } from './refill.ts';

/*
 * The PDF's pages beside the page, at the same place: headings and figures are where the two meet.
 */

export interface PdfPane {
  /** After the PDF or the document has changed, or the pane is opened. */
  refresh: () => void;
  /** The page has gone somewhere by a command of the desk. */
  lead: () => void;
}

export function createPdfPane(pane: HTMLElement, desk: Desk): PdfPane {
  const { frame } = desk;
  // Whoever was touched last leads, so that the two do not answer each other.
  let leader: 'page' | 'pdf' = 'page';
  let shown = '';
  const lead = (name: typeof leader) => () => {
    leader = name;
  };
  onTouch(pane, lead('pdf'));

  function follow(): void {
    const page = frame.page();
    const view = page?.defaultView;
    if (pane.hidden || !page || !view) return;
    const line = lineOf(page);
    const known = heightsOf(pane, { page, view }, desk.document()?.pdf?.places ?? [], line);
    if (leader === 'page') {
      pane.scrollTop = mappedHeight(view.scrollY + line, known.html, known.pdf) - line;
    } else {
      const top = mappedHeight(pane.scrollTop + line, known.pdf, known.html) - line;
      view.scrollTo({ top, behavior: 'instant' });
    }
  }

  pane.addEventListener('scroll', () => leader === 'pdf' && follow(), { passive: true });
  frame.onLoad(({ page }) => {
    onTouch(page, lead('page'));
    page.addEventListener('scroll', () => leader === 'page' && follow(), { passive: true });
  });

  return {
    refresh() {
      const { id = '', title = '', pdf = null } = desk.document() ?? {};
      const wanted = JSON.stringify([id, pdf]);
      if (pane.hidden) return;
      want();
      if (wanted === shown) return;
      shown = wanted;
      pane.setAttribute('aria-label', desk.say('pdfPages', { title }));
      if (pdf === null) return refill(pane, h('p', { class: 'empty' }, desk.say('pdfWaiting')));
      refill(pane, ...sheetsOf(desk.say, id, pdf));
      leader = 'page';
      follow();
    },
    lead: lead('page'),
  };
}

function sheetsOf(say: Say<DeskTerm>, id: string, { pages, version }: DeskPdf): HTMLElement[] {
  return Array.from({ length: pages }, (_, index) => {
    const number = index + 1;
    return h(
      'div',
      { class: 'sheet', 'data-page': number },
      h('img', {
        src: `/pdf/${encodeURIComponent(id)}/${number}.png?v=${version}`,
        alt: say('pdfPage', { number, count: pages }),
        loading: 'lazy',
      }),
    );
  });
}

let isWanted = false;

/** PDFs are made from when somebody wants to see one. */
function want(): void {
  if (isWanted) return;
  isWanted = true;
  void fetch('/api/pdf').catch(() => {
    isWanted = false;
  });
}

function onTouch(target: EventTarget, act: () => void): void {
  for (const type of ['wheel', 'pointerdown', 'keydown', 'focusin']) {
    target.addEventListener(type, act, { passive: true });
  }
}

/** Heights of what both have; their beginnings meet too. */
function heightsOf(
  pane: HTMLElement,
  { page, view }: FramedPage,
  places: DeskPdf['places'],
  line: number,
): { html: number[]; pdf: number[] } {
  const points = places.flatMap(({ id, page: number, top }) => {
    const target = page.getElementById(id);
    const image = pane.querySelector<HTMLElement>(`[data-page="${number}"]`);
    if (target === null || image === null) return [];
    const html = target.getBoundingClientRect().top + view.scrollY;
    return [{ html, pdf: image.offsetTop + top * image.offsetHeight }];
  });
  const ordered = points
    .sort((a, b) => a.html - b.html)
    .filter((point, index, all) => point.pdf > (all[index - 1]?.pdf ?? Number.NEGATIVE_INFINITY));
  return {
    html: [line, ...ordered.map((each) => each.html)],
    pdf: [line, ...ordered.map((each) => each.pdf)],
  };
}

/** Where a heading stands that has been gone to, from the top of the view: both are there when one is. */
function lineOf(page: Document): number {
  return Number.parseFloat(getComputedStyle(page.documentElement).scrollPaddingTop) || 0;
}
