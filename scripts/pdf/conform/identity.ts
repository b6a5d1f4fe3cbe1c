import { type PDFDocument, PDFName, PDFRawStream, PDFString } from '@cantoo/pdf-lib';

import type { DocumentFacts } from '../metadata.ts';
import { compressedStream } from './streams.ts';
import { xmpPacket } from './xmp.ts';

/** Writes the metadata as XMP, uncompressed so that any program can find it. */
export function writeXmp(document: PDFDocument, facts: DocumentFacts): void {
  const { catalog, context } = document;
  const packet = Buffer.from(xmpPacket(facts, document.getProducer() ?? ''), 'utf8');
  const dict = context.obj({ Type: 'Metadata', Subtype: 'XML', Length: packet.length });
  catalog.set(PDFName.of('Metadata'), context.register(PDFRawStream.of(dict, packet)));
}

/** Says which colours the numbers stand for: sRGB, with its profile compressed. */
export function writeOutputIntent({ catalog, context }: PDFDocument, srgb: Uint8Array): void {
  const profile = context.register(compressedStream(context, srgb, { N: 3 }));
  const name = PDFString.of('sRGB IEC61966-2.1');
  const intent = context.obj({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: name,
    Info: name,
    RegistryName: PDFString.of('http://www.color.org'),
    DestOutputProfile: profile,
  });
  catalog.set(PDFName.of('OutputIntents'), context.obj([intent]));
}
