import { PDFArray, type PDFDict, PDFName, type PDFObject, PDFRef } from '@cantoo/pdf-lib';

import { nameOfRef } from './finding.ts';
import type { Inspection } from './inspection.ts';
import { dictAt, dictOf, nameAt, numberAt, numberOf, refAt } from './pdf-values.ts';
import { typeReader } from './role-map.ts';

/** An element of the structure tree. */
export interface Element {
  ref: PDFRef;
  dict: PDFDict;
  /** Standard type, after the role map; as written when it leads to none. */
  type: string;
  parent: Element | null;
  kids: Kid[];
  /** Those of the kids that are elements. */
  elements: Element[];
}

/** An element, a piece of content of a page (or form), or an annotation. */
export type Kid =
  | { kind: 'element'; element: Element }
  | { kind: 'content'; owner: PDFRef; mcid: number }
  | { kind: 'object'; object: PDFRef };

export interface Tree {
  root: PDFDict;
  tops: Element[];
  /** Parents before kids, in reading order. */
  elements: Element[];
  byRef: ReadonlyMap<PDFRef, Element>;
}

const nameK = PDFName.of('K');

interface Reading {
  inspection: Inspection;
  typeOf: (written: string, object: PDFRef) => string;
  byRef: Map<PDFRef, Element>;
}

/** Reads the structure tree; `null` when there is none. */
export function readTree(inspection: Inspection): Tree | null {
  const { document, report } = inspection;
  const root = dictAt(document.catalog, 'StructTreeRoot');
  if (root === undefined) {
    report('structure-present', {
      sv: 'Dokumentet har inget strukturträd (`StructTreeRoot`)',
      en: 'The document has no structure tree (`StructTreeRoot`)',
    });
    return null;
  }
  const typeOf = typeReader(dictAt(root, 'RoleMap'), report);
  const reading: Reading = { inspection, typeOf, byRef: new Map() };
  const rootRef = refAt(document.catalog, 'StructTreeRoot');
  const tops = kidsOf(root).flatMap((kid) => readElement(kid, null, rootRef, reading) ?? []);
  return { root, tops, elements: [...reading.byRef.values()], byRef: reading.byRef };
}

/** One kid or a list of them. */
function kidsOf(element: PDFDict): PDFObject[] {
  const kids = element.get(nameK);
  const list = element.context.lookup(kids);
  if (list instanceof PDFArray) return list.asArray();
  return kids === undefined ? [] : [kids];
}

function readElement(
  ref: PDFObject,
  parent: Element | null,
  parentRef: PDFRef | undefined,
  reading: Reading,
): Element | null {
  const { report, document } = reading.inspection;
  const dict = dictOf(document.context.lookup(ref));
  const object = ref instanceof PDFRef ? ref : parentRef;
  const written = dict === undefined ? undefined : nameAt(dict, 'S');
  if (dict === undefined || !(ref instanceof PDFRef) || written === undefined) {
    report(
      'tree-consistent',
      {
        sv: 'Ett barn i strukturträdet är inget element',
        en: 'A child in the structure tree is no element',
      },
      { object },
    );
    return null;
  }
  if (reading.byRef.has(ref)) {
    report(
      'tree-consistent',
      {
        sv: `Elementet \`${written}\` finns två gånger i trädet`,
        en: `The element \`${written}\` exists twice in the tree`,
      },
      {
        object: ref,
      },
    );
    return null;
  }
  if (refAt(dict, 'P') !== parentRef) {
    report(
      'tree-consistent',
      {
        sv: `Elementet \`${written}\` pekar inte på sin förälder`,
        en: `The element \`${written}\` does not point at its parent`,
      },
      {
        object: ref,
      },
    );
  }
  const element: Element = {
    ref,
    dict,
    type: reading.typeOf(written, ref),
    parent,
    kids: [],
    elements: [],
  };
  reading.byRef.set(ref, element);
  element.kids = kidsOf(dict).flatMap((kid) => readKid(kid, element, reading) ?? []);
  element.elements = element.kids.flatMap((kid) => (kid.kind === 'element' ? kid.element : []));
  return element;
}

function readKid(kid: PDFObject, parent: Element, reading: Reading): Kid | null {
  const { context } = reading.inspection.document;
  const value = context.lookup(kid);
  const mcid = numberOf(value);
  if (mcid !== undefined) return contentKid(mcid, refAt(parent.dict, 'Pg'), parent, reading);
  const dict = dictOf(value);
  const type = dict === undefined ? undefined : nameAt(dict, 'Type');
  if (dict !== undefined && type === 'MCR') {
    const owner = refAt(dict, 'Stm') ?? refAt(dict, 'Pg') ?? refAt(parent.dict, 'Pg');
    return contentKid(numberAt(dict, 'MCID'), owner, parent, reading);
  }
  if (dict !== undefined && type === 'OBJR') return objectKid(refAt(dict, 'Obj'), parent, reading);
  const element = readElement(kid, parent, parent.ref, reading);
  return element === null ? null : { kind: 'element', element };
}

function contentKid(
  mcid: number | undefined,
  owner: PDFRef | undefined,
  { ref, type }: Element,
  { inspection }: Reading,
): Kid | null {
  if (mcid !== undefined && owner !== undefined) return { kind: 'content', owner, mcid };
  const text = {
    sv: `\`${type}\` pekar på innehåll utan MCID eller sida`,
    en: `\`${type}\` points at content without MCID or page`,
  };
  inspection.report('tree-consistent', text, { object: ref });
  return null;
}

function objectKid(
  object: PDFRef | undefined,
  { ref, type }: Element,
  { inspection }: Reading,
): Kid | null {
  if (object !== undefined && inspection.document.context.lookup(object) !== undefined) {
    return { kind: 'object', object };
  }
  inspection.report(
    'tree-consistent',
    {
      sv: `\`${type}\` pekar på ett objekt som inte finns`,
      en: `\`${type}\` points at an object that does not exist`,
    },
    {
      object: ref,
    },
  );
  return null;
}

/** For messages: type and object, such as `TD (12 0)`. */
export function nameOfElement({ type, ref }: Element): string {
  return `${type} (${nameOfRef(ref)})`;
}
