import type { PDFDict, PDFDocument, PDFRef } from '@cantoo/pdf-lib';

import type { Expectations, Report } from './finding.ts';

/** What every check is given. */
export interface Inspection {
  document: PDFDocument;
  expected: Expectations;
  pages: readonly InspectedPage[];
  report: Report;
}

export interface InspectedPage {
  /** 1-based. */
  number: number;
  ref: PDFRef;
  dict: PDFDict;
}

/** 1-based numbers of pages by reference. */
export function pageNumbers({ pages }: Inspection): Map<PDFRef, number> {
  return new Map(pages.map(({ ref, number }) => [ref, number]));
}
