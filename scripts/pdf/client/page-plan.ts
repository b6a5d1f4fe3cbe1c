/*
 * Chooses where figures stand, on heights alone: text is put on page after page, figures between its blocks, and of all the ways
 * to do so the one is found that leaves least blank and moves figures least. Lengths are in CSS px; nothing here asks the browser.
 */

/** A block of text or a figure, as high as it is on one endless page. */
export interface Piece {
  height: number;
  /** Its margins, which collapse with those beside it. */
  above: number;
  below: number;
  /** What it was written after, and how far below that it stands. */
  before: Piece | null;
  gap: number;
  /** Height of its lines; 0 for what is not broken between lines. */
  line: number;
  /** Space above its first line. */
  padding: number;
  /** Heights at which it may be broken, between rows or points; ascending. */
  cuts: readonly number[];
  /** Height of the head that is repeated where it goes on. */
  head: number;
  /** Whether no page may end below it. */
  isBound: boolean;
  /** Repeats the text, and stands away from figures. */
  isPullQuote: boolean;
  notes: readonly PieceNote[];
}

export interface PieceNote {
  height: number;
  /** Where in the piece its reference stands: bottom of the line. */
  at: number;
}

export interface TextPiece extends Piece {
  /** Height of all text before it. */
  at: number;
  /** Whether a figure may stand between it and the text before. */
  maySeparate: boolean;
  /** Whether it begins a page whatever stands before. */
  startsPage: boolean;
  /** 1–6; 0 for what is no heading. */
  level: number;
}

/** Places are given as the index of the text that the figure stands before. */
export interface FigurePiece extends Piece {
  /** Where it was written. */
  origin: number;
  /** The first and the last place where it may stand. */
  low: number;
  high: number;
  /** Index of the text that first mentions it in its section; -1 for none. */
  mention: number;
}

export interface Stock {
  texts: readonly TextPiece[];
  figures: readonly FigurePiece[];
}

/** Where a page begins. */
export interface Start {
  /** Index of its first text and its first figure. */
  text: number;
  figure: number;
  /** What is left of a piece that began on a page before, if any: of the text `text`, or of the figure before `figure`. */
  rest: number | null;
  isRestOfFigure: boolean;
  /** Whether it begins with a figure: text above it would come onto the page before if it went. */
  hasFigureFirst: boolean;
  /** Height of notes from the page before. */
  notes: number;
  /** Index of the first text of each page so far, this one included. */
  starts: readonly number[];
  /** Figures that have turned out not to fit on this page. */
  refused: ReadonlySet<number>;
}

export interface PageSize {
  height: number;
  /** Of a box without notes. */
  emptyBox: number;
}

/** Where a figure is to stand. */
export interface Placing {
  figure: number;
  place: number;
  /** Whether it is to be broken over two pages. */
  isDivided: boolean;
}

export interface PagePlan {
  placings: readonly Placing[];
  /** What the page is left blank with. */
  free: number;
}

interface Bound {
  y: number;
  notes: number;
  height: number;
}

