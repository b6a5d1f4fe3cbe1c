import type { Figure } from '../../scripts/model/figure.ts';
import { type Palette, colourRoles, type Theme } from '../../scripts/model/theme.ts';

export const grounds = ['light', 'dark', 'print'] as const;
/** What a drawing stands on; paper is as a light screen, and has the same drawing. */
export type Ground = (typeof grounds)[number];

/** The wide drawing of a figure as SVG, in the colours of its ground; `null` for figures that are text. */
export function drawingOn(
  figure: Figure,
  ground: Ground,
  { figure: palettes }: Theme,
): string | null {
  const svg = figure.drawings?.page.svg ?? null;
  return svg === null || ground !== 'dark' ? svg : recoloured(svg, palettes.light, palettes.dark);
}

/** By value, as the style sheet does in dark mode: each role has a colour of its own. */
function recoloured(svg: string, light: Palette, dark: Palette): string {
  const darkOf = new Map(colourRoles.map((role) => [light[role].toLowerCase(), dark[role]]));
  return svg.replaceAll(
    /\b(fill|stroke)="(#[\da-f]{6})"/gi,
    (all, name: string, colour: string) => {
      const other = darkOf.get(colour.toLowerCase());
      return other === undefined ? all : `${name}="${other}"`;
    },
  );
}
