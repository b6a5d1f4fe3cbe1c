import type { DataTable } from '../../model/figure.ts';
import type { FormContext, View } from './form.ts';
import { apartGap, reachOf } from './reach.ts';
import type { RowAxis } from './row-axis.ts';
import type { Domain } from './scale.ts';
import { type Level, levelsOf, rowsOf, type Side } from './sides.ts';
import { type Span, withShifts } from './stack.ts';

/** Levels stacked to both sides of a line at nought, those that stand apart from a line of their own. */
export interface DivergingStack {
  /** `shift` only of a number too wide to stand inside: CSS px that it moves aside below its bar. */
  values: (Level & { shift?: number })[];
  domain: Domain;
  /** Where the levels that stand apart begin, in the table's unit. */
  apart: number;
}

/** The stacks of all rows, on a scale that holds their numbers and the texts of those that cannot be read. */
export function divergingStackOf(
  table: DataTable,
  { wrap, width }: RowAxis,
  context: FormContext,
): DivergingStack {
  const levels = levelsOf(table, wrap, context);
  const reach = reachOf(levels, width, context);
  const apart =
    reach.positive + (reach.apart > 0 ? apartGap * (reach.negative + reach.positive) : 0);
  const domain = [-reach.negative, apart + reach.apart] as const;
  const perUnit = width / (domain[1] - domain[0]);
  const values = rowsOf(levels).flatMap((row): DivergingStack['values'] => {
    const pieces = fromTheLeft(row, apart);
    const spans = pieces.map(({ from, to }): Span => [
      (from - domain[0]) * perUnit,
      (to - domain[0]) * perUnit,
    ]);
    const known = pieces.map(({ level }) => level);
    const shifted = withShifts(known, spans, { plot: width, measure: context.measure });
    return shifted.concat(row.filter(({ value }) => value === undefined));
  });
  return { values, domain, apart };
}

/** Where the levels of a row stand on the scale, in the table's unit. */
function fromTheLeft(
  row: readonly Level[],
  apart: number,
): { level: Level; from: number; to: number }[] {
  const reached: Record<Side, number> = { negative: 0, positive: 0, apart };
  const placed = row
    .filter(({ value }) => value !== undefined)
    .toSorted((a, b) => a.level - b.level)
    .map((level) => {
      const { side, value = 0 } = level;
      const near = reached[side];
      reached[side] += value;
      return side === 'negative'
        ? { level, from: -near - value, to: -near }
        : { level, from: near, to: near + value };
    });
  return placed.toSorted((a, b) => a.from - b.from);
}

/** Whether a level stands to the left of the line, as a test on `datum`. */
export const isLeft = "datum.side === 'negative'";

/** Each side stacked from the line outwards, by Vega-Lite: `from` and `to` on the scale, `end` away from the line. */
export function divergingTransforms(apart: number): View[] {
  const start = `(datum.side === 'apart' ? ${apart} : 0)`;
  return [
    { calculate: 'isValid(datum.value) ? datum.value : 0', as: 'length' },
    {
      stack: 'length',
      groupby: ['label', 'side'],
      sort: [{ field: 'level' }],
      as: ['near', 'far'],
    },
    // A number that cannot be read reaches from the least to the greatest that it may be.
    { calculate: 'isValid(datum.low) ? datum.near + datum.low : datum.near', as: 'near' },
    { calculate: 'isValid(datum.high) ? datum.far + datum.high : datum.far', as: 'far' },
    { calculate: `${isLeft} ? -datum.far : datum.near + ${start}`, as: 'from' },
    { calculate: `${isLeft} ? -datum.near : datum.far + ${start}`, as: 'to' },
    { calculate: `${isLeft} ? datum.from : datum.to`, as: 'end' },
    { calculate: '(datum.from + datum.to) / 2', as: 'middle' },
  ];
}
