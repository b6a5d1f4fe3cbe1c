import type { PageSize, Piece, PieceNote, Placing } from './pieces.ts';

/*
 * Fills pages with pieces, one below the other, on heights alone, and says what that costs. Lengths are in CSS px.
 */

interface Bound {
  y: number;
  notes: number;
  height: number;
}

export interface State {
  text: number;
  figure: number;
  /** Pages filled. */
  page: number;
  /** Bottom of the last piece. */
  y: number;
  notes: number;
  /** The last piece on the page. */
  last: Piece | null;
  /** Where the page would end without its last pieces, which go with the next. */
  bound: Bound | null;
  cost: number;
  /** Of the first page. */
  free: number | null;
  step: Step | null;
  starts: PageStart | null;
}

/** Index of the first text of a page. */
export interface PageStart {
  text: number;
  before: PageStart | null;
}

export interface Step extends Placing {
  before: Step | null;
}

/** A page is to be filled to two thirds; that is asked of the real one with a line to spare. */
const mostBlank = 0.31;

/** In the same unit: a page that is a third blank costs 40, however it came about. */
export const costs = {
  blank: 40,
  tooBlank: 1500,
  move: 8,
  /** Past text as high as a page. */
  distance: 45,
  /** Before the text that mentions it. */
  unmentioned: 60,
  heading: 90,
  divided: 70,
  pullQuote: 300,
  fewLines: 12,
  /** By how many pages after its mention it stands. */
  late: [0, 4, 80, 700, 1500],
} as const;

/** Puts a piece below the last, and goes on to the next page where it does not fit. */
export function put(state: State, piece: Piece, size: PageSize, mayBreak: boolean): State {
  const { last } = state;
  const top = last === null ? 0 : state.y + gapBetween(last, piece);
  const bottom = top + piece.height;
  const notes = withNotes(state.notes, piece.notes, size);
  const cost = state.cost + costBeside(last, piece) + costOfFewLines(state, piece);
  if (bottom + notes <= size.height) {
    const bound = piece.isBound ? boundWith(state, piece, top, size) : null;
    return { ...state, y: bottom, notes, last: piece, bound, cost };
  }
  const cut = mayBreak ? cutFor(piece, top, state.notes, size) : 0;
  if (cut > 0) {
    const above = piece.notes.filter(({ at }) => at <= cut);
    const page = { y: top + cut, notes: withNotes(state.notes, above, size) };
    return put(closed({ ...state, cost }, page, size), restOf(piece, cut), size, true);
  }
  if (last === null) return putHigh(state, piece, size);
  const { bound } = state;
  const next = closed(state, bound ?? state, size);
  if (bound === null) return put(next, piece, size, mayBreak);
  const carried = { y: bound.height, notes: Math.max(0, state.notes - bound.notes), last };
  return put({ ...next, ...carried }, piece, size, mayBreak);
}

/** What is higher than a page is broken all the same. */
function putHigh(state: State, piece: Piece, size: PageSize): State {
  const room = size.height - state.notes;
  if (piece.height <= room || room < size.height / 2) {
    const notes = withNotes(0, piece.notes, size); // they come on the next page
    return { ...state, y: Math.min(piece.height, size.height - notes), notes, last: piece };
  }
  const next = closed(state, { y: room, notes: state.notes }, size);
  return put(next, restOf(piece, room), size, true);
}

function boundWith(state: State, piece: Piece, top: number, size: PageSize): Bound {
  // Only the last lines of a paragraph go with what it is bound to.
  const lines = piece.line === 0 ? 0 : Math.round((piece.height - piece.padding) / piece.line);
  if (lines >= 4) {
    const height = 2 * piece.line;
    const cut = piece.height - height;
    const above = piece.notes.filter(({ at }) => at <= cut);
    return { y: top + cut, notes: withNotes(state.notes, above, size), height };
  }
  if (state.bound !== null)
    return { ...state.bound, height: state.bound.height + top - state.y + piece.height };
  return { y: state.y, notes: state.notes, height: piece.height };
}

function gapBetween(above: Piece, below: Piece): number {
  return below.before === above ? below.gap : Math.max(above.below, below.above);
}

function withNotes(before: number, notes: readonly PieceNote[], { emptyBox }: PageSize): number {
  if (notes.length === 0) return before;
  const box = before === 0 ? emptyBox : 0;
  return notes.reduce((sum, { height }) => sum + height, before + box);
}

export function closed(state: State, page: { y: number; notes: number }, size: PageSize): State {
  const free = Math.max(0, size.height - page.y - page.notes);
  const share = free / size.height;
  const cost =
    state.cost +
    costs.blank * (3 * share) ** 2 +
    (share > mostBlank ? costs.tooBlank * (0.5 + share) : 0);
  return {
    ...state,
    page: state.page + 1,
    y: 0,
    notes: 0,
    last: null,
    bound: null,
    cost,
    free: state.free ?? free,
    starts: { text: state.text, before: state.starts },
  };
}

function isFigure(piece: Piece): boolean {
  return 'origin' in piece;
}

function costBeside(above: Piece | null, below: Piece): number {
  if (above === null) return 0;
  const isBeside = (above.isPullQuote && isFigure(below)) || (isFigure(above) && below.isPullQuote);
  return isBeside ? costs.pullQuote : 0;
}

/** A figure had better stand at the top of a page than below a line or two. */
function costOfFewLines({ y, last }: State, piece: Piece): number {
  return isFigure(piece) && last !== null && y < 50 ? costs.fewLines : 0;
}

/** How much of a piece goes in below `top`; 0 where nothing may. */
function cutFor(piece: Piece, top: number, notes: number, size: PageSize): number {
  const fits = (cut: number): boolean => {
    const above = piece.notes.filter(({ at }) => at <= cut);
    return top + cut + withNotes(notes, above, size) <= size.height;
  };
  if (piece.line === 0) return piece.cuts.findLast(fits) ?? 0;
  const { line, padding } = piece;
  const lines = Math.round((piece.height - padding) / line);
  const most = Math.min(lines - 2, Math.floor((size.height - notes - top - padding) / line));
  for (let count = most; count >= 2; count -= 1)
    if (fits(padding + count * line)) return padding + count * line;
  return 0;
}

export function restOf(piece: Piece, cut: number): Piece {
  const { head } = piece;
  return {
    ...piece,
    before: piece,
    height: piece.height - cut + head,
    padding: 0,
    cuts: piece.cuts.filter((each) => each > cut).map((each) => each - cut + head),
    notes: piece.notes.flatMap(({ height, at }) => (at > cut ? [{ height, at: at - cut }] : [])),
  };
}
