import { diffArrays } from 'diff';

import { heaviestIncreasing } from './increasing-sequence.ts';
import { addTo } from './lists.ts';
import type { SectionPairs } from './sections.ts';
import {
  type Bag,
  bagOf,
  bestPairs,
  type Candidate,
  candidatesByRareWords,
  similarityOf,
} from './similarity.ts';
import type { Block, Part, Section } from './version.ts';

/** A block where it stands. */
export interface PlacedBlock {
  block: Block;
  /** Index of its section. */
  section: number;
  /** Its place among the blocks of the section. */
  place: number;
}

export interface BlockPair {
  old: PlacedBlock;
  now: PlacedBlock;
  isMoved: boolean;
}

/** What the same place or the same words are worth: less in common than this is another text. */
const leastInPlace = 0.4;
const leastElsewhere = 0.65;
/** A pair in its own section goes before one that is a little more alike elsewhere. */
const homeBonus = 0.15;
/** Shorter texts are alike by chance; they are only found again where they stood. */
const shortestMove = 4;
/** Sections with more pairs left than this are compared by their rare words only. */
const mostPairs = 2500;
const mostEdits = 2000;

/** Pairs the blocks of paired sections: first those that say the same in the same order, then the most similar anywhere. */
export function pairBlocks(pairs: SectionPairs): BlockPair[] {
  const old = entriesIn(pairs.old);
  const now = entriesIn(pairs.now);
  const paired: [Entry, Entry][] = [];
  const pair = (from: Entry, to: Entry) => {
    from.isPaired = to.isPaired = true;
    paired.push([from, to]);
  };
  pairByIdentifier(old, now, pair);
  pairUnchanged(old, now, pairs, pair);
  pairSimilar(old, now, pairs, pair);
  const result = paired.map(([from, to]) => ({ old: from, now: to }));
  const kept = keptOrder(result, pairs);
  return result.map(({ old: from, now: to }, index) => {
    const isMoved = from.block.part !== 'reference' && !kept.has(index);
    return { old: from, now: to, isMoved };
  });
}

interface Entry extends PlacedBlock {
  /** All that must be equal for a block to be unchanged. */
  hash: string;
  bag: Bag;
  document: string;
  isPaired: boolean;
}

function entriesIn(sections: readonly Section[]): Entry[] {
  return sections.flatMap(({ blocks, document }, section) =>
    blocks.map((block, place) => ({
      block,
      section,
      place,
      document,
      hash: hashOf(block),
      bag: bagOf(block.cells.flat().map(({ text }) => text)),
      isPaired: false,
    })),
  );
}

/** Equal for blocks that say and show the same. */
export function hashOf({ part, id, cells, list }: Block): string {
  const words = cells.map((tokens) => tokens.map(({ key }) => key).join('\u0001')).join('\u0002');
  return [part, id ?? '', list?.ordered ?? '', words].join('\u0003');
}

type Pair = (from: Entry, to: Entry) => void;

/** Figures are the same whatever document they stand in, entries of a reference list only in their own. */
function pairByIdentifier(old: readonly Entry[], now: readonly Entry[], pair: Pair): void {
  const keyOf = ({ block: { part, id }, document }: Entry) =>
    `${part}#${part === 'figure' ? '' : document}#${id}`;
  const found = new Map(now.filter(({ block }) => block.id !== null).map((e) => [keyOf(e), e]));
  for (const entry of old) {
    const other = entry.block.id === null ? undefined : found.get(keyOf(entry));
    if (other !== undefined && !other.isPaired) pair(entry, other);
  }
}

function pairUnchanged(
  old: readonly Entry[],
  now: readonly Entry[],
  { nowOf }: SectionPairs,
  pair: Pair,
): void {
  const oldBySection = bySection(old);
  const newBySection = bySection(now);
  for (const [from, to] of nowOf) {
    pairCommon(oldBySection.get(from) ?? [], newBySection.get(to) ?? [], pair);
  }
}

/** The longest sequence of equal blocks in two sections. */
function pairCommon(before: readonly Entry[], after: readonly Entry[], pair: Pair): void {
  const changes = diffArrays(
    before.map(({ hash }) => hash),
    after.map(({ hash }) => hash),
    { maxEditLength: mostEdits },
  );
  let [at, place] = [0, 0];
  for (const { added, removed, count } of changes ?? []) {
    const same = added || removed ? [] : before.slice(at, at + count);
    for (const [step, left] of same.entries()) {
      const right = after[place + step];
      if (right !== undefined) pair(left, right);
    }
    if (!added) at += count;
    if (!removed) place += count;
  }
}

