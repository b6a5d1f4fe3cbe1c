import { type FontFace, familyStack, isReserve, rangeTest, type Theme } from '../model/theme.ts';
import { charactersInFormulas } from './formula-characters.ts';

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

/** A face and those of a text's characters that it is there for. */
interface UsedFace {
  face: FontFace;
  characters: string;
}

/** The faces that a page or a drawing needs, given as text of HTML or SVG. */
function usedIn(theme: Theme, text: string): UsedFace[] {
  const characters = [...new Set([...basic, ...text])].sort();
  // A letter with a mark comes from the font that has both.
  const isMarked = /\p{M}/u.test(text);
  const hasCode = /<(?:code|pre)\b/.test(text);
  const inFormulas = charactersInFormulas(text);
  return theme.fonts.faces.flatMap((face) => {
    const { math, mono, sans, serif } = theme.fonts;
    if (face.family === math && math !== serif && math !== sans) {
      return inFormulas === '' ? [] : [{ face, characters: inFormulas }];
    }
    if (face.family === mono && mono !== sans && mono !== serif && !hasCode) return [];
    const isOwn = rangeTest(face.unicodeRange);
    const own = characters.filter((each) => isOwn(each) && !isSpared(face, each, theme, isMarked));
    return own.length === 0 ? [] : [{ face, characters: own.join('') }];
  });
}

/** Whether a reserve is not asked for a character, since it does not have it or all the others do. */
function isSpared(
  { family }: FontFace,
  character: string,
  theme: Theme,
  isMarked: boolean,
): boolean {
  if (!isReserve(theme, family)) return false;
  if (isMarked && /[\p{L}\p{M}]/u.test(character)) return !isIn(theme, family, character);
  return (
    !isIn(theme, family, character) ||
    mainFamilies(theme).every((each) => isIn(theme, each, character))
  );
}

function mainFamilies({ fonts: { serif, sans, mono } }: Theme): string[] {
  return [serif, sans, mono];
}

const tests = new WeakMap<Theme['coverage'], Map<string, (character: string) => boolean>>();

function isIn({ coverage }: Theme, family: string, character: string): boolean {
  const known = tests.get(coverage) ?? new Map<string, (character: string) => boolean>();
  tests.set(coverage, known);
  const test = known.get(family) ?? rangeTest(coverage.get(family) ?? '');
  known.set(family, test);
  return test(character);
}

/** The faces that a text needs, whole. */
export function facesFor(theme: Theme, text: string): FontFace[] {
  return usedIn(theme, text).map(({ face }) => face);
}

/** Faces that hold at least one of the characters, each reduced to those characters. */
export async function subsetFaces(
  theme: Theme,
  text: string,
  reduce: ReduceFont,
): Promise<FontFace[]> {
  const used = usedIn(theme, text);
  const bytes = await Promise.all(used.map(({ face, characters }) => reduce(face, characters)));
  return used.map(({ face }, index) => Object.assign({}, face, { bytes: bytes[index] }));
}

/** A drawing whose text may come from the reserves too; one that needs none stays as it is. */
export function withReserves(svg: string, theme: Theme): string {
  const { sans } = theme.fonts;
  const needsNone = [...new Set(svg)].every((each) => isIn(theme, sans, each) || /\s/.test(each));
  if (needsNone) return svg;
  const stack = familyStack(theme, sans).replaceAll('"', "'");
  return svg.replaceAll(`font-family="${sans}"`, `font-family="${stack}"`);
}

/** Takes some 0.2 s a face: most of it is WOFF2's compression. */
export async function reduceFont(face: FontFace, characters: string): Promise<Uint8Array> {
  const { default: subsetFont } = await import('subset-font'); // loads HarfBuzz
  return await subsetFont(Buffer.from(face.bytes), characters, { targetFormat: 'woff2' });
}
