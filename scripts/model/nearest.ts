import leven from 'leven';

/** The name that is nearest to what was written, if it is near enough to be a slip and nearer than all others. */
export function nearestName(written: string, names: readonly string[]): string | null {
  const limit = Math.max(2, Math.floor(written.length / 4));
  let best: { name: string; distance: number } | null = null;
  let isAlone = false;
  for (const name of new Set(names)) {
    if (Math.abs(name.length - written.length) > limit) continue;
    const distance = leven(written, name, { maxDistance: limit + 1 });
    if (distance > limit || (best !== null && distance > best.distance)) continue;
    // Names that are equally near (`fig-7-1`, `fig-7-2`) are a guess, not a help.
    isAlone = best === null || distance < best.distance;
    best = { name, distance };
  }
  return best !== null && isAlone && best.distance > 0 ? best.name : null;
}

/**
 * The name that was certainly meant: the nearest, at most a third of it changed, and with the same digits. A wrong digit
 * (`leckner2018`, `fig-7-22`) names something else more often than it is a slip.
 */
export function certainName(written: string, names: readonly string[]): string | null {
  const name = nearestName(written, names);
  if (name === null || digitsOf(name) !== digitsOf(written)) return null;
  const isNear = leven(written, name) * 3 <= name.length || isSwapped(written, name);
  return isNear ? name : null;
}

/** Two letters beside each other in the wrong order, which is one slip but counts as two changes. */
function isSwapped(written: string, name: string): boolean {
  const at = [...written].findIndex((letter, index) => letter !== name[index]);
  const swapped = `${written.slice(0, at)}${written[at + 1]}${written[at]}${written.slice(at + 2)}`;
  return swapped === name;
}

function digitsOf(name: string): string {
  return name.replaceAll(/\D/g, '');
}
