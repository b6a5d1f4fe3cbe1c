import { activeContent } from './active-content.ts';
import { fontsOf, pagesWithMissingGlyphs, type PdfFont } from './fonts.ts';
import { renameIdentifiers } from './identifiers.ts';
import { type DocumentFacts, mapTypes, writeMetadata } from './metadata.ts';
import { dropUnreachable, identifyByContent } from './objects.ts';
import { titleOutline } from './outline.ts';
import { PDFDocument } from './pdf-lib.ts';

export interface PrintedPdf {
  bytes: Uint8Array;
  pages: number;
  fonts: PdfFont[];
  /** Numbers of the pages where a character is missing from its font. */
  missingGlyphs: number[];
}

/** pdf-lib otherwise pauses after every fifty objects, for the sake of browsers. */
const allAtOnce = { parseSpeed: Infinity, objectsPerTick: Infinity };

/**
 * Turns what Chromium printed into the finished document. Nothing in the bytes depends on when, where or after what they were
 * made. Throws when the document holds something active, which only a fault of ours can let in.
 */
export async function finishDocument(
  printed: Uint8Array,
  facts: DocumentFacts,
  headings: readonly string[],
): Promise<PrintedPdf> {
  const document = await PDFDocument.load(printed, { ...allAtOnce, updateMetadata: false });
  titleOutline(document, headings);
  renameIdentifiers(document);
  mapTypes(document);
  writeMetadata(document, facts);
  await document.flush();
  dropUnreachable(document);
  refuseActiveContent(document);
  identifyByContent(document); // last: it reads everything
  return {
    bytes: await document.save({
      ...allAtOnce,
      addDefaultPage: false,
      updateFieldAppearances: false,
    }),
    pages: document.getPageCount(),
    fonts: fontsOf(document),
    missingGlyphs: pagesWithMissingGlyphs(document),
  };
}

function refuseActiveContent(document: PDFDocument): void {
  const found = activeContent(document);
  if (found.length > 0) throw new Error(`The PDF holds active content: ${found.join(', ')}`);
}
