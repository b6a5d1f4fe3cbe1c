import type { Drawing } from '../model/figure.ts';
import type { FontFace, Theme } from '../model/theme.ts';
import { facesFor, fontFaceRules, withReserves } from './fonts.ts';

/** Rounded to whole dots, letters would reach beyond the drawing that was measured for them. */
const asMeasured = 'text{text-rendering:geometricPrecision}';

/** A drawing as a file of its own: with the fonts that it uses, its alternative text, and its ground left open. */
export function svgFile(
  drawing: Pick<Drawing, 'svg'>,
  faces: readonly FontFace[],
  alt: string,
  theme: Theme,
): string {
  const svg = withReserves(drawing.svg, theme);
  const needed = new Set(facesFor(theme, svg).map(({ path }) => path));
  const used = faces.filter(
    ({ family, weight, style, path }) =>
      needed.has(path) && style === 'normal' && svg.includes(family) && usesWeight(svg, weight),
  );
  const style = `<style>${fontFaceRules(used)}\n${asMeasured}</style>`;
  const title = `<title>${alt.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</title>`;
  return svg.replace(/<svg[^>]*>/, (tag) => `${tag.slice(0, -1)} role="img">${title}${style}`);
}

/** Text without a weight is regular. */
function usesWeight(svg: string, weight: number): boolean {
  const names = weight === 700 ? ['700', 'bold'] : [String(weight)];
  return weight === 400 || names.some((name) => svg.includes(`font-weight="${name}"`));
}
