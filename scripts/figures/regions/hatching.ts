import { type Box, clipped, type Edge, edgesOf } from './label-place.ts';
import { boundsOf, type Point, type Ring } from './plane.ts';

/** Between two lines, along an edge of the drawing: CSS px. */
const gap = 7;

/** Lines at 45° inside a region that has no value, but for a box around its text. */
export function hatchingOf(rings: readonly Ring[], without: Box | null): readonly Edge[] {
  const edges = rings.flatMap(edgesOf);
  const [left, top, right, bottom] = boundsOf(rings.flat());
  const lines: Edge[] = [];
  const first = Math.ceil((left + top) / gap);
  for (let at = first; at * gap < right + bottom; at += 1) {
    const places = edges.flatMap((edge) => crossing(edge, at * gap)).sort(([a], [b]) => a - b);
    for (let pair = 0; pair + 1 < places.length; pair += 2) {
      const [from, to] = [places[pair], places[pair + 1]];
      if (from !== undefined && to !== undefined) lines.push(...outside([from, to], without));
    }
  }
  return lines;
}

/** Where an edge meets the line on which x + y is `sum`. */
function crossing([[x1, y1], [x2, y2]]: Edge, sum: number): Point[] {
  const [from, to] = [x1 + y1 - sum, x2 + y2 - sum];
  if (from > 0 === to > 0) return [];
  const share = from / (from - to);
  return [[x1 + (x2 - x1) * share, y1 + (y2 - y1) * share]];
}

function outside(line: Edge, box: Box | null): Edge[] {
  const inside = box === null ? null : clipped(line, box);
  if (inside === null) return [line];
  const [[x1, y1], [x2, y2]] = line;
  const at = (share: number): Point => [x1 + (x2 - x1) * share, y1 + (y2 - y1) * share];
  const [from, to] = inside;
  const parts: Edge[] = [
    [at(0), at(from)],
    [at(to), at(1)],
  ];
  return parts.filter(([[a], [b]]) => Math.abs(a - b) > 1);
}
