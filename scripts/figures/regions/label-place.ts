import { boundsOf, type Point, type Ring } from './plane.ts';

/** Between places that are tried, and from a text to the border: CSS px. */
const step = 4;
const clear = 3;

/** The middle of a text of that size inside a region, as near the region's own as it fits; `null` where it does not. */
export function placeInside(rings: readonly Ring[], width: number, height: number): Point | null {
  const [left, top, right, bottom] = boundsOf(rings.flat());
  const [halfWidth, halfHeight] = [width / 2 + clear, height / 2 + clear];
  if (right - left < 2 * halfWidth || bottom - top < 2 * halfHeight) return null;
  const edges = rings.flatMap(edgesOf);
  const middle = centreOf(rings);
  const places: Point[] = [];
  for (let x = left + halfWidth; x <= right - halfWidth; x += step)
    for (let y = top + halfHeight; y <= bottom - halfHeight; y += step) places.push([x, y]);
  const byNearness = [middle, ...places.sort((a, b) => distance(a, middle) - distance(b, middle))];
  const fits = (place: Point) =>
    isInside(place, edges) &&
    !edges.some((edge) => crosses(edge, boxAround(place, halfWidth, halfHeight)));
  return byNearness.find(fits) ?? null;
}

export type Edge = readonly [Point, Point];
export type Box = readonly [left: number, top: number, right: number, bottom: number];

export function edgesOf(ring: Ring): Edge[] {
  return ring.flatMap((point, at): Edge[] => {
    const next = ring[at + 1];
    return next === undefined ? [] : [[point, next]];
  });
}

export function boxAround([x, y]: Point, halfWidth: number, halfHeight: number): Box {
  return [x - halfWidth, y - halfHeight, x + halfWidth, y + halfHeight];
}

function distance([x, y]: Point, [otherX, otherY]: Point): number {
  return Math.hypot(x - otherX, y - otherY);
}

/** Of the largest part: islands do not draw it out to sea. */
function centreOf(rings: readonly Ring[]): Point {
  let best = { area: 0, centre: rings[0]?.[0] ?? ([0, 0] as const) };
  for (const ring of rings) {
    let [area, x, y] = [0, 0, 0];
    for (const [[x1, y1], [x2, y2]] of edgesOf(ring)) {
      const part = x1 * y2 - x2 * y1;
      [area, x, y] = [area + part, x + (x1 + x2) * part, y + (y1 + y2) * part];
    }
    if (Math.abs(area) > best.area)
      best = { area: Math.abs(area), centre: [x / (3 * area), y / (3 * area)] };
  }
  return best.centre;
}

function isInside([x, y]: Point, edges: readonly Edge[]): boolean {
  const over = edges.filter(
    ([[x1, y1], [x2, y2]]) => y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1,
  );
  return over.length % 2 === 1;
}

/** Whether any of an edge lies in a box (Liang and Barsky 1984). */
function crosses(edge: Edge, box: Box): boolean {
  return clipped(edge, box) !== null;
}

/** The share of an edge, from and to, that lies in a box; `null` for none. */
export function clipped([[x1, y1], [x2, y2]]: Edge, box: Box): readonly [number, number] | null {
  const [left, top, right, bottom] = box;
  let [from, to] = [0, 1];
  const sides = [
    [x1 - x2, x1 - left],
    [x2 - x1, right - x1],
    [y1 - y2, y1 - top],
    [y2 - y1, bottom - y1],
  ] as const;
  for (const [along, room] of sides) {
    if (along === 0 && room < 0) return null;
    if (along < 0) from = Math.max(from, room / along);
    if (along > 0) to = Math.min(to, room / along);
  }
  return from < to ? [from, to] : null;
}
