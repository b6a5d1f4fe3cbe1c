import type { Drawing } from '../model/figure.ts';
import type { FontFace } from '../model/theme.ts';
import { fontFaceRules } from './fonts.ts';

/** A drawing as a file of its own: with the fonts that it uses, its alternative text, and its ground left open. */
export function svgFile(drawing: Drawing, faces: readonly FontFace[], alt: string): string {
  const used = faces.filter(
    ({ family, weight, style }) =>
      style === 'normal' && drawing.svg.includes(family) && usesWeight(drawing.svg, weight),
  );
  const style = `<style>${fontFaceRules(used)}</style>`;
  const title = `<title>${alt.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</title>`;
  return drawing.svg.replace(
    /<svg[^>]*>/,
    (tag) => `${tag.slice(0, -1)} role="img">${title}${style}`,
  );
}

/** Text without a weight is regular. */
function usesWeight(svg: string, weight: number): boolean {
  const names = weight === 700 ? ['700', 'bold'] : [String(weight)];
  return weight === 400 || names.some((name) => svg.includes(`font-weight="${name}"`));
}
