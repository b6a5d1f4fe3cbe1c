import { x } from 'xastscript';

import { identifiersOf, licenceAddress } from '../../model/identifiers.ts';
import { nameOf, sortedNameOf } from '../../model/person.ts';
import { bookOf, dateOf, wholeTitle } from '../../model/work.ts';
import type { Handover } from '../handover.ts';
import { uuidUrn } from '../open-data/identifiers.ts';
import { forXml } from '../xml.ts';
import { accessibilityOf } from './accessibility.ts';
import type { BookFile } from './publication.ts';

type Element = ReturnType<typeof x>;

/** Of the element that says what the book is known by. */
export const identifierId = 'identifier';

/** What the book is; only what report.yaml says. */
export function metadataOf(handover: Handover, files: readonly BookFile[]): Element {
  const { config } = handover.document;
  const { config: report } = handover.book;
  const { title, authors, edition, lang, description, keywords, address } = config;
  const date = dateOf(config, report.anthology);
  const licence = edition?.licence ?? null;
  const elements = [
    dc('identifier', identifierOf(handover), { id: identifierId }),
    dc('title', title),
    dc('language', lang),
    ...authors.flatMap((author, at) =>
      person('creator', `author-${at + 1}`, nameOf(author), 'aut', sortedNameOf(author)),
    ),
    ...(edition?.editors ?? []).flatMap((editor, at) => {
      const known = report.people.find((each) => nameOf(each) === editor);
      return person(
        'contributor',
        `editor-${at + 1}`,
        editor,
        'edt',
        known === undefined ? null : sortedNameOf(known),
      );
    }),
    ...some('publisher', report.publisher),
    ...some('date', date),
    ...some('description', description === '' ? null : description),
    ...keywords.map((keyword) => dc('subject', keyword)),
    ...some('rights', licence),
    ...some('relation', address),
    ...collection(handover),
    meta('dcterms:modified', modifiedOf(handover)),
    ...(licence === null
      ? []
      : [x('link', { rel: 'dcterms:rights', href: licenceAddress(licence) })]),
    ...accessibilityOf(lang, files).map(([property, value]) => meta(`schema:${property}`, value)),
  ];
  return x('metadata', { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' }, [
    ...elements.flatMap((element) => ['\n', element]),
    '\n',
  ]);
}

function dc(
  name: string,
  words: string,
  attributes: Readonly<Record<string, string>> = {},
): Element {
  return x(`dc:${name}`, attributes, forXml(words));
}

function some(name: string, words: string | null): Element[] {
  return words === null ? [] : [dc(name, words)];
}

function meta(
  property: string,
  words: string,
  more: Readonly<Record<string, string>> = {},
): Element {
  return x('meta', { property, ...more }, forXml(words));
}

/** With their role by MARC, and as lists sort them. */
function person(
  name: 'creator' | 'contributor',
  id: string,
  words: string,
  role: 'aut' | 'edt',
  fileAs: string | null,
): Element[] {
  const refines = `#${id}`;
  return [
    dc(name, words, { id }),
    meta('role', role, { refines, scheme: 'marc:relators' }),
    ...(fileAs === null ? [] : [meta('file-as', fileAs, { refines })]),
  ];
}

/** The anthology that a chapter is part of. */
function collection({ document: { config }, book }: Handover): Element[] {
  const whole = bookOf(config, book.config.anthology);
  if (whole === null) return [];
  const refines = '#collection';
  return [
    meta('belongs-to-collection', wholeTitle(whole), { id: 'collection' }),
    meta('collection-type', 'set', { refines }),
    ...(config.number === null ? [] : [meta('group-position', String(config.number), { refines })]),
  ];
}

/** A DOI, or the ISBN of a work of its own; else a UUID that is the same in every build (RFC 9562, version 5). */
function identifierOf({ document: { config }, book }: Handover): string {
  const { anthology, publisher } = book.config;
  const { edition } = config;
  const own =
    edition === null
      ? null
      : { ...edition, issn: null, isbn: bookOf(config, anthology) === null ? edition.isbn : null };
  const [first] = identifiersOf(own);
  return (
    first ?? uuidUrn(['epub', publisher ?? '', anthology?.title ?? '', config.id, config.title])
  );
}

/** The day of the edition, or of the document as far as it is known; of neither, the moment that all files of the archive have. */
function modifiedOf({ document: { config }, book }: Handover): string {
  const known = config.edition?.date ?? dateOf(config, book.config.anthology) ?? '2000-01-01';
  const [year = '2000', month = '01', day = '01'] = known.split('-');
  return `${year}-${month}-${day}T00:00:00Z`;
}
