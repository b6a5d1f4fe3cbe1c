import type { PrintedText } from '../layout-result.ts';
import { numberOf } from './divided-notes.ts';

/*
 * The words that the page shows, in the order that they are read, for the checker to look for in the finished document.
 */

const blocks =
  'p, h1, h2, h3, h4, h5, h6, li, dt, dd, td, th, caption, figcaption, pre, summary, div, header, nav, section, article, aside, blockquote, figure, table, tr, text, .fn, main';
/** Written by the layout itself, and another in each round. */
const pageNumbers = '.on-page, [data-pageref]';
/** Told by the alternative text of what they stand in, or for nobody to read. */
const unread = '[aria-hidden="true"], script, style, template, annotation, title, desc';

interface Reading {
  texts: PrintedText[];
  block: Element | null;
  /** Markers of lists that stand before the words to come. */
  marker: string;
}

/** The same before the layout, which shows the notes first. */
export function wordsGiven(main: Element): PrintedText[] {
  const notes = [...document.querySelectorAll<HTMLElement>('.fn')];
  for (const note of notes) note.style.display = 'block';
  const words = wordsOf(main);
  for (const note of notes) note.removeAttribute('style');
  return words;
}

/** What the running text shows, and then each note, by itself. */
export function wordsOf(main: Element): PrintedText[] {
  const reading: Reading = { texts: [], block: null, marker: '' };
  read(main, reading, null);
  for (const note of document.querySelectorAll('.fn')) {
    reading.block = null;
    read(note, reading, note);
  }
  return reading.texts;
}

function read(element: Element, reading: Reading, within: Element | null): void {
  if (element !== within && element.matches('.fn, .fnbox')) return;
  if (element.matches(unread) || !isShown(element)) return;
  if (element instanceof HTMLLIElement) reading.marker += markerOf(element);
  for (const child of element.childNodes) {
    if (child instanceof Element) read(child, reading, within);
    else if (child instanceof Text) add(child, element, reading, within);
  }
}

function isShown(element: Element): boolean {
  return element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
}

function add({ data }: Text, parent: Element, reading: Reading, within: Element | null): void {
  if (!/\S/.test(data)) {
    const last = reading.texts.at(-1);
    if (last !== undefined && parent.closest(blocks) === reading.block) {
      last.text += ' ';
      last.fixed += ' ';
    }
    return;
  }
  const block = parent.closest(blocks);
  if (block !== reading.block || reading.texts.length === 0) {
    reading.block = block;
    reading.texts.push({ text: '', fixed: '', isNote: within !== null });
  }
  const last = reading.texts.at(-1);
  if (last === undefined) return;
  const words = reading.marker + data;
  last.text += words;
  if (parent.closest(pageNumbers) === null) last.fixed += words;
  reading.marker = '';
}

/** As the engine writes it; empty for signs that are no words. */
function markerOf(item: HTMLLIElement): string {
  const list = item.parentElement;
  const style = getComputedStyle(item);
  if (!(list instanceof HTMLOListElement) || style.display !== 'list-item') return '';
  if (style.listStyleType !== 'decimal') return '';
  return `${numberOf(item)}. `;
}
