import type { Measure } from '../metrics.ts';
import type { View } from './form.ts';
import type { Point } from './points.ts';
import { labelStyle, lineHeight } from './row-axis.ts';

const sides = ['right', 'left', 'above', 'below'] as const;
/** On which side of its point a name stands. */
type PointSide = (typeof sides)[number];

/** CSS px: of the plot, of its empty inner edge, and from a point to its name. */
export interface Plot {
  width: number;
  height: number;
  edge: number;
  beside: number;
}

/** In CSS px from the upper left corner of the plot. */
interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** A point is as wide as high: CSS px. */
const pointSize = 10;

/** Each point with the side of its name: the first where the name meets neither a point, a name nor the edge. */
export function withSides(
  points: readonly Point[],
  plot: Plot,
  measure: Measure,
): (Point & { side: PointSide })[] {
  const xOf = placer(
    points.map(({ x }) => x),
    plot.width,
    plot.edge,
  );
  const yOf = placer(
    points.map(({ y }) => -y),
    plot.height,
    plot.edge,
  );
  const taken = points.map(({ x, y }): Box => boxAt(xOf(x), yOf(-y), pointSize, pointSize));
  return points.map((point, at) => {
    const width = measure(point.label, labelStyle);
    const boxes = sides.map((side) => {
      const box = boxBeside(xOf(point.x), yOf(-point.y), side, { width, beside: plot.beside });
      const others = taken.filter((_, other) => other !== at);
      return { side, box, cost: costOf(box, others, plot) };
    });
    const least = Math.min(...boxes.map(({ cost }) => cost));
    const best = boxes.find(({ cost }) => cost === least) ?? boxes[0];
    if (best !== undefined) taken.push(best.box);
    return Object.assign({}, point, { side: best?.side ?? 'right' });
  });
}

/** The mark of a name, `beside` CSS px from its point on the field `side`. */
export function nameMark(beside: number): View {
  const isLeft = "datum.side === 'left'";
  const isRight = "datum.side === 'right'";
  return {
    type: 'text',
    align: { expr: `${isLeft} ? 'right' : ${isRight} ? 'left' : 'center'` },
    dx: { expr: `${isLeft} ? ${-beside} : ${isRight} ? ${beside} : 0` },
    dy: {
      expr: `datum.side === 'above' ? ${-lineHeight} : datum.side === 'below' ? ${lineHeight} : 0`,
    },
  };
}

/** Where a number stands in a plot that holds all of them: CSS px. */
function placer(
  numbers: readonly number[],
  length: number,
  edge: number,
): (value: number) => number {
  const least = Math.min(...numbers);
  const span = Math.max(...numbers) - least || 1;
  return (value) => edge + ((value - least) / span) * (length - 2 * edge);
}

function boxAt(x: number, y: number, width: number, height: number): Box {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

/** The box of a name `width` CSS px wide beside the point (x, y). */
function boxBeside(
  x: number,
  y: number,
  side: PointSide,
  { width, beside }: { width: number; beside: number },
): Box {
  const away = beside + width / 2;
  if (side === 'right') return boxAt(x + away, y, width, lineHeight);
  if (side === 'left') return boxAt(x - away, y, width, lineHeight);
  return boxAt(x, side === 'above' ? y - lineHeight : y + lineHeight, width, lineHeight);
}

/** What a name covers of others, and of what lies outside the plot: square px. */
function costOf(box: Box, taken: readonly Box[], { width, height }: Plot): number {
  const outside =
    Math.max(0, -box.left) +
    Math.max(0, box.right - width) +
    Math.max(0, -box.top) +
    Math.max(0, box.bottom - height);
  const covered = taken.map((other) => {
    const across = Math.min(box.right, other.right) - Math.max(box.left, other.left);
    const along = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
    return across > 0 && along > 0 ? across * along : 0;
  });
  return outside * lineHeight * 4 + covered.reduce((sum, each) => sum + each, 0);
}
