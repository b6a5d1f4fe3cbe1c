import { createRequire } from 'node:module';

import type * as PdfLib from '@cantoo/pdf-lib';

/** As CommonJS: through tsx, the package's 192 ES modules take 0.6 s to load, and this 0.2 s. */
const pdfLib = createRequire(import.meta.url)('@cantoo/pdf-lib') as typeof PdfLib;

export const {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHeader,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
} = pdfLib;

export type PDFArray = PdfLib.PDFArray;
export type PDFDict = PdfLib.PDFDict;
export type PDFDocument = PdfLib.PDFDocument;
export type PDFName = PdfLib.PDFName;
export type PDFNumber = PdfLib.PDFNumber;
export type PDFObject = PdfLib.PDFObject;
export type PDFRawStream = PdfLib.PDFRawStream;
export type PDFRef = PdfLib.PDFRef;
