import type { PrintBrowser } from '../../scripts/pdf/browser.ts';
import type { LayoutResult } from '../../scripts/pdf/layout-result.ts';
import { layOut } from '../../scripts/pdf/layout.ts';
import { withPage } from '../../scripts/pdf/page.ts';

/** What one reads, in order; measured apart from the layout script, so as not to repeat its mistakes. */
export interface Reading {
  /** Beginnings of all blocks that are no figures. */
  texts: string[];
  figures: string[];
  /** The section of each figure. */
  sections: string[];
  /** Figures before the heading over their mention. */
  early: string[];
  /** Notes that stand on another page than their reference. */
  strayNotes: string[];
  /** Figures more than two pages from their mention. */
  far: string[];
  /** Pages less than two thirds full, but for the last, where text that could have filled them follows. */
  blank: string[];
  /** Pull quotes with a figure right above or below. */
  beside: string[];
}

export interface Floated {
  layout: LayoutResult;
  before: Reading;
  after: Reading;
}

/** Lays out a page, and reads it before and after. */
export async function floated(browser: PrintBrowser, html: string): Promise<Floated> {
  return await withPage(browser, html, async (page) => {
    const read = async () => (await page.evaluate(reading)) as Reading;
    await page.emulateMediaType('print');
    const before = await read();
    const layout = await layOut(page, { left: '', right: '' });
    return { layout, before, after: await read() };
  });
}

const reading = `(() => {
  const main = document.querySelector('main');
  const blocks = [...main.querySelectorAll('h1, h2, h3, p, li, figure')].filter((each) =>
    each.matches('figure') || each.closest('figure, .fn') === null);
  const isFigure = (each) => each.matches('figure');
  const texts = blocks.filter((each) => !isFigure(each));
  const figures = blocks.filter(isFigure);
  const sectionOf = (each, level) => each.closest('.level-' + level)?.getAttribute('aria-labelledby') ?? '';
  const mentionOf = ({ id }) => main.querySelector('a.cross-reference[href="#' + id + '"]');
  const early = figures.filter((each) => {
    const heading = (mentionOf(each).closest('.level-3') ?? mentionOf(each).closest('.level-2')).querySelector('h2, h3');
    return heading.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_PRECEDING;
  });
  document.documentElement.classList.add('measure');
  Object.assign(main.style, { columns: '472px 1', columnGap: '40px', columnFill: 'auto', height: '720px' });
  const origin = main.getBoundingClientRect();
  const placeOf = (rect) => ({ page: Math.floor((rect.left - origin.left + 1) / 512) + 1, top: rect.top - origin.top, bottom: rect.bottom - origin.top });
  const placesOf = (each) => [...each.getClientRects()].filter(({ height }) => height > 0).map(placeOf);
  const range = document.createRange();
  const linesOf = (each) => { range.selectNodeContents(each); return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0).map(placeOf); };
  const parts = blocks.map((each) => ({ each, places: isFigure(each) ? placesOf(each) : linesOf(each).filter(() => true) }));
  const boxes = [...main.querySelectorAll('.fnbox:not(.fnpush)')].flatMap((box) => {
    const [place] = placesOf(box);
    const notes = [...box.children].reduce((sum, note) => sum + note.getBoundingClientRect().height, 13);
    return place === undefined ? [] : [{ ...place, height: notes, ids: [...box.children].map(({ id }) => id) }];
  });
  const isNote = (place) => boxes.some((box) => box.page === place.page && place.bottom > box.bottom - box.height);
  const pages = Math.max(...parts.flatMap(({ places }) => places.map(({ page }) => page)));
  const blank = [];
  for (let page = 2; page < pages; page += 1) {
    const here = parts.flatMap(({ places }) => places.filter((place) => place.page === page && !isNote(place)));
    const notes = boxes.filter((box) => box.page === page).reduce((sum, { height }) => sum + height, 0);
    const bottom = Math.max(0, ...here.map((place) => place.bottom));
    const free = 720 - bottom - notes;
    if (free <= 720 / 3) continue;
    const next = parts.findIndex(({ places }) => places.some((place) => place.page > page));
    let text = 0;
    for (const { each, places } of parts.slice(next)) {
      if (each.matches('h2')) break;
      if (isFigure(each) && text > 0) break;
      if (!isFigure(each)) text += places.length === 0 ? 0 : each.getBoundingClientRect().height;
    }
    if (720 - free + text < 720 * 2 / 3) continue; // nothing but figures could fill it
    const what = parts[next].each;
    blank.push('page ' + page + ' of ' + pages + ': ' + Math.round(100 - free / 7.2) + ' %, then ' + (what.id || what.textContent.slice(0, 20)) + ', text after: ' + Math.round(text));
  }
  const pageOf = (each) => placesOf(each)[0]?.page;
  const strayNotes = boxes.flatMap(({ page, ids }) => ids.filter((id) => id !== '' &&
    pageOf(document.getElementById(id.replace('_not-', '_notref-'))) !== page));
  const far = figures.filter((each) => Math.abs((pageOf(each) ?? 0) - (pageOf(mentionOf(each)) ?? 0)) > 3).map(({ id }) => id);
  const beside = blocks.filter((each, at) => isFigure(each) && [blocks[at - 1], blocks[at + 1]].some((other) =>
    other !== undefined && other.closest('.pullquote') !== null && pageOf(other) === pageOf(each))).map(({ id }) => id);
  document.documentElement.classList.remove('measure');
  for (const name of ['columns', 'column-gap', 'column-fill', 'height']) main.style.removeProperty(name);
  return {
    texts: texts.map(({ textContent }) => textContent.replaceAll('\\u00ad', '').replace(/\\s+/g, ' ').trim().slice(0, 20)),
    figures: figures.map(({ id }) => id), sections: figures.map((each) => sectionOf(each, 2)),
    early: early.map(({ id }) => id), strayNotes, far, blank, beside,
  };
})()`;
