import { PDFDocument } from '@cantoo/pdf-lib';

import { inspectPlainness } from './actions.ts';
import { inspectAnnotations } from './annotations.ts';
import { inspectAttachments } from './attachments.ts';
import { inspectCatalog, inspectOutputIntent } from './catalog.ts';
import { inspectContent } from './content.ts';
import { readDestinations } from './destinations.ts';
import { inspectFigures, inspectHeadings, inspectReadingOrder } from './elements.ts';
import { inspectExpectations } from './expectations.ts';
import { inspectBytes, inspectTrailer } from './file.ts';
import { collectFindings, type Expectations, type Finding, type Report } from './finding.ts';
import { inspectFonts } from './fonts.ts';
import { inspectIds } from './ids.ts';
import type { Inspection } from './inspection.ts';
import { inspectMetadata } from './metadata.ts';
import { inspectNesting } from './nesting.ts';
import { inspectObjects } from './objects.ts';
import { inspectOutline } from './outline.ts';
import { inspectParentTree } from './parent-tree.ts';
import { dictAt } from './pdf-values.ts';
import type { Contents } from './scan.ts';
import { inspectTables } from './tables.ts';
import { readTree, type Tree } from './tree.ts';

export type { Expectations, Finding } from './finding.ts';

/**
 * What in a file is not as PDF/UA-1 and PDF/A-3a demand, as far as our output can break it, and not as expected; empty when all
 * of it is. Never throws because of the file.
 */
export async function verifyPdf(
  bytes: Uint8Array,
  expectations: Expectations = {},
): Promise<Finding[]> {
  const { findings, report } = collectFindings();
  inspectBytes(bytes, report);
  try {
    const document = await open(bytes);
    if (inspectTrailer(document, report)) inspect(document, expectations, report);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    report('file-readable', {
      sv: `Filen går inte att läsa till slut: ${reason}`,
      en: `The file cannot be read to its end: ${reason}`,
    });
  }
  return findings();
}

async function open(bytes: Uint8Array): Promise<PDFDocument> {
  return await PDFDocument.load(bytes, {
    ignoreEncryption: true,
    parseSpeed: Infinity, // pdf-lib otherwise pauses after every hundred objects
    throwOnInvalidObject: true,
    updateMetadata: false,
  });
}

function inspect(document: PDFDocument, expected: Expectations, report: Report): void {
  const pages = document.getPages().map(({ node, ref }, index) => {
    return { number: index + 1, ref, dict: node };
  });
  const inspection: Inspection = { document, expected, pages, report };
  const { catalog } = document;
  inspectPlainness(catalog, dictAt(catalog, 'Names'), pages, report);
  inspectObjects(inspection);
  inspectMetadata(inspection);
  inspectCatalog(inspection);
  inspectOutputIntent(inspection);
  const contents = inspectContent(inspection);
  inspectFonts(inspection, contents);
  const tree = readTree(inspection);
  if (tree !== null) inspectTree(inspection, contents, tree);
  inspectParts(inspection, tree);
}

function inspectTree(inspection: Inspection, contents: Contents, tree: Tree): void {
  const { report } = inspection;
  inspectParentTree(inspection, contents, tree);
  inspectNesting(tree, report);
  inspectTables(tree, report);
  inspectHeadings(tree, report);
  inspectFigures(inspection, tree);
  inspectIds(tree, report);
  inspectReadingOrder(inspection, tree);
}

function inspectParts(inspection: Inspection, tree: Tree | null): void {
  const destinations = readDestinations(inspection);
  const links = inspectAnnotations(inspection, tree, destinations);
  const headings = inspectOutline(inspection, tree, destinations);
  const attachments = inspectAttachments(inspection, tree);
  inspectExpectations(inspection, { links, destinations, headings, attachments });
}