function bySection(entries: readonly Entry[]): Map<number, Entry[]> {
  const found = new Map<number, Entry[]>();
  for (const entry of entries) {
    if (!entry.isPaired) addTo(found, entry.section, entry);
  }
  return found;
}

function pairSimilar(
  old: readonly Entry[],
  now: readonly Entry[],
  { nowOf }: SectionPairs,
  pair: Pair,
): void {
  const lost = old.filter(({ isPaired, block }) => !isPaired && block.id === null);
  const found = now.filter(({ isPaired, block }) => !isPaired && block.id === null);
  const candidates = [
    ...candidatesByRareWords(
      lost.map(({ bag }) => bag),
      found.map(({ bag }) => bag),
    ),
    ...candidatesAtHome(lost, found, nowOf),
  ];
  const scoreOf = ({ old: from, now: to }: Candidate) => {
    const [left, right] = [lost[from], found[to]];
    return left && right ? scoreOfPair(left, right, nowOf) : 0;
  };
  for (const each of bestPairs(candidates, scoreOf, leastInPlace)) {
    const [left, right] = [lost[each.old], found[each.now]];
    if (left && right) pair(left, right);
  }
}

function candidatesAtHome(
  lost: readonly Entry[],
  found: readonly Entry[],
  nowOf: SectionPairs['nowOf'],
): Candidate[] {
  const places = new Map<number, number[]>();
  for (const [index, { section }] of found.entries()) {
    addTo(places, section, index);
  }
  const sizes = new Map<number, number>();
  for (const { section } of lost) sizes.set(section, (sizes.get(section) ?? 0) + 1);
  return lost.flatMap(({ section }, old) => {
    const here = places.get(nowOf.get(section) ?? -1) ?? [];
    const isSmall = here.length * (sizes.get(section) ?? 0) <= mostPairs;
    return isSmall ? here.map((now) => ({ old, now })) : [];
  });
}

const textParts: ReadonlySet<Part> = new Set(['abstract', 'paragraph', 'item', 'quote', 'about']);

/** Of one kind, or both running text, which may become a point of a list. */
function maySucceed({ block: old }: Entry, { block: now }: Entry): boolean {
  return old.part === now.part || (textParts.has(old.part) && textParts.has(now.part));
}

function scoreOfPair(old: Entry, now: Entry, nowOf: SectionPairs['nowOf']): number {
  if (!maySucceed(old, now)) return 0;
  const isHome = nowOf.get(old.section) === now.section;
  if (isHome && old.block.part === 'title') return 1 + homeBonus;
  const similarity = similarityOf(old.bag, now.bag);
  if (isHome) return similarity < leastInPlace ? 0 : similarity + homeBonus;
  const isShort = Math.min(old.bag.size, now.bag.size) < shortestMove;
  return isShort || similarity < leastElsewhere ? 0 : similarity;
}

/** Pairs that stand in their own section in their own order. What was moved is the lighter part. */
function keptOrder(
  pairs: readonly { old: PlacedBlock; now: PlacedBlock }[],
  { nowOf }: SectionPairs,
): Set<number> {
  const home = new Map<number, number[]>();
  for (const [index, { old, now }] of pairs.entries()) {
    if (nowOf.get(old.section) !== now.section) continue;
    addTo(home, now.section, index);
  }
  const kept = new Set<number>();
  for (const indexes of home.values()) {
    const ordered = indexes.toSorted(
      (a, b) => (pairs[a]?.now.place ?? 0) - (pairs[b]?.now.place ?? 0),
    );
    const places = ordered.map((index) => pairs[index]?.old.place ?? 0);
    const weightOf = (at: number) => {
      const cells = pairs[ordered[at] ?? 0]?.now.block.cells ?? [];
      return 1 + cells.reduce((sum, cell) => sum + cell.length, 0);
    };
    for (const at of heaviestIncreasing(places, weightOf)) kept.add(ordered[at] ?? -1);
  }
  return kept;
}
