import type { VFile } from 'vfile';

import type { Sources } from '../../model/book.ts';
import { report } from '../../model/report.ts';
import type { ColourRole, Theme } from '../../model/theme.ts';

/**
 * Least contrasts of WCAG 2.2: of shapes against their ground (1.4.11) and of text (1.4.3). Between neighbours there is
 * always a gap of the ground, so that they need not differ by 3:1 from each other.
 */
const least = { shape: 3, text: 4.5 } as const;

const shapes = ['positive', 'negative', 'plain', 'outside', 'neutralEdge'] as const;
const texts = ['ink', 'muted'] as const;
const labels: readonly (readonly [text: ColourRole, shape: ColourRole])[] = [
  ['onPositive', 'positive'],
  ['onNeutral', 'neutral'],
  ['onNegative', 'negative'],
  ['onPlain', 'plain'],
  ['onOutside', 'outside'],
];

/** Reports colours of figures that cannot be told from what they stand on, in light and in dark. */
export function lintContrast({ theme, files }: Sources): void {
  const file = files.get(theme.path);
  if (file === undefined) return;
  for (const mode of ['light', 'dark'] as const) {
    const palette = theme.figure[mode];
    const ground = theme.tokens[mode]['ground'];
    for (const [text, shape] of labels) {
      lintPair({ theme, file, mode, role: text, on: shape, ground: palette[shape] }, least.text);
    }
    if (ground === undefined || !isHex(ground)) continue;
    for (const role of shapes) {
      lintPair({ theme, file, mode, role, on: 'ground', ground }, least.shape);
    }
    for (const role of texts) {
      lintPair({ theme, file, mode, role, on: 'ground', ground }, least.text);
    }
  }
}

interface ColourPair {
  theme: Theme;
  file: VFile;
  mode: 'light' | 'dark';
  role: ColourRole;
  /** Name of what it stands on, and its colour. */
  on: string;
  ground: string;
}

function lintPair({ theme, file, mode, role, on, ground }: ColourPair, wanted: number): void {
  const ratio = contrast(theme.figure[mode][role], ground);
  if (ratio >= wanted) return;
  const params = {
    colour: `${mode}.${role}`,
    on,
    ratio: Math.floor(ratio * 10) / 10,
    least: wanted,
  };
  const place = theme.places.get(`figure.${mode}.${role}`);
  report(file, 'colour-contrast', params, { place });
}

function isHex(colour: string): boolean {
  return /^#[\da-f]{6}$/i.test(colour);
}

/** WCAG 2.2, contrast ratio of two `#rrggbb`. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
