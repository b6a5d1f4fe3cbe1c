/** Smaller than this, subscripts are hard to read. */
const least = 0.6;
/** So much of the page a formula may take in the cell of a table. */
const cell = 0.6;

/**
 * Makes formulas that are wider than the lines around them smaller. One that can hardly be read then is marked, to be told of where it
 * is placed. To be called when nothing is broken into pages yet; `width` is that of the page area, in px.
 */
export function fitFormulas(holder: Element, width: number): void {
  for (const formula of holder.querySelectorAll<HTMLElement>('[data-text]')) {
    const math = formula.querySelector('math');
    if (math === null) continue;
    let scale = 1;
    // Not all of a formula goes with its size, and small letters are a little wider in print.
    for (let round = 0; round < 4; round += 1) {
      const fits = roomFor(formula, width) / widthOf(math);
      if (fits >= 1) break;
      scale *= Math.floor(fits * 980) / 1000;
      formula.style.fontSize = `${scale * 100}%`;
    }
    if (scale === 1) continue;
    formula.closest('p')?.style.setProperty('text-align', 'left'); // the line before it is short
    formula.toggleAttribute('data-tiny', scale < least);
  }
}

/** Of what is drawn, which may stand out of the formula's own box; of one in several rows, the widest. */
function widthOf(math: Element): number {
  const rects = [...math.children].map((row) => row.getBoundingClientRect());
  return Math.max(1, ...rects.map(({ width }) => width));
}

/** Beside a formula's number, if it has one. */
function roomFor(formula: HTMLElement, width: number): number {
  if (formula.closest('table') !== null) return cell * width;
  const around = formula.closest<HTMLElement>('.formula, p, li, dd, .fn, h1, h2, h3, h4, h5, h6');
  if (around === null) return width;
  if (around.matches('.formula')) return formula.clientWidth;
  const { paddingLeft, paddingRight } = getComputedStyle(around);
  return around.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
}
