import type { DataColumn, DataTable } from '../../model/figure.ts';
import type { Localised } from '../../model/localised.ts';
import { textWeights } from '../theme.ts';
import { type BarPlace, hatched, neutralEdge, quantity } from './bars.ts';
import type { Form, FormContext, View } from './form.ts';
import { inGroups } from './groups.ts';
import { levelFill, levelsFault } from './levels.ts';
import { besideMark, roomFor, rowAxisOf, valueStyle } from './row-axis.ts';
import { numbersOf, roomBelow, segmentGap, type Span, withShifts } from './stack.ts';
import { type Datum, outsideLast, tidyWith } from './tidy.ts';

const bar = { height: 20, gap: 14 } as const;
/** Between the scale and the levels that stand apart from it, as a share of the plot. */
const apartGap = 0.04;

/**
 * Ordered levels to both sides of a line: negative ones to the left, positive to the right, the mildest next to the line. The
 * middle and what lies outside the scale stand apart to the right, on a line of their own, so that all can be compared.
 */
export const divergingBars: Form = { faultOf, viewOf, parts: 'rows' };

function faultOf({ columns, rows }: DataTable): Localised | null {
  const has = (role: string) => columns.some((column) => column.role === role);
  if (!has('negative') || !has('positive')) {
    return {
      sv: 'formen `diverging-bars` behöver kolumner med rollen `negative` och kolumner med `positive`',
      en: 'the form `diverging-bars` needs columns with the role `negative` and columns with `positive`',
    };
  }
  const row = rows.find(({ cells }) => [...cells.values()].some(({ value }) => (value ?? 0) < 0));
  if (row === undefined) return levelsFault(columns);
  return {
    sv: `raden \`${row.id}\` har ett negativt tal; formen \`grouped-bars\` ritar sådana`,
    en: `the row \`${row.id}\` has a negative number; the form \`grouped-bars\` draws those`,
  };
}

type Side = 'negative' | 'positive' | 'apart';

type Shifted = Level & { shift?: number };

/** A number with its side of the line, and its place from the line outwards. */
interface Level extends Datum {
  side: Side;
  level: number;
}

function viewOf(table: DataTable, context: FormContext): View {
  const { palette, measure } = context;
  const axis = rowAxisOf(table, bar, context);
  const levels = levelsOf(table, axis.wrap, context);
  const reach = reachesOf(levels, axis.width, context);
  const apart =
    reach.positive + (reach.apart > 0 ? apartGap * (reach.negative + reach.positive) : 0);
  const domain = [-reach.negative, apart + reach.apart] as const;
  const perUnit = axis.width / (domain[1] - domain[0]);
  const columns = outsideLast(table.columns);
  const values = rowsOf(levels).flatMap((row): Shifted[] => {
    const pieces = fromTheLeft(row, apart);
    const spans = pieces.map(({ from, to }): Span => [
      (from - domain[0]) * perUnit,
      (to - domain[0]) * perUnit,
    ]);
    const known = pieces.map(({ level }) => level);
    const shifted = withShifts(known, spans, { plot: axis.width, measure });
    return shifted.concat(row.filter(({ value }) => value === undefined));
  });
  const place = { ...bar, offset: axis.offset, domain };
  const view = {
    width: axis.width,
    height: { step: axis.step + roomBelow(values) },
    transform: placesOf(apart),
    encoding: { y: axis.y },
    layer: [
      {
        transform: [{ filter: 'isValid(datum.value)' }],
        mark: { type: 'bar', height: bar.height, yOffset: axis.offset, ...gaps },
        encoding: {
          x: quantity('from', domain),
          x2: { field: 'to' },
          fill: levelFill(columns, { ...context, width: axis.width }),
          stroke: neutralEdge(palette),
        },
      },
      ...hatched(place, { from: 'from', to: 'to' }, 'isValid(datum.high)', palette.neutralEdge),
      ...numbersOf(columns, place, palette),
      unreadNumbers(place),
      ...axis.labels,
    ],
    resolve: { scale: { color: 'independent' } },
  };
  return { data: { values }, ...inGroups(table, view, context) };
}

const gaps = { xOffset: segmentGap / 2, x2Offset: -segmentGap / 2 } as const;
const isLeft = "datum.side === 'negative'";

/** Each side stacked from the line outwards: `from` and `to` on the scale, `end` away from the line. */
function placesOf(apart: number): View[] {
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

/** What is known of a number that cannot be read, beyond the end of its side. */
function unreadNumbers({ offset, domain }: BarPlace): View {
  return {
    transform: [{ filter: '!isValid(datum.value)' }],
    mark: {
      type: 'text',
      fontWeight: textWeights.medium,
      yOffset: offset,
      align: { expr: `${isLeft} ? 'right' : 'left'` },
      dx: { expr: `${isLeft} ? ${-besideMark} : ${besideMark}` },
    },
    encoding: { x: quantity('end', domain), text: { field: 'text' } },
  };
}

/** How far the sides reach, in the table's unit: as their numbers, and as the texts of numbers that cannot be read. */
function reachesOf(
  levels: readonly Level[],
  width: number,
  context: FormContext,
): Readonly<Record<Side, number>> {
  const most = (side: Side) => Math.max(0, ...sumsOf(levels, side));
  const withTexts = (side: Side, perUnit: number) => {
    const unread = levels.filter((level) => level.side === side && level.value === undefined);
    const ends = unread.map(
      ({ high = 0, text }) => high + roomFor([text], valueStyle, context) / perUnit,
    );
    return Math.max(most(side), ...ends);
  };
  const at = (perUnit: number) => ({
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

/** The numbers of each row together. */
function rowsOf(levels: readonly Level[]): Level[][] {
  const rows = new Map<string, Level[]>();
  for (const level of levels) {
    const key = `${level.group ?? ''}\n${level.label}`;
    rows.set(key, [...(rows.get(key) ?? []), level]);
  }
  return [...rows.values()];
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

function levelsOf(
  table: DataTable,
  wrap: (label: string) => string,
  context: FormContext,
): Level[] {
  const columns = outsideLast(table.columns);
  return tidyWith(table, wrap, context, (column) => {
    const side = sideOf(column);
    const alike = columns.filter((each) => sideOf(each) === side);
    const place = alike.indexOf(column);
    const isInward = side !== 'apart' && alike[0] === columns[0];
    return { side, level: isInward ? alike.length - 1 - place : place };
  });
}

function sideOf({ role }: DataColumn): Side {
  return role === 'negative' || role === 'positive' ? role : 'apart';
}

function sumsOf(values: readonly Level[], side: Side): number[] {
  const sums = new Map<string, number>();
  for (const { label, group = '', side: of, value, high = 0 } of values) {
    const key = `${group}\n${label}`;
    if (of === side) sums.set(key, (sums.get(key) ?? 0) + (value ?? high));
  }
  return [...sums.values()];
}
