import type { Point } from './series.ts';
import { differenceText, type Known, namesOf, type SummaryContext, valueText } from './values.ts';

/** Two numbers at least, those that are not known, and how many there are in all. */
export interface Found {
  known: readonly Known[];
  lost: readonly Point[];
  all: number;
}

interface Extremes {
  highest: readonly Known[];
  lowest: readonly Known[];
}

/** All that have the highest number, and the lowest. */
export function extremesOf(known: readonly Known[]): Extremes {
  const values = known.map(({ value }) => value);
  const [most, least] = [Math.max(...values), Math.min(...values)];
  return {
    highest: known.filter(({ value }) => value === most),
    lowest: known.filter(({ value }) => value === least),
  };
}

/** ”högst är A med 58 procent, lägst är B och C med 33 procent var. Det skiljer 25 procentenheter.” */
export function extremesText(found: Found, context: SummaryContext): string {
  const { known } = found;
  const { terms } = context;
  const { highest, lowest } = extremesOf(known);
  const [most] = highest;
  const [least] = lowest;
  if (most === undefined || least === undefined) return terms.noneKnown;
  if (most.value === least.value) return terms.allEqual(known.length, valueText(known, context));
  const overlaps =
    most.bounds !== null && least.bounds !== null && most.bounds[0] <= least.bounds[1];
  return [
    endsText(found, context),
    terms.spread(differenceText(most.value, least.value, context)),
    ...(overlaps ? [terms.overlap] : []),
  ].join(' ');
}

/** ”högst är A med 58 procent, lägst är B med 33 procent.” */
export function endsText({ known, lost, all }: Found, context: SummaryContext): string {
  const { terms } = context;
  const { highest, lowest } = extremesOf(known);
  const told = (points: readonly Known[]) =>
    `${valueText(points, context)}${points.length > 1 ? terms.each : ''}`;
  const sayHighest = lost.length > 0 ? terms.highestKnown : terms.highest;
  return `${sayHighest(namesOf(highest, all, context), told(highest))}, ${terms.lowest(namesOf(lowest, all, context), told(lowest))}.`;
}
