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

  function heights() {
    const { pdf } = desk.document();
    const points = (pdf?.places ?? []).flatMap(({ id, page, top }) => {
      const target = frame.page()?.getElementById(id);
      const image = pane.querySelector(`[data-page="${page}"]`);
      if (!target || image === null) return [];
      const html = target.getBoundingClientRect().top + frame.page().defaultView.scrollY;
      return [{ html, pdf: image.offsetTop + top * image.offsetHeight }];
    });
    const ordered = points
      .sort((a, b) => a.html - b.html)
      .filter((point, index, all) => index === 0 || point.pdf > all[index - 1].pdf);
    return {
      html: [0, ...ordered.map((each) => each.html)],
      pdf: [0, ...ordered.map((each) => each.pdf)],
    };
  }

  function follow() {
    if (pane.hidden || frame.page() === null) return;
    const view = frame.page().defaultView;
    const known = heights();
    if (leader === 'page') pane.scrollTop = mappedHeight(view.scrollY, known.html, known.pdf);
    else {
      const top = mappedHeight(pane.scrollTop, known.pdf, known.html);
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
      if (pane.hidden || wanted === shown) return;
      shown = wanted;
      pane.setAttribute('aria-label', desk.say('pdfPages', { title: title ?? '' }));
      // From now on it is kept up to date.
      void fetch('/api/pdf');
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

function onTouch(target, act) {
  for (const type of ['wheel', 'pointerdown', 'keydown', 'focusin']) {
    target.addEventListener(type, act, { passive: true });
  }
}
