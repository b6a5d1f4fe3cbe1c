import type { DocumentConfig, ReportConfig } from '../../model/book.ts';
import { isDraft } from '../../model/edition.ts';
import { type Localised, pick } from '../../model/localised.ts';
import { nameOf } from '../../model/person.ts';
import { bookOf, wholeTitle } from '../../model/work.ts';
import { underlined, wrapped } from '../plain-text.ts';
import { type Delivered, lastingLink } from './mods.ts';
import { depositEn } from './terms-en.ts';
import { type DepositKey, depositSv, type DepositTerms } from './terms-sv.ts';

const terms: Localised<DepositTerms> = { sv: depositSv, en: depositEn };

export function depositTermsOf(lang: string): DepositTerms {
  return pick(terms, lang);
}

/** In words: the facts to paste, what is unknown, how the report is handed over, and what could not be confirmed. */
export function toDoOf(
  config: DocumentConfig,
  report: ReportConfig,
  { file, mods }: { file: Delivered; mods: string },
): string {
  const words = depositTermsOf(config.lang);
  const { required, other } = missingIn(config, report);
  const boxes = (keys: readonly DepositKey[]) =>
    keys.map((key) => wrapped(words.missing[key], '[ ] '));
  const parts = [
    underlined(words.title, '='),
    ...words.intro.map((paragraph) => wrapped(paragraph)),
    underlined(words.factsHeading),
    factLines(config, report, file).join('\n'),
    ...(required.length + other.length === 0 ? [wrapped(words.nothingMissing)] : []),
    ...(required.length === 0
      ? []
      : [underlined(words.requiredHeading), wrapped(words.required), ...boxes(required)]),
    ...(other.length === 0 ? [] : [underlined(words.otherHeading), ...boxes(other)]),
    underlined(words.stepsHeading),
    ...words.steps(file.name).map((step, index) => wrapped(step, `${index + 1}. `)),
    underlined(words.moreHeading),
    ...words.more(mods).map((paragraph) => wrapped(paragraph, '- ')),
    underlined(words.unsureHeading),
    ...words.unsure.map((paragraph) => wrapped(paragraph, '- ')),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** Each on a line of its own, to be copied: unwrapped. */
function factLines(config: DocumentConfig, report: ReportConfig, file: Delivered): string[] {
  const { facts, unknown } = depositTermsOf(config.lang);
  const { edition, authors, title, lang, address } = config;
  const book = bookOf(config, report.anthology);
  const { organisationNumber } = report;
  const lines: readonly (readonly [name: string, value: string | null])[] = [
    [facts.title, title],
    [facts.date, edition?.firstPublished ?? unknown],
    [facts.link, lastingLink(config) ?? unknown],
    [facts.publisher, report.publisher],
    [
      facts.publisherId,
      organisationNumber === null ? null : `http://id.kb.se/organisations/SE${organisationNumber}`,
    ],
    [facts.authors, authors.map((author) => nameOf(author)).join('; ') || null],
    [facts.language, lang],
    [facts.format, 'PDF/A-3a (application/pdf)'],
    [facts.partOf, book === null ? null : wholeTitle(book)],
    [facts.isbn, edition?.isbn ?? null],
    [facts.issn, edition?.issn ?? null],
    [facts.page, address],
    [facts.sum, file.sha256],
  ];
  return lines.flatMap(([name, value]) => (value === null ? [] : [`${name}: ${value}`]));
}

/** What is asked and not known; a number of which report.yaml has no key is not needed. */
function missingIn(
  config: DocumentConfig,
  report: ReportConfig,
): Readonly<Record<'required' | 'other', DepositKey[]>> {
  const awaited = new Set(config.awaited.map(({ key }) => key));
  const link = lastingLink(config);
  const known: readonly (readonly [DepositKey, isMissing: boolean])[] = [
    ['organisationNumber', report.organisationNumber === null],
    ['isbn', awaited.has('edition.isbn')],
    ['issn', awaited.has('edition.issn')],
    ['pdfAddress', link !== null && config.pdfAddress === null],
    ['address', link !== null && config.address === null],
  ];
  const demanded: readonly (readonly [DepositKey, isMissing: boolean])[] = [
    ['approved', isDraft(config)],
    ['firstPublished', (config.edition?.firstPublished ?? null) === null],
    ['link', link === null],
    ['publisher', report.publisher === null],
  ];
  const missing = (all: typeof known) =>
    all.flatMap(([key, isMissing]) => (isMissing ? [key] : []));
  return { required: missing(demanded), other: missing(known) };
}
