/** A stretch of one text, `end` excluded. */
export interface Stretch {
  start: number;
  end: number;
}

export interface Alignment {
  /** What the other text lacks in this place. */
  missing: Stretch[];
  /** What only the other text has. */
  extra: Stretch[];
  /** Where in the other text each of `starts` was found; -1 where it was not. */
  places: Int32Array;
}

/** So many letters are taken for the same place; with fewer, equal words would be. */
const anchor = 16;
/** Near by, fewer letters will do: the next ones may be wrong too. */
const [shortAnchor, nearBy, back] = [6, 60, 4];
/** So far what is inserted is looked for before anything is taken for missing. */
const near = 8;
const end = '\u0001'.repeat(anchor);

/** Follows one text through another, in steps that begin at `starts`, and goes on where both say the same again. */
export function align(text: string, other: string, starts: readonly number[]): Alignment {
  const [a, b] = [text + end, other + end];
  const found: Alignment = {
    missing: [],
    extra: [],
    places: new Int32Array(starts.length).fill(-1),
  };
  let [at, there, word] = [0, 0, 0];
  while (at < text.length) {
    const length = sameFrom(a, at, b, there);
    word = noteStarts(found.places, starts, word, at, at + length, there - at);
    at += length;
    there += length;
    if (at >= text.length) break;
    const [from, to] = again(a, at, b, there, starts, word);
    // A word that is broken off is missing as a whole.
    if (from > at) found.missing.push({ start: at, end: from });
    if (to > there) found.extra.push({ start: there, end: to });
    at = from;
    there = to;
    while (word < starts.length && (starts[word] ?? 0) < at) word += 1;
  }
  if (there < other.length) found.extra.push({ start: there, end: other.length });
  return found;
}

function sameFrom(a: string, at: number, b: string, there: number): number {
  let length = 0;
  const most = Math.min(a.length - at, b.length - there);
  while (length < most && a.charCodeAt(at + length) === b.charCodeAt(there + length)) length += 1;
  return length;
}

function noteStarts(
  places: Int32Array,
  starts: readonly number[],
  first: number,
  from: number,
  to: number,
  offset: number,
): number {
  let word = first;
  while (word < starts.length && (starts[word] ?? 0) < to) {
    const start = starts[word] ?? 0;
    if (start >= from) places[word] = start + offset;
    word += 1;
  }
  return word;
}

/** The nearest pair of places where both texts say the same again. */
function again(
  a: string,
  at: number,
  b: string,
  there: number,
  starts: readonly number[],
  word: number,
): [number, number] {
  for (let by = 1; by <= near; by += 1) {
    if (a.startsWith(b.slice(there + by, there + by + near), at)) return [at, there + by];
  }
  let best: [number, number] = [a.length - anchor, b.length - anchor];
  let cost = Infinity;
  for (const from of candidates(a, at, starts, word)) {
    if (from - at >= cost) break;
    const to = sought(a, from, b, there);
    if (to === -1) continue;
    const price = from - at + Math.abs(to - there);
    if (price >= cost) continue;
    cost = price;
    best = [from, to];
  }
  return best;
}

/** Starts of words, each of the next and fewer and fewer of those far away. */
function* candidates(
  a: string,
  at: number,
  starts: readonly number[],
  word: number,
): Generator<number> {
  yield at;
  let tried = 0;
  for (let index = word; index < starts.length; index += 1 + Math.floor(tried / 40)) {
    yield starts[index] ?? 0;
    tried += 1;
  }
  yield a.length - anchor;
}

/** From a little before `there`: the last letters may have been the same by chance. */
function sought(a: string, from: number, b: string, there: number): number {
  const start = Math.max(0, there - back);
  const at = b.slice(start, there + nearBy).indexOf(a.slice(from, from + shortAnchor));
  return at === -1 ? b.indexOf(a.slice(from, from + anchor), there) : start + at;
}
