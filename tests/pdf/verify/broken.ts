import { readFileSync } from 'node:fs';
import { deflateSync, inflateSync } from 'node:zlib';

import type { PDFHexString as HexString, PDFString as LiteralString } from '@cantoo/pdf-lib';
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
  type PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';

import { structureElements } from '../../../scripts/pdf/structure.ts';
import type { Expectations, Finding } from '../../../scripts/pdf/verify/finding.ts';
import { verifyPdf } from '../../../scripts/pdf/verify/verify.ts';

/**
 * A file that holds one of each: contents, headings, notes, list, quote, figure with transparent parts, table, links, words in
 * English, bookmarks, attachment. Made by the print prototype, whose output passes veraPDF, with parts of figures tagged, and
 * the attachment tied to the figure.
 */
export const good: Uint8Array = readFileSync(new URL('good.pdf', import.meta.url));

export type Change = (file: GoodFile) => void;

/** What `PDFContext.obj` makes objects of; strings become names. */
export type Literal =
  | PDFObject
  | string
  | number
  | boolean
  | null
  | readonly Literal[]
  | { readonly [key: string]: Literal };

export interface Broken {
  name: string;
  rules: string[];
  /** Changes the document, or replaces the bytes that it is written as. */
  change?: Change;
  bytes?: (text: string) => string;
  expectations?: Expectations;
}

/** The good file opened, with ways to reach its parts. */
export interface GoodFile {
  document: PDFDocument;
  catalog: PDFDict;
  root: PDFDict;
  /** The n-th element of a type, from 0. */
  element: (type: string, index?: number) => PDFDict;
  elementRef: (type: string, index?: number) => PDFRef;
  /** The n-th annotation of the document. */
  link: (index: number) => PDFDict;
  page: (number: number) => PDFDict;
  /** Rewrites the content of a page. */
  content: (number: number, edit: (text: string) => string) => void;
  xmp: (edit: (text: string) => string) => void;
  info: PDFDict;
  /** A composite font, the inner one, and its descriptor. */
  fonts: () => { font: PDFDict; inner: PDFDict; descriptor: PDFDict }[];
  attachment: PDFDict;
  obj: (literal: Literal) => PDFObject;
  dict: (literal: { readonly [key: string]: Literal }) => PDFDict;
}

export async function findingsOf(broken: Broken): Promise<Finding[]> {
  return await verifyPdf(await bytesOf(broken), broken.expectations);
}

/** Rules that do not hold in the good file once it is broken, each once, in alphabetical order. */
export async function rulesBrokenBy(broken: Broken): Promise<string[]> {
  const findings = await findingsOf(broken);
  return [...new Set(findings.map(({ rule }) => rule))].toSorted();
}

async function bytesOf({ change, bytes }: Broken): Promise<Uint8Array> {
  const document = await PDFDocument.load(good, { updateMetadata: false });
  change?.(open(document));
  const options = { addDefaultPage: false, updateFieldAppearances: false };
  const saved = await document.save({ ...options, useObjectStreams: bytes === undefined });
  if (bytes === undefined) return saved;
  return Buffer.from(bytes(Buffer.from(saved).toString('latin1')), 'latin1');
}

export function at(dict: PDFDict, ...path: string[]): PDFDict {
  const found = path.reduce<PDFObject | undefined>((from, key) => {
    const holder = from instanceof PDFRawStream ? from.dict : from;
    return holder instanceof PDFDict ? holder.lookup(PDFName.of(key)) : undefined;
  }, dict);
  if (found instanceof PDFRawStream) return found.dict;
  if (!(found instanceof PDFDict)) throw new Error(`No dictionary at ${path.join('/')}`);
  return found;
}

export function set(dict: PDFDict, key: string, value: PDFObject): void {
  dict.set(PDFName.of(key), value);
}

export function remove(dict: PDFDict, key: string): void {
  dict.delete(PDFName.of(key));
}

export const name = (text: string): PDFName => PDFName.of(text);
export const string = (text: string): LiteralString => PDFString.of(text);
export const unicode = (text: string): HexString => PDFHexString.fromText(text);

/** Kids of an element or items of another array, which can be changed. */
export function kids(dict: PDFDict, key = 'K'): PDFArray {
  const value = dict.lookup(PDFName.of(key));
  if (value instanceof PDFArray) return value;
  const list = PDFArray.withContext(dict.context);
  const only = dict.get(PDFName.of(key));
  if (only !== undefined) list.push(only);
  dict.set(PDFName.of(key), list);
  return list;
}

/** Unpacks a stream, edits it as Latin-1 text, and packs it again. */
export function editStream(
  document: PDFDocument,
  holder: PDFDict,
  key: string,
  edit: (text: string) => string,
): void {
  const { context } = document;
  const ref = holder.get(PDFName.of(key));
  const stream = context.lookup(ref);
  if (!(stream instanceof PDFRawStream)) throw new Error(`No stream at ${key}`);
  const isPacked = stream.dict.has(PDFName.of('Filter'));
  const old = isPacked ? inflateSync(stream.contents) : Buffer.from(stream.contents);
  const edited = Buffer.from(edit(old.toString('latin1')), 'latin1');
  const packed = isPacked ? deflateSync(edited) : edited;
  stream.dict.set(PDFName.of('Length'), context.obj(packed.length));
  context.assign(ref as PDFRef, PDFRawStream.of(stream.dict, packed));
}

function open(document: PDFDocument): GoodFile {
  const { catalog, context } = document;
  const elements = [...structureElements(document)];
  const byType = (type: string, index = 0): (typeof elements)[number] => {
    const found = elements.filter((each) => each.type === type)[index];
    if (found === undefined) throw new Error(`No ${type} number ${index}`);
    return found;
  };
  const pageOf = (number: number): PDFDict => document.getPage(number - 1).node;
  const file = at(catalog, 'Names', 'EmbeddedFiles').lookup(PDFName.of('Names'), PDFArray);
  return {
    document,
    catalog,
    root: at(catalog, 'StructTreeRoot'),
    element: (type, index) => byType(type, index).dict,
    elementRef: (type, index) => byType(type, index).ref,
    link: (index) => linksOf(document)[index] ?? at(catalog, 'missing'),
    page: pageOf,
    content: (number, edit) => editStream(document, pageOf(number), 'Contents', edit),
    xmp: (edit) => editStream(document, catalog, 'Metadata', edit),
    info: context.lookup(context.trailerInfo.Info) as PDFDict,
    fonts: () => fontsOf(document),
    attachment: file.lookup(1, PDFDict),
    obj: (literal) => context.obj(literal as never),
    dict: (literal) => context.obj(literal as never) as PDFObject as PDFDict,
  };
}

function linksOf(document: PDFDocument): PDFDict[] {
  return document.getPages().flatMap(({ node }) => {
    const annotations = node.lookupMaybe(PDFName.of('Annots'), PDFArray);
    return (annotations?.asArray() ?? []).map((_, index) => annotations?.lookup(index) as PDFDict);
  });
}

function fontsOf({ context }: PDFDocument): ReturnType<GoodFile['fonts']> {
  return context.enumerateIndirectObjects().flatMap(([, font]) => {
    if (!(font instanceof PDFDict) || font.get(PDFName.of('Subtype')) !== PDFName.of('Type0')) {
      return [];
    }
    const inner = font.lookup(PDFName.of('DescendantFonts'), PDFArray).lookup(0, PDFDict);
    return [{ font, inner, descriptor: at(inner, 'FontDescriptor') }];
  });
}
