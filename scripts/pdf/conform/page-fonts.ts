import { PDFDict, type PDFDocument, PDFName, PDFRef } from '@cantoo/pdf-lib';

import type { LineFonts } from './line-ends.ts';
import type { PageFonts } from './soft-hyphens.ts';
import { compress, compressedStream, decoded } from './streams.ts';
import { type GlyphTexts, mendGlyphTexts, readGlyphTexts, writeGlyphTexts } from './unicode.ts';

/** A font's map from glyphs to text, and what was learnt about its ligatures on the pages. */
interface FontMap {
  texts: GlyphTexts;
  /** The first glyph with each text. */
  glyphs: ReadonlyMap<string, number>;
  ligatures: GlyphTexts;
}

/** The maps of all fonts, by the reference of the map. */
export type FontMaps = Map<PDFRef, FontMap>;

/** The fonts of a page, whose maps are read when first asked for and kept in `maps`. */
export function pageFonts(resources: PDFDict | undefined, maps: FontMaps): PageFonts & LineFonts {
  const fonts = resources?.lookupMaybe(PDFName.of('Font'), PDFDict);
  const byName = new Map<string, FontMap | null>();
  const mapOf = (font: string): FontMap | null => {
    const known = byName.get(font);
    if (known !== undefined) return known;
    const map = readMap(fonts?.lookupMaybe(PDFName.of(font), PDFDict), maps);
    byName.set(font, map);
    return map;
  };
  return {
    textOf: (font, glyph) => mapOf(font)?.texts.get(glyph),
    glyphOf: (font, text) => mapOf(font)?.glyphs.get(text) ?? null,
    learn(font, glyph, letters) {
      const map = mapOf(font);
      if (map === null) return false;
      const text = map.texts.get(glyph);
      if (text === '\0' && !map.ligatures.has(glyph)) map.ligatures.set(glyph, letters);
      return (text === '\0' ? map.ligatures.get(glyph) : text) === letters;
    },
  };
}

function readMap(font: PDFDict | undefined, maps: FontMaps): FontMap | null {
  const ref = font?.get(PDFName.of('ToUnicode'));
  if (font === undefined || !(ref instanceof PDFRef)) return null;
  const known = maps.get(ref);
  if (known !== undefined) return known;
  const texts = readGlyphTexts(decoded(font.context.lookup(ref)).toString('latin1'));
  const glyphs = new Map([...texts].toReversed().map(([glyph, text]) => [text, glyph]));
  const map = { texts, glyphs, ligatures: new Map<number, string>() };
  maps.set(ref, map);
  return map;
}

/** Writes all maps anew, mended. */
export async function writeFontMaps({ context }: PDFDocument, maps: FontMaps): Promise<void> {
  const writing = [...maps].map(async ([ref, { texts, ligatures }]) => {
    const map = writeGlyphTexts(mendGlyphTexts(texts, ligatures));
    context.assign(ref, compressedStream(context, await compress(Buffer.from(map, 'latin1'))));
  });
  await Promise.all(writing);
}
