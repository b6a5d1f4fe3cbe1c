import type { ReportConfig } from '../../model/book.ts';
import { type Localised, pick } from '../../model/localised.ts';
import { wholeTitle } from '../../model/work.ts';
import type { Dataset } from './datasets.ts';
import { openDataEn } from './terms-en.ts';
import { openDataSv, type OpenDataTerms } from './terms-sv.ts';

const terms: Localised<OpenDataTerms> = { sv: openDataSv, en: openDataEn };

export function openDataTermsOf(lang: string): OpenDataTerms {
  return pick(terms, lang);
}

/** A report of several documents is described in the language of the first that has data. */
export function catalogueWords(
  { anthology }: ReportConfig,
  datasets: readonly Dataset[],
): { lang: string; title: string; description: string } {
  const [{ config } = { config: { lang: 'sv', title: '' } }] = datasets;
  const { catalogue } = openDataTermsOf(config.lang);
  const report = anthology === null ? config.title : wholeTitle(anthology);
  return {
    lang: config.lang,
    title: catalogue.title(report),
    description: catalogue.description(report),
  };
}
