/**
 * How many elements are drawn when each `use` draws what it refers to, which may hold more of them: ten levels of ten would be as
 * many as there are in all of a book. Infinity where one refers to itself.
 */
export function expandedSize(svg: string): number {
  const drawn: Drawn = { own: new Map(), uses: new Map() };
  const open: (string | null)[] = ['#'];
  for (const [, close, name = '', attributes = ''] of svg.matchAll(/<(\/?)([\w:]+)([^>]*)>/g)) {
    if (close === '/') open.pop();
    else {
      open.push(/\sid="([^"]*)"/.exec(attributes)?.[1] ?? null);
      const target = name === 'use' ? /\sxlink:href="#([^"]*)"/.exec(attributes)?.[1] : undefined;
      count(open, target, drawn);
    }
  }
  return sizeOf('#', drawn, new Map());
}

/** What is drawn in each element with an identifier: how many elements, and which others it uses. */
interface Drawn {
  own: Map<string, number>;
  uses: Map<string, string[]>;
}

function count(
  open: readonly (string | null)[],
  target: string | undefined,
  { own, uses }: Drawn,
): void {
  for (const each of open) {
    if (each === null) continue;
    own.set(each, (own.get(each) ?? 0) + 1);
    if (target === undefined) continue;
    const others = uses.get(each) ?? [];
    others.push(target);
    uses.set(each, others);
  }
}

function sizeOf(id: string, drawn: Drawn, known: Map<string, number>): number {
  const before = known.get(id);
  if (before !== undefined) return before;
  known.set(id, Number.POSITIVE_INFINITY);
  const used = (drawn.uses.get(id) ?? []).map((target) => sizeOf(target, drawn, known));
  const size = used.reduce((sum, each) => sum + each, drawn.own.get(id) ?? 0);
  known.set(id, size);
  return size;
}
