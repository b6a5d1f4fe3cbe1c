import type { VFile } from 'vfile';

import type { Localised } from '../model/localised.ts';
import { report } from '../model/report.ts';
import { type DocumentPlan, isUnfinished } from './survey.ts';
import type { DocumentResult } from './sync.ts';

/** What of a plan waits for the user. */
export function reportPlan(
  file: VFile,
  { content: { id: document }, page, verdict }: DocumentPlan,
): void {
  if (page === null) return;
  const params = { document, page: page.id };
  if (verdict === 'changed') report(file, 'site-page-unchanged', params);
  if (verdict === 'trash') report(file, 'site-page-there', params);
  if (verdict === 'live') report(file, 'site-page-live', params);
}

/** What came of a plan that is not as it was meant. */
export function reportResult(file: VFile, { plan, page, outcome }: DocumentResult): void {
  const { id: document, slug: wanted } = plan.content;
  const number = page?.id ?? plan.page?.id ?? 0;
  if (outcome === 'changed') report(file, 'site-page-unchanged', { document, page: number });
  if (outcome === 'rewritten') report(file, 'site-keeps-text', { document, page: number });
  const wasNew = plan.page === null || isUnfinished(plan.page);
  if (page !== null && wasNew && page.slug !== wanted && !isUnfinished(page)) {
    report(file, 'site-slug-free', { document, wanted, got: page.slug });
  }
}

/** Numbers that the user has chosen something for and that are of no page here; `null` where all are. */
export function unknownChoices(
  plans: readonly DocumentPlan[],
  choices: ReadonlyMap<number, unknown>,
): Localised | null {
  const known = new Set(plans.map(({ page }) => page?.id));
  const unknown = [...choices.keys()].filter((page) => !known.has(page)).join(', ');
  if (unknown === '') return null;
  return {
    sv: `Ingen av dokumentens sidor har nummer ${unknown}`,
    en: `None of the pages of the documents has the number ${unknown}`,
  };
}
