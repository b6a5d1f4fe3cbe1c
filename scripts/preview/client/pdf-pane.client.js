import { h, refill } from './elements.client.js';
import { mappedHeight } from './places.client.js';

/*
 * The PDF's pages beside the page, at the same place: headings and figures are where the two meet.
 */

/**
 * @param {HTMLElement} pane
 * @param {import('./desk.client.js').Desk} desk
 * @param {ReturnType<import('./page-frame.client.js').createPageFrame>} frame
 */
export function createPdfPane(pane, desk, frame) {
  // Whoever was touched last leads, so that the two do not answer each other.
  let leader = 'page';
  const lead = (name) => () => (leader = name);
  for (const type of ['wheel', 'pointerdown', 'keydown', 'focusin']) {
    pane.addEventListener(type, lead('pdf'), { passive: true });
  }

  function heights() {
    const { pdf } = desk.document();
    const points = (pdf?.places ?? []).flatMap(({ id, page, top }) => {
      const target = frame.page()?.getElementById(id);
      const sheet = pane.querySelector(`[data-page="${page}"]`);
      if (!target || sheet === null) return [];
      const html = target.getBoundingClientRect().top + frame.page().defaultView.scrollY;
      return [{ html, pdf: sheet.offsetTop + top * sheet.offsetHeight }];
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
    for (const type of ['wheel', 'pointerdown', 'keydown']) {
      page.addEventListener(type, lead('page'), { passive: true });
    }
    page.addEventListener('scroll', () => leader === 'page' && follow(), { passive: true });
  });

  return {
    /** After the PDF or the document has changed, or the pane is opened. */
    show() {
      if (pane.hidden) return;
      const { id, title, pdf } = desk.document();
      pane.setAttribute('aria-label', desk.say('pdfPages', { title }));
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