interface State {
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
interface PageStart {
  text: number;
  before: PageStart | null;
}

interface Step extends Placing {
  before: Step | null;
}

/** Pages that are looked ahead, and ways that are followed at a time. */
const horizon = 4;
const mostWays = 120;

/** A page is to be filled to two thirds; that is asked of the real one with a line to spare. */
const mostBlank = 0.31;

/** In the same unit: a page that is a third blank costs 40, however it came about. */
const costs = {
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

/** Where the figures of a page and of some pages after it are best placed; `null` where none is to come. */
export function planPages(stock: Stock, start: Start, size: PageSize): PagePlan | null {
  const { texts, figures } = stock;
  const end = endOfPart(texts, start.text);
  const first = figures[start.figure];
  if (first === undefined || first.origin > end) return null;
  let states: State[] = [firstState(stock, start, size)];
  let best: State | null = null;
  while (states.length > 0) {
    const next = new Map<string, State>();
    for (const state of states) {
      if (isDone(state, stock, end)) {
        const whole = withPending(state, stock, end, size);
        if (best === null || whole.cost < best.cost) best = whole;
        continue;
      }
      for (const each of successors(state, stock, end, start, size)) {
        const key = `${each.text} ${each.figure} ${each.page} ${Math.round(each.y / 6)} ${each.notes}`;
        const known = next.get(key);
        if (known === undefined || each.cost < known.cost) next.set(key, each);
      }
    }
    states = [...next.values()].sort((a, b) => a.cost - b.cost).slice(0, mostWays);
  }
  return best === null ? null : { placings: placingsOf(best), free: best.free ?? 0 };
}

/** Index of the text that begins a page by itself; figures are placed before it. */
function endOfPart(texts: readonly TextPiece[], from: number): number {
  const index = texts.findIndex(({ startsPage }, at) => at > from && startsPage);
  return index === -1 ? texts.length : index;
}

function firstState({ texts, figures }: Stock, start: Start, size: PageSize): State {
  const { text, figure, rest, isRestOfFigure, hasFigureFirst, notes } = start;
  const state: State = {
    text,
    figure,
    page: 0,
    y: 0,
    notes,
    last: null,
    bound: null,
    cost: 0,
    free: null,
    step: null,
    starts: start.starts
      .slice(-horizon)
      .reduce<PageStart | null>((before, index) => ({ text: index, before }), null),
  };
  const own = hasFigureFirst ? figures[figure] : undefined;
  if (own !== undefined) {
    const step = { figure, place: text, isDivided: false, before: null };
    return { ...put(state, own, size, false), figure: figure + 1, step };
  }
  if (rest === null) return state;
  const piece = isRestOfFigure ? figures[figure - 1] : texts[text];
  if (piece === undefined) return state;
  const placed = put(state, restOf(piece, piece.height - rest), size, !isRestOfFigure);
  return { ...placed, text: isRestOfFigure ? text : text + 1 };
}

function isDone(state: State, { figures }: Stock, end: number): boolean {
  if (state.page >= horizon) return true;
  return state.text >= end && (figures[state.figure]?.origin ?? Infinity) > end;
}

/** What waits at the end of what is looked at costs what it has cost so far. */
function withPending(state: State, stock: Stock, end: number, size: PageSize): State {
  const waiting = stock.figures[state.figure];
  const pending =
    state.page >= horizon && waiting !== undefined && waiting.origin < state.text
      ? costOfPlace(waiting, state.text, stock, size) + costOfDelay(waiting, state)
      : 0;
  // A part may end anywhere on its last page.
  const free = state.free ?? (state.text >= end ? 0 : size.height - state.y - state.notes);
  return { ...state, cost: state.cost + pending, free };
}

function placingsOf({ step }: State): Placing[] {
  const placings: Placing[] = [];
  for (let each = step; each !== null; each = each.before) placings.push(each);
  return placings.reverse();
}

function successors(
  state: State,
  stock: Stock,
  end: number,
  start: Start,
  size: PageSize,
): State[] {
  const found: State[] = [];
  const text = stock.texts[state.text];
  const figure = stock.figures[state.figure];
  const isAway = figure === undefined || figure.origin > end;
  const isLast = !isAway && isLastPlace(figure, state.text, end, stock, size);
  if (text !== undefined && state.text < end && !isLast)
    found.push({ ...put(state, text, size, true), text: state.text + 1 });
  if (!isAway && (isLast || mayStandAt(figure, state.text, stock)))
    found.push(...withFigure(state, figure, stock, start, size));
  return found;
}

function withFigure(
  state: State,
  figure: FigurePiece,
  stock: Stock,
  { refused }: Start,
  size: PageSize,
): State[] {
  const place = state.text;
  const cost = costOfPlace(figure, place, stock, size);
  const next = (placed: State, isDivided: boolean): State => {
    const { figure: index } = state;
    const step = { figure: index, place, isDivided, before: state.step };
    const late = costOfDelay(figure, placed);
    return { ...placed, figure: index + 1, cost: placed.cost + cost + late, step };
  };
  const isRefused = refused.has(state.figure) && state.page === 0 && state.last !== null;
  const whole = next(
    put(isRefused ? closed(state, state, size) : state, figure, size, false),
    false,
  );
  if (whole.page === state.page || isRefused || figure.cuts.length === 0 || state.notes > 0)
    return [whole];
  const divided = next(put(state, figure, size, true), true);
  return [whole, { ...divided, cost: divided.cost + costs.divided }];
}

/** Not past the next section, nor further than a page from where it was written. */
function isLastPlace(
  figure: FigurePiece,
  place: number,
  end: number,
  { texts }: Stock,
  size: PageSize,
): boolean {
  if (place >= Math.min(figure.high, end)) return true;
  // The next place where it may stand, to see whether that is too far away.
  let next = place + 1;
  while (next < figure.high && texts[next]?.maySeparate === false) next += 1;
  return distance(texts, figure.origin, next) > size.height;
}

function mayStandAt(figure: FigurePiece, place: number, { texts }: Stock): boolean {
  if (place === figure.origin) return true;
  return place >= figure.low && place <= figure.high && texts[place]?.maySeparate !== false;
}

function distance(texts: readonly TextPiece[], from: number, to: number): number {
  return placeAt(texts, to) - placeAt(texts, from);
}

function placeAt(texts: readonly TextPiece[], index: number): number {
  const text = texts[index];
  if (text !== undefined) return text.at;
  const last = texts.at(-1);
  return last === undefined ? 0 : last.at + last.height;
}

function costOfPlace(
  figure: FigurePiece,
  place: number,
  { texts }: Stock,
  { height }: PageSize,
): number {
  if (place === figure.origin) return 0;
  const from = Math.min(place, figure.origin);
  const to = Math.max(place, figure.origin);
  const headings = texts.slice(from, to).filter(({ level }) => level > 0).length;
  const isUnmentioned = place <= figure.mention && figure.mention < figure.origin;
  return (
    costs.move +
    (costs.distance * distance(texts, from, to)) / height +
    costs.heading * headings +
    (isUnmentioned ? costs.unmentioned : 0)
  );
}

function costOfDelay({ mention, origin }: FigurePiece, { starts }: State): number {
  const text = mention === -1 ? origin - 1 : mention;
  let pages = 0;
  for (let each = starts; each !== null && each.text > text; each = each.before) pages += 1;
  return costs.late[Math.min(pages, costs.late.length - 1)] ?? 0;
}

/** Puts a piece below the last, and goes on to the next page where it does not fit. */
function put(state: State, piece: Piece, size: PageSize, mayBreak: boolean): State {
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

function closed(state: State, page: { y: number; notes: number }, size: PageSize): State {
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

function restOf(piece: Piece, cut: number): Piece {
  const { head } = piece;
  return {
    ...piece,
    before: piece,
    height: piece.height - cut + head,
    padding: 0,
    cuts: piece.cuts.filter((each) => each > cut).map((each) => each - cut + head),
    notes: piece.notes.filter(({ at }) => at > cut).map((note) => ({ ...note, at: note.at - cut })),
  };
}
