/** The words of a text with how often each stands there. */
export interface Bag {
  counts: ReadonlyMap<string, number>;
  size: number;
}

export function bagOf(words: Iterable<string>): Bag {
  const counts = new Map<string, number>();
  let size = 0;
  for (const word of words) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
    size += 1;
  }
  return { counts, size };
}

/** How much of two texts is the same words, from 0 to 1 (Dice's coefficient of the bags). */
export function similarityOf(a: Bag, b: Bag): number {
  const [small, large] = a.counts.size <= b.counts.size ? [a, b] : [b, a];
  let common = 0;
  for (const [word, count] of small.counts) common += Math.min(count, large.counts.get(word) ?? 0);
  const total = a.size + b.size;
  return total === 0 ? 0 : (2 * common) / total;
}

/** A pair of indexes that may belong together. */
export interface Candidate {
  old: number;
  now: number;
}

/** A word that more texts than this have says little of which of them is meant. */
const commonWord = 8;

/** Pairs of texts that share a rare word: near linear, where all pairs would be quadratic. */
export function candidatesByRareWords(old: readonly Bag[], now: readonly Bag[]): Candidate[] {
  const holders = new Map<string, number[]>();
  for (const [index, { counts }] of now.entries()) {
    for (const word of counts.keys()) {
      const known = holders.get(word);
      if (known === undefined) holders.set(word, [index]);
      else known.push(index);
    }
  }
  return old.flatMap(({ counts }, index) => {
    const partners = new Set<number>();
    for (const word of counts.keys()) {
      const found = holders.get(word) ?? [];
      if (found.length <= commonWord) for (const each of found) partners.add(each);
    }
    return [...partners].map((each) => ({ old: index, now: each }));
  });
}

/** Takes the best pairs first; each index is used once. Scores below `least` are no pair. */
export function bestPairs(
  candidates: readonly Candidate[],
  scoreOf: (candidate: Candidate) => number,
  least: number,
): Candidate[] {
  const scored = candidates
    .map((candidate) => ({ candidate, score: scoreOf(candidate) }))
    .filter(({ score }) => score >= least)
    .sort(
      (a, b) =>
        b.score - a.score || a.candidate.old - b.candidate.old || a.candidate.now - b.candidate.now,
    );
  const usedOld = new Set<number>();
  const usedNow = new Set<number>();
  return scored.flatMap(({ candidate }) => {
    if (usedOld.has(candidate.old) || usedNow.has(candidate.now)) return [];
    usedOld.add(candidate.old);
    usedNow.add(candidate.now);
    return [candidate];
  });
}
