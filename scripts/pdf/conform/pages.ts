import {
  PDFDict,
  type PDFDocument,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib';

import { type Mark, markContent, paintedOn } from './content.ts';
import { spaceLineEnds } from './line-ends.ts';
import { type FontMaps, pageFonts } from './page-fonts.ts';
import { mendSoftHyphens } from './soft-hyphens.ts';
import { compress, compressedStream, type ContentStream, decoded } from './streams.ts';
import { readContent } from './tokens.ts';

/**
 * Contents of all pages and their parts, soft hyphens and line ends mended. The fonts' maps from glyphs to text, with what is
 * learnt of them, are added to `maps`.
 */
export function readContents(document: PDFDocument, maps: FontMaps = new Map()): ContentStream[] {
  const streams: ContentStream[] = [];
  for (const { node, ref: page } of document.getPages()) {
    const ref = refOf(node.get(PDFName.of('Contents')));
    const own = { ref, page, owner: node, isForm: false };
    streams.push({ ...own, ...readStream(document.context.lookup(ref), node, maps) });
    streams.push(...formsOf(node.Resources(), page, maps));
  }
  return streams;
}

/** Takes the content apart only here, so that the many operations need not be kept. */
function readStream(
  stream: PDFObject | undefined,
  owner: PDFDict,
  maps: FontMaps,
): Pick<ContentStream, 'content' | 'painted'> {
  const content = readContent(decoded(stream).toString('latin1'));
  const fonts = pageFonts(resourcesOf(owner), maps);
  mendSoftHyphens(content, fonts);
  spaceLineEnds(content, fonts);
  return { content: content.text, painted: paintedOn(content) };
}

/** Chromium writes one stream a page. */
function refOf(contents: unknown): PDFRef {
  if (contents instanceof PDFRef) return contents;
  throw new Error('The content of a page is not one stream');
}

function resourcesOf(owner: PDFDict): PDFDict | undefined {
  return owner.lookupMaybe(PDFName.of('Resources'), PDFDict);
}

/** Forms among the resources, and those within them. */
function formsOf(resources: PDFDict | undefined, page: PDFRef, maps: FontMaps): ContentStream[] {
  const forms: ContentStream[] = [];
  for (const [, ref, form] of formRefs(resources)) {
    const own = { ref, page, owner: form.dict, isForm: true };
    forms.push({ ...own, ...readStream(form, form.dict, maps) });
    forms.push(...formsOf(resourcesOf(form.dict), page, maps));
  }
  return forms;
}

/** By the names that the resources give them. */
function formRefs(resources: PDFDict | undefined): [string, PDFRef, PDFRawStream][] {
  const objects = resources?.lookupMaybe(PDFName.of('XObject'), PDFDict);
  return (objects?.entries() ?? []).flatMap(([key, ref]) => {
    const form = objects?.lookup(key);
    if (!(ref instanceof PDFRef) || !(form instanceof PDFRawStream)) return [];
    const isForm = form.dict.lookup(PDFName.of('Subtype')) === PDFName.of('Form');
    return isForm ? [[key.decodeText(), ref, form]] : [];
  });
}

/** What the stretches of each content stream become, by their old numbers. */
export type Marks = ReadonlyMap<PDFRef, ReadonlyMap<number, Mark>>;

/** Writes the contents back, their stretches named after the tree. */
export async function writeContents(
  { context }: PDFDocument,
  streams: readonly ContentStream[],
  marks: Marks,
): Promise<void> {
  const tagged = taggedForms(streams, marks);
  const writing = streams.map(async ({ ref, owner, isForm, content }) => {
    const forms = formRefs(resourcesOf(owner)).filter(([, form]) => tagged.has(form));
    const names = new Set(forms.map(([name]) => name));
    const marked = markContent(content, marks.get(ref) ?? new Map<number, Mark>(), names);
    const stream = compressedStream(context, await compress(Buffer.from(marked, 'latin1')));
    if (isForm) {
      for (const [key, value] of owner.entries()) {
        if (!stream.dict.has(key)) stream.dict.set(key, value);
      }
    }
    context.assign(ref, stream);
  });
  await Promise.all(writing);
}

/** A glyph numbered 0, the one for missing characters, among those that are shown. */
const missingGlyph = /<(?:[0-9a-f]{4})*?0000(?:[0-9a-f]{4})*>\s*Tj/i;

/** Numbers of the pages on which a character is printed as the empty box of a font that does not have it. */
export function pagesWithMissingGlyphs(
  document: PDFDocument,
  streams: readonly ContentStream[],
): number[] {
  const missing = streams.filter(({ content }) => missingGlyph.test(content));
  const pages = new Set(missing.map(({ page }) => page));
  return document.getPages().flatMap(({ ref }, index) => (pages.has(ref) ? [index + 1] : []));
}

/** Forms that hold content of the tree, in themselves or in forms within them. */
function taggedForms(streams: readonly ContentStream[], marks: Marks): Set<PDFRef> {
  const tagged = new Set<PDFRef>();
  // From the innermost: forms come after those that they stand in.
  for (const { ref, owner, isForm } of streams.toReversed()) {
    if (!isForm) continue;
    const isTagged = (marks.get(ref)?.size ?? 0) > 0;
    if (isTagged || formRefs(resourcesOf(owner)).some(([, form]) => tagged.has(form))) {
      tagged.add(ref);
    }
  }
  return tagged;
}
