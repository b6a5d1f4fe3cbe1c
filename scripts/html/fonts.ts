import { type FontFace, rangeTest, type Theme } from '../model/theme.ts';

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

/** Makes what follows from its key alone, or remembers it. */
export type Remember = (
  key: readonly (string | Uint8Array)[],
  make: () => Promise<Uint8Array>,
) => Promise<Uint8Array>;

/** Printable ASCII: always kept, so that a word changed in a text seldom changes the fonts. */
const basic = Array.from({ length: 95 }, (_, index) => String.fromCodePoint(0x20 + index));

/** Faces that hold at least one of the characters, each reduced to those characters. */
export async function subsetFaces(
  theme: Theme,
  text: string,
  remember: Remember,
): Promise<FontFace[]> {
  const characters = [...new Set([...basic, ...text])].sort();
  const faces: FontFace[] = [];
  for (const face of theme.fonts.faces) {
    const own = characters.filter(rangeTest(face.unicodeRange)).join('');
    if (own === '') continue;
    const bytes = await remember(['subset-font', own, face.bytes], () => subsetOf(face, own));
    faces.push({ ...face, bytes });
  }
  return faces;
}

async function subsetOf(face: FontFace, characters: string): Promise<Uint8Array> {
  const { default: subsetFont } = await import('subset-font'); // loads HarfBuzz
  return await subsetFont(Buffer.from(face.bytes), characters, { targetFormat: 'woff2' });
}
