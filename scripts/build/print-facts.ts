import type { DocumentConfig } from '../model/book.ts';
import { isDraft } from '../model/edition.ts';
import { identifiersOf } from '../model/identifiers.ts';
import { termsOf } from '../model/terms.ts';
import type { PrintOptions } from '../pdf/print.ts';

/**
 * What a PDF says of its document. The file is dated by `sourceDate` (`SOURCE_DATE_EPOCH`), by the day of its edition, or by the
 * document's own where that is a day; otherwise it has no date.
 */
export function printFactsOf(
  config: DocumentConfig,
  sourceDate: Date | undefined,
): Omit<PrintOptions, 'producer' | 'families' | 'attachments'> {
  const { title, shortTitle, lang, description: subject, edition, date: published } = config;
  const author = config.authors.map(({ given, family }) => `${given} ${family}`).join(', ');
  const label = isDraft(config) ? termsOf(lang).edition.draft : '';
  return {
    title,
    shortTitle,
    author,
    lang,
    subject,
    published,
    label,
    identifier: identifiersOf(edition)[0] ?? null,
    rights: edition?.licence ?? null,
    keywords: label === '' ? [] : [label],
    date: sourceDate ?? dayOf(edition?.date ?? published),
  };
}

/** Midnight UTC of a day; of a year or a month no day is known. */
function dayOf(date: string | null): Date | null {
  return date !== null && /^\d{4}-\d\d-\d\d$/.test(date) ? new Date(`${date}T00:00:00Z`) : null;
}
