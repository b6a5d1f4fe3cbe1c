import { isTree, type Tree } from '../model/vega-lite-parts.ts';
import type { DrawnMark } from './scene.ts';

/** How a spec of one's own is laid out where it says nothing itself. */
export interface Layout {
  /** Greatest number of entries in a row of a legend. */
  columns: number;
  /** Whether several legends stand below each other. */
  areLegendsStacked: boolean;
  /** Room beside the views for texts at their ends, in CSS px. */
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** CSS px of each view that has no width of its own; `null` for what Vega-Lite takes. */
  viewWidth: number | null;
  /** The same for their height, where it does not follow from their rows. */
  viewHeight: number | null;
  /** Whether views side by side stand below each other, and all are as wide as fits: for a phone. */
  isStacked: boolean;
}

/** What a drawing shows of its layout. */
export interface Outcome {
  width: number;
  height: number;
  marks: readonly DrawnMark[];
}

/** CSS px from which a legend has four entries in a row, and not two. */
const leastWide = 400;
/** A view narrower than this shows nothing. */
const narrowest = 60;
/** That views get where they stand side by side, before it is known what fits. */
const usual = 200;
const trial = 120;
/** CSS px at the width of a page: what is taller is made so small to fit that its texts are under 7 pt. */
export const tallest = 820;
/** As wide as a view gets to fill the page. */
const widest = 420;

export function firstLayout(spec: Tree, width: number): Layout {
  return {
    columns: width < leastWide ? 2 : 4,
    areLegendsStacked: false,
    left: 0,
    right: 0,
    top: 0,
    bottom: 0,
    viewWidth: isFitted(spec) ? null : usual,
    viewHeight: null,
    isStacked: false,
  };
}

/** Whether Vega-Lite can fit it into a width by itself: a single view or layers, but not views side by side; a width of its own stays. */
export function isFitted(spec: Tree): boolean {
  return ('mark' in spec || 'layer' in spec) && !('width' in spec) && !isFaceted(spec);
}

function isFaceted({ encoding }: Tree): boolean {
  return isTree(encoding) && ['row', 'column', 'facet'].some((channel) => channel in encoding);
}

/** Texts outside the picture by so many px, on each side. */
function overflowOf({ marks, width, height }: Outcome) {
  const texts = marks.filter(({ kind }) => kind === 'text');
  const most = (over: (mark: DrawnMark) => number) => Math.max(0, ...texts.map(over));
  return {
    left: most(({ left }) => -left),
    right: most(({ right }) => right - width),
    top: most(({ top }) => -top),
    bottom: most(({ bottom }) => bottom - height),
  };
}

export function isCramped(drawn: Outcome, width: number): boolean {
  return drawn.width > width || Object.values(overflowOf(drawn)).some((over) => over > 1);
}

/** Draws at one layout. */
type Draw<Drawn> = (layout: Layout) => Promise<Drawn>;

/**
 * The first layout in which all fits, or the first of all where none does: legends get fewer entries in a row, texts at the edges
 * get room, views side by side get narrower, and on a phone they stand below each other.
 */
export async function drawFitting<Drawn>(
  spec: Tree,
  width: number,
  draw: Draw<Drawn>,
  outcomeOf: (drawn: Drawn) => Outcome,
): Promise<Drawn> {
  const layout = firstLayout(spec, width);
  const first = await draw(layout);
  const outcome = outcomeOf(first);
  if (layout.viewWidth === null) {
    return isCramped(outcome, width) ? withRoom(layout, first, width, draw, outcomeOf) : first;
  }
  const layouts = width < leastWide ? [layout, { ...layout, isStacked: true }] : [layout];
  for (const each of layouts) {
    const known = each === layout ? outcome.width : null;
    const found = await withWidth({ layout: each, known }, width, draw, outcomeOf);
    if (found !== null) return found;
  }
  return first;
}

const mostTries = 8;

async function withRoom<Drawn>(
  layout: Layout,
  first: Drawn,
  width: number,
  draw: Draw<Drawn>,
  outcomeOf: (drawn: Drawn) => Outcome,
): Promise<Drawn> {
  let tried = layout;
  let drawn = first;
  for (let tries = 0; tries < mostTries; tries += 1) {
    tried = roomier(tried, outcomeOf(drawn), width);
    drawn = await draw(tried);
    if (!isCramped(outcomeOf(drawn), width)) return drawn;
  }
  return first;
}

/** A legend that is too wide gets fewer columns; what stands out a little gets room. */
function roomier(layout: Layout, outcome: Outcome, width: number): Layout {
  const { left, right, top, bottom } = overflowOf(outcome);
  const isFar = outcome.width > width || left + right > width / 8;
  const isNoUse = layout.left + layout.right > 0;
  const anew = { left: 0, right: 0 };
  if (isFar && !layout.areLegendsStacked) return { ...layout, ...anew, areLegendsStacked: true };
  if ((isFar || isNoUse) && layout.columns > 1) {
    return { ...layout, ...anew, columns: layout.columns - 1 };
  }
  return {
    ...layout,
    left: layout.left + Math.ceil(left),
    right: layout.right + Math.ceil(right),
    top: layout.top + Math.ceil(top),
    bottom: layout.bottom + Math.ceil(bottom),
  };
}

