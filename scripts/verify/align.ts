import { diffArrays } from 'diff';

import {
  type Bag,
  bagOf,
  bestPairs,
  candidatesByRareWords,
  similarityOf,
} from '../compare/similarity.ts';

/** Something that has words and stands in an order. */
export interface Alignable {
  words: string;
  /** Only what is of one sort is taken for the same when the words differ much. */
  sort: string;
}

export interface Alignment {
  /** Indexes of what belongs together, in the order expected. */
  pairs: readonly { expected: number; found: number; isMoved: boolean }[];
  missing: readonly number[];
  extra: readonly number[];
}

const mostEdits = 2000;
/** What stands in the same gap, and what has changed its place, has at least so much in common. */
const leastInGap = 0.4;
const leastElsewhere = 0.65;
const mostPairs = 2500;
/** Shorter texts are alike by chance; they are only found again where they stood. */
const shortestMove = 4;

interface Matches {
  foundOf: Map<number, number>;
  expectedOf: Map<number, number>;
  moved: Set<number>;
}

/** Pairs what should stand with what stands: equal words in order first, then what is like it in the same gap, then anywhere. */
export function align(expected: readonly Alignable[], found: readonly Alignable[]): Alignment {
  const matches: Matches = { foundOf: new Map(), expectedOf: new Map(), moved: new Set() };
  pairCommon(expected, found, matches);
  pairEqualElsewhere(expected, found, matches);
  for (const gap of gapsIn(expected.length, found.length, matches))
    pairInGap(expected, found, gap, matches);
  pairElsewhere(expected, found, matches);
  const pairs = [...matches.foundOf]
    .map(([at, to]) => ({ expected: at, found: to, isMoved: matches.moved.has(at) }))
    .sort((a, b) => a.expected - b.expected);
  return {
    pairs,
    missing: [...expected.keys()].filter((at) => !matches.foundOf.has(at)),
    extra: [...found.keys()].filter((at) => !matches.expectedOf.has(at)),
  };
}

function pair(expected: number, found: number, { foundOf, expectedOf }: Matches): void {
  foundOf.set(expected, found);
  expectedOf.set(found, expected);
}

function pairCommon(
  expected: readonly Alignable[],
  found: readonly Alignable[],
  matches: Matches,
): void {
  const changes = diffArrays(
    expected.map(({ words }) => words),
    found.map(({ words }) => words),
    { maxEditLength: mostEdits },
  );
  let [at, to] = [0, 0];
  for (const { added, removed, count } of changes ?? []) {
    if (!added && !removed)
      for (let step = 0; step < count; step += 1) pair(at + step, to + step, matches);
    if (!added) at += count;
    if (!removed) to += count;
  }
}

function pairEqualElsewhere(
  expected: readonly Alignable[],
  found: readonly Alignable[],
  matches: Matches,
): void {
  const places = new Map<string, number[]>();
  for (const [index, { words }] of found.entries()) {
    if (matches.expectedOf.has(index) || words.length < shortestMove) continue;
    places.set(words, [...(places.get(words) ?? []), index]);
  }
  for (const [index, { words }] of expected.entries()) {
    if (matches.foundOf.has(index)) continue;
    const place = places.get(words)?.shift();
    if (place === undefined) continue;
    pair(index, place, matches);
    matches.moved.add(index);
  }
}

interface Gap {
  expected: number[];
  found: number[];
}

/** What is left between two neighbours that stayed. */
function gapsIn(expected: number, found: number, { foundOf, expectedOf, moved }: Matches): Gap[] {
  const gaps: Gap[] = [];
  let to = 0;
  let gap: Gap = { expected: [], found: [] };
  for (let at = 0; at <= expected; at += 1) {
    const place = at === expected ? found : foundOf.get(at);
    if (place === undefined) gap.expected.push(at);
    if (place === undefined || moved.has(at)) continue;
    for (; to < place; to += 1) if (!expectedOf.has(to)) gap.found.push(to);
    to = place + 1;
    gaps.push(gap);
    gap = { expected: [], found: [] };
  }
  return gaps.filter((each) => each.expected.length > 0 && each.found.length > 0);
}

function pairInGap(
  expected: readonly Alignable[],
  found: readonly Alignable[],
  gap: Gap,
  matches: Matches,
): void {
  const sortsOf = (all: readonly Alignable[], places: readonly number[]) =>
    places.map((place) => all[place]?.sort).join();
  if (sortsOf(expected, gap.expected) === sortsOf(found, gap.found)) {
    for (const [index, at] of gap.expected.entries()) pair(at, gap.found[index] ?? 0, matches);
    return;
  }
  if (gap.expected.length * gap.found.length > mostPairs) return;
  const candidates = gap.expected.flatMap((old) => gap.found.map((now) => ({ old, now })));
  const bags = bagsOf(expected, found, gap);
  const scoreOf = ({ old, now }: { old: number; now: number }) => {
    const [left, right] = [bags.expected.get(old), bags.found.get(now)];
    return left === undefined || right === undefined ? 0 : similarityOf(left, right);
  };
  for (const { old, now } of bestPairs(candidates, scoreOf, leastInGap)) pair(old, now, matches);
}

function bagsOf(expected: readonly Alignable[], found: readonly Alignable[], gap: Gap) {
  const bags = (all: readonly Alignable[], places: readonly number[]) =>
    new Map<number, Bag>(
      places.map((place) => [place, bagOf((all[place]?.words ?? '').split(' '))]),
    );
  return { expected: bags(expected, gap.expected), found: bags(found, gap.found) };
}

function pairElsewhere(
  expected: readonly Alignable[],
  found: readonly Alignable[],
  matches: Matches,
): void {
  const lost = [...expected.keys()].filter((at) => !matches.foundOf.has(at));
  const left = [...found.keys()].filter((at) => !matches.expectedOf.has(at));
  const bags = bagsOf(expected, found, { expected: lost, found: left });
  const [old, now] = [
    lost.map((at) => bags.expected.get(at)),
    left.map((at) => bags.found.get(at)),
  ].map((list) => list.filter((bag) => bag !== undefined));
  if (old === undefined || now === undefined) return;
  const scoreOf = (each: { old: number; now: number }) => {
    const [one, other] = [old[each.old], now[each.now]];
    if (one === undefined || other === undefined || Math.min(one.size, other.size) < shortestMove)
      return 0;
    return similarityOf(one, other);
  };
  for (const each of bestPairs(candidatesByRareWords(old, now), scoreOf, leastElsewhere)) {
    const [at, to] = [lost[each.old], left[each.now]];
    if (at === undefined || to === undefined) continue;
    pair(at, to, matches);
    matches.moved.add(at);
  }
}
