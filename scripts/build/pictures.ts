import { type Cache, ownCache, rememberEach } from '../compile/cache.ts';
import { facesFor, fontFaceRules, withReserves } from '../html/fonts.ts';
import type { Figure } from '../model/figure.ts';
import type { Theme } from '../model/theme.ts';
import type { PrintBrowser } from '../pdf/browser.ts';

/** PNG by figure, drawn in the browser or remembered; text forms have none. */
export async function picturesOf(
  figures: readonly Figure[],
  theme: Theme,
  cache: Cache,
  browser: PrintBrowser,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const drawings = figures.flatMap(({ spec, drawings: drawn }) =>
    drawn === null
      ? []
      : [{ id: spec.id, ...drawn.page, svg: withReserves(drawn.page.svg, theme) }],
  );
  const fontCss = fontFaceRules(facesFor(theme, drawings.map(({ svg }) => svg).join('')));
  const maker = [browser.executable, browser.version, fontCss];
  const pictures = await rememberEach(
    ownCache(cache),
    drawings,
    ({ svg }) => ['picture', ...maker, svg],
    async (unknown) => {
      const { rasterise } = await import('../pdf/raster.ts');
      const drawn = await rasterise(browser, unknown, fontCss);
      return ({ id }) => drawn.get(id);
    },
  );
  return new Map([...pictures].map(([{ id }, bytes]) => [id, bytes]));
}
