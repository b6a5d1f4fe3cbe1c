import { type Book, type Home, isLeaf, type Leaf, type MeasuredStock } from './book.ts';
import { isHeading } from './lines.ts';
import type { FigurePiece, Piece, PieceNote, TextPiece } from './pieces.ts';
import { isKeptTogether } from './window.ts';

/*
 * What there is to put on pages, measured on one endless page: see `page-plan.ts`, which chooses from it.
 */

/** A lower figure is not broken over two pages; what is asked of a list or a table that is. */
const leastDivided = 0.25;

/** To be called when nothing is broken into pages yet. */
export function measureStock(book: Book): MeasuredStock {
  const textLeaves = book.leaves.filter((leaf) => !isMovable(leaf));
  const figureLeaves = book.leaves.filter(isMovable);
  const pieces = piecesOfLeaves(book);
  const texts = textPieces(textLeaves, pieces);
  const stock = { textLeaves, figureLeaves, moved: new Set<number>() };
  return {
    ...stock,
    texts,
    figures: figurePieces(book, stock, texts, pieces),
    homes: figureLeaves.map(homeOf),
  };
}

function homeOf({ parentElement, nextElementSibling }: Element): Home {
  if (parentElement === null) throw new Error('The figure stands nowhere');
  return { parent: parentElement, next: nextElementSibling };
}

/** Figures of the text itself, not those of boxes and points of lists. */
function isMovable(leaf: Element): boolean {
  return leaf.matches('figure, .turned') && isFlow(leaf.parentElement);
}

export function isFlow(element: Element | null): boolean {
  return element?.matches('main, section, .body') === true;
}

/** The outermost element around a block that stands in the flow of the text. */
export function inFlow(leaf: Element): Element {
  const { parentElement: parent } = leaf;
  return parent === null || isFlow(parent) ? leaf : inFlow(parent);
}

function piecesOfLeaves(book: Book): Map<Leaf, Piece> {
  const pieces = new Map<Leaf, Piece>();
  let before: { piece: Piece; bottom: number } | null = null;
  for (const leaf of book.leaves) {
    const { top, bottom, height } = leaf.getBoundingClientRect();
    const piece: Piece = {
      ...measured(leaf, book),
      before: before?.piece ?? null,
      gap: before === null || height === 0 ? 0 : top - before.bottom,
    };
    pieces.set(leaf, piece);
    if (height > 0) before = { piece, bottom };
  }
  return pieces;
}

/** A block by itself, whatever stands before it. */
function measured(leaf: Leaf, { notesOf, main, geometry }: Book): Omit<Piece, 'before' | 'gap'> {
  const { top, height } = leaf.getBoundingClientRect();
  const style = getComputedStyle(leaf);
  const line = isKeptTogether(leaf) || !isText(leaf) ? 0 : Number.parseFloat(style.lineHeight);
  const notes = (notesOf.get(leaf) ?? []).flatMap(({ ref, height: own }): PieceNote[] =>
    ref === null ? [] : [{ height: own, at: ref.getBoundingClientRect().bottom - top + 6 }],
  );
  return {
    height,
    above: marginOf(leaf, 'Top', main),
    below: marginOf(leaf, 'Bottom', main),
    line: line > 0 ? line : 0,
    padding: Number.parseFloat(style.paddingTop),
    cuts: cutsOf(leaf, top, height > leastDivided * geometry.height),
    head: leaf.querySelector('thead')?.getBoundingClientRect().height ?? 0,
    isBound: isHeading(leaf) || isBoundToNext(leaf),
    isPullQuote: leaf.matches('.pullquote, .pullquote *'),
    notes,
  };
}

function isText(leaf: Element): boolean {
  return leaf.matches('p, li, dt, dd, pre');
}

/** Also what a block that ends with it says. */
function isBoundToNext(leaf: Element): boolean {
  for (let element: Element | null = leaf; element !== null; element = element.parentElement) {
    if (getComputedStyle(element).breakAfter.startsWith('avoid')) return true;
    if (isFlow(element.parentElement) || element.nextElementSibling !== null) return false;
  }
  return false;
}

/** With those of what begins or ends with it. */
function marginOf(leaf: Element, side: 'Top' | 'Bottom', main: Element): number {
  let margin = 0;
  for (let element: Element | null = leaf; element !== null && element !== main;) {
    margin = Math.max(margin, Number.parseFloat(getComputedStyle(element)[`margin${side}`]) || 0);
    const sibling: Element | null =
      side === 'Top' ? element.previousElementSibling : element.nextElementSibling;
    element = sibling === null && !isFlow(element.parentElement) ? element.parentElement : null;
  }
  return margin;
}

/** Where a table may be broken between rows, and a list of statements between them: never after the first or before the last. */
function cutsOf(leaf: Element, top: number, isHigh: boolean): number[] {
  const isFigure = leaf.matches('figure');
  if (leaf.matches('.turned') || (isFigure && !isHigh)) return [];
  const rows = [...leaf.querySelectorAll('tbody > tr, .items > li')];
  return rows
    .filter((row, index) => index > 0 && index < rows.length - 2 && !isHeldToNext(row))
    .map((row) => row.getBoundingClientRect().bottom - top);
}

