import { PDFArray, type PDFDict, type PDFObject } from '@cantoo/pdf-lib';

import { dictOf, nameAt, valueAt } from './pdf-values.ts';
import type { Element } from './tree.ts';

/** An attribute of an element by its owner (such as `Table`) and name, or `undefined`. */
export function attributeOf({ dict }: Element, owner: string, name: string): PDFObject | undefined {
  for (const attributes of attributesIn(dict)) {
    if (nameAt(attributes, 'O') !== owner) continue;
    const value = valueAt(attributes, name);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** One dictionary or a list of them, between which revision numbers may stand. */
function attributesIn(element: PDFDict): PDFDict[] {
  const value = valueAt(element, 'A');
  const list = value instanceof PDFArray ? value.asArray() : [value];
  return list.flatMap((item) => dictOf(element.context.lookup(item)) ?? []);
}
