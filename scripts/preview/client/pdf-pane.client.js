import { h, refill } from './elements.client.js';
import { mappedHeight } from './places.client.js';

/*
 * The PDF's pages beside the page, at the same place: headings and figures are where the two meet.
 */

/**
 * @param {HTMLElement} pane
 * @param {import('./desk.client.js').Desk} desk
 */
export function createPdfPane(pane, desk) {
  const { frame } = desk;
  // Whoever was touched last leads, so that the two do not answer each other.
  let leader = 'page';
  let shown = '';
  const lead = (name) => () => (leader = name);
  onTouch(pane, lead('pdf'));

  function follow() {
    if (pane.hidden || frame.page() === null) return;
    const view = frame.page().defaultView;
    const line = lineOf(frame.page());
    const known = heightsOf(pane, frame.page(), desk.document()?.pdf?.places ?? [], line);
    if (leader === 'page') {
      pane.scrollTop = mappedHeight(view.scrollY + line, known.html, known.pdf) - line;
    } else {
      const top = mappedHeight(pane.scrollTop + line, known.pdf, known.html) - line;
      view.scrollTo({ top, behavior: 'instant' });
    }
  }

  pane.addEventListener('scroll', () => leader === 'pdf' && follow(), { passive: true });
  frame.onLoad(() => {
    const page = frame.page();
    onTouch(page, lead('page'));
    page.addEventListener('scroll', () => leader === 'page' && follow(), { passive: true });
  });

  return {
    /** After the PDF or the document has changed, or the pane is opened. */
    refresh() {
      const { id, title, pdf = null } = desk.document() ?? {};
      const wanted = JSON.stringify([id, pdf]);
      if (pane.hidden) return;
      want();
      if (wanted === shown) return;
      shown = wanted;
      pane.setAttribute('aria-label', desk.say('pdfPages', { title: title ?? '' }));
      if (pdf === null) return refill(pane, h('p', { class: 'empty' }, desk.say('pdfWaiting')));
      refill(
        pane,
        ...Array.from({ length: pdf.pages }, (_, index) => sheet(desk.say, id, pdf, index + 1)),
      );
      leader = 'page';
      follow();
    },
    /** The page has gone somewhere by a command of the desk. */
    lead: lead('page'),
  };
}

function sheet(say, id, { pages, version }, number) {
  return h(
    'div',
    { class: 'sheet', 'data-page': number },
    h('img', {
      src: `/pdf/${encodeURIComponent(id)}/${number}.png?v=${version}`,
      alt: say('pdfPage', { number, count: pages }),
      loading: 'lazy',
    }),
  );
}

let isWanted = false;

/** PDFs are made from when somebody wants to see one. */
function want() {
  if (isWanted) return;
  isWanted = true;
  void fetch('/api/pdf').catch(() => {
    isWanted = false;
  });
}

function onTouch(target, act) {
  for (const type of ['wheel', 'pointerdown', 'keydown', 'focusin']) {
    target.addEventListener(type, act, { passive: true });
  }
}

/** Heights of what both have; their beginnings meet too. */
function heightsOf(pane, page, places, line) {
  const points = places.flatMap(({ id, page: number, top }) => {
    const target = page.getElementById(id);
    const image = pane.querySelector(`[data-page="${number}"]`);
    if (!target || image === null) return [];
    const html = target.getBoundingClientRect().top + page.defaultView.scrollY;
    return [{ html, pdf: image.offsetTop + top * image.offsetHeight }];
  });
  const ordered = points
    .sort((a, b) => a.html - b.html)
    .filter((point, index, all) => index === 0 || point.pdf > all[index - 1].pdf);
  return {
    html: [line, ...ordered.map((each) => each.html)],
    pdf: [line, ...ordered.map((each) => each.pdf)],
  };
}

/** Where a heading stands that has been gone to, from the top of the view: both are there when one is. */
function lineOf(page) {
  return Number.parseFloat(getComputedStyle(page.documentElement).scrollPaddingTop) || 0;
}
