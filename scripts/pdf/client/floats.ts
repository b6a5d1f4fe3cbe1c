import { type Book, isLeaf, type Leaf, type MeasuredStock, type Plan } from './book.ts';
import { piecesOf } from './geometry.ts';
import { planPages } from './page-plan.ts';
import type { PagePlan, Placing, Start } from './pieces.ts';
import { inFlow } from './stock.ts';

/*
 * Lets figures float: where they are best placed is planned on the measured heights, tried on the page, and planned anew where
 * the page did not follow.
 */

/** Blank part of a page that is not looked at again. */
export const tooBlank = 0.22;
/** Plans of a page, before the best of them is taken. */
const mostTries = 3;

/** Puts figures back where they were written. */
export function resetFigures({ homes, figureLeaves, moved }: MeasuredStock): void {
  for (const [index, figure] of [...figureLeaves.entries()].reverse()) {
    const home = homes[index];
    figure.style.removeProperty('break-inside');
    figure.removeAttribute('data-divided');
    if (home !== undefined && moved.has(index)) home.parent.insertBefore(figure, home.next);
  }
}

/**
 * Places the figures of a page and of some pages after it. `replan` plans the page as it is then; `notes` is the height of those
 * that are left from the page before.
 */
export function placeFigures(book: Book, column: number, notes: number, replan: () => Plan): Plan {
  let tried: { free: number; placings: readonly Placing[] } | null = null;
  const refused = new Set<number>();
  let plan = replan();
  for (let tries = 0; tries < mostTries; tries += 1) {
    const planned = planFrom(book, column, notes, refused);
    if (planned === null) return plan;
    if (apply(book, planned.placings)) plan = replan();
    if (tried === null || plan.free < tried.free)
      tried = { free: plan.free, placings: planned.placings };
    const next = isAsPlanned(plan, planned, book) ? null : figureAfter(book, plan.leaf);
    if (next === null || refused.has(next)) break;
    refused.add(next);
  }
  if (tried !== null && tried.free < plan.free && apply(book, tried.placings)) plan = replan();
  return plan;
}

function planFrom(
  book: Book,
  column: number,
  notes: number,
  refused: ReadonlySet<number>,
): PagePlan | null {
  const start = startOf(book, column, notes, refused);
  if (start === null) return null;
  book.starts[book.base + column] = start.text;
  return planPages(book.stock, start, sizeOf(book));
}

/** Whether the page is about as full as it was to be, or full enough. */
function isAsPlanned(plan: Plan, planned: PagePlan, { geometry }: Book): boolean {
  return plan.free <= Math.max(planned.free + 40, tooBlank * geometry.height);
}

function sizeOf({ geometry, emptyBox }: Book): { height: number; emptyBox: number } {
  return { height: geometry.height - 2, emptyBox };
}

/** The figure that begins the next page, also below headings of its own. */
function figureAfter({ leaves, stock }: Book, last: number): number | null {
  if (last === -1) return null;
  const next = leaves.slice(last + 1, last + 5).find((leaf) => !/^H[1-6]$/.test(leaf.tagName));
  const index = next === undefined ? -1 : stock.figureLeaves.indexOf(next);
  return index === -1 ? null : index;
}

/** What begins a column. */
function startOf(
  book: Book,
  column: number,
  notes: number,
  refused: ReadonlySet<number>,
): Start | null {
  const { stock, leaves } = book;
  for (let index = book.from; index < book.to; index += 1) {
    const leaf = leaves[index];
    if (leaf === undefined) return null;
    const pieces = piecesOf(leaf, book);
    const here = pieces.filter((piece) => piece.column >= column);
    if (here.length === 0) continue;
    const isRest = here.length < pieces.length;
    const rest = isRest ? here.reduce((sum, { top, bottom }) => sum + bottom - top, 0) : null;
    const figure = stock.figureLeaves.indexOf(leaf);
    const isRestOfFigure = isRest && figure !== -1;
    const next = nextOf(book, index);
    return {
      text: next.text,
      figure: isRestOfFigure ? figure + 1 : next.figure,
      rest,
      isRestOfFigure,
      hasFigureFirst: !isRest && figure !== -1,
      notes,
      starts: [...book.starts.slice(0, book.base + column), next.text],
      refused,
    };
  }
  return null;
}

