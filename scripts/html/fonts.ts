import { type FontFace, isInRange, type Theme } from '../model/theme.ts';

/** `@font-face` rules with the font data inside; `bytesOf` may give a smaller version of a face. */
export function fontFaceRules(
  faces: readonly FontFace[],
  bytesOf: (face: FontFace) => Uint8Array = (face) => face.bytes,
): string {
  const rules = faces.map((face) => {
    const data = Buffer.from(bytesOf(face)).toString('base64');
    const range = face.unicodeRange === '' ? '' : `unicode-range:${face.unicodeRange};`;
    return (
      `@font-face{font-family:"${face.family}";font-weight:${face.weight};font-style:${face.style};` +
      `${range}src:url(data:font/woff2;base64,${data}) format("woff2")}`
    );
  });
  return rules.join('\n');
}

/** Faces that hold at least one of the characters, each reduced to those characters. */
export async function subsetFaces(theme: Theme, text: string): Promise<FontFace[]> {
  const { default: subsetFont } = await import('subset-font'); // loads HarfBuzz
  const characters = [...new Set(text)].sort();
  const faces: FontFace[] = [];
  for (const face of theme.fonts.faces) {
    const own = characters.filter((character) => isInRange(character, face.unicodeRange)).join('');
    if (own.trim() === '') continue;
    const bytes = await subsetFont(Buffer.from(face.bytes), own, { targetFormat: 'woff2' });
    faces.push({ ...face, bytes });
  }
  return faces;
}
