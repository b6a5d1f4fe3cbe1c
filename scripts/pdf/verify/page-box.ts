import type { PDFDict } from '@cantoo/pdf-lib';

import { boxOf, dictAt, valueAt } from './pdf-values.ts';

/** Size of a page, which it may have from the nodes above it. */
export function pageBox(page: PDFDict): [number, number, number, number] | undefined {
  let node: PDFDict | undefined = page;
  for (let height = 0; node !== undefined && height < 50; height += 1) {
    const box = boxOf(valueAt(node, 'MediaBox'));
    if (box !== undefined) return box;
    node = dictAt(node, 'Parent');
  }
  return undefined;
}
