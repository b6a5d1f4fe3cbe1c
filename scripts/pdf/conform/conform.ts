import { PDFDocument, type PDFRef } from '@cantoo/pdf-lib';

import { activeContent } from '../active-content.ts';
import { fontsOf } from '../fonts.ts';
import { renameIdentifiers } from '../identifiers.ts';
import type { LayoutResult } from '../layout-result.ts';
import { type DocumentFacts, writeMetadata } from '../metadata.ts';
import { dropUnreachable, identifyByContent } from '../objects.ts';
import { titleOutline } from '../outline.ts';
import type { PrintedPdf } from '../printed-pdf.ts';
import { describeLinks } from './annotations.ts';
import { attachFiles, type Attachment, compressFiles } from './attachments.ts';
import { srgbProfile } from './icc.ts';
import { writeOutputIntent, writeXmp } from './identity.ts';
import { type FontMaps, writeFontMaps } from './page-fonts.ts';
import { pagesWithMissingGlyphs, readContents, writeContents } from './pages.ts';
import { writeTree } from './parent-tree.ts';
import { compress } from './streams.ts';
import { transformTree } from './transform.ts';
import { type Element, elementsOf, readTree } from './tree.ts';
import { fileOf, packObjects } from './write.ts';

export interface ConformInput {
  layout: LayoutResult;
  facts: DocumentFacts;
  attachments: readonly Attachment[];
}

/** pdf-lib otherwise pauses after every hundred objects, for the sake of browsers. */
const allAtOnce = { parseSpeed: Infinity };

/**
 * Turns what Chromium printed of a page with hooks into a document by PDF/UA-1 and PDF/A-3a. Nothing in the bytes depends on
 * when, where or after what they were made. Throws when print and page do not match, or when the document holds something
 * active, which only a fault of ours can bring about.
 */
export async function conform(
  printed: Uint8Array,
  { layout, facts, attachments }: ConformInput,
): Promise<PrintedPdf> {
  const compressing = Promise.all([compressFiles(attachments), compress(srgbProfile())]);
  const document = await PDFDocument.load(printed, { ...allAtOnce, updateMetadata: false });
  titleOutline(document, layout.headings, layout.headingWords);
  renameIdentifiers(document);
  const [compressedFiles, profile] = await compressing;
  const files = attachFiles(document, compressedFiles, facts.date);

  const maps: FontMaps = new Map();
  const streams = readContents(document, maps);
  const tree = readTree(document, streams);
  const { links, figures, wrappers, abbreviations } = transformTree(
    tree,
    layout.links.map(({ href }) => href),
  );
  describeLinks(document, links, layout.links);
  const filesOf = filesByFigure(attachments, files);
  describeFigures(figures, layout.figures, filesOf);
  for (const [element, expansion] of pairs(abbreviations, layout.expansions, 'abbreviations')) {
    element.expansion = expansion;
  }
  tieTables(wrappers, layout.wrappers, filesOf);
  const writing = Promise.all([
    writeContents(document, streams, writeTree(document, tree, streams)),
    writeFontMaps(document, maps),
  ]);

  writeMetadata(document, facts);
  writeXmp(document, facts);
  writeOutputIntent(document, profile);
  await document.flush();
  dropUnreachable(document); // what is being written keeps its place, and leads where it did
  refuseActiveContent(document);
  const fonts = fontsOf(document);
  const missingGlyphs = pagesWithMissingGlyphs(document, streams);
  const [packed] = await Promise.all([packObjects(document), writing]);
  identifyByContent(document); // last: it reads everything
  return {
    bytes: fileOf(document, packed),
    pages: document.getPageCount(),
    fonts,
    missingGlyphs,
  };
}

function filesByFigure(
  attachments: readonly Attachment[],
  refs: readonly PDFRef[],
): Map<string, PDFRef[]> {
  const files = new Map<string, PDFRef[]>();
  attachments.forEach(({ figure }, index) => {
    const ref = refs[index];
    if (ref !== undefined) files.set(figure, [...(files.get(figure) ?? []), ref]);
  });
  return files;
}

/** Gives each figure its place on the page and its files. */
function describeFigures(
  elements: readonly Element[],
  figures: LayoutResult['figures'],
  files: ReadonlyMap<string, PDFRef[]>,
): void {
  for (const [element, figure] of pairs(elements, figures, 'figures')) {
    element.bbox = figure.bbox.map((point) => Math.round(point * 100) / 100);
    const own = files.get(figure.id);
    if (own !== undefined) element.files = own;
  }
}

/** What the page knows of each element; `called` in the error, which means that print and page do not match. */
function pairs<Fact>(
  elements: readonly Element[],
  facts: readonly Fact[],
  called: string,
): [Element, Fact][] {
  if (elements.length !== facts.length) {
    throw new Error(`The tree has ${elements.length} ${called} for ${facts.length} of the page`);
  }
  return facts.flatMap((fact, index): [Element, Fact][] => {
    const element = elements[index];
    return element === undefined ? [] : [[element, fact]];
  });
}

/** Ties the files of a figure that is a table to that. */
function tieTables(
  elements: readonly Element[],
  ids: LayoutResult['wrappers'],
  files: ReadonlyMap<string, PDFRef[]>,
): void {
  for (const [element, id] of pairs(elements, ids, 'wrappers')) {
    const own = files.get(id);
    const table = [...elementsOf(element)].find(({ type }) => type === 'Table');
    if (own !== undefined && table !== undefined) table.files = own;
  }
}

function refuseActiveContent(document: PDFDocument): void {
  const found = activeContent(document);
  if (found.length > 0) throw new Error(`The PDF holds active content: ${found.join(', ')}`);
}
