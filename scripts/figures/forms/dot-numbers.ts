import type { DataRow, DataTable } from '../../model/figure.ts';
import type { FormContext } from './form.ts';
import { type RowAxis, rowAxisOf } from './row-axis.ts';
import { type Domain, domainOf, endOf } from './scale.ts';
import { type Datum, spanOf, tidyWith } from './tidy.ts';
import { roomFor } from './value-labels.ts';

/** Where the number of a dot stands from it. */
type DotSide = 'left' | 'right' | 'above';

export interface DotDatum extends Datum {
  side: DotSide;
}

/** The dots of a table with the places of their numbers, and the scale that holds both. */
export interface Dots {
  values: DotDatum[];
  domain: Domain;
  /** Room for the numbers beyond both ends of the scale, in CSS px. */
  padding: number;
}

/** From the middle of a dot to its number beside, and up to a number between two others: CSS px. */
export const numberPlace = { beside: 11, above: 12 } as const;
/** Between rows whose labels stand above them: each label has to be nearer its own dots. CSS px. */
const belowLabels = 18;

/** Every number of a table with its side of its dot. */
export function dotsOf(table: DataTable, { wrap, width }: RowAxis, context: FormContext): Dots {
  const placed = tidyWith(table, wrap, context, ({ id }, row) => ({
    side: sideOf(row, id, table),
  }));
  const domain = domainOf(placed, table.unit, context);
  const known = placed.filter(({ value }) => value !== undefined);
  const padding = roomFor(known, context) + numberPlace.beside;
  const perUnit = (width - 2 * padding) / (domain[1] - domain[0] || 1);
  const values = placed.map((datum) => {
    const room = (domain[1] - endOf(datum)) * perUnit + padding;
    const isWide = roomFor([datum], context) + numberPlace.beside > room;
    return datum.value === undefined && isWide ? Object.assign(datum, { side: 'left' }) : datum;
  });
  return { values, domain, padding };
}

/** Where labels stand above their marks, a number above its dot has room of its own; lengths in CSS px. */
export function dotAxisOf(
  table: DataTable,
  dot: { height: number; gap: number },
  context: FormContext,
): RowAxis {
  const beside = rowAxisOf(table, dot, context);
  const isBelowLabel = beside.offset > 0;
  const below = { ...dot, gap: belowLabels, isAbove: true };
  const hasAbove = table.rows.some((row) =>
    [...row.cells.keys()].some((id) => sideOf(row, id, table) === 'above'),
  );
  if (!isBelowLabel) return beside;
  if (!hasAbove) return rowAxisOf(table, below, context);
  const taller = rowAxisOf(table, { ...below, height: dot.height + numberPlace.above }, context);
  return { ...taller, offset: taller.offset + numberPlace.above / 2 };
}

/** The least and the greatest outside, the rest and what lies on a hatched span above. */
function sideOf(row: DataRow, column: string, table: DataTable): DotSide {
  const all = [...row.cells.entries()].map(([id, cell]) => ({
    id,
    value: cell.value,
    span: spanOf(cell, row, table),
  }));
  const cell = all.find(({ id }) => id === column);
  if (cell === undefined || cell.value === null) return 'right';
  const { value } = cell;
  const spans = all.flatMap(({ span }) => span ?? []);
  if (spans.some(({ low, high }) => low <= value && value <= high)) return 'above';
  const order = all
    .filter((each) => each.value !== null)
    .toSorted((a, b) => (a.value ?? 0) - (b.value ?? 0))
    .map(({ id }) => id);
  if (order.at(-1) === column) return spans.some(({ low }) => low > value) ? 'left' : 'right';
  return order[0] === column ? 'left' : 'above';
}
