import { PDFDict, type PDFRef } from '@cantoo/pdf-lib';

import type { Report } from './finding.ts';
import { inspectGlyphs } from './glyphs.ts';
import type { Inspection } from './inspection.ts';
import { dictAt, dictOf, itemsAt, nameAt, streamAt, textAt } from './pdf-values.ts';
import type { Contents } from './scan.ts';

/** Fonts of the file, whether they are shown or not, and the glyphs that are shown. */
export function inspectFonts({ document, expected, report }: Inspection, contents: Contents): void {
  const allowed =
    expected.families === undefined ? null : new Set(expected.families.map(familyKey));
  for (const [ref, object] of document.context.enumerateIndirectObjects()) {
    const isFont = object instanceof PDFDict && nameAt(object, 'Type') === 'Font';
    if (!isFont || (nameAt(object, 'Subtype') ?? '').startsWith('CIDFont')) continue;
    inspectFont(object, ref, report);
    inspectFamily(object, ref, allowed, report);
  }
  for (const shown of contents.fonts.values()) inspectGlyphs(shown, report);
}

function inspectFont(font: PDFDict, object: PDFRef, report: Report): void {
  const subtype = nameAt(font, 'Subtype') ?? '';
  const name = nameOfFont(font);
  if (subtype !== 'Type0') {
    report(
      'font-types',
      {
        sv: `Typsnittet ${name} är ${subtype}, väntade Type0`,
        en: `The font ${name} is ${subtype}, expected Type0`,
      },
      { object },
    );
    if (subtype === 'Type3') return;
  } else if (nameAt(font, 'Encoding') !== 'Identity-H') {
    report(
      'font-types',
      {
        sv: `Typsnittet ${name} har inte kodningen Identity-H`,
        en: `The font ${name} does not have the encoding Identity-H`,
      },
      { object },
    );
  }
  const inner = descendantOf(font);
  const descriptor = dictAt(inner ?? font, 'FontDescriptor');
  const isEmbedded = fileKeys.some((key) => descriptor !== undefined && streamAt(descriptor, key));
  if (!isEmbedded)
    report(
      'font-embedded',
      { sv: `Typsnittet ${name} ligger inte i filen`, en: `The font ${name} is not in the file` },
      { object },
    );
  if (streamAt(font, 'ToUnicode') === undefined) {
    report(
      'font-unicode',
      { sv: `Typsnittet ${name} saknar ToUnicode`, en: `The font ${name} has no ToUnicode` },
      { object },
    );
  }
  if (inner !== undefined) inspectDescendant(inner, name, object, report);
}

const fileKeys = ['FontFile', 'FontFile2', 'FontFile3'];

function inspectDescendant(inner: PDFDict, name: string, object: PDFRef, report: Report): void {
  const system = dictAt(inner, 'CIDSystemInfo');
  const registry = system === undefined ? '' : textAt(system, 'Registry');
  const ordering = system === undefined ? '' : textAt(system, 'Ordering');
  if (registry !== 'Adobe' || ordering !== 'Identity') {
    report(
      'font-cid-map',
      {
        sv: `Typsnittet ${name} har inte CIDSystemInfo Adobe-Identity`,
        en: `The font ${name} does not have CIDSystemInfo Adobe-Identity`,
      },
      { object },
    );
  }
  const isTrueType = nameAt(inner, 'Subtype') === 'CIDFontType2';
  if (isTrueType && nameAt(inner, 'CIDToGIDMap') !== 'Identity') {
    report(
      'font-cid-map',
      {
        sv: `Typsnittet ${name} har inte CIDToGIDMap Identity`,
        en: `The font ${name} does not have CIDToGIDMap Identity`,
      },
      { object },
    );
  }
}

function inspectFamily(
  font: PDFDict,
  object: PDFRef,
  allowed: ReadonlySet<string> | null,
  report: Report,
): void {
  const name = nameOfFont(font);
  if (allowed === null || allowed.has(familyKey(name.split('-')[0] ?? ''))) return;
  report(
    'font-families',
    {
      sv: `Typsnittet ${name} hör inte till temat`,
      en: `The font ${name} is not one of the theme`,
    },
    { object },
  );
}

/** Names without digits and spaces: the version of a family is not compared. */
function familyKey(name: string): string {
  return name.replace(/[\s\d]/g, '').toLowerCase();
}

/** PostScript name without the prefix of a subset. */
function nameOfFont(font: PDFDict): string {
  return (nameAt(font, 'BaseFont') ?? '?').replace(/^[A-Z]{6}\+/, '');
}

/** The inner half of a composite font. */
function descendantOf(font: PDFDict): PDFDict | undefined {
  const [first] = itemsAt(font, 'DescendantFonts');
  return dictOf(font.context.lookup(first));
}
