import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  type PDFObject,
  PDFRef,
} from '@cantoo/pdf-lib';

export interface StructureElement {
  ref: PDFRef;
  dict: PDFDict;
  /** Such as `H1` or `Figure`. */
  type: string;
}

const typeKey = PDFName.of('S');
const kidsKey = PDFName.of('K');

const texts = new Map<PDFName, string>();

/** As `decodeText`, which reads the name anew every time; there are few names, and each is one object. */
export function textOfName(name: PDFName): string {
  let text = texts.get(name);
  if (text === undefined) {
    text = name.decodeText();
    texts.set(name, text);
  }
  return text;
}

/** Elements of the structure tree, parents before kids, in reading order; none when the document is untagged. */
export function* structureElements(document: PDFDocument): Generator<StructureElement> {
  const root = document.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);
  if (root !== undefined) yield* elementsBelow(root);
}

function* elementsBelow(parent: PDFDict): Generator<StructureElement> {
  for (const ref of kidsOf(parent)) {
    const dict = parent.context.lookup(ref);
    // Kids without a type of their own are pieces of content.
    if (!(ref instanceof PDFRef) || !(dict instanceof PDFDict)) continue;
    const type = dict.lookupMaybe(typeKey, PDFName);
    if (type === undefined) continue;
    yield { ref, dict, type: textOfName(type) };
    yield* elementsBelow(dict);
  }
}

/** One kid or a list of them. */
function kidsOf(element: PDFDict): PDFObject[] {
  const kids = element.get(kidsKey);
  const list = element.context.lookup(kids);
  if (list instanceof PDFArray) return list.asArray();
  return kids === undefined ? [] : [kids];
}
