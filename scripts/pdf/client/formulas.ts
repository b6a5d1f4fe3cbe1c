/** Smaller than this, subscripts would not be read. */
const least = 0.6;

/**
 * Makes formulas that are wider than the lines around them smaller, as far as they can be read. What is wider still is told of
 * when it is placed. To be called when nothing is broken into pages yet.
 */
export function fitFormulas(main: Element): void {
  for (const formula of main.querySelectorAll<HTMLElement>('[data-text]')) {
    const around = formula.closest<HTMLElement>('.formula, p, li, dd, h1, h2, h3, h4, h5, h6');
    const math = formula.querySelector('math');
    if (around === null || math === null || formula.closest('table') !== null) continue;
    const room = roomIn(around, formula);
    const width = widthOf(math);
    if (width > room) formula.style.fontSize = `${Math.max(least, room / width) * 100}%`;
  }
}

/** Of what is drawn, which may stand out of the formula's own box; of one in several rows, the widest. */
function widthOf(math: Element): number {
  const rects = [...math.children].map((row) => row.getBoundingClientRect());
  return Math.max(0, ...rects.map(({ width }) => width));
}

/** Beside a formula's number, if it has one. */
function roomIn(around: HTMLElement, formula: HTMLElement): number {
  if (around.matches('.formula')) return formula.clientWidth;
  const { paddingLeft, paddingRight } = getComputedStyle(around);
  return around.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
}
