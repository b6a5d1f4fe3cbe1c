import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';

import type { DocumentConfig, ResolvedDocument } from '../model/book.ts';
import { type Edition, isDraft } from '../model/edition.ts';
import { licenceAddress } from '../model/identifiers.ts';
import { ownId } from '../model/own-ids.ts';
import { capitalised, type Terms } from '../model/terms.ts';
import { hasCover } from '../model/work.ts';
import { contentOf, type HandlerContext } from './handlers.ts';

/** Says above everything that nobody has approved the document yet. */
export function draftMark(config: DocumentConfig, { edition }: Terms): Element[] {
  return isDraft(config) ? [h('p.draft', capitalised(edition.draft))] : [];
}

/** The title of the page as browsers show it. */
export function pageTitleOf(config: DocumentConfig, { edition }: Terms): string {
  return isDraft(config) ? `${config.title} (${edition.draft})` : config.title;
}

/** ”Version 0.9, 30 november 2026”. */
export function versionOf({ version, date }: Edition, { edition: terms }: Terms): string {
  return terms.version(version, terms.day(date));
}

/** ”Om denna utgåva”: the publisher's text, between what the build knows of the edition itself. */
export function editionOf(document: ResolvedDocument, context: HandlerContext): Element[] {
  const { config, edition: text, pathOf } = document;
  const { edition } = config;
  if (edition === null) return [];
  const { terms } = context;
  const [first] = text?.children ?? [];
  const path = first === undefined ? undefined : pathOf.get(first);
  return [
    h('section.edition', [
      h('h2', { id: ownId('om-denna-utgava') }, terms.edition.heading),
      h('p.version', statusOf(edition, config.authors.length, terms)),
      ...(text === null ? [] : contentOf(text, context, path)),
      ...inferredOf(edition, terms),
      // In print it stands in the colophon, where there is one.
      ...(context.medium === 'print' && hasCover(config) ? [] : publicationOf(edition, terms)),
      errorsOf(edition, terms),
    ]),
  ];
}

function statusOf(edition: Edition, authors: number, terms: Terms): string {
  const { approved } = edition;
  const { isDraft: draft, approved: by, day } = terms.edition;
  const status = approved === null ? draft(authors) : by(approved.by, day(approved.date));
  return `${versionOf(edition, terms)}. ${status}`;
}

function inferredOf({ inferred }: Edition, { edition: terms }: Terms): Element[] {
  if (inferred.length === 0) return [];
  return [h('p.inferred', terms.inferred(inferred.map(({ field }) => terms.fields[field])))];
}

/** Only what is known. */
export function publicationOf(edition: Edition, { edition: terms }: Terms): Element[] {
  const { isbn, issn, doi, registrationNumber, editors, licence } = edition;
  const facts: readonly (readonly [label: string, content: ElementContent | string | null])[] = [
    ['ISBN', isbn],
    ['ISSN', issn],
    ['DOI', doi === null ? null : h('a', { href: `https://doi.org/${encodeURI(doi)}` }, doi)],
    [terms.registrationNumber, registrationNumber],
    [terms.editors(editors.length), editors.length === 0 ? null : editors.join(', ')],
    [terms.licence, licence === null ? null : h('a', { href: licenceAddress(licence) }, licence)],
  ];
  const items = facts.flatMap(([label, content]) =>
    content === null ? [] : [h('li', [`${label}: `, content])],
  );
  return items.length === 0 ? [] : [h('ul.publication', items)];
}

/** Where errors are told. */
export function errorsOf({ contact }: Edition, { edition: { errors } }: Terms): Element {
  const isMail = !contact.includes('://');
  const href = isMail ? `mailto:${contact}` : contact;
  const link = h('a', { href }, contact.replace(/^https?:\/\/|\/$/g, ''));
  return h('p.errors', [`${isMail ? errors.byMail : errors.onWeb} `, link, '.']);
}
