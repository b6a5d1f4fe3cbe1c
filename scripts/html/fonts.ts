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

/** Reduces a face to the characters given; the bytes follow from both alone. */
export type ReduceFont = (face: FontFace, characters: string) => Promise<Uint8Array>;

/** Printable ASCII: always kept, so that a word changed in a text seldom changes the fonts. */
const basic = Array.from({ length: 95 }, (_, index) => String.fromCodePoint(0x20 + index));

/** Faces that hold at least one of the characters, each reduced to those characters. */
export async function subsetFaces(
  theme: Theme,
  text: string,
  reduce: ReduceFont,
): Promise<FontFace[]> {
  const characters = [...new Set([...basic, ...text])].sort();
  const reduced = theme.fonts.faces.map(async (face): Promise<FontFace[]> => {
    const own = characters.filter(rangeTest(face.unicodeRange)).join('');
    return own === '' ? [] : [{ ...face, bytes: await reduce(face, own) }];
  });
  return (await Promise.all(reduced)).flat();
}

/** Takes some 0.2 s a face: most of it is WOFF2's compression. */
export async function reduceFont(face: FontFace, characters: string): Promise<Uint8Array> {
  const { default: subsetFont } = await import('subset-font'); // loads HarfBuzz
  return await subsetFont(Buffer.from(face.bytes), characters, { targetFormat: 'woff2' });
}
