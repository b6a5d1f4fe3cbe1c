import type { PrintBrowser } from './browser.ts';
import { withPage } from './page.ts';

export interface RasterDrawing {
  id: string;
  svg: string;
  /** CSS px. */
  width: number;
  height: number;
}

interface PlacedDrawing extends RasterDrawing {
  /** Distance from the top of the page, CSS px. */
  top: number;
}

/**
 * Pictures of drawings, as PNG on white by identifier; `fontCss` is the `@font-face` rules that they need, and a drawing of
 * 472 px becomes a picture of 472 × `scale` dots.
 */
export async function rasterise(
  browser: PrintBrowser,
  drawings: readonly RasterDrawing[],
  fontCss: string,
  scale = 2,
): Promise<Map<string, Uint8Array>> {
  const placed = stacked(drawings);
  const viewport = {
    width: Math.max(1, ...placed.map(({ width }) => width)),
    height: Math.max(1, ...placed.map(({ top, height }) => top + height)),
    deviceScaleFactor: scale,
  };
  return await withPage(
    browser,
    pageOf(placed, fontCss),
    async (page) => {
      const pictures = new Map<string, Uint8Array>();
      // One at a time: asked for at once, Chromium takes them all with the same clip.
      for (const { id, width, height, top } of placed) {
        const clip = { x: 0, y: top, width, height };
        pictures.set(id, await page.screenshot({ clip, captureBeyondViewport: false }));
      }
      return pictures;
    },
    { viewport },
  );
}

/** One below the other, on whole pixels so that no edge is blurred. */
function stacked(drawings: readonly RasterDrawing[]): PlacedDrawing[] {
  let top = 0;
  return drawings.map((drawing) => {
    const placed = {
      ...drawing,
      width: Math.ceil(drawing.width),
      height: Math.ceil(drawing.height),
      top,
    };
    top += placed.height;
    return placed;
  });
}

function pageOf(drawings: readonly PlacedDrawing[], fontCss: string): string {
  const boxes = drawings.map(({ svg, width, height, top }) => {
    const style = `position:absolute;left:0;top:${top}px;width:${width}px;height:${height}px;overflow:hidden`;
    return `<div style="${style}">${svg}</div>`;
  });
  const css = `${fontCss}\nbody{margin:0}svg{display:block}text{text-rendering:geometricPrecision}`;
  return `<!doctype html><html><head><style>${css}</style></head><body>${boxes.join('')}</body></html>`;
}
