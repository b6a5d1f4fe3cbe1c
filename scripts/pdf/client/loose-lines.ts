import { textsIn } from './lines.ts';

/** Of a line, per space, in em: more than this is seen as a hole. */
const hole = 1 / 3;
/** A line of a heading that is shorter than this share of its width waits for a word that is too long. */
const short = 0.6;

/**
 * Divides words that otherwise stay whole, where that leaves a hole: the last word of a paragraph, which the html stage has
 * given in `data-end`, and the words of a heading. Before anything is measured: it decides where lines end.
 */
export function closeHoles(): void {
  const ends = [...document.querySelectorAll<HTMLElement>('main p[data-end]')];
  const paragraphs = ends.filter((each) => getComputedStyle(each).textAlign === 'justify');
  const headings = [...document.querySelectorAll<HTMLElement>('main :is(h1, h2, h3, h4, h5, h6)')];
  const root = document.documentElement;
  root.classList.add('ragged'); // lines end where they do, and are as long as their words
  const open = paragraphs.filter(hasHole);
  const waiting = headings.filter(hasShortLine);
  root.classList.remove('ragged');
  for (const paragraph of open) divideEnd(paragraph);
  for (const heading of waiting) heading.style.hyphens = 'manual';
}

/** What stands on one line. */
interface Line {
  top: number;
  bottom: number;
  right: number;
}

function linesIn(element: HTMLElement): Line[] {
  const lines: Line[] = [];
  const range = document.createRange();
  for (const node of textsIn(element)) {
    if (node.parentElement?.closest('.ref, .fn') !== null) continue;
    range.selectNodeContents(node);
    for (const { top, bottom, right, width } of range.getClientRects()) {
      if (width === 0) continue;
      const line = lines.at(-1);
      if (line !== undefined && (top + bottom) / 2 < line.bottom)
        line.right = Math.max(line.right, right);
      else lines.push({ top, bottom, right });
    }
  }
  return lines;
}

function hasHole(paragraph: HTMLElement): boolean {
  const style = getComputedStyle(paragraph);
  const line = linesIn(paragraph).at(-2);
  if (line === undefined) return false;
  const size = Number.parseFloat(style.fontSize);
  const gap = paragraph.getBoundingClientRect().right - line.right;
  if (gap < hole * size) return false;
  return gap / Math.max(1, spacesOn(line, paragraph)) > hole * size;
}

function spacesOn({ top, bottom }: Line, paragraph: HTMLElement): number {
  const range = document.createRange();
  let count = 0;
  for (const node of textsIn(paragraph)) {
    for (const { index } of node.data.matchAll(/[ \n\u00a0]+/g)) {
      range.setStart(node, index);
      range.setEnd(node, index + 1);
      const rect = range.getClientRects()[0];
      if (rect === undefined || rect.width === 0) continue;
      const middle = (rect.top + rect.bottom) / 2;
      if (middle > top && middle < bottom) count += 1;
    }
  }
  return count;
}

function divideEnd(paragraph: HTMLElement): void {
  const end = paragraph.dataset['end'] ?? '';
  const whole = end.replaceAll('\u00ad', '');
  const last = [...textsIn(paragraph)].findLast((node) => node.data.includes(whole));
  if (last === undefined) return;
  const at = last.data.lastIndexOf(whole);
  last.data = last.data.slice(0, at) + end + last.data.slice(at + whole.length);
}

function hasShortLine(heading: HTMLElement): boolean {
  const { right, left } = heading.getBoundingClientRect();
  if (heading.scrollWidth > heading.clientWidth) return true;
  const lines = linesIn(heading).slice(0, -1);
  return lines.some((line) => line.right - left < short * (right - left));
}
