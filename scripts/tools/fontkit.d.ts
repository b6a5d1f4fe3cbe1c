/** The part of fontkit that `fonts.ts` and its tests use; the package ships no types. */
declare module 'fontkit' {
  export interface Font {
    unitsPerEm: number;
    /** Code points. */
    characterSet: number[];
    hasGlyphForCodePoint(code: number): boolean;
    /** Shapes with kerning; widths in font units. */
    layout(text: string): { advanceWidth: number };
  }
  export interface FontCollection {
    fonts: Font[];
  }
  export function create(bytes: Uint8Array): Font | FontCollection;
}
