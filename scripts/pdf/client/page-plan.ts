import { closed, costs, type PageStart, put, restOf, type State } from './fill-page.ts';
import type {
  FigurePiece,
  PagePlan,
  PageSize,
  Placing,
  Start,
  Stock,
  TextPiece,
} from './pieces.ts';

/*
 * Chooses where figures stand, on heights alone: text is put on page after page, figures between its blocks, and of all the ways
 * to do so the one is found that leaves least blank and moves figures least. Lengths are in CSS px; nothing here asks the browser.
 */

/** Pages that are looked ahead, and ways that are followed at a time. */
const horizon = 4;
const mostWays = 120;

/** Where the figures of a page and of some pages after it are best placed; `null` where none is to come. */
export function planPages(stock: Stock, start: Start, size: PageSize): PagePlan | null {
  const { texts, figures } = stock;
  const end = endOfPart(texts, start.text);
  const first = figures[start.figure];
  if (first === undefined || first.origin > end) return null;
  const finished: State[] = [];
  let states: State[] = [firstState(stock, start, size)];
  while (states.length > 0) {
    const open = states.filter((state) => !isDone(state, stock, end));
    const done = states.filter((state) => isDone(state, stock, end));
    finished.push(...done.map((state) => withPending(state, stock, end, size)));
    states = cheapest(open.flatMap((state) => successors(state, stock, end, start, size)));
  }
  const [one, ...others] = finished;
  if (one === undefined) return null;
  const best = others.reduce((least, other) => (other.cost < least.cost ? other : least), one);
  return { placings: placingsOf(best), free: best.free ?? 0 };
}

/** The best ways to each point, and of those no more than are followed. */
function cheapest(states: readonly State[]): State[] {
  const best = new Map<string, State>();
  for (const each of states) {
    const key = `${each.text} ${each.figure} ${each.page} ${Math.round(each.y / 6)} ${each.notes}`;
    const known = best.get(key);
    if (known === undefined || each.cost < known.cost) best.set(key, each);
  }
  return [...best.values()].sort((a, b) => a.cost - b.cost).slice(0, mostWays);
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
