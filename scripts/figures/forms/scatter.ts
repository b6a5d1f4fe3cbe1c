import type { DataTable } from '../../model/figure.ts';
import type { Localised } from '../../model/localised.ts';
import { wrapText } from '../metrics.ts';
import { markedLabel, noteMark } from '../status.ts';
import type { Form, FormContext, View } from './form.ts';
import { labelStyle, lineHeight } from './row-axis.ts';

/** CSS px: of the plot, of what stands to the left of it and below its axis, of its inner edge, and from a point to its name. */
const size = { height: 300, axis: 44, below: 6, edge: 14, beside: 8 } as const;

/** Rows as points by two numbers, each with its name. */
export const scatter: Form = { faultOf, viewOf };

function faultOf({ columns }: DataTable): Localised | null {
  if (columns.length === 2) return null;
  return {
    sv: `formen \`scatter\` har två kolumner, en för varje axel; den här har ${columns.length}`,
    en: `the form \`scatter\` has two columns, one an axis; this has ${columns.length}`,
  };
}

function viewOf(table: DataTable, context: FormContext): View {
  const [across, along] = table.columns;
  const plot = context.width - size.axis;
  const points = pointsOf(table);
  const values = withSides(points, { plot, ...context });
  const axis = {
    grid: true,
    tickCount: 5,
    format: ',~f',
    titleFontWeight: 400,
    titlePadding: 10,
    domain: false,
    ticks: false,
  };
  const scale = { zero: false, nice: true, padding: size.edge };
  const titleOf = (column: typeof across) => (column === undefined ? '' : markedLabel(column));
  return {
    title: {
      text: wrapText(titleOf(along), context.width, labelStyle, context.measure).join('\n'),
      frame: 'bounds',
      anchor: 'start',
      fontWeight: 400,
    },
    data: { values },
    padding: { bottom: size.below },
    width: plot,
    height: size.height,
    encoding: {
      x: { field: 'x', type: 'quantitative', scale, axis: { ...axis, title: titleOf(across) } },
      y: { field: 'y', type: 'quantitative', scale, axis: { ...axis, title: null } },
    },
    layer: [
      { mark: { type: 'point', filled: true, size: 70, opacity: 1 } },
      {
        mark: {
          type: 'text',
          align: {
            expr: "datum.side === 'left' ? 'right' : datum.side === 'right' ? 'left' : 'center'",
          },
          dx: {
            expr: `datum.side === 'left' ? ${-size.beside} : datum.side === 'right' ? ${size.beside} : 0`,
          },
          dy: {
            expr: `datum.side === 'above' ? ${-lineHeight} : datum.side === 'below' ? ${lineHeight} : 0`,
          },
        },
        encoding: { text: { field: 'label' } },
      },
    ],
  };
}

interface Point {
  label: string;
  x: number;
  y: number;
}

const sides = ['right', 'left', 'above', 'below'] as const;

function pointsOf({ rows, columns: [across, along] }: DataTable): Point[] {
  return rows.flatMap((row) => {
    const x = row.cells.get(across?.id ?? '')?.value ?? null;
    const y = row.cells.get(along?.id ?? '')?.value ?? null;
    const ofNumbers = [...row.cells.values()].map(({ noteLetter }) => noteMark(noteLetter));
    const label = `${markedLabel(row)}${ofNumbers.join('')}`;
    return x === null || y === null ? [] : [{ label, x, y }];
  });
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** On which side of its point each name stands: the first where it meets neither a point, a name nor the edge. */
function withSides(
  points: readonly Point[],
  { plot, measure }: { plot: number } & Pick<FormContext, 'measure'>,
): (Point & { side: (typeof sides)[number] })[] {
  const xOf = placer(
    points.map(({ x }) => x),
    plot,
  );
  const yOf = placer(
    points.map(({ y }) => -y),
    size.height,
  );
  const dots = points.map((point): Box => boxAt(xOf(point.x), yOf(-point.y), 10, 10));
  const taken: Box[] = [...dots];
  return points.map((point, at) => {
    const width = measure(point.label, labelStyle);
    const boxes = sides.map((side) => ({
      side,
      box: boxBeside(xOf(point.x), yOf(-point.y), width, side),
    }));
    const costs = boxes.map(({ box }) =>
      cost(
        box,
        taken.filter((_, other) => other !== at),
        plot,
      ),
    );
    const best = boxes[costs.indexOf(Math.min(...costs))] ?? boxes[0];
    if (best === undefined) return { ...point, side: 'right' as const };
    taken.push(best.box);
    return { ...point, side: best.side };
  });
}

/** Where a number stands in a plot that holds all of them: CSS px. */
function placer(numbers: readonly number[], length: number): (value: number) => number {
  const least = Math.min(...numbers);
  const span = Math.max(...numbers) - least || 1;
  return (value) => size.edge + ((value - least) / span) * (length - 2 * size.edge);
}

function boxAt(x: number, y: number, width: number, height: number): Box {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

function boxBeside(x: number, y: number, width: number, side: (typeof sides)[number]): Box {
  const away = size.beside + width / 2;
  if (side === 'right') return boxAt(x + away, y, width, lineHeight);
  if (side === 'left') return boxAt(x - away, y, width, lineHeight);
  return boxAt(x, side === 'above' ? y - lineHeight : y + lineHeight, width, lineHeight);
}

/** What a name covers of others, and of what lies outside the plot: square px. */
function cost(box: Box, taken: readonly Box[], plot: number): number {
  const outside =
    Math.max(0, -box.left) +
    Math.max(0, box.right - plot) +
    Math.max(0, -box.top) +
    Math.max(0, box.bottom - size.height);
  const covered = taken.map((other) => {
    const across = Math.min(box.right, other.right) - Math.max(box.left, other.left);
    const along = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
    return across > 0 && along > 0 ? across * along : 0;
  });
  return outside * lineHeight * 4 + covered.reduce((sum, each) => sum + each, 0);
}
