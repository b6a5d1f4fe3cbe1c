import type { Element } from 'hast';
import { h } from 'hastscript';

import type { Book, DocumentConfig, ResolvedDocument } from '../model/book.ts';
import { isDraft } from '../model/edition.ts';
import { ownId } from '../model/own-ids.ts';
import { nameOf } from '../model/person.ts';
import { capitalised, type Terms } from '../model/terms.ts';
import { bookOf, wholeTitle } from '../model/work.ts';
import { citeOf } from './cite.ts';
import { draftMark, errorsOf, publicationOf, versionOf } from './edition.ts';
import type { HandlerContext } from './handlers.ts';
import { abstractOf, authorsOf, imprintOf, themePicture } from './parts.ts';

/*
 * What stands before the text of a printed chapter: its cover, the colophon behind it and the opening page. The title is read on
 * the cover; where the opening repeats it, it is for the eye alone.
 */

/** The colour field with what the document is, who wrote it, and who stands behind it. */
export function coverOf(
  { config }: ResolvedDocument,
  book: Book,
  { terms }: HandlerContext,
): Element {
  const whole = bookOf(config, book.config.anthology);
  const { publisher } = book.config;
  const { logo, cover } = book.theme;
  const names = config.authors.map((person) => h('span.name', nameOf(person)));
  return h('header.cover-page', [
    ...draftMark(config, terms),
    ...(whole === null
      ? []
      : [
          h('p.anthology', [
            h('span.title', whole.title),
            ...(whole.subtitle === null ? [] : [' ', h('span.subtitle', whole.subtitle)]),
          ]),
        ]),
    ...themePicture('cover', cover),
    h('div.name', [
      ...numberOf(config, terms),
      h('h1', { id: ownId('titel'), ...lengthOf(config.title) }, config.title),
      ...(names.length === 0 ? [] : [h('p.authors', separated(names))]),
    ]),
    h('div.foot', [
      ...(publisher === null ? [] : [h('p.publisher', publisher)]),
      ...themePicture('logo', logo),
    ]),
  ]);
}

/** ”Kapitel 7”, with the number by itself. */
function numberOf({ number }: DocumentConfig, { chapter }: Terms): Element[] {
  if (number === null) return [];
  return [h('p.number', [h('span.word', capitalised(chapter)), ' ', h('span', String(number))])];
}

/** Letters of a title that is set smaller, and of one that is set smaller still. */
const long = 70;
const longest = 130;

function lengthOf({ length }: string): { className?: string[] } {
  if (length <= long) return {};
  return { className: [length <= longest ? 'long' : 'longest'] };
}

/** With commas between them. */
function separated(elements: readonly Element[]) {
  return elements.flatMap((element, at) => (at === 0 ? [element] : [', ', element]));
}

/** What the document is and how it is cited; only what is known. */
export function colophonOf(
  document: ResolvedDocument,
  book: Book,
  context: HandlerContext,
): Element {
  const { config } = document;
  const { edition } = config;
  const { terms } = context;
  return h('div.colophon', [
    h('p.work', [h('span.title', config.title), ...byWhom(config)]),
    ...partOf(config, book, terms),
    ...imprintOf(config, book.config),
    ...(edition === null
      ? []
      : [
          h('p.version', `${versionOf(edition, terms)}${draftOf(config, terms)}`),
          ...publicationOf(edition, terms),
          errorsOf(edition, terms),
        ]),
    ...citeOf(document, context),
  ]);
}

function byWhom({ authors }: DocumentConfig) {
  if (authors.length === 0) return [];
  return [h('span.by', separated(authors.map((person) => h('span.name', nameOf(person)))))];
}

function partOf(config: DocumentConfig, { config: report }: Book, terms: Terms): Element[] {
  const { number } = config;
  const whole = bookOf(config, report.anthology);
  if (whole === null) return [];
  return [h('p.part', terms.inAnthology(wholeTitle(whole), number))];
}

function draftOf(config: DocumentConfig, { edition }: Terms): string {
  return isDraft(config) ? ` (${edition.draft})` : '';
}

/** The page that the text is opened with: number, title, authors and abstract. */
export function printedOpeningOf(document: ResolvedDocument, context: HandlerContext): Element {
  const { config } = document;
  return h('header.opening', [
    h('div.title-block', [
      h('div', { ariaHidden: 'true' }, [
        ...numberOf(config, context.terms),
        h('p.title', config.title),
      ]),
      ...authorsOf(config),
    ]),
    ...abstractOf(document, context),
  ]);
}
