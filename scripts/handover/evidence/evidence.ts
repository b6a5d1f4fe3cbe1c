import type { ReduceFont } from '../../html/fonts.ts';
import type { VeraVerdict } from '../../pdf/verify/verapdf.ts';
import type { Handover, HandoverFile } from '../handover.ts';
import { evidenceFrom } from './assess.ts';
import { earlOf } from './earl.ts';
import { factsOf } from './facts.ts';
import { reportPage } from './report-page.ts';
import { statementOf } from './statement.ts';
import { evidenceTermsOf } from './terms.ts';

/**
 * What is known of the accessibility of a document's page and PDF, by clause of EN 301 549 V3.2.1: as a page, as EARL 1.0 in JSON-LD,
 * and as a paragraph for the site's accessibility statement. Names and words are in the document's language. `verapdf`: what an
 * installed veraPDF says of the PDF; `null` where there is none.
 */
export async function evidenceOf(
  handover: Handover,
  { verapdf, reduce }: { verapdf: readonly VeraVerdict[] | null; reduce?: ReduceFont },
): Promise<HandoverFile[]> {
  const evidence = evidenceFrom(await factsOf(handover, verapdf));
  const { paths } = evidenceTermsOf(handover.document.config.lang);
  return [
    { path: paths.page, content: await reportPage(evidence, handover, reduce) },
    { path: paths.data, content: earlOf(evidence, handover.manifest) },
    { path: paths.statement, content: statementOf(evidence) },
  ];
}
