import { inflateSync } from 'node:zlib';

import type {
  PDFBool,
  PDFHexString as HexString,
  PDFStream as Stream,
  PDFString as LiteralString,
} from '@cantoo/pdf-lib';
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';

export type PdfStream = Stream;
export type PdfText = LiteralString | HexString;

// Reading of what may be anything: a value of another kind than asked for is as good as none.

export function valueAt(dict: PDFDict, key: string): PDFObject | undefined {
  return dict.lookup(nameFor(key));
}

const names = new Map<string, PDFName>();
const texts = new Map<PDFName, string>();

/** As `PDFName.of`, which reads the name anew every time. */
function nameFor(key: string): PDFName {
  let name = names.get(key);
  if (name === undefined) {
    name = PDFName.of(key);
    names.set(key, name);
  }
  return name;
}

/** As `decodeText`; there are few names, and each is one object. */
export function textOfName(name: PDFName): string {
  let text = texts.get(name);
  if (text === undefined) {
    text = name.decodeText();
    texts.set(name, text);
  }
  return text;
}

export function refAt(dict: PDFDict, key: string): PDFRef | undefined {
  const value = dict.get(nameFor(key));
  return value instanceof PDFRef ? value : undefined;
}

export function hasKey(dict: PDFDict, key: string): boolean {
  return dict.has(nameFor(key));
}

export function dictAt(dict: PDFDict, key: string): PDFDict | undefined {
  return dictOf(valueAt(dict, key));
}

/** The dictionary itself, or that of a stream. */
export function dictOf(object: PDFObject | undefined): PDFDict | undefined {
  if (object instanceof PDFDict) return object;
  return object instanceof PDFStream ? object.dict : undefined;
}

export function streamAt(dict: PDFDict, key: string): PDFRawStream | undefined {
  const value = valueAt(dict, key);
  return value instanceof PDFRawStream ? value : undefined;
}

function arrayAt(dict: PDFDict, key: string): PDFArray | undefined {
  const value = valueAt(dict, key);
  return value instanceof PDFArray ? value : undefined;
}

/** Items of an array as written, references not followed; none when it is no array. */
export function itemsAt(dict: PDFDict, key: string): PDFObject[] {
  return arrayAt(dict, key)?.asArray() ?? [];
}

export function nameAt(dict: PDFDict, key: string): string | undefined {
  return nameOf(valueAt(dict, key));
}

export function nameOf(object: PDFObject | undefined): string | undefined {
  return object instanceof PDFName ? textOfName(object) : undefined;
}

export function isText(object: PDFObject | undefined): object is PdfText {
  return object instanceof PDFString || object instanceof PDFHexString;
}

export function textAt(dict: PDFDict, key: string): string | undefined {
  return textOf(valueAt(dict, key));
}

export function textOf(object: PDFObject | undefined): string | undefined {
  if (!isText(object)) return undefined;
  try {
    return object.decodeText();
  } catch {
    return undefined; // `text-valid` tells
  }
}

export function numberAt(dict: PDFDict, key: string): number | undefined {
  return numberOf(valueAt(dict, key));
}

export function numberOf(object: PDFObject | undefined): number | undefined {
  return object instanceof PDFNumber ? object.asNumber() : undefined;
}

export function booleanAt(dict: PDFDict, key: string): boolean | undefined {
  const value = valueAt(dict, key);
  return value !== undefined && 'asBoolean' in value ? (value as PDFBool).asBoolean() : undefined;
}

/** Four numbers of a rectangle, lower left first. */
export function boxOf(object: PDFObject | undefined): [number, number, number, number] | undefined {
  if (!(object instanceof PDFArray) || object.size() !== 4) return undefined;
  const [a, b, c, d] = [0, 1, 2, 3].map((index) => numberOf(object.lookup(index)));
  if (a === undefined || b === undefined || c === undefined || d === undefined) return undefined;
  return [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
}

/** What a stream holds, unpacked. Throws when it cannot be unpacked. */
export function bytesOf(stream: PDFRawStream): Uint8Array {
  const filter = valueAt(stream.dict, 'Filter');
  // Node's own inflating is many times faster than pdf-lib's, which is left what is unusual.
  const isPlain = nameOf(filter) === 'FlateDecode' && !hasKey(stream.dict, 'DecodeParms');
  return isPlain ? inflateSync(stream.contents) : decodePDFRawStream(stream).decode();
}
