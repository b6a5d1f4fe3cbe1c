import { PDFArray, type PDFDict, PDFName, type PDFObject, PDFRef } from '@cantoo/pdf-lib';

import { type Inspection, pageNumbers } from './inspection.ts';
import { nameTree } from './number-tree.ts';
import { dictAt, dictOf, isText, nameAt, textAt, textOf, valueAt } from './pdf-values.ts';

/** Where links and the outline lead. */
export interface Destinations {
  /** 1-based page by name; `null` when the name leads to no page. */
  named: ReadonlyMap<string, number | null>;
  /** Where an annotation or an outline entry leads; `null` when it leads nowhere. */
  targetOf: (dict: PDFDict) => Target | null;
}

export interface Target {
  /** `#name` or an address; `null` when the page is named by nothing but itself. */
  href: string | null;
  /** 1-based; `null` outside the document, or when there is no such page. */
  page: number | null;
}

export function readDestinations(inspection: Inspection): Destinations {
  const { catalog, context } = inspection.document;
  const numbers = pageNumbers(inspection);
  const pageOf = (object: PDFObject | undefined): number | null => {
    const value = context.lookup(object);
    const list = value instanceof PDFArray ? value : context.lookup(dictOf(value)?.get(keyD));
    const page = list instanceof PDFArray && list.size() > 0 ? list.get(0) : undefined;
    return page instanceof PDFRef ? (numbers.get(page) ?? null) : null;
  };
  const named = new Map(namedIn(catalog).map(([name, value]) => [name, pageOf(value)]));
  const resolve = (destination: PDFObject): Target => {
    const isNamed = destination instanceof PDFName || isText(destination);
    if (!isNamed) return { href: null, page: pageOf(destination) };
    const name = destination instanceof PDFName ? destination.decodeText() : textOf(destination);
    return { href: `#${name ?? ''}`, page: named.get(name ?? '') ?? null };
  };
  return { named, targetOf: (dict) => targetOf(dict, resolve) };
}

const keyD = PDFName.of('D');

/** Names of both kinds: the dictionary of PDF 1.1 and the tree of PDF 1.2. */
function namedIn(catalog: PDFDict): [string, PDFObject][] {
  const old = dictAt(catalog, 'Dests');
  const names = dictAt(catalog, 'Names');
  const tree = names === undefined ? undefined : dictAt(names, 'Dests');
  const entries = old?.entries() ?? [];
  return [
    ...entries.map(([name, value]): [string, PDFObject] => [name.decodeText(), value]),
    ...(tree === undefined ? [] : nameTree(tree)),
  ];
}

function targetOf(dict: PDFDict, resolve: (destination: PDFObject) => Target): Target | null {
  const direct = valueAt(dict, 'Dest');
  if (direct !== undefined) return resolve(direct);
  const action = dictAt(dict, 'A');
  if (action === undefined) return null;
  if (nameAt(action, 'S') === 'URI') return { href: textAt(action, 'URI') ?? '', page: null };
  const destination = valueAt(action, 'D');
  return destination === undefined ? null : resolve(destination);
}

/** Whether a target is a page of the document or an address outside it. */
export function isReached({ href, page }: Target): boolean {
  const isOutside = href !== null && href !== '' && !href.startsWith('#');
  return isOutside || page !== null;
}