/** Indexes of the first text and the first figure from a block on. */
function nextOf(
  { leaves, stock: { textLeaves, figureLeaves } }: Book,
  from: number,
): { text: number; figure: number } {
  const figures = new Set<Leaf>(figureLeaves);
  const text = leaves.slice(from).find((leaf) => !figures.has(leaf));
  const figure = leaves.slice(from).find((leaf) => figures.has(leaf));
  return {
    text: text === undefined ? textLeaves.length : textLeaves.indexOf(text),
    figure: figure === undefined ? figureLeaves.length : figureLeaves.indexOf(figure),
  };
}

/** Whether anything was moved. */
function apply(book: Book, placings: readonly Placing[]): boolean {
  const { stock } = book;
  let isChanged = false;
  for (const { figure, place, isDivided } of placings) {
    const leaf = stock.figureLeaves[figure];
    if (leaf === undefined || isFilled(book, leaf)) continue;
    if (leaf.hasAttribute('data-divided') !== isDivided) {
      leaf.toggleAttribute('data-divided', isDivided);
      leaf.style.breakInside = isDivided ? 'auto' : '';
      isChanged = true;
    }
    if (placeOfFigure(book, leaf) === place) continue;
    move(book, figure, leaf, place);
    isChanged = true;
  }
  return isChanged;
}

/** Whether it stands on a page that is done: where it stands there has been noted down. */
function isFilled({ leaves, from }: Book, leaf: Leaf): boolean {
  return leaves.indexOf(leaf) < from;
}

function placeOfFigure(book: Book, leaf: Leaf): number {
  return nextOf(book, book.leaves.indexOf(leaf)).text;
}

/** Moves a figure before a text. Figures are moved in their order, and none passes another. */
function move(book: Book, index: number, figure: Leaf, place: number): void {
  const { stock, leaves } = book;
  const above = stock.textLeaves[place - 1];
  const below = stock.textLeaves[place];
  const indexOf = (element: Element): number =>
    isLeaf(element) ? stock.figureLeaves.indexOf(element) : -1;
  const goesBefore = (element: Element): boolean =>
    element.matches('.fnbox') || (indexOf(element) !== -1 && indexOf(element) < index);
  if (below !== undefined && !(above !== undefined && endsSection(above, below))) {
    let next: Element = inFlow(below);
    for (
      let before = next.previousElementSibling;
      before !== null && indexOf(before) > index;
      before = before.previousElementSibling
    )
      next = before;
    next.parentElement?.insertBefore(figure, next);
  } else if (above !== undefined) {
    let last = inFlow(above);
    while (last.nextElementSibling !== null && goesBefore(last.nextElementSibling))
      last = last.nextElementSibling;
    last.after(figure);
  } else return;
  stock.moved.add(index);
  const before = leaves.indexOf(figure);
  leaves.splice(before, 1);
  const target = leaves.findIndex(
    (leaf) => leaf.compareDocumentPosition(figure) & Node.DOCUMENT_POSITION_PRECEDING,
  );
  const after = target === -1 ? leaves.length : target;
  leaves.splice(after, 0, figure);
  shiftContainers(book, figure, before, after);
  showMoved(book, before, after);
}

/** A figure before a section belongs to the one that ends. */
function endsSection(above: Leaf, below: Leaf): boolean {
  const { parentElement } = inFlow(below);
  return parentElement !== null && !parentElement.contains(above);
}

/** Takes the figure out of the containers that it leaves, and into those that it comes to. */
function shiftContainers({ containers }: Book, figure: Leaf, before: number, after: number): void {
  for (const container of containers) {
    const isIn = container.element.contains(figure);
    if (container.first > before) container.first -= 1;
    if (container.last >= before) container.last -= 1;
    if (container.first > after || (container.first === after && !isIn)) container.first += 1;
    if (container.last >= after || isIn) container.last += 1;
  }
}

/** As many blocks are shown as before. */
function showMoved({ leaves, containers, from, to }: Book, before: number, after: number): void {
  const [first, last] = [Math.min(before, after), Math.max(before, after)];
  for (let index = first; index <= last; index += 1)
    leaves[index]?.toggleAttribute('data-off', index < from || index >= to);
  for (const { element, first: start, last: end } of containers)
    element.toggleAttribute('data-off', end < from || start >= to || end < start);
}
