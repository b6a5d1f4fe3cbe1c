import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';

import { structureElements } from './structure.ts';

const idKey = PDFName.of('ID');

/**
 * Renames the table headers that cells refer to, in reading order: Chromium names them after the number of the DOM node,
 * which counts on through the life of a browser, so that the same page printed twice would differ.
 */
export function renameIdentifiers(document: PDFDocument): void {
  const names = new Map<string, string>();
  const refs = new Map<string, PDFRef>();
  const elements = [...structureElements(document)];
  for (const { dict, ref } of elements) {
    const old = dict.lookupMaybe(idKey, PDFString, PDFHexString)?.decodeText();
    if (old === undefined) continue;
    const name = `th-${names.size + 1}`;
    names.set(old, name);
    refs.set(name, ref);
    dict.set(idKey, PDFString.of(name));
  }
  for (const { dict } of elements) {
    for (const headers of headersOf(dict)) renameAll(headers, names);
  }
  if (refs.size > 0) writeTree(document, refs);
}

/** The lists of header names in an element's attributes. */
function headersOf(element: PDFDict): PDFArray[] {
  const attributes = element.lookup(PDFName.of('A'));
  const owners = attributes instanceof PDFArray ? attributes.asArray() : [attributes];
  return owners
    .map((owner) => owner && element.context.lookup(owner))
    .filter((owner) => owner instanceof PDFDict)
    .map((owner) => owner.lookupMaybe(PDFName.of('Headers'), PDFArray))
    .filter((headers) => headers !== undefined);
}

function renameAll(headers: PDFArray, names: ReadonlyMap<string, string>): void {
  for (let index = 0; index < headers.size(); index += 1) {
    const old = headers.lookup(index, PDFString, PDFHexString).decodeText();
    const name = names.get(old);
    if (name === undefined) throw new Error(`A cell refers to the unknown table header \`${old}\``);
    headers.set(index, PDFString.of(name));
  }
}

/** The tree from name to element, which must be sorted by name. */
function writeTree({ context, catalog }: PDFDocument, refs: ReadonlyMap<string, PDFRef>): void {
  const sorted = [...refs].toSorted(([one], [other]) => (one < other ? -1 : 1));
  const names = sorted.flatMap(([name, ref]) => [PDFString.of(name), ref]);
  const root = catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
  root.set(PDFName.of('IDTree'), context.register(context.obj({ Names: names })));
}
