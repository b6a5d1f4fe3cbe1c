import { PDFArray, type PDFDict } from '@cantoo/pdf-lib';

import type { Localised } from '../../model/localised.ts';
import { readUnicodeMap, type UnicodeMap } from './cmap.ts';
import type { Place, Report } from './finding.ts';
import {
  bytesOf,
  dictAt,
  dictOf,
  itemsAt,
  nameAt,
  numberAt,
  numberOf,
  streamAt,
} from './pdf-values.ts';
import type { ShownGlyphs } from './scan.ts';
import { type GlyphMetrics, readMetrics } from './sfnt.ts';

/** The glyphs of a font that are shown: whether they exist, have their widths, and can be read as text. */
export function inspectGlyphs({ dict, ref, firstPage }: ShownGlyphs, report: Report): void {
  const name = (nameAt(dict, 'BaseFont') ?? '').replace(/^[A-Z]{6}\+/, '');
  const place = { object: ref ?? undefined };
  const codes = codesIn(firstPage);
  const unicode = unicodeOf(dict);
  if (unicode !== null) inspectUnicode(unicode, name, codes, firstPage, place, report);
  const [first] = itemsAt(dict, 'DescendantFonts');
  const inner = dictOf(dict.context.lookup(first));
  const glyphFault = faultFinder(inner === undefined ? null : metricsOf(inner), inner);
  for (const code of codes) {
    const where = { ...place, page: firstPage[code] };
    if (code === 0) {
      report(
        'font-no-notdef',
        {
          sv: `Ett tecken som saknas i ${name} visas som en ruta`,
          en: `A character that is missing from ${name} is shown as a box`,
        },
        where,
      );
      continue;
    }
    const fault = glyphFault(code);
    if (fault !== null)
      report(
        fault.rule,
        {
          sv: `Tecknet ${code} i ${name} ${fault.text.sv}`,
          en: `The character ${code} in ${name} ${fault.text.en}`,
        },
        where,
      );
  }
}

type GlyphFault = { rule: 'font-glyphs-present' | 'font-widths'; text: Localised };

/** Compares what the PDF says of a glyph with what the font says, when it can be read. */
function faultFinder(
  metrics: GlyphMetrics | null,
  inner: PDFDict | undefined,
): (code: number) => GlyphFault | null {
  if (metrics === null || inner === undefined) return () => null;
  const widths = widthsOf(inner);
  return (code) => {
    if (code >= metrics.count)
      return {
        rule: 'font-glyphs-present',
        text: { sv: 'finns inte i filen', en: 'is not in the file' },
      };
    const [written, own] = [widths(code), metrics.widthOf(code)];
    if (Math.abs(written - own) <= 1) return null;
    const text = {
      sv: `är ${written} brett i W men ${Math.round(own)} i typsnittet`,
      en: `is ${written} wide in W but ${Math.round(own)} in the font`,
    };
    return { rule: 'font-widths', text };
  };
}

function codesIn(firstPage: Uint16Array): number[] {
  const codes: number[] = [];
  for (let code = 0; code < firstPage.length; code += 1) {
    if (firstPage[code] !== 0) codes.push(code);
  }
  return codes;
}

function unicodeOf(font: PDFDict): UnicodeMap | null {
  const stream = streamAt(font, 'ToUnicode');
  return stream === undefined
    ? null
    : readUnicodeMap(Buffer.from(bytesOf(stream)).toString('latin1'));
}

/** What stands for nothing, and private characters, which mean nothing outside the font. */
const meaningless =
  /^$|[\0\ufeff\ufffe\uffff\ufffd\ue000-\uf8ff]|[\u{f0000}-\u{10fffd}]|\p{Surrogate}/u;

function inspectUnicode(
  unicode: UnicodeMap,
  name: string,
  codes: readonly number[],
  firstPage: Uint16Array,
  place: Place,
  report: Report,
): void {
  for (const [code, text] of unicode) {
    if (!meaningless.test(text)) continue;
    const points = [...text].map((each) => each.codePointAt(0)?.toString(16).padStart(4, '0'));
    const shown = points.join(' ').toUpperCase();
    const page = firstPage[code] === 0 ? undefined : firstPage[code];
    report(
      'font-unicode-values',
      {
        sv: `ToUnicode för ${name} ger tecknet ${code} som ${shown}`,
        en: `ToUnicode of ${name} gives the character ${code} as ${shown}`,
      },
      {
        ...place,
        page,
      },
    );
  }
  for (const code of codes) {
    if (unicode.has(code) || code === 0) continue; // glyph 0 is told of by itself
    const text = {
      sv: `Tecknet ${code} i ${name} saknar Unicode`,
      en: `The character ${code} in ${name} has no Unicode`,
    };
    report('font-unicode', text, { ...place, page: firstPage[code] });
  }
}

function metricsOf(inner: PDFDict): GlyphMetrics | null {
  const descriptor = dictAt(inner, 'FontDescriptor');
  const file = descriptor === undefined ? undefined : streamAt(descriptor, 'FontFile2');
  return file === undefined ? null : readMetrics(bytesOf(file));
}

/** Widths as ISO 32000-1, 9.7.4.3, writes them: `c [w …]` and `first last w`. */
function widthsOf(inner: PDFDict): (code: number) => number {
  const items = itemsAt(inner, 'W').map((item) => inner.context.lookup(item));
  const widths = new Map<number, number>();
  let at = 0;
  while (at < items.length) {
    const first = numberOf(items[at]) ?? 0;
    const next = items[at + 1];
    if (next instanceof PDFArray) {
      next.asArray().forEach((width, index) => widths.set(first + index, numberOf(width) ?? 0));
      at += 2;
    } else {
      const last = Math.min(numberOf(next) ?? 0, 65_535);
      for (let code = first; code <= last; code += 1)
        widths.set(code, numberOf(items[at + 2]) ?? 0);
      at += 3;
    }
  }
  const other = numberAt(inner, 'DW') ?? 1000;
  return (code) => widths.get(code) ?? other;
}
