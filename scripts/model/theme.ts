import type { Place } from './place.ts';

/** A shipped static font file; never a variable font (Chromium embeds those as Type 3). */
export interface FontFace {
  family: string;
  weight: 400 | 500 | 600 | 700;
  style: 'normal' | 'italic';
  /** CSS `unicode-range`, empty for all. */
  unicodeRange: string;
  /** Path relative to the project, for messages. */
  path: string;
  /** woff2. */
  bytes: Uint8Array;
}

/** Advance widths and kerning of one face, in font units. */
export interface FaceMetrics {
  unitsPerEm: number;
  /** By character. */
  advances: Readonly<Record<string, number>>;
  /** By pair of characters. */
  kerning: Readonly<Record<string, number>>;
}

/**
 * Colours of the drawings, as `#rrggbb`. Every role has its own value, because dark mode finds the colours of a drawing
 * by value; `onX` is the text printed inside a shape of colour X.
 */
export const baseRoles = [
  'ink',
  'muted',
  'rule',
  'positive',
  'onPositive',
  'neutral',
  'onNeutral',
  'neutralEdge',
  'negative',
  'onNegative',
  'plain',
  'onPlain',
  'outside',
  'onOutside',
] as const;

/** For several degrees of one thing, and for series without order; a theme without them has them from the others. */
export const moreRoles = [
  'positiveStrong',
  'onPositiveStrong',
  'positiveWeak',
  'onPositiveWeak',
  'negativeMiddle',
  'onNegativeMiddle',
  'negativeWeak',
  'onNegativeWeak',
  'category2',
  'category3',
  'category4',
  'category5',
  'category6',
  'category7',
  'category8',
] as const;

export const colourRoles = [...baseRoles, ...moreRoles] as const;
export type BaseRole = (typeof baseRoles)[number];
export type MoreRole = (typeof moreRoles)[number];
export type ColourRole = (typeof colourRoles)[number];
export type Palette = Readonly<Record<ColourRole, string>>;

/** A picture of the theme. */
export interface ThemePicture {
  /** Of its file, relative to the project. */
  path: string;
  /** As it is written, and where. */
  written: string;
  place: Place;
  alt: string;
}

export interface Theme {
  path: string;
  /** Of the publisher, at the top of every document; `null` where there is none. */
  logo: ThemePicture | null;
  /** Below the title; `null` where there is none. */
  cover: ThemePicture | null;
  /** Places of the colours by key, such as `figure.light.ink` and `tokens.dark.ground`. */
  places: ReadonlyMap<string, Place>;
  fonts: {
    serif: string;
    sans: string;
    /** For code; `sans` where the theme has none. */
    mono: string;
    /** For formulas, with an OpenType MATH table; `serif` where the theme has none. */
    math: string;
    /** Families for the characters that one of the others lacks, in order. */
    fallback: readonly string[];
    faces: readonly FontFace[];
  };
  /**
   * Characters that every face of a family has, by family, as a CSS `unicode-range`; a character outside would be
   * printed in whatever font the machine has.
   */
  coverage: ReadonlyMap<string, string>;
  /** Metrics of the sans family by weight, for text in drawings. */
  metrics: ReadonlyMap<number, FaceMetrics>;
  /** Of the fallback families, which have one weight. */
  reserve: FaceMetrics | null;
  /** Colours of drawings on light and on dark ground. */
  figure: { light: Palette; dark: Palette };
  /** Source of `page.html`, and of `design.css` (both media), `screen.css` and `print.css`. */
  templates: { page: string; designCss: string; screenCss: string; printCss: string };
  /** Custom properties for the style sheets, on light and on dark ground, such as `accent: '#770000'`. */
  tokens: { light: Readonly<Record<string, string>>; dark: Readonly<Record<string, string>> };
}

/** Every family that may be in a document. */
export function familiesOf({ fonts: { serif, sans, mono, math, fallback } }: Theme): string[] {
  return [...new Set([serif, sans, mono, math, ...fallback])];
}

export function isReserve({ fonts }: Theme, family: string): boolean {
  return (
    fonts.fallback.includes(family) &&
    ![fonts.serif, fonts.sans, fonts.mono, fonts.math].includes(family)
  );
}

/** A family with those that stand in for what it lacks, as a CSS `font-family`. */
export function familyStack({ fonts: { fallback } }: Theme, family: string): string {
  return [family, ...fallback].map((name) => `"${name}"`).join(',');
}

/** A test for characters of a CSS `unicode-range` such as `U+0000-00FF, U+2020`; an empty range holds all. */
export function rangeTest(unicodeRange: string): (character: string) => boolean {
  const ranges = unicodeRange.split(',').flatMap((range) => {
    const [from = '', to = from] = range.trim().replace(/^U\+/i, '').split('-');
    return from === '' ? [] : [{ from: Number.parseInt(from, 16), to: Number.parseInt(to, 16) }];
  });
  if (ranges.length === 0) return () => true;
  return (character) => {
    const code = character.codePointAt(0) ?? 0;
    return ranges.some(({ from, to }) => code >= from && code <= to);
  };
}
