import type { FormContext } from './form.ts';
import { endOf } from './scale.ts';
import { type Level, rowsOf, type Side } from './sides.ts';
import { roomFor } from './value-labels.ts';

/** Between the scale and the levels that stand apart from it, as a share of the plot. */
export const apartGap = 0.04;

/** How far each side reaches from its line, in the table's unit. */
export type Reach = Readonly<Record<Side, number>>;

/** How far the sides reach in a plot of `width` CSS px: as their numbers, and as the texts of numbers that cannot be read. */
export function reachOf(levels: readonly Level[], width: number, context: FormContext): Reach {
  const rows = rowsOf(levels);
  const most = (side: Side) => Math.max(0, ...rows.map((row) => sumOf(row, side)));
  const withTexts = (side: Side, perUnit: number) => {
    const unread = levels.filter((level) => level.side === side && level.value === undefined);
    const ends = unread.map((level) => endOf(level) + roomFor([level], context) / perUnit);
    return Math.max(most(side), ...ends);
  };
  const at = (perUnit: number): Reach => ({
    negative: withTexts('negative', perUnit),
    positive: withTexts('positive', perUnit),
    apart: withTexts('apart', perUnit),
  });
  // The texts are as wide on any scale, and the scale is as the sides reach: a few turns settle both.
  let reach = at(width / (most('negative') + most('positive') + most('apart') || 1));
  for (let turn = 0; turn < 20; turn += 1) {
    const { negative, positive, apart } = reach;
    reach = at(width / (negative + (1 + apartGap) * positive + apart));
  }
  return reach;
}

function sumOf(row: readonly Level[], side: Side): number {
  return row.reduce((sum, level) => sum + (level.side === side ? endOf(level) : 0), 0);
}
