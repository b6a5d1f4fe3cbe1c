import { crc32, deflateSync } from 'node:zlib';

import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber } from '@cantoo/pdf-lib';
import type { PDFiumDocument } from '@hyzyla/pdfium';

/** Where something that can be linked to stands. */
export interface PdfPlace {
  id: string;
  /** From 1. */
  page: number;
  /** How far down the page, from 0 to 1. */
  top: number;
}

/** A finished PDF, page by page, as pictures. */
export interface PagePictures {
  pages: number;
  places: readonly PdfPlace[];
  /** PNG; `null` when there is no such page. */
  picture: (page: number) => Promise<Uint8Array | null>;
  close: () => void;
}

/** Dots for each point of the page: an A4 page of 595 pt becomes 893 dots wide. */
const scale = 1.5;

export async function openPagePictures(bytes: Uint8Array): Promise<PagePictures> {
  const { PDFiumLibrary } = await import('@hyzyla/pdfium'); // PDFium in WebAssembly
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(bytes);
  return {
    pages: document.getPageCount(),
    places: await placesIn(bytes),
    picture: async (page) => await pictureOf(document, page),
    close() {
      document.destroy();
      library.destroy();
    },
  };
}

async function pictureOf(document: PDFiumDocument, page: number): Promise<Uint8Array | null> {
  if (!Number.isInteger(page) || page < 1 || page > document.getPageCount()) return null;
  const { width, height, data } = await document
    .getPage(page - 1)
    .render({ scale, render: 'bitmap' });
  return png(width, height, data);
}

/** Named destinations of the dictionary that Chromium writes: `[page /XYZ left top zoom]`. */
async function placesIn(bytes: Uint8Array): Promise<PdfPlace[]> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const pages = document.getPages();
  const numbers = new Map(pages.map(({ ref }, index) => [ref.toString(), index]));
  const named = document.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
  return (named?.entries() ?? []).flatMap(([name, value]): PdfPlace[] => {
    const target = document.context.lookup(value);
    if (!(target instanceof PDFArray)) return [];
    const index = numbers.get(String(target.get(0)));
    const top = target.size() > 3 ? target.lookup(3) : undefined;
    const page = index === undefined ? undefined : pages[index];
    if (index === undefined || page === undefined) return [];
    const { height } = page.getSize();
    const from = top instanceof PDFNumber ? (height - top.asNumber()) / height : 0;
    return [{ id: name.decodeText(), page: index + 1, top: Math.min(1, Math.max(0, from)) }];
  });
}

/** The simplest PNG: 8 bits a channel, no filter. `data` is RGBA. */
function png(width: number, height: number, data: Uint8Array): Uint8Array {
  const rows = Buffer.alloc(height * (width * 3 + 1));
  for (let y = 0, to = 0, from = 0; y < height; y += 1) {
    to += 1; // no filter
    for (let x = 0; x < width; x += 1, from += 4, to += 3) {
      rows[to] = data[from] ?? 0;
      rows[to + 1] = data[from + 1] ?? 0;
      rows[to + 2] = data[from + 2] ?? 0;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const pixels = deflateSync(rows, { level: 3 });
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
