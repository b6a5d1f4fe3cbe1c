import type { DocumentConfig, ReportConfig } from '../model/book.ts';
import { isDraft } from '../model/edition.ts';
import { identifiersOf, licenceAddress } from '../model/identifiers.ts';
import { nameOf } from '../model/person.ts';
import { termsOf } from '../model/terms.ts';
import { bookOf, dateOf, wholeTitle } from '../model/work.ts';
import type { PrintOptions } from '../pdf/print.ts';

/**
 * What a PDF says of its document. The file is dated by `sourceDate` (`SOURCE_DATE_EPOCH`), by the day of its edition, or by the
 * document's own where that is a day; otherwise it has no date.
 */
export function printFactsOf(
  config: DocumentConfig,
  report: Pick<ReportConfig, 'anthology' | 'publisher'>,
  sourceDate: Date | undefined,
): Omit<PrintOptions, 'producer' | 'families' | 'attachments'> {
  const { title, lang, description: subject, edition } = config;
  const { anthology, publisher } = report;
  const authors = config.authors.map((person) => nameOf(person));
  const book = bookOf(config, anthology);
  const rights = edition?.licence ?? null;
  const label = isDraft(config) ? termsOf(lang).edition.draft : '';
  return {
    title,
    heads: headsOf(config, report),
    author: authors.join(', '),
    authors,
    lang,
    subject,
    published: dateOf(config, anthology),
    label,
    identifiers: identifiersOf(edition),
    rights,
    licenceAddress: rights === null ? null : licenceAddress(rights),
    publisher,
    isPartOf: book === null ? null : wholeTitle(book),
    editors: edition?.editors ?? [],
    keywords: label === '' ? [] : [label],
    date: sourceDate ?? dayOf(edition?.date ?? config.date),
  };
}

/** The anthology faces its chapter, the author of a work of its own the title of that. */
export function headsOf(
  config: DocumentConfig,
  { anthology }: Pick<ReportConfig, 'anthology'>,
): { left: string; right: string } {
  const { number, shortTitle, authors } = config;
  const book = bookOf(config, anthology);
  return {
    left: book === null ? authors.map((person) => nameOf(person)).join(', ') : book.title,
    right: number === null ? shortTitle : `${number} ${shortTitle}`,
  };
}

/** Midnight UTC of a day; of a year or a month no day is known. */
function dayOf(date: string | null): Date | null {
  return date !== null && /^\d{4}-\d\d-\d\d$/.test(date) ? new Date(`${date}T00:00:00Z`) : null;
}
