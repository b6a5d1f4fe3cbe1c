import { themeRules } from '../../html/colours.ts';
import { fontFaceRules } from '../../html/fonts.ts';
import type { FontFace, Theme } from '../../model/theme.ts';
import type { BookFile } from './publication.ts';

function fontPath({ family, weight, style }: FontFace, index: number): string {
  const name = family.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  return `fonts/${index + 1}-${name}-${weight}-${style}.woff2`;
}

/** The fonts of the book, reduced to its characters. */
export function fontFiles(faces: readonly FontFace[]): BookFile[] {
  return faces.map((face, index) => ({
    path: fontPath(face, index),
    type: 'font/woff2',
    content: face.bytes,
  }));
}

/** One style sheet: the theme's fonts and colours, and what a book needs. */
export function styleOf(theme: Theme, faces: readonly FontFace[], css: string): string {
  return [fontFaceRules(faces, fontPath), themeRules(theme, { hasDrawings: false }), css].join(
    '\n',
  );
}
