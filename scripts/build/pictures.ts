import { type Cache, ownCache, rememberEach } from '../compile/cache.ts';
import { facesFor, fontFaceRules, withReserves } from '../html/fonts.ts';
import type { Figure } from '../model/figure.ts';
import type { Theme } from '../model/theme.ts';
import type { PrintBrowser } from '../pdf/browser.ts';
import type { RasterDrawing } from '../pdf/raster.ts';

/** The drawings of pages, to be made pictures twice as large; text forms have none. */
export function drawingsOf(figures: readonly Figure[]): RasterDrawing[] {
  return figures.flatMap(({ spec, drawings }) =>
    drawings === null ? [] : [{ id: spec.id, ...drawings.page }],
  );
}

/** PNG by identifier, drawn in the browser or remembered; a px becomes `scale` dots. */
export async function picturesOf(
  given: readonly RasterDrawing[],
  { theme, scale }: { theme: Theme; scale: number },
  cache: Cache,
  browser: PrintBrowser,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const drawings = given.map((each) => ({ ...each, svg: withReserves(each.svg, theme) }));
  const fontCss = fontFaceRules(facesFor(theme, drawings.map(({ svg }) => svg).join('')));
  const maker = [browser.executable, browser.version, fontCss, String(scale)];
  const pictures = await rememberEach(
    ownCache(cache),
    drawings,
    ({ svg }) => ['picture', ...maker, svg],
    async (unknown) => {
      const { rasterise } = await import('../pdf/raster.ts');
      const drawn = await rasterise(browser, unknown, fontCss, scale);
      return ({ id }) => drawn.get(id);
    },
  );
  return new Map([...pictures].map(([{ id }, bytes]) => [id, bytes]));
}
