import {
  PDFCatalog,
  type PDFContext,
  PDFCrossRefStream,
  type PDFDocument,
  type PDFObject,
  PDFPageLeaf,
  PDFPageTree,
  type PDFRawStream,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';

import { bytesOf } from '../objects.ts';
import { compress, compressedStream } from './streams.ts';

type NumberedObject = [PDFRef, PDFObject];

/** Objects that lie in a stream of their own, in order. */
export interface PackedObjects {
  /** Of the stream, which is not among the objects of the document. */
  ref: PDFRef;
  refs: readonly PDFRef[];
  stream: PDFRawStream;
}

const mostInStream = 50;

/**
 * Packs what may lie in a stream (ISO 32000-1, 7.5.7), with the tree of pages left out so that readers find it at once. All are
 * compressed at the same time.
 */
export async function packObjects({ context }: PDFDocument): Promise<PackedObjects[]> {
  const objects = context.enumerateIndirectObjects().filter(([, object]) => !standsAlone(object));
  const packing: Promise<PackedObjects>[] = [];
  for (let from = 0; from < objects.length; from += mostInStream) {
    packing.push(pack(context, objects.slice(from, from + mostInStream)));
  }
  return await Promise.all(packing);
}

async function pack(
  context: PDFContext,
  objects: readonly NumberedObject[],
): Promise<PackedObjects> {
  const ref = context.nextRef(); // before waiting, so that the streams are numbered in order
  const refs = objects.map(([each]) => each);
  return { ref, refs, stream: await objectStream(context, objects) };
}

function standsAlone(object: PDFObject): boolean {
  return [PDFStream, PDFCatalog, PDFPageTree, PDFPageLeaf].some((kind) => object instanceof kind);
}

/** Numbers and places of the objects, then the objects themselves. */
async function objectStream(
  context: PDFContext,
  objects: readonly NumberedObject[],
): Promise<PDFRawStream> {
  const texts = objects.map(([, object]) => `${object.toString()}\n`);
  let place = 0;
  const head = objects.map(([{ objectNumber }], index) => {
    const entry = `${objectNumber} ${place} `;
    place += texts[index]?.length ?? 0;
    return entry;
  });
  const First = head.join('').length;
  const contents = Buffer.from([...head, ...texts].join(''), 'latin1');
  const entries = { Type: 'ObjStm', N: objects.length, First };
  return compressedStream(context, await compress(contents), entries);
}

/** Where an object is: 0 nowhere, 1 at a place in the file, 2 in a stream (ISO 32000-1, table 18). */
type Entry = NonNullable<Parameters<typeof PDFCrossRefStream.of>[1]>[number];

/** The file: header, objects that stand alone, those that are packed, and the table that tells where all are. */
export function fileOf({ context }: PDFDocument, packed: readonly PackedObjects[]): Uint8Array {
  const file: File = { parts: [], size: 0 };
  add(file, Buffer.from(`${context.header.toString()}\n\n`, 'latin1'));
  const alone = context.enumerateIndirectObjects().filter(([, object]) => standsAlone(object));
  const entries = [
    ...alone.map((each) => addObject(file, each)),
    ...packed.flatMap(({ ref, refs }) =>
      refs.map((each, index): Entry => ({ type: 2, ref: each, objectStreamRef: ref, index })),
    ),
    ...packed.map(({ ref, stream }) => addObject(file, [ref, stream])),
  ];
  const start = file.size;
  const ref = context.nextRef();
  addObject(file, [ref, crossReferences(context, [...entries, { type: 1, ref, offset: start }])]);
  add(file, Buffer.from(`startxref\n${start}\n%%EOF`));
  return new Uint8Array(Buffer.concat(file.parts)); // a Buffer is not welcome everywhere
}

/** Being written. */
interface File {
  parts: Uint8Array[];
  /** In bytes. */
  size: number;
}

function add(file: File, ...parts: readonly Uint8Array[]): void {
  for (const part of parts) {
    file.parts.push(part);
    file.size += part.length;
  }
}

function addObject(file: File, [ref, object]: NumberedObject): Entry {
  const offset = file.size;
  const head = Buffer.from(`${ref.objectNumber} ${ref.generationNumber} obj\n`);
  add(file, head, ...bytesOf(object), Buffer.from('\nendobj\n\n'));
  return { type: 1, ref, offset };
}

/** Makes the table, in which object 0 is the first of those that are nowhere. */
function crossReferences(context: PDFContext, entries: readonly Entry[]): PDFCrossRefStream {
  const { Root, Info, ID } = context.trailerInfo;
  const dict = context.obj({ Size: context.largestObjectNumber + 1, Root, Info, ID });
  const none: Entry = { type: 0, ref: PDFRef.of(0, 65_535), nextFreeObjectNumber: 0 };
  const sorted = entries.toSorted((one, other) => one.ref.objectNumber - other.ref.objectNumber);
  return PDFCrossRefStream.of(dict, [none, ...sorted]);
}
