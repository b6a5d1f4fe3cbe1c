import type { PDFDict, PDFObject } from '@cantoo/pdf-lib';

import { dictOf, itemsAt, numberOf, textOf } from './pdf-values.ts';

/** Entries of a number tree, in order of writing; kids that are no nodes, and circles, are passed over. */
export function numberTree(root: PDFDict): [number, PDFObject][] {
  return leaves(root, 'Nums').flatMap(([key, value]): [number, PDFObject][] => {
    const number = numberOf(root.context.lookup(key));
    return number === undefined ? [] : [[number, value]];
  });
}

/** Entries of a name tree, in order of writing. */
export function nameTree(root: PDFDict): [string, PDFObject][] {
  return leaves(root, 'Names').flatMap(([key, value]): [string, PDFObject][] => {
    const name = textOf(root.context.lookup(key));
    return name === undefined ? [] : [[name, value]];
  });
}

function leaves(root: PDFDict, key: 'Nums' | 'Names'): [PDFObject, PDFObject][] {
  const found: [PDFObject, PDFObject][] = [];
  const seen = new Set<PDFDict>();
  const visit = (node: PDFDict): void => {
    if (seen.has(node)) return;
    seen.add(node);
    found.push(...pairs(itemsAt(node, key)));
    for (const kid of itemsAt(node, 'Kids')) {
      const dict = dictOf(node.context.lookup(kid));
      if (dict !== undefined) visit(dict);
    }
  };
  visit(root);
  return found;
}

function pairs(items: readonly PDFObject[]): [PDFObject, PDFObject][] {
  return items.flatMap((key, index): [PDFObject, PDFObject][] => {
    const value = items[index + 1];
    return index % 2 === 0 && value !== undefined ? [[key, value]] : [];
  });
}