interface Trial {
  layout: Layout;
  /** How wide it is at the usual width of views, where that is known. */
  known: number | null;
}

/** Two trials tell how the whole follows from the width of its views; `null` where no width does. */
async function withWidth<Drawn>(
  { layout, known }: Trial,
  width: number,
  draw: Draw<Drawn>,
  outcomeOf: (drawn: Drawn) => Outcome,
): Promise<Drawn | null> {
  for (let { columns } = layout; columns > 0; columns -= 1) {
    const widthAt = async (viewWidth: number) =>
      outcomeOf(await draw({ ...layout, columns, viewWidth })).width;
    const isKnown = columns === layout.columns && known !== null;
    const large = isKnown ? known : await widthAt(usual);
    const small = await widthAt(trial);
    const slope = (large - small) / (usual - trial);
    const most = slope > 0 ? trial + (width - small) / slope : usual;
    const viewWidth = Math.floor(Math.min(most, widest));
    if (viewWidth < narrowest) continue;
    const fitting = { ...layout, columns, viewWidth };
    const drawn = await draw(fitting);
    if (isCramped(outcomeOf(drawn), width)) continue;
    const isTall = width >= leastWide && outcomeOf(drawn).height > tallest;
    return isTall ? withHeight(fitting, drawn, draw, outcomeOf) : drawn;
  }
  return null;
}

/** The same, low enough for a page where that can be. */
async function withHeight<Drawn>(
  layout: Layout,
  tall: Drawn,
  draw: Draw<Drawn>,
  outcomeOf: (drawn: Drawn) => Outcome,
): Promise<Drawn> {
  const heightAt = async (viewHeight: number) =>
    outcomeOf(await draw({ ...layout, viewHeight })).height;
  const [small, large] = [await heightAt(trial), await heightAt(usual)];
  const slope = (large - small) / (usual - trial);
  const viewHeight = slope > 0 ? Math.floor(trial + (tallest - small) / slope) : 0;
  return viewHeight < narrowest ? tall : draw({ ...layout, viewHeight });
}

/** The spec with views below each other instead of side by side, and without widths of their own. */
export function stacked(spec: Tree): Tree {
  const { repeat } = spec;
  const isColumn = isTree(repeat) && 'column' in repeat && !('row' in repeat);
  return isColumn ? stackedViews(withRows(spec) as Tree) : stackedViews(spec);
}

/** Where `{ repeat: column }` becomes `{ repeat: row }`. */
function withRows(value: unknown, key = ''): unknown {
  if (key === 'repeat' && value === 'column') return 'row';
  if (Array.isArray(value)) return value.map((item) => withRows(item));
  if (!isTree(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]): [string, unknown] => [name, withRows(item, name)]),
  );
}

function stackedViews(spec: Tree): Tree {
  const { hconcat, width: _width, encoding, ...rest } = spec;
  const inner = Object.entries(rest).map(([key, value]): [string, unknown] => {
    if (key === 'columns') return [key, 1];
    if (key === 'repeat' || key === 'facet') return [key, oneColumn(value)];
    if (key === 'spec' && isTree(value)) return [key, stacked(value)];
    const isViews =
      (key === 'vconcat' || key === 'concat' || key === 'layer') && Array.isArray(value);
    return [
      key,
      isViews ? value.map((view: unknown) => (isTree(view) ? stacked(view) : view)) : value,
    ];
  });
  const views = Array.isArray(hconcat)
    ? { vconcat: hconcat.map((view: unknown) => (isTree(view) ? stacked(view) : view)) }
    : {};
  const isWrapped =
    Array.isArray(spec['repeat']) || 'concat' in spec || isWrappedFacet(spec['facet']);
  return {
    ...Object.fromEntries<unknown>(inner),
    ...views,
    ...(isWrapped && { columns: 1 }),
    ...(isTree(encoding) && { encoding: rowsOnly(encoding) }),
  };
}

function isWrappedFacet(facet: unknown): boolean {
  return isTree(facet) && !('row' in facet) && !('column' in facet);
}

/** `column` alone becomes `row`. */
function oneColumn(value: unknown): unknown {
  if (!isTree(value) || !('column' in value) || 'row' in value) return value;
  const { column, ...rest } = value;
  return { ...rest, row: column };
}

function rowsOnly(encoding: Tree): Tree {
  const { column, facet, ...rest } = encoding;
  if (isTree(facet)) return { ...rest, facet: { ...facet, columns: 1 } };
  if (column === undefined) return rest;
  if ('row' in rest || !isTree(column)) return encoding;
  return { ...rest, facet: { ...column, columns: 1 } };
}
