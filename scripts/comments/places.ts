import search from 'approx-string-match';

import type { Span } from './document-text.ts';
import { fitOf, type Surrounded } from './likeness.ts';

/** A place that may be meant. */
export interface Candidate extends Span {
  /** Of the words themselves, 0–1. */
  likeness: number;
  /** Of the words and their surroundings, 0–1. */
  fit: number;
}

/** Words that have changed more than this are not looked at. */
const leastLikeness = 0.5;
/** Letters in a row that a place must share with the quotation or its surroundings to be looked at. */
const gramLength = 8;
/** Places that share the most are looked at; no text needs more. */
const mostWindows = 16;
/** Places whose beginnings are so near each other are looked at together. */
const bucketWidth = 64;

/** Where each run of letters of a text stands, made once for each text. */
export interface TextIndex {
  text: string;
  grams: ReadonlyMap<string, readonly number[]>;
}

export function indexOf(text: string): TextIndex {
  const grams = new Map<string, number[]>();
  for (let offset = 0; offset + gramLength <= text.length; offset += 1) {
    const gram = text.slice(offset, offset + gramLength);
    const places = grams.get(gram);
    if (places === undefined) grams.set(gram, [offset]);
    else places.push(offset);
  }
  return { text, grams };
}

/** Every place of a text that is like the quoted words in their surroundings, changed or not; none overlaps another. */
export function likePlaces(quotation: Surrounded, index: TextIndex): Candidate[] {
  const found: Candidate[] = [];
  const slack = bucketWidth + Math.ceil(quotation.exact.length / 4);
  for (const start of likelyStarts(quotation, index)) {
    const region = {
      start: Math.max(0, start - slack),
      end: Math.min(index.text.length, start + quotation.exact.length + slack),
    };
    for (const each of matchesIn(quotation, index.text, region)) addBest(found, each);
  }
  return found;
}

/** Of candidates that overlap, the one that fits best stays. */
function addBest(found: Candidate[], candidate: Candidate): void {
  const rival = found.findIndex(({ start, end }) => candidate.start < end && start < candidate.end);
  if (rival === -1) found.push(candidate);
  else if (candidate.fit > (found[rival]?.fit ?? 0)) found[rival] = candidate;
}

/** Where the words would begin, by the runs of letters that the text shares with them; the likeliest first. */
function likelyStarts({ exact, prefix, suffix }: Surrounded, { grams }: TextIndex): number[] {
  const head = prefix.slice(-32);
  const whole = head + exact + suffix.slice(0, 32);
  const buckets = new Map<number, { votes: number; start: number }>();
  for (let offset = 0; offset + gramLength <= whole.length; offset += 1) {
    for (const place of grams.get(whole.slice(offset, offset + gramLength)) ?? []) {
      const start = place - offset + head.length;
      const key = Math.round(start / bucketWidth);
      const bucket = buckets.get(key);
      if (bucket === undefined) buckets.set(key, { votes: 1, start });
      else bucket.votes += 1;
    }
  }
  return [...buckets.values()]
    .sort((a, b) => b.votes - a.votes || a.start - b.start)
    .slice(0, mostWindows)
    .map(({ start }) => start);
}

/** The best match of a region, and those on both sides of it: a search finds only the best. */
function matchesIn(quotation: Surrounded, text: string, region: Span): Candidate[] {
  const { exact } = quotation;
  const most = Math.floor(exact.length * (1 - leastLikeness));
  if (region.end - region.start < exact.length - most) return [];
  let best: Candidate | null = null;
  for (const match of spread(search(text.slice(region.start, region.end), exact, most))) {
    const found = { start: region.start + match.start, end: region.start + match.end };
    const span = wholeWords(quotation, text, found);
    const added = span.end - span.start - (found.end - found.start);
    const likeness = 1 - (match.errors + added) / exact.length;
    if (likeness < leastLikeness) continue;
    const fit = fitOf(quotation, text, { ...span, likeness });
    if (best === null || fit > best.fit) best = { ...span, likeness, fit };
  }
  if (best === null) return [];
  const { start, end } = best;
  return [
    best,
    ...matchesIn(quotation, text, { start: region.start, end: start }),
    ...matchesIn(quotation, text, { start: end, end: region.end }),
  ];
}

const letter = /[\p{L}\p{N}]/u;

/** Widened so that no word is cut in two, unless the quotation did so: the ”9” of ”19” is another number. */
function wholeWords({ exact, prefix, suffix }: Surrounded, text: string, span: Span): Span {
  let { start, end } = span;
  if (!isInsideWord(prefix + exact, prefix.length)) {
    while (start > 0 && isInsideWord(text, start)) start -= 1;
  }
  if (!isInsideWord(exact + suffix, exact.length)) {
    while (end < text.length && isInsideWord(text, end)) end += 1;
  }
  return { start, end };
}

/** Whether a place stands between two letters of a word. */
export function isInsideWord(text: string, offset: number): boolean {
  return letter.test(text.charAt(offset - 1)) && letter.test(text.charAt(offset));
}

/** A short word may stand many times in a row; no more than these are weighed. */
const mostMatches = 24;

function spread<Match>(matches: readonly Match[]): readonly Match[] {
  const step = Math.ceil(matches.length / mostMatches);
  return step <= 1 ? matches : matches.filter((_, index) => index % step === 0);
}
