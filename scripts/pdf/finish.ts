import type { Attachment } from './conform/attachments.ts';
import { conform } from './conform/conform.ts';
import type { LayoutResult } from './layout-result.ts';
import type { DocumentFacts } from './metadata.ts';
import type { PrintedPdf } from './printed-pdf.ts';
import type { Finding } from './verify/finding.ts';
import { askVeraPdf } from './verify/verapdf.ts';
import { verifyPdf } from './verify/verify.ts';

export interface FinishRequest {
  /** What Chromium printed. */
  printed: Uint8Array;
  layout: LayoutResult;
  facts: DocumentFacts;
  /** Names of the families that may be in the document. */
  families: readonly string[];
  /** Files to carry, each tied to its figure. */
  attachments: readonly Attachment[];
}

export interface FinishedPdf extends PrintedPdf {
  /** What our checker found against PDF/UA-1, PDF/A-3a and the page itself; none in a good document. */
  findings: readonly Finding[];
  /** What an installed veraPDF found, by standard; none when it is not installed. */
  veraPdfFaults: readonly string[];
}

/** Makes a printed page a document by PDF/UA-1 and PDF/A-3a, and checks it. Throws when print and page do not match. */
export async function finishPdf({
  printed,
  layout,
  facts,
  families,
  attachments,
}: FinishRequest): Promise<FinishedPdf> {
  const pdf = await conform(printed, { layout, facts, attachments });
  const findings = await verifyPdf(pdf.bytes, {
    links: layout.links,
    pages: layout.pages,
    pageOf: layout.pageOf,
    pageNumbers: true,
    title: facts.title,
    lang: facts.lang,
    families,
    attachments: attachments.map(({ name }) => name),
    headings: layout.headings,
    words: layout.words,
    pictures: layout.pictures,
  });
  const verdicts = await askVeraPdf(pdf.bytes);
  const veraPdfFaults = (verdicts ?? []).flatMap(({ flavour, compliant, faults }) =>
    compliant ? [] : [`${flavour}: ${faults.join('; ')}`],
  );
  return { ...pdf, findings, veraPdfFaults };
}