function isHeldToNext(row: Element): boolean {
  return row.matches('.group') || getComputedStyle(row).breakAfter.startsWith('avoid');
}

function textPieces(leaves: readonly Leaf[], pieces: ReadonlyMap<Leaf, Piece>): TextPiece[] {
  let at = 0;
  return leaves.flatMap((leaf, index): TextPiece[] => {
    const piece = pieces.get(leaf);
    if (piece === undefined) return [];
    const text = {
      ...piece,
      at,
      maySeparate: maySeparate(leaves[index - 1], leaf),
      startsPage: startsPage(leaf),
      level: isHeading(leaf) ? Number(leaf.tagName.slice(1)) : 0,
    };
    at += piece.height;
    return [Object.assign(piece, text)]; // the others know it as the one before them
  });
}

function maySeparate(above: Leaf | undefined, below: Leaf): boolean {
  if (above === undefined || isHeading(above) || isBoundToNext(above)) return false;
  return inFlow(above) !== inFlow(below);
}

/** Whether a page begins with the block, as its style and those of all around it say. */
export function startsPage(leaf: Element): boolean {
  for (let element: Element | null = leaf; element !== null; element = element.parentElement) {
    if (isForced(getComputedStyle(element).breakBefore)) return true;
    const { previousElementSibling: before } = element;
    if (before !== null) return endsPage(before);
    if (element.tagName === 'MAIN') return false;
  }
  return false;
}

function endsPage(element: Element): boolean {
  if (isForced(getComputedStyle(element).breakAfter)) return true;
  const last = element.lastElementChild;
  return last !== null && isLeaf(last) && !element.matches('figure, p, table') && endsPage(last);
}

function isForced(value: string): boolean {
  return /^(?:page|column|left|right|always|all)$/.test(value);
}

function figurePieces(
  book: Book,
  { textLeaves, figureLeaves }: Pick<MeasuredStock, 'textLeaves' | 'figureLeaves'>,
  texts: readonly TextPiece[],
  pieces: ReadonlyMap<Leaf, Piece>,
): FigurePiece[] {
  const indexOf = new Map<Element, number>(textLeaves.map((leaf, index) => [leaf, index]));
  let origin = texts.length;
  const origins = new Map<Leaf, number>();
  for (const leaf of book.leaves.toReversed()) {
    const index = indexOf.get(leaf);
    if (index === undefined) origins.set(leaf, origin);
    else origin = index;
  }
  return figureLeaves.flatMap((leaf): FigurePiece[] => {
    const piece = pieces.get(leaf);
    const own = origins.get(leaf) ?? texts.length;
    if (piece === undefined) return [];
    const reach = reachOf(own, texts, textsAround(leaf, textLeaves), piece.notes.length > 0);
    const mention = mentionOf(leaf, textLeaves, { from: sectionStart(own, texts), to: reach.high });
    return [Object.assign(piece, { origin: own, ...reach, mention })];
  });
}

/**
 * Indexes from the first to behind the last of what stands in the text with a figure: it never leaves that. Beside the text, such as
 * in an abstract, figures stay where they are.
 */
function textsAround(figure: Leaf, texts: readonly Leaf[]): { first: number; end: number } {
  const body = figure.closest('.body');
  const nowhere = { first: texts.length, end: 0 };
  if (body === null)
    return document.querySelector('.body') === null ? { first: 0, end: texts.length } : nowhere;
  const inside = texts.map((text) => body.contains(text));
  const first = inside.indexOf(true);
  return first === -1 ? nowhere : { first, end: inside.lastIndexOf(true) + 1 };
}

/** Below the heading over it, before the next section, and no note past another. */
function reachOf(
  origin: number,
  texts: readonly TextPiece[],
  { first, end }: { first: number; end: number },
  hasNotes: boolean,
): { low: number; high: number } {
  const mayPass = (text: TextPiece | undefined): boolean =>
    text !== undefined && !text.startsPage && !(hasNotes && text.notes.length > 0);
  let low = origin;
  while (low > first && texts[low - 1]?.level === 0 && mayPass(texts[low - 1])) low -= 1;
  let high = origin;
  while (high < end && mayPass(texts[high]) && !isSection(texts[high])) high += 1;
  return { low, high };
}

function isSection(text: TextPiece | undefined): boolean {
  return text?.level === 1 || text?.level === 2;
}

function sectionStart(origin: number, texts: readonly TextPiece[]): number {
  let start = origin - 1;
  while (start > 0 && !isSection(texts[start]) && texts[start]?.startsPage === false) start -= 1;
  return Math.max(0, start);
}

function mentionOf(
  figure: Element,
  texts: readonly Leaf[],
  { from, to }: { from: number; to: number },
): number {
  const id = figure.id.replace(/-del-\d+$/, '');
  if (id === '') return -1;
  const link = `a.cross-reference[href="#${CSS.escape(id)}"]`;
  const index = texts.slice(from, to).findIndex((text) => text.querySelector(link) !== null);
  return index === -1 ? -1 : from + index;
}
