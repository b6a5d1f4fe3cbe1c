import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toXast } from 'hast-util-to-xast';
import { h, s } from 'hastscript';

import { recolour } from '../../html/colours.ts';
import { fontFaceRules, type ReduceFont, subsetFaces, withReserves } from '../../html/fonts.ts';
import type { Book, ResolvedDocument } from '../../model/book.ts';
import { colourRoles, type FontFace, type Theme } from '../../model/theme.ts';
import { xmlOf } from '../xml.ts';
import type { BookFile } from './publication.ts';

/** Files of a figure's drawing: for wide screens, and for narrow ones. */
export function drawingPath(id: string, variant: 'page' | 'narrow'): string {
  return `images/${id}${variant === 'page' ? '' : '-narrow'}.svg`;
}

/**
 * Each drawing as a picture of its own. A picture's words are not taken for the text's by those who read aloud, search or copy, which
 * reading systems do with drawings that stand in the page. It carries its fonts, for a picture loads nothing; and its own ground, for
 * a reading system that darkens the page leaves pictures as they are.
 */
export async function drawingsIn(
  { figures }: ResolvedDocument,
  { figures: drawn, theme }: Book,
  reduce: ReduceFont,
): Promise<BookFile[]> {
  const drawings = figures.flatMap(({ spec: { id } }) => {
    const both = drawn.get(id)?.drawings ?? null;
    if (both === null) return [];
    return (['page', 'narrow'] as const).map((variant) => ({
      path: drawingPath(id, variant),
      svg: withReserves(both[variant].svg, theme),
    }));
  });
  const faces = await subsetFaces(theme, drawings.map(({ svg }) => svg).join(''), reduce);
  const type = 'image/svg+xml';
  return drawings.map(({ path, svg }) => ({ path, type, content: drawingFile(svg, faces, theme) }));
}

function drawingFile(svg: string, faces: readonly FontFace[], theme: Theme): string {
  const tree: Root = fromHtml(svg, { fragment: true, space: 'svg' });
  const [root] = tree.children;
  if (root?.type !== 'element') throw new Error('A drawing is no SVG');
  const used = faces.filter(
    ({ family, weight, style }) =>
      style === 'normal' && svg.includes(family) && isUsed(svg, weight),
  );
  const style: Element = s('style', [rulesOf(used, theme)]);
  const ground = s('rect', {
    className: ['ground'],
    width: '100%',
    height: '100%',
    fill: groundOf(theme),
  });
  root.children.unshift(style, ground);
  root.properties['xmlns'] = 'http://www.w3.org/2000/svg';
  return xmlOf(toXast(root, { space: 'svg' }));
}

/** Text without a weight is regular. */
function isUsed(svg: string, weight: number): boolean {
  return (
    weight === 400 ||
    svg.includes(`font-weight="${weight}"`) ||
    (weight === 700 && svg.includes('"bold"'))
  );
}

function groundOf({ tokens }: Theme): string {
  return tokens.light['ground'] ?? '#ffffff';
}

/** Letters as wide as they were measured; and the colours of dark mode, where the reading system tells of it. */
function rulesOf(faces: readonly FontFace[], { tokens, figure }: Theme): string {
  const dark = colourRoles.flatMap((role) => recolour(figure.light[role], figure.dark[role], ''));
  const ground = tokens.dark['ground'] ?? '#1a1a1a';
  return [
    fontFaceRules(faces),
    'text{text-rendering:geometricPrecision}',
    `@media (prefers-color-scheme:dark){${dark.join('')}rect.ground{fill:${ground}}}`,
  ].join('\n');
}

/** As the page has it: the drawing that suits the width, with one alternative text. */
export function drawingPicture(id: string, alt: string): Element {
  return h('picture', [
    h('source', { media: '(min-width: 30em)', srcSet: drawingPath(id, 'page') }),
    h('img.drawing', { src: drawingPath(id, 'narrow'), alt }),
  ]);
}
