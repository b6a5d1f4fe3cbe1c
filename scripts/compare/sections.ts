import { heaviestIncreasing } from './increasing-sequence.ts';
import { addTo } from './lists.ts';
import { bagOf, type Bag, bestPairs, candidatesByRareWords, similarityOf } from './similarity.ts';
import type { Section, Version } from './version.ts';

/** Which section of one version is which of the other; indexes into `sectionsOf`. */
export interface SectionPairs {
  old: readonly Section[];
  now: readonly Section[];
  nowOf: ReadonlyMap<number, number>;
  oldOf: ReadonlyMap<number, number>;
  /** Sections, by their place in the new version, that stand elsewhere than before. */
  moved: ReadonlySet<number>;
}

/** Less than this in common, and a section was removed and another added. */
const leastSimilar = 0.4;

/** All sections of a version; `parent` counts from the first of the whole list. */
function sectionsOf({ documents }: Version): Section[] {
  const sections: Section[] = [];
  for (const document of documents) {
    const start = sections.length;
    for (const section of document.sections) {
      const parent = section.parent === null ? null : section.parent + start;
      sections.push({ ...section, parent });
    }
  }
  return sections;
}

/** Pairs sections by document and identifier, then by identifier alone, then by what they say. */
export function pairSections(oldVersion: Version, newVersion: Version): SectionPairs {
  const old = sectionsOf(oldVersion);
  const now = sectionsOf(newVersion);
  const nowOf = new Map<number, number>();
  const oldOf = new Map<number, number>();
  const pair = (from: number, to: number) => {
    nowOf.set(from, to);
    oldOf.set(to, from);
  };
  pairByKey(old, now, oldOf, ({ document, id }) => `${document}#${id}`, pair);
  pairByKey(old, now, oldOf, ownKey, pair, nowOf);
  pairBySimilarity(old, now, { nowOf, oldOf }, pair);
  const pairs = { old, now, nowOf, oldOf };
  return { ...pairs, moved: movedAmong(pairs) };
}

/** Endings that the build names are in every document, and no sections of another; openings belong to theirs. */
function ownKey(section: Section): string {
  if (isTail(section)) return '';
  return section.depth === 0 ? `${section.document}#` : section.id;
}

function isTail({ blocks }: Section): boolean {
  return blocks.some(({ part }) => ['note', 'reference', 'about', 'title'].includes(part));
}

function pairByKey(
  old: readonly Section[],
  now: readonly Section[],
  oldOf: ReadonlyMap<number, number>,
  keyOf: (section: Section) => string,
  pair: (from: number, to: number) => void,
  nowOf: ReadonlyMap<number, number> = new Map(),
): void {
  const places = new Map<string, number>();
  for (const [index, section] of now.entries()) {
    const key = keyOf(section);
    if (key !== '' && !oldOf.has(index) && !places.has(key)) places.set(key, index);
  }
  for (const [index, section] of old.entries()) {
    const key = keyOf(section);
    const place = places.get(key);
    if (place === undefined || nowOf.has(index)) continue;
    places.delete(key);
    pair(index, place);
  }
}

function pairBySimilarity(
  old: readonly Section[],
  now: readonly Section[],
  { nowOf, oldOf }: Pick<SectionPairs, 'nowOf' | 'oldOf'>,
  pair: (from: number, to: number) => void,
): void {
  const lost = [...old.keys()].filter((index) => !nowOf.has(index));
  const found = [...now.keys()].filter((index) => !oldOf.has(index));
  const oldBags = lost.map((index) => bagIn(old, index));
  const newBags = found.map((index) => bagIn(now, index));
  const pairs = bestPairs(
    candidatesByRareWords(oldBags, newBags),
    (each) => similarityOf(oldBags[each.old] ?? noWords, newBags[each.now] ?? noWords),
    leastSimilar,
  );
  for (const each of pairs) {
    const [from, to] = [lost[each.old], found[each.now]];
    if (from !== undefined && to !== undefined) pair(from, to);
  }
}

const noWords: Bag = { counts: new Map(), size: 0 };

/** Words of a section and of those below it. */
function bagIn(sections: readonly Section[], index: number): Bag {
  const words: string[] = [];
  const inside = new Set([index]);
  for (let at = index; at < sections.length; at += 1) {
    const section = sections[at];
    if (section === undefined) break;
    if (at > index && (section.parent === null || !inside.has(section.parent))) break;
    inside.add(at);
    words.push(...section.title.map(({ text }) => text));
    for (const { cells, id } of section.blocks)
      words.push(...cells.flat().map(({ text }) => text), ...(id === null ? [] : [`#${id}`]));
  }
  return bagOf(words);
}

/** Sections that are under another heading, or out of order among their neighbours; not those that moved with their parent. */
function movedAmong(pairs: Omit<SectionPairs, 'moved'>): Set<number> {
  const { now, oldOf } = pairs;
  const moved = new Set<number>();
  const families = new Map<string, { now: number; old: number }[]>();
  for (const [index, { parent, document }] of now.entries()) {
    const before = oldOf.get(index);
    if (before === undefined) continue;
    if (isAtHome(index, before, pairs))
      addTo(families, `${document}/${parent ?? ''}`, { now: index, old: before });
    else moved.add(index);
  }
  for (const siblings of families.values()) {
    const kept = heaviestIncreasing(
      siblings.map((each) => each.old),
      (at) => 1 + bagIn(now, siblings[at]?.now ?? 0).size,
    );
    for (const [at, each] of siblings.entries()) if (!kept.has(at)) moved.add(each.now);
  }
  return moved;
}

/** Whether a section stands in the same section as before, or at the top of the same document. */
function isAtHome(
  index: number,
  before: number,
  { old, now, nowOf }: Pick<SectionPairs, 'old' | 'now' | 'nowOf'>,
): boolean {
  const parent = now[index]?.parent ?? null;
  const oldParent = old[before]?.parent ?? null;
  if (parent === null || oldParent === null) {
    return parent === oldParent && old[before]?.document === now[index]?.document;
  }
  return nowOf.get(oldParent) === parent;
}
