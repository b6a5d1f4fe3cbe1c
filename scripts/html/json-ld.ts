import type { Anthology, DocumentConfig, PlacedFigure, ReportConfig } from '../model/book.ts';
import { type Edition, isDraft } from '../model/edition.ts';
import { identifiersOf, licenceAddress } from '../model/identifiers.ts';
import { termsOf } from '../model/terms.ts';
import { plainText } from '../model/text.ts';

/** The document and its credited `pictures` in the words of schema.org, fit to stand in a `script` element. */
export function jsonLd(
  document: DocumentConfig,
  { anthology }: ReportConfig,
  pictures: readonly object[] = [],
): string {
  const isChapter = document.kind === 'chapter';
  const publisher = { '@type': 'Organization', name: anthology.publisher };
  const editors = (document.edition?.editors ?? []).map((name) => ({ '@type': 'Person', name }));
  const editor = editors.length === 0 ? {} : { editor: editors };
  const data = {
    '@context': 'https://schema.org',
    '@type': isChapter ? 'Chapter' : 'WebPage',
    name: document.title,
    description: document.description,
    inLanguage: document.lang,
    ...(document.address === null ? {} : { url: document.address }),
    ...(document.date === null ? {} : { datePublished: document.date }),
    ...(document.number === null ? {} : { position: document.number }),
    ...editionFacts(document.edition),
    ...(isDraft(document) ? { creativeWorkStatus: termsOf(document.lang).edition.draft } : {}),
    author: document.authors.map(({ given, family, affiliation }) => ({
      '@type': 'Person',
      name: `${given} ${family}`,
      affiliation: { '@type': 'Organization', name: affiliation },
    })),
    publisher,
    ...(pictures.length === 0 ? {} : { image: pictures }),
    // Editors are those of the book, where there is one.
    ...(isChapter ? { isPartOf: { ...bookOf(anthology), ...editor, publisher } } : editor),
  };
  // `<` would let a title end the script element.
  return JSON.stringify(data).replaceAll('<', String.raw`\u003c`);
}

/** A picture with who made it and how it may be used; `null` where neither is known. */
export function pictureObject({
  spec,
  enumerator,
  alt,
  credit,
  subject,
}: PlacedFigure): object | null {
  if (spec.form !== 'image' || (credit === null && spec.licence === null)) return null;
  return {
    '@type': 'ImageObject',
    name: plainText(subject).trim(),
    position: enumerator,
    ...(alt === '' ? {} : { description: alt }),
    ...(credit === null ? {} : { creditText: plainText(credit).trim() }),
    ...(spec.licence === null ? {} : { license: licenceAddress(spec.licence) }),
  };
}

function bookOf({ title, subtitle, year }: Anthology): object {
  return {
    '@type': 'Book',
    name: [title, subtitle].filter(Boolean).join(' – '),
    datePublished: String(year),
  };
}

function editionFacts(edition: Edition | null): object {
  if (edition === null) return {};
  const { version, date, licence } = edition;
  const identifiers = identifiersOf(edition);
  return {
    version,
    dateModified: date,
    ...(identifiers.length === 0 ? {} : { identifier: identifiers }),
    ...(licence === null ? {} : { license: licenceAddress(licence) }),
  };
}
