import type { PdfFont } from './fonts.ts';

/** A finished document and what was found in it on the way. */
export interface PrintedPdf {
  bytes: Uint8Array;
  pages: number;
  fonts: PdfFont[];
  /** Numbers of the pages where a character is missing from its font. */
  missingGlyphs: number[];
}
