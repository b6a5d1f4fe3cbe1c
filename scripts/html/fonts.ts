import { type FontFace, rangeTest, type Theme } from '../model/theme.ts';

/** `@font-face` rules, with the font data inside or at an address. */
export function fontFaceRules(
  faces: readonly FontFace[],
  urlOf: (face: FontFace, index: number) => string = dataUrl,
): string {
  const rules = faces.map((face, index) => {
    const range = face.unicodeRange === '' ? '' : `unicode-range:${face.unicodeRange};`;
    return (
      `@font-face{font-family:"${face.family}";font-weight:${face.weight};font-style:${face.style};` +
      `${range}src:url(${urlOf(face, index)}) format("woff2")}`
    );
  });
  return rules.join('\n');
}

function dataUrl({ bytes }: FontFace): string {
  return `data:font/woff2;base64,${Buffer.from(bytes).toString('base64')}`;
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
