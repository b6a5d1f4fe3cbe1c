import { promisify } from 'node:util';
import { deflate, inflateSync } from 'node:zlib';

import {
  decodePDFRawStream,
  type PDFDict,
  type PDFDocument,
  PDFName,
  type PDFObject,
  PDFRawStream,
  type PDFRef,
} from '@cantoo/pdf-lib';

import type { Painted } from './content.ts';

/** What pdf-lib can make an object of; a string becomes a name. */
export type Literal = PDFObject | string | number | undefined | Literal[] | Entries;
export interface Entries {
  [key: string]: Literal;
}

const deflateApart = promisify(deflate);

/**
 * The bytes, compressed as far as zlib goes, while this thread goes on. Which bytes that gives may depend on the processor that
 * Node's zlib is built for (as does what Chromium has compressed), though never within one machine.
 */
export async function compress(bytes: Uint8Array): Promise<Uint8Array> {
  // With room for all: it would wait for this thread to make more.
  return await deflateApart(bytes, { level: 9, chunkSize: bytes.length + 1024 });
}

/** A stream of what `compress` gave. */
export function compressedStream(
  context: PDFDocument['context'],
  contents: Uint8Array,
  entries: Entries = {},
): PDFRawStream {
  const dict = context.obj({ ...entries, Filter: 'FlateDecode', Length: contents.length });
  return PDFRawStream.of(dict, contents);
}

const filterKey = PDFName.of('Filter');
const parametersKey = PDFName.of('DecodeParms');
const flate = PDFName.of('FlateDecode');

/** Bytes of a stream as they were before compression; throws when the object is none. */
export function decoded(stream: PDFObject | undefined): Buffer {
  if (!(stream instanceof PDFRawStream))
    throw new Error('The PDF has no stream where one should be');
  const { dict, contents } = stream;
  const isPlainFlate = dict.get(filterKey) === flate && !dict.has(parametersKey);
  // zlib takes a quarter of the time of pdf-lib's own.
  if (isPlainFlate) return inflateSync(contents);
  return Buffer.from(decodePDFRawStream(stream).decode());
}

/** What draws a page, or a part of it that is drawn apart (a form), such as a group with opacity. */
export interface ContentStream {
  ref: PDFRef;
  page: PDFRef;
  /** The dictionary that belongs to it: of the page or of the form. */
  owner: PDFDict;
  isForm: boolean;
  /** One character a byte. */
  content: string;
  /** What its numbered stretches draw. */
  painted: ReadonlyMap<number, Painted>;
}
