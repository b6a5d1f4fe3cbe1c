import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFObject } from '@cantoo/pdf-lib';

/** A font as the PDF holds it. */
export interface PdfFont {
  /** PostScript name without the prefix of a subset, such as `Roboto-Medium`. */
  name: string;
  /** `Type0`, `TrueType`, `Type3` … */
  subtype: string;
  embedded: boolean;
}

/** Fonts of the document, one for each name and kind, sorted by name. */
export function fontsOf(document: PDFDocument): PdfFont[] {
  const fonts = new Map<string, PdfFont>();
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    const font = fontOf(object);
    if (font !== null) fonts.set(JSON.stringify(font), font);
  }
  return [...fonts.values()].toSorted((one, other) => (one.name < other.name ? -1 : 1));
}

/** `null` for what is no font, and for the inner half of a composite one. */
function fontOf(object: PDFObject): PdfFont | null {
  if (!(object instanceof PDFDict) || nameAt(object, 'Type') !== 'Font') return null;
  const subtype = nameAt(object, 'Subtype');
  if (subtype.startsWith('CIDFont')) return null;
  const inner = object.lookupMaybe(PDFName.of('DescendantFonts'), PDFArray)?.lookup(0, PDFDict);
  const descriptor = (inner ?? object).lookupMaybe(PDFName.of('FontDescriptor'), PDFDict);
  const files = ['FontFile', 'FontFile2', 'FontFile3'].map((key) => PDFName.of(key));
  return {
    name: nameAt(object, 'BaseFont').replace(/^[A-Z]{6}\+/, ''),
    subtype,
    embedded: files.some((key) => descriptor?.has(key)),
  };
}

function nameAt(dict: PDFDict, key: string): string {
  return dict.lookupMaybe(PDFName.of(key), PDFName)?.decodeText() ?? '';
}

/**
 * Fonts that the theme does not ship, that are drawn instead of embedded (Type 3, which have no names and no hints), or that
 * are not embedded. `families` are names without digits (`Source Serif`): the digits of a version are not compared.
 */
export function unshippedFonts(fonts: readonly PdfFont[], families: readonly string[]): string[] {
  const shipped = new Set(families.map(familyKey));
  return fonts
    .filter(({ name, subtype, embedded }) => {
      return subtype === 'Type3' || !embedded || !shipped.has(familyKey(name.split('-')[0] ?? ''));
    })
    .map(({ name, subtype }) => (name === '' ? subtype : name));
}

function familyKey(name: string): string {
  return name.replace(/[\s\d]/g, '').toLowerCase();
}
