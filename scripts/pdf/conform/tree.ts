import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';

import { textOfName } from '../structure.ts';
import type { Painted } from './content.ts';
import type { ContentStream } from './streams.ts';

/** An element of the structure tree, apart from the document that it was read from. */
export interface Element {
  kind: 'element';
  type: string;
  kids: Kid[];
  /** The object that it was, and is to be again, so that the outline still leads to it. */
  ref?: PDFRef;
  /** BCP 47; while hooks are there, such as `sv-x-note`. */
  lang?: string;
  alt?: string;
  actualText?: string;
  /** What an abbreviation is short for. */
  expansion?: string;
  id?: string;
  /** Attributes of table cells and lists, as in the PDF. */
  attributes?: PDFObject;
  /** PDF points. */
  bbox?: readonly number[];
  /** References to the files that belong to it. */
  files?: readonly PDFRef[];
}

/** A numbered stretch of content. */
export interface MarkKid {
  kind: 'mark';
  /** The content stream that it stands in. */
  stream: ContentStream;
  number: number;
  painted: Painted;
}

/** An annotation: the area of a link. */
export interface ObjectKid {
  kind: 'object';
  page: PDFRef;
  ref: PDFRef;
}

export type Kid = Element | MarkKid | ObjectKid;

/** Where the elements are read from. */
interface Source {
  document: PDFDocument;
  /** Content by page, the page's own before the parts that it draws apart; and each of these parts alone, by itself. */
  contents: ReadonlyMap<PDFRef, readonly ContentStream[]>;
}

/**
 * Reads the structure tree of a document with these content streams. Stretches that draw nothing are left out: a heading moved
 * to the next page leaves one behind.
 */
export function readTree(document: PDFDocument, streams: readonly ContentStream[]): Element {
  const contents = new Map<PDFRef, ContentStream[]>();
  for (const stream of streams) {
    const ofPage = contents.get(stream.page) ?? [];
    contents.set(stream.page, stream.isForm ? [...ofPage, stream] : [stream, ...ofPage]);
    if (stream.isForm) contents.set(stream.ref, [stream]);
  }
  const root = document.catalog.lookup(name('StructTreeRoot'), PDFDict);
  const source = { document, contents };
  const [top, ...others] = kidObjects(root).flatMap((kid) => readKid(source, kid, undefined));
  if (top?.kind !== 'element' || others.length > 0) throw new Error('The tree has no single top');
  return top;
}

const names = new Map<string, PDFName>();

function name(text: string): PDFName {
  let known = names.get(text);
  if (known === undefined) {
    known = PDFName.of(text);
    names.set(text, known);
  }
  return known;
}

/** One kid or a list of them. */
function kidObjects(element: PDFDict): PDFObject[] {
  const kids = element.get(name('K'));
  const list = element.context.lookup(kids);
  if (list instanceof PDFArray) return list.asArray();
  return kids === undefined ? [] : [kids];
}

function readKid(source: Source, kid: PDFObject, inherited: PDFRef | undefined): Kid[] {
  const object = source.document.context.lookup(kid);
  if (object instanceof PDFNumber) return readMark(source, object, inherited);
  if (!(object instanceof PDFDict)) throw new Error('The tree has a kid of no known kind');
  const page = refIn(object, 'Pg') ?? inherited;
  const type = object.lookupMaybe(name('Type'), PDFName);
  if (type === name('MCR')) {
    return readMark(source, object.lookup(name('MCID'), PDFNumber), refIn(object, 'Stm') ?? page);
  }
  if (type === name('OBJR')) {
    if (page === undefined) throw new Error('The tree has a link on no page');
    return [{ kind: 'object', page, ref: refAt(object, 'Obj') }];
  }
  return [readElement(source, kid, object, page)];
}

function refIn(dict: PDFDict, key: string): PDFRef | undefined {
  const ref = dict.get(name(key));
  return ref instanceof PDFRef ? ref : undefined;
}

function refAt(dict: PDFDict, key: string): PDFRef {
  const ref = refIn(dict, key);
  if (ref !== undefined) return ref;
  throw new Error(`The tree has no reference at \`${key}\``);
}

/**
 * `place` is the page, or the part of it that the stretch is in. Chromium numbers those of each part by itself and says which it is;
 * before version 153 it numbered them through the page and all its parts, and said only the page.
 */
function readMark(source: Source, mcid: PDFNumber, place: PDFRef | undefined): MarkKid[] {
  const number = mcid.asNumber();
  const streams = place === undefined ? [] : (source.contents.get(place) ?? []);
  const stream = streams.find(({ painted }) => painted.has(number));
  const painted = stream?.painted.get(number) ?? 'nothing';
  if (stream === undefined || painted === 'nothing') return [];
  return [{ kind: 'mark', stream, number, painted }];
}

function readElement(
  source: Source,
  ref: PDFObject,
  dict: PDFDict,
  page: PDFRef | undefined,
): Element {
  const attributes = dict.get(name('A'));
  return {
    kind: 'element',
    type: textOfName(dict.lookup(name('S'), PDFName)),
    kids: kidObjects(dict).flatMap((kid) => readKid(source, kid, page)),
    ...(ref instanceof PDFRef ? { ref } : {}),
    ...textAt(dict, 'Lang', 'lang'),
    ...textAt(dict, 'Alt', 'alt'),
    ...textAt(dict, 'ID', 'id'),
    ...(attributes === undefined ? {} : { attributes }),
  };
}

function textAt<Key extends string>(
  dict: PDFDict,
  key: string,
  property: Key,
): Partial<Record<Key, string>> {
  const text = dict.lookupMaybe(name(key), PDFString, PDFHexString)?.decodeText();
  return text === undefined ? {} : ({ [property]: text } as Record<Key, string>);
}

/** Elements of the tree, parents before kids, in reading order. */
export function* elementsOf(element: Element): Generator<Element> {
  yield element;
  for (const kid of element.kids) if (kid.kind === 'element') yield* elementsOf(kid);
}

/** The parent of each element. */
export function parentsIn(tree: Element): Map<Element, Element> {
  const parents = new Map<Element, Element>();
  for (const element of elementsOf(tree)) {
    for (const kid of element.kids) if (kid.kind === 'element') parents.set(kid, element);
  }
  return parents;
}
