import type { ChartSpec, DataRow, DataTable, Drawing, Picture } from '../model/figure.ts';
import type { DrawFault, Drawn } from './draw.ts';
import { forms } from './forms/forms.ts';
import { panelsOfRows } from './forms/groups.ts';
import { outsideLast } from './forms/tidy.ts';

type Tree = Readonly<Record<string, unknown>>;

/**
 * CSS px at the width of a page, where texts are 9 pt: what stands on one with any caption, and what is aimed at in parts, of which
 * the first has the whole caption.
 */
const tallest = { whole: 520, first: 500, later: 620 } as const;

/** A picture of some of the rows. */
export interface Parts {
  pictures: readonly Picture[];
  faults: readonly DrawFault[];
}

/**
 * A chart that may be too tall for a printed page as several pictures, cut between rows, by preference between groups, each with the key and
 * the same scale. `null` for one that needs no cut, or cannot be cut into parts that are low enough.
 */
export async function partsOf(
  spec: ChartSpec,
  whole: Drawing,
  drawPart: (view: Tree) => Promise<Drawn>,
): Promise<Parts | null> {
  if (whole.height <= tallest.whole || spec.form === 'bar-table') return null;
  const pieces = piecesOf(spec, whole.vegaLite);
  for (
    let count = Math.ceil((whole.height - tallest.first) / tallest.later) + 1;
    count <= pieces.length && count > 1;
    count += 1
  ) {
    const drawn: Drawn[] = [];
    for (const part of inParts(pieces, count)) drawn.push(await drawPart(viewOf(whole, part)));
    if (drawn.some(({ drawing }, at) => drawing.height > mostFor(at))) continue;
    return {
      pictures: drawn.map(({ drawing }) => asWideAs(whole, drawing)),
      faults: drawn.flatMap(({ faults }) => faults),
    };
  }
  return null;
}

function mostFor(part: number): number {
  return part === 0 ? tallest.first : tallest.later;
}

/** A row or a panel of the chart: what is kept of the spec where it is shown. */
interface Piece {
  /** Those that belong together. */
  panel: number;
  /** The names of the row in the data; `null` for all. */
  key: string | null;
}

/** In the order that they are shown in; none where the spec cannot be cut. */
function piecesOf({ form, table }: ChartSpec, view: Tree): Piece[] {
  if (forms[form].parts === 'panels') return panelPieces(view);
  if (forms[form].parts === 'rows') return rowPieces(table, view);
  return [];
}

function panelPieces({ concat, columns }: Tree): Piece[] {
  if (!Array.isArray(concat)) return [];
  const perLine = typeof columns === 'number' ? columns : 1;
  // Panels beside each other stay so: a line of them is one piece.
  return Array.from({ length: Math.ceil(concat.length / perLine) }, (_, panel) => ({
    panel,
    key: null,
  }));
}

function rowPieces(table: DataTable, view: Tree): Piece[] {
  const keys = [...new Set(valuesOf(view).map(keyOf))];
  const rows = outsideLast(table.rows).filter(({ cells }) => cells.size > 0);
  if (keys.length !== rows.length) return [];
  const panels = panelsOfRows(table);
  const panelOf = (row: DataRow) => panels.get(row) ?? 0;
  const pieces = rows.map((row, at): Piece => ({ panel: panelOf(row), key: keys[at] ?? '' }));
  return pieces.toSorted((a, b) => a.panel - b.panel);
}

function valuesOf({ data }: Tree): readonly Tree[] {
  const { values } = data as { values?: readonly Tree[] };
  return values ?? [];
}

function keyOf({ group, label }: Tree): string {
  return JSON.stringify([group, label]);
}

/** As even as their room is; where a group ends near the place of a cut, the cut is there. */
function inParts(pieces: readonly Piece[], count: number): Piece[][] {
  const all = tallest.first + (count - 1) * tallest.later;
  const even = (pieces.length * tallest.later) / all;
  const isBoundary = (at: number) => pieces[at - 1]?.panel !== pieces[at]?.panel;
  const cuts = Array.from({ length: count - 1 }, (_, at) => {
    const before = tallest.first + at * tallest.later;
    const middle = Math.round((pieces.length * before) / all);
    const reach = Math.floor(even / 5);
    const near = Array.from({ length: 2 * reach + 1 }, (__, step) => middle - reach + step);
    const nearest = near
      .filter(isBoundary)
      .toSorted((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
    return nearest ?? middle;
  });
  const edges = [0, ...cuts, pieces.length];
  return edges.slice(1).map((to, at) => pieces.slice(edges[at], to));
}

/** The spec with the rows and the panels of a part alone: what all share, such as the scale, is written in it. */
function viewOf({ vegaLite }: Drawing, part: readonly Piece[]): Tree {
  const { concat, vconcat, columns } = vegaLite;
  const panels = new Set(part.map(({ panel }) => panel));
  if (Array.isArray(concat)) {
    const perLine = typeof columns === 'number' ? columns : 1;
    const isIn = (_: unknown, at: number) => panels.has(Math.floor(at / perLine));
    return { ...vegaLite, concat: concat.filter(isIn) };
  }
  const keys = new Set(part.map(({ key }) => key));
  const values = valuesOf(vegaLite).filter((datum) => keys.has(keyOf(datum)));
  const isShown = (_: unknown, at: number) => panels.has(at);
  return {
    ...vegaLite,
    data: { values },
    ...(Array.isArray(vconcat) && { vconcat: vconcat.filter(isShown) }),
  };
}

/** A part whose rows have shorter numbers is as wide, so that all are printed at one size. */
function asWideAs({ width }: Drawing, { svg, width: own, height }: Drawing): Picture {
  const wider = svg
    .replace(/ width="[\d.]+"/u, ` width="${width}"`)
    .replace(/ viewBox="0 0 [\d.]+ /u, ` viewBox="0 0 ${width} `);
  return { svg: own < width ? wider : svg, width, height };
}
