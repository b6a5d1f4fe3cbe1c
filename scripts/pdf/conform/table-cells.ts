import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, PDFString } from '@cantoo/pdf-lib';

import type { Element, Kid } from './tree.ts';

export function isRow(kid: Kid): kid is Element {
  return kid.kind === 'element' && kid.type === 'TR';
}

export function scopeOf(cell: Element): string | undefined {
  const scopes = attributesOf(cell).map((dict) => dict.lookupMaybe(PDFName.of('Scope'), PDFName));
  return scopes.find((scope) => scope !== undefined)?.decodeText();
}

export function cellsOf({ kids }: Element): Element[] {
  return kids.filter((kid) => kid.kind === 'element');
}

/** Attributes of a cell by owner, one dictionary or several. */
export function attributesOf({ attributes }: Element): PDFDict[] {
  const list = attributes instanceof PDFArray ? attributes.asArray() : [attributes];
  return list.filter((each) => each instanceof PDFDict);
}

export function spanOf(cell: Element, key: string): number {
  const spans = attributesOf(cell).map((dict) => dict.lookupMaybe(PDFName.of(key), PDFNumber));
  return Math.max(1, ...spans.map((span) => span?.asNumber() ?? 1));
}

export function headersOf(cell: Element): string[] {
  return attributesOf(cell).flatMap((dict) => {
    const headers = dict.lookupMaybe(PDFName.of('Headers'), PDFArray);
    return (headers?.asArray() ?? [])
      .filter((header) => header instanceof PDFString || header instanceof PDFHexString)
      .map((header) => header.decodeText());
  });
}
