import { createHash } from 'node:crypto';

import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  type PDFObject,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';

/** Drops what nothing refers to any longer: it would keep in the file what has been replaced. */
export function dropUnreachable({ context }: PDFDocument): void {
  const { Root, Info } = context.trailerInfo;
  const reached = new Set<PDFRef>();
  const waiting: unknown[] = [Root, Info];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (!(next instanceof PDFRef)) waiting.push(...partsOf(next));
    else if (!reached.has(next)) {
      reached.add(next);
      waiting.push(context.lookup(next));
    }
  }
  for (const [ref] of context.enumerateIndirectObjects()) {
    if (!reached.has(ref)) context.delete(ref);
  }
}

function partsOf(object: unknown): unknown[] {
  if (object instanceof PDFArray) return object.asArray();
  if (object instanceof PDFDict) return object.values();
  return object instanceof PDFStream ? object.dict.values() : [];
}

/** An object as it stands in the file, in parts, so that what a stream holds need not be copied. */
export function bytesOf(object: PDFObject): Uint8Array[] {
  if (!(object instanceof PDFStream)) return [Buffer.from(object.toString(), 'latin1')];
  object.updateDict();
  const head = Buffer.from(`${object.dict.toString()}\nstream\n`, 'latin1');
  return [head, object.getContents(), Buffer.from('\nendstream')];
}

/** Identifies the file by what it holds, so that the same content has the same identifier. */
export function identifyByContent({ context }: PDFDocument): void {
  const hash = createHash('sha256');
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    hash.update(ref.toString());
    for (const part of bytesOf(object)) hash.update(part);
  }
  const id = PDFHexString.of(hash.digest('hex').slice(0, 32).toUpperCase());
  context.trailerInfo.ID = context.obj([id, id]);
}
