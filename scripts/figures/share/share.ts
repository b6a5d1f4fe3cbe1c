import type { FigureSpec } from '../../model/figure.ts';
import {
  type SharePicture,
  type ShareRequest,
  type ShareShape,
  shareShapes,
  type ShareTexts,
} from '../../model/share.ts';
import type { Theme } from '../../model/theme.ts';
import type { Drawn } from '../draw.ts';
import { type DrawnSpec, asShown, drawAt } from '../figures.ts';
import { printedTable } from '../format.ts';
import { type Guard, createGuard } from '../guard.ts';
import { type Arrangement, type Frame, frameOf, framed } from './frame.ts';

/** The least makes texts of 12 px 16, which can be read where the picture is shown at half its size. */
const scales = [4 / 3, 1.6, 2] as const;

/**
 * Draws charts anew for pictures to share, in both shapes, each in the largest scale that its frame has room for. A figure without
 * a chart gets none; a picture without room is told of as `null`.
 */
export async function drawShares(
  requests: readonly ShareRequest[],
  theme: Theme,
): Promise<SharePicture[]> {
  const pictures: SharePicture[] = [];
  const guard = createGuard();
  try {
    for (const { spec: written, texts } of requests) {
      const spec = chartOf(written);
      if (spec === null) continue;
      for (const shape of shareShapes) {
        const svg = await pictureOf(spec, texts, shape, { theme, guard });
        pictures.push({ figure: spec.id, shape, svg });
      }
    }
  } finally {
    guard.close();
  }
  return pictures;
}

function chartOf(written: FigureSpec): DrawnSpec | null {
  const spec = asShown(written);
  if (!('table' in spec) || spec.form === 'bar-table') return null;
  // What a spec of one's own is bound to is the table as it is written.
  return spec.form === 'vega-lite' ? spec : { ...spec, table: printedTable(spec.table) };
}

interface Means {
  theme: Theme;
  guard: Guard;
}

const arrangements: Readonly<Record<ShareShape, readonly Arrangement[]>> = {
  wide: ['above', 'beside'],
  square: ['above'],
};

async function pictureOf(
  spec: DrawnSpec,
  texts: ShareTexts,
  shape: ShareShape,
  { theme, guard }: Means,
): Promise<string | null> {
  const drawn = new Map<number, Promise<Drawn>>();
  const drawOnce: DrawAt = (width) => {
    const drawing = drawn.get(width) ?? drawAt(spec, width, `${spec.id}-${shape}-`, theme, guard);
    drawn.set(width, drawing);
    return drawing;
  };
  for (const notes of [texts.notes, texts.fewerNotes]) {
    for (const arrangement of arrangements[shape]) {
      const frame = frameOf({ ...texts, notes }, shape, arrangement, theme);
      const chart = await largestIn(frame, drawOnce);
      if (chart !== null) return framed(frame, chart, theme);
    }
  }
  return null;
}

type DrawAt = (width: number) => Promise<Drawn>;

interface Chart {
  svg: string;
  width: number;
  height: number;
  scale: number;
}

async function largestIn({ hole }: Frame, draw: DrawAt): Promise<Chart | null> {
  let largest: Chart | null = null;
  for (const scale of scales) {
    const width = Math.floor(hole.width / scale);
    const { drawing, faults } = await draw(width);
    const isWhole = faults.length === 0 && drawing.width <= width;
    if (!isWhole || drawing.height * scale > hole.height) break;
    largest = { svg: drawing.svg, width: drawing.width, height: drawing.height, scale };
  }
  return largest;
}
