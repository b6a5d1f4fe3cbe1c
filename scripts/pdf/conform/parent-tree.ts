import {
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';

import type { Mark } from './content.ts';
import type { Marks } from './pages.ts';
import type { ContentStream, Entries, Literal } from './streams.ts';
import { type Element, elementsOf, type Kid } from './tree.ts';

/** Types that are not in the standard for PDF 1.7: what they count as. */
const roleMap = { Em: 'Span', Strong: 'Span', Aside: 'Div' };

/** What is learnt while the tree is written. */
interface Progress {
  document: PDFDocument;
  /** By content stream: the elements that its stretches belong to, in the order of their new numbers. */
  owners: Map<PDFRef, PDFRef[]>;
  /** By content stream: what the stretches become, by their old numbers. */
  marks: Map<PDFRef, Map<number, Mark>>;
  annotations: [annotation: PDFRef, element: PDFRef][];
  names: [id: string, element: PDFRef][];
}

/**
 * Writes the structure tree, with the way back from content to elements. Numbers the stretches of each content stream anew, in
 * reading order, and returns what each becomes, by its old number.
 */
export function writeTree(
  document: PDFDocument,
  tree: Element,
  streams: readonly ContentStream[],
): Marks {
  const root = document.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
  const progress: Progress = {
    document,
    owners: new Map(streams.map(({ ref }) => [ref, []])),
    marks: new Map(streams.map(({ ref }) => [ref, new Map<number, Mark>()])),
    annotations: [],
    names: [],
  };
  const rootRef = document.catalog.get(PDFName.of('StructTreeRoot'));
  if (!(rootRef instanceof PDFRef)) throw new Error('The structure tree has no reference');
  for (const element of elementsOf(tree)) element.ref ??= document.context.nextRef();
  root.set(PDFName.of('K'), writeElement(progress, tree, rootRef));
  root.set(PDFName.of('RoleMap'), document.context.obj(roleMap));
  writeParents(progress, root, streams);
  writeNames(progress, root);
  return progress.marks;
}

function writeElement(progress: Progress, element: Element, parent: PDFRef): PDFRef {
  const { context } = progress.document;
  const { ref } = element;
  if (ref === undefined) throw new Error('An element has no reference');
  const page = element.kids.find((kid) => kid.kind === 'mark')?.stream.page;
  const kids = element.kids.map((kid) => writeKid(progress, kid, element, ref, page));
  const dict = context.obj({
    Type: 'StructElem',
    S: element.type,
    P: parent,
    ...(page === undefined ? {} : { Pg: page }),
    ...factsOf(element),
    ...(kids.length === 0 ? {} : { K: kids.length === 1 ? kids[0] : kids }),
  });
  if (element.id !== undefined) progress.names.push([element.id, ref]);
  context.assign(ref, dict);
  return ref;
}

function factsOf(element: Element): Entries {
  const { lang, alt, actualText, expansion, id, attributes, bbox, files } = element;
  return {
    ...(lang === undefined ? {} : { Lang: PDFString.of(lang) }),
    ...(alt === undefined ? {} : { Alt: PDFHexString.fromText(alt) }),
    ...(actualText === undefined ? {} : { ActualText: PDFHexString.fromText(actualText) }),
    ...(expansion === undefined ? {} : { E: PDFHexString.fromText(expansion) }),
    ...(id === undefined ? {} : { ID: PDFString.of(id) }),
    ...(attributes === undefined ? {} : { A: attributes }),
    ...(bbox === undefined ? {} : { A: { O: 'Layout', Placement: 'Block', BBox: [...bbox] } }),
    ...(files === undefined ? {} : { AF: [...files] }),
  };
}

function writeKid(
  progress: Progress,
  kid: Kid,
  { type }: Element,
  ref: PDFRef,
  page: PDFRef | undefined,
): Literal {
  if (kid.kind === 'element') return writeElement(progress, kid, ref);
  if (kid.kind === 'object') {
    progress.annotations.push([kid.ref, ref]);
    return { Type: 'OBJR', Obj: kid.ref, Pg: kid.page };
  }
  const { stream } = kid;
  const number = (progress.owners.get(stream.ref)?.push(ref) ?? 0) - 1;
  progress.marks.get(stream.ref)?.set(kid.number, { type, number });
  if (stream.isForm) return { Type: 'MCR', Pg: stream.page, Stm: stream.ref, MCID: number };
  return stream.page === page ? number : { Type: 'MCR', Pg: stream.page, MCID: number };
}

/** The way back: for each content stream a list of elements by number, for each annotation its element. */
function writeParents(
  { document, owners, annotations }: Progress,
  root: PDFDict,
  streams: readonly ContentStream[],
): void {
  const { context } = document;
  const entries: Literal[] = [];
  let key = 0;
  for (const { node } of document.getPages()) node.set(PDFName.of('Tabs'), PDFName.of('S'));
  for (const { ref, owner, isForm } of streams) {
    const elements = owners.get(ref) ?? [];
    if (isForm && elements.length === 0) continue;
    owner.set(PDFName.of('StructParents'), PDFNumber.of(key));
    entries.push(key, context.register(context.obj(elements)));
    key += 1;
  }
  for (const [annotation, element] of annotations) {
    context.lookup(annotation, PDFDict).set(PDFName.of('StructParent'), PDFNumber.of(key));
    entries.push(key, element);
    key += 1;
  }
  root.set(PDFName.of('ParentTree'), context.register(context.obj({ Nums: entries })));
  root.set(PDFName.of('ParentTreeNextKey'), PDFNumber.of(key));
}

/** The elements that have names, which must be sorted. */
function writeNames({ document, names }: Progress, root: PDFDict): void {
  const { context } = document;
  root.delete(PDFName.of('IDTree'));
  if (names.length === 0) return;
  const sorted = names.toSorted(([one], [other]) => (one < other ? -1 : 1));
  const Names = sorted.flatMap(([id, ref]) => [PDFString.of(id), ref]);
  root.set(PDFName.of('IDTree'), context.register(context.obj({ Names })));
}
