import type { Anthology, DocumentConfig, Person, ReportConfig } from './book.ts';
import { type Edition, isDraft } from './edition.ts';
import { nameOf } from './person.ts';
import { termsOf } from './terms.ts';

/** A name of CSL-JSON. */
export type WorkName = { given: string; family: string } | { literal: string };

/** A document as others cite it, CSL-JSON: what is not known has no key. */
export interface Work {
  id: string;
  /** A part of a book, a work of its own, or a page. */
  type: 'chapter' | 'report' | 'webpage';
  title: string;
  language: string;
  author?: readonly WorkName[];
  editor?: readonly WorkName[];
  'container-title'?: string;
  'chapter-number'?: string;
  publisher?: string;
  'publisher-place'?: string;
  /** Year, month, day, as far as they are known. */
  issued?: { 'date-parts': [number[]] };
  ISBN?: string;
  ISSN?: string;
  DOI?: string;
  URL?: string;
  /** Version of the edition, and whether it is a draft; citation styles do not print it. */
  note?: string;
}

/** Only what report.yaml says. */
export function workOf(document: DocumentConfig, report: ReportConfig): Work {
  const { id, title, lang, address, pdfAddress, authors } = document;
  const book = bookOf(document, report.anthology);
  const date = dateOf(document, report.anthology);
  const facts: Facts = {
    id,
    type: typeOf(document, book),
    title,
    language: lang,
    author: namesOf(authors),
    ...partFacts(document, book),
    publisher: report.publisher,
    'publisher-place': isCompanion(document, report) ? null : report.place,
    issued: date === null ? null : { 'date-parts': [date.split('-').map(Number)] },
    ...editionFacts(document.edition, report.people),
    URL: address ?? pdfAddress,
    note: noteOf(document),
  };
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => isKnown(value))) as Work &
    Record<string, unknown>;
}

type Facts = { [Key in keyof Work]: Work[Key] | null };

function partFacts({ number }: DocumentConfig, book: Anthology | null): Partial<Facts> {
  if (book === null) return {};
  return {
    'container-title': wholeTitle(book),
    'chapter-number': number === null ? null : String(number),
  };
}

/** Editors are names; of those who are among `people` it is known what is given and what is family. */
function editionFacts(edition: Edition | null, people: readonly Person[]): Partial<Facts> {
  if (edition === null) return {};
  const { editors, isbn, issn, doi } = edition;
  const editor = editors.flatMap((literal): WorkName[] => {
    const known = people.find((person) => nameOf(person) === literal);
    return known === undefined ? [{ literal }] : namesOf([known]);
  });
  return { editor, ISBN: isbn, ISSN: issn, DOI: doi };
}

function isKnown(value: unknown): boolean {
  return value !== null && !(Array.isArray(value) && value.length === 0);
}

/** Of an anthology a companion has the publisher alone. */
export function isCompanion({ kind }: DocumentConfig, { anthology }: ReportConfig): boolean {
  return kind === 'faq' && anthology !== null;
}

/** Whether a document has a cover and a colophon of its own in print; questions and answers begin with their text. */
export function hasCover({ kind }: DocumentConfig): boolean {
  return kind === 'chapter';
}

/** The anthology that a document is part of; a companion such as questions and answers is not. */
export function bookOf({ kind }: DocumentConfig, anthology: Anthology | null): Anthology | null {
  return kind === 'chapter' ? anthology : null;
}

/** When it was published, as far as it is known: a chapter's own date, or else the year of its anthology. */
export function dateOf(document: DocumentConfig, anthology: Anthology | null): string | null {
  const year = bookOf(document, anthology)?.year ?? null;
  return document.date ?? (year === null ? null : String(year));
}

/** Title and subtitle, with the dash of Swedish typography between them. */
export function wholeTitle({ title, subtitle }: Anthology): string {
  return subtitle === null ? title : `${title} – ${subtitle}`;
}

function typeOf({ kind }: DocumentConfig, book: Anthology | null): Work['type'] {
  if (kind === 'faq') return 'webpage';
  return book === null ? 'report' : 'chapter';
}

function namesOf(people: readonly Person[]): WorkName[] {
  return people.map(({ given, family }) =>
    given === null ? { literal: family } : { given, family },
  );
}

function noteOf(document: DocumentConfig): string | null {
  const { edition, lang } = document;
  if (edition === null) return null;
  const { version, day, draft } = termsOf(lang).edition;
  const words = version(edition.version, day(edition.date)).replaceAll('\u00a0', ' ');
  return isDraft(document) ? `${words} (${draft})` : words;
}
