/** Sorts names with numbers by these: `9-metod.md` before `10-resultat.md`. The same on every machine, whatever its language. */
export function byNumbers(one: string, other: string): number {
  const [left, right] = [one, other].map((name) => name.match(/\d+|\D+/g) ?? []);
  for (const [index, part] of (left ?? []).entries()) {
    const against = right?.[index];
    if (against === undefined) return 1;
    const order = comparePart(part, against);
    if (order !== 0) return order;
  }
  if ((left?.length ?? 0) < (right?.length ?? 0)) return -1;
  // `9-a.md` and `09-a.md`: any order will do, as long as it is one.
  return compareText(one, other);
}

function comparePart(one: string, other: string): number {
  if (!/^\d/.test(one) || !/^\d/.test(other)) return compareText(one, other);
  const [left, right] = [one, other].map((digits) => digits.replace(/^0+(?=\d)/, ''));
  const [a, b] = [left ?? '', right ?? ''];
  return a.length === b.length ? compareText(a, b) : a.length - b.length;
}

function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
