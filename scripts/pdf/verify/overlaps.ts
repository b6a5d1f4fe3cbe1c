import { grouped } from './grouped.ts';
import { lettersOf } from './letters.ts';
import type { Piece } from './text-state.ts';

/** So much of the smaller letters may be covered, in ems: kerning, and what is raised. */
const allowed = 0.15;
/** Smaller text is not meant to be seen, in points. */
const smallest = 2;

/**
 * Words that are printed over each other, on one page or another. Within one formula, marks stand over letters and bounds over sums:
 * `formulas` tells which a piece belongs to.
 */
export function overlapsIn(
  pieces: readonly Piece[],
  formulas: ReadonlyMap<Piece, unknown> = new Map(),
): [Piece, Piece][] {
  const seen = pieces.filter(({ isUpright, size, text }) => {
    return isUpright && size >= smallest && lettersOf(text) !== '';
  });
  const isOneFormula = (one: Piece, two: Piece): boolean => {
    const formula = formulas.get(one);
    return formula !== undefined && formula === formulas.get(two);
  };
  const found = [...grouped(seen, ({ page }) => page).values()].flatMap(overlapsOn);
  return found.filter(([one, two]) => !isOneFormula(one, two));
}

function overlapsOn(pieces: readonly Piece[]): [Piece, Piece][] {
  const found: [Piece, Piece][] = [];
  const sorted = pieces.toSorted((one, two) => one.box[1] - two.box[1]);
  sorted.forEach((one, index) => {
    for (let next = index + 1; next < sorted.length; next += 1) {
      const two = sorted[next];
      if (two === undefined || two.box[1] >= one.box[3]) break;
      if (overlap(one, two)) found.push([one, two]);
    }
  });
  return found;
}

function overlap(one: Piece, two: Piece): boolean {
  const wide = Math.min(one.box[2], two.box[2]) - Math.max(one.box[0], two.box[0]);
  const high = Math.min(one.box[3], two.box[3]) - Math.max(one.box[1], two.box[1]);
  const least = allowed * Math.min(one.size, two.size);
  return wide > least && high > least;
}
