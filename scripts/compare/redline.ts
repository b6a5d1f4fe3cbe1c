import { type BlockPair, hashOf, pairBlocks, type PlacedBlock } from './align.ts';
import { addTo } from './lists.ts';
import { pairSections, type SectionPairs } from './sections.ts';
import type { Block, Section, Tokens, Version } from './version.ts';
import { diffWords, type Run } from './words.ts';

/** What became of a block. `moved` stands where it is now, `gone` where it was; both carry the words that changed. */
export type StepKind = 'same' | 'changed' | 'inserted' | 'deleted' | 'moved' | 'gone';

export interface Step {
  kind: StepKind;
  /** As it is now, or as it was when it is gone. */
  block: Block;
  old: PlacedBlock | null;
  now: PlacedBlock | null;
  /** By cell; what is the same too. */
  runs: readonly (readonly Run[])[];
}

export type SectionKind = 'kept' | 'inserted' | 'deleted';

/** A section of the new version, or one that is gone, in the order of a reader. */
export interface SectionChange {
  kind: SectionKind;
  /** As it is now, or as it was when it is gone. */
  section: Section;
  old: Section | null;
  now: Section | null;
  /** Stands elsewhere than before. */
  isMoved: boolean;
  /** Words of the heading. */
  title: readonly Run[];
  steps: readonly Step[];
}

export interface Redline {
  sections: readonly SectionChange[];
  pairs: SectionPairs;
}

/** Lays two versions over each other: every block of both, once. */
export function redlineOf(old: Version, now: Version): Redline {
  const pairs = pairSections(old, now);
  const blocks = pairBlocks(pairs);
  const oldAt = indexed(blocks, ({ old: placed }) => placed);
  const newAt = indexed(blocks, ({ now: placed }) => placed);
  const places = { oldAt, newAt };
  const sections = mergedOrder(pairs).flatMap((place) => sectionChange(place, pairs, places) ?? []);
  return { sections, pairs };
}

function sectionChange(
  [from, to]: readonly [number, number],
  { old, now, moved }: SectionPairs,
  places: BlockPlaces,
): SectionChange | null {
  const before = old[from] ?? null;
  const after = now[to] ?? null;
  const section = after ?? before;
  if (section === null) return null;
  return {
    kind: kindOf(before, after),
    section,
    old: before,
    now: after,
    isMoved: moved.has(to),
    title: diffWords(before?.title ?? [], after?.title ?? []),
    steps: stepsOf(sideOf(from, before), sideOf(to, after), places),
  };
}

function sideOf(index: number, section: Section | null): Side {
  return { index, blocks: section?.blocks ?? [] };
}

/** Pairs of blocks by where each of the two stands. */
interface BlockPlaces {
  oldAt: PairIndex;
  newAt: PairIndex;
}

function kindOf(before: Section | null, after: Section | null): SectionKind {
  if (before === null) return 'inserted';
  return after === null ? 'deleted' : 'kept';
}

type PairIndex = ReadonlyMap<string, BlockPair>;

const keyOf = (section: number, place: number) => `${section}/${place}`;

function indexed(blocks: readonly BlockPair[], side: (pair: BlockPair) => PlacedBlock): PairIndex {
  return new Map(blocks.map((pair) => [keyOf(side(pair).section, side(pair).place), pair]));
}

/** New sections in their order, each followed by the ones that stood after it and are gone; -1 for the side that has none. */
function mergedOrder({ old, now, nowOf, oldOf }: SectionPairs): [number, number][] {
  const following = new Map<number, number[]>();
  let last = -1;
  for (const index of old.keys()) {
    const to = nowOf.get(index);
    if (to === undefined) addTo(following, last, index);
    else last = to;
  }
  const order: [number, number][] = [];
  const addGone = (after: number) => {
    for (const index of following.get(after) ?? []) order.push([index, -1]);
  };
  addGone(-1);
  for (const index of now.keys()) {
    order.push([oldOf.get(index) ?? -1, index]);
    addGone(index);
  }
  return order;
}

/** A section of one version; index -1 and no blocks where it has none. */
interface Side {
  index: number;
  blocks: readonly Block[];
}

function stepsOf(
  { index: from, blocks: before }: Side,
  { index: to, blocks: after }: Side,
  { oldAt, newAt }: BlockPlaces,
): Step[] {
  /** Old blocks that are not here any more, by the block of now that they stood after. */
  const following = new Map<number, Step[]>();
  let last = -1;
  for (const [place, block] of before.entries()) {
    const pair = oldAt.get(keyOf(from, place));
    if (pair !== undefined && !pair.isMoved && pair.now.section === to) last = pair.now.place;
    else {
      addTo(following, last, goneStep({ block, section: from, place }, pair));
    }
  }
  const steps = following.get(-1) ?? [];
  for (const [place, block] of after.entries()) {
    const pair = newAt.get(keyOf(to, place));
    steps.push(hereStep({ block, section: to, place }, pair), ...(following.get(place) ?? []));
  }
  return steps;
}

function goneStep(old: PlacedBlock, pair: BlockPair | undefined): Step {
  const { block } = old;
  const runs = block.cells.map((tokens) => diffWords(tokens, []));
  return pair === undefined
    ? { kind: 'deleted', block, old, now: null, runs }
    : { kind: 'gone', block, old, now: pair.now, runs };
}

function hereStep(now: PlacedBlock, pair: BlockPair | undefined): Step {
  const { block } = now;
  if (pair === undefined) {
    const runs = block.cells.map((tokens) => diffWords([], tokens));
    return { kind: 'inserted', block, old: null, now, runs };
  }
  const { old, isMoved } = pair;
  const isSame = hashOf(old.block) === hashOf(now.block);
  const kind = isMoved ? 'moved' : isSame ? 'same' : 'changed';
  return { kind, block, old, now, runs: diffCells(old.block.cells, now.block.cells) };
}

/** Cell by cell; where columns came or went, the row as one text. */
function diffCells(old: readonly Tokens[], now: readonly Tokens[]): Run[][] {
  if (old.length === now.length) return now.map((cell, index) => diffWords(old[index] ?? [], cell));
  return [diffWords(old.flat(), now.flat())];
}
