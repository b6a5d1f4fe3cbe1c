/**
 * The heaviest of the increasing sequences in a list of positions, as indexes of the list: what kept its order when the rest
 * was moved. Takes n log n steps (Fenwick tree over the positions).
 */
export function heaviestIncreasing(
  positions: readonly number[],
  weightOf: (index: number) => number,
): Set<number> {
  const size = positions.reduce((most, position) => Math.max(most, position + 1), 0);
  // Best sequence that ends at or before a position.
  const tree: { weight: number; index: number }[] = Array.from({ length: size + 1 }, () => none);
  const previous: number[] = [];
  let best = none;
  for (const [index, position] of positions.entries()) {
    let before = none;
    for (let node = position; node > 0; node -= node & -node)
      before = heavier(before, tree[node] ?? none);
    previous[index] = before.index;
    const own = { weight: before.weight + weightOf(index), index };
    for (let node = position + 1; node <= size; node += node & -node)
      tree[node] = heavier(tree[node] ?? none, own);
    best = heavier(best, own);
  }
  const kept = new Set<number>();
  for (let index = best.index; index !== -1; index = previous[index] ?? -1) kept.add(index);
  return kept;
}

const none = { weight: 0, index: -1 };

/** The first of two that weigh the same, so that the result does not hang on chance. */
function heavier<T extends { weight: number }>(a: T, b: T): T {
  return b.weight > a.weight ? b : a;
}
