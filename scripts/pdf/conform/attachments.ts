import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';

import { compress, compressedStream } from './streams.ts';

/** A file to carry in the PDF: the data of a figure, or what it was made from. */
export interface Attachment {
  /** File name, unique in the document. */
  name: string;
  bytes: Uint8Array;
  mimeType: string;
  /** For readers. */
  description: string;
  /** Identifier of the figure that it belongs to. */
  figure: string;
}

/** An attachment, and its bytes as they are to lie in the PDF. */
export interface CompressedAttachment extends Attachment {
  contents: Uint8Array;
}

/** Needs no document, and so can be begun before there is one. */
export async function compressFiles(
  attachments: readonly Attachment[],
): Promise<CompressedAttachment[]> {
  return await Promise.all(
    attachments.map(async (file) => ({ ...file, contents: await compress(file.bytes) })),
  );
}

/** Attaches the files, dated `date` if it is known, and returns their references in the same order. */
export function attachFiles(
  document: PDFDocument,
  attachments: readonly CompressedAttachment[],
  date: Date | null,
): PDFRef[] {
  const names = new Set(attachments.map(({ name }) => name));
  if (names.size !== attachments.length) throw new Error('Two attachments have the same name');
  const refs = attachments.map((attachment) => attachFile(document, attachment, date));
  if (refs.length > 0) listFiles(document, attachments, refs);
  return refs;
}

function attachFile(
  { context }: PDFDocument,
  file: CompressedAttachment,
  date: Date | null,
): PDFRef {
  const content = compressedStream(context, file.contents, {
    Type: 'EmbeddedFile',
    Subtype: PDFName.of(file.mimeType),
    Params: {
      Size: file.bytes.length,
      ...(date === null
        ? {}
        : { CreationDate: PDFString.fromDate(date), ModDate: PDFString.fromDate(date) }),
    },
  });
  const stream = context.register(content);
  return context.register(
    context.obj({
      Type: 'Filespec',
      F: PDFString.of(file.name),
      UF: PDFHexString.fromText(file.name),
      Desc: PDFHexString.fromText(file.description),
      EF: { F: stream, UF: stream },
      AFRelationship: file.mimeType === 'text/csv' ? 'Data' : 'Source',
    }),
  );
}

/** In the list of attachments, sorted by name, and as files of the document. */
function listFiles(
  { catalog, context }: PDFDocument,
  attachments: readonly Attachment[],
  refs: readonly PDFRef[],
): void {
  const named = attachments.map(({ name }, index): [string, PDFRef | undefined] => [
    name,
    refs[index],
  ]);
  const sorted = named.toSorted(([one], [other]) => (one < other ? -1 : 1));
  const Names = sorted.flatMap(([name, ref]) => [PDFHexString.fromText(name), ref]);
  const names = catalog.lookupMaybe(PDFName.of('Names'), PDFDict) ?? context.obj({});
  names.set(PDFName.of('EmbeddedFiles'), context.obj({ Names }));
  catalog.set(PDFName.of('Names'), names);
  catalog.set(PDFName.of('AF'), PDFArray.withContext(context));
  const files = catalog.lookup(PDFName.of('AF'), PDFArray);
  for (const ref of refs) files.push(ref);
}
