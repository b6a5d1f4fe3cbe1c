import type { Element, ElementContent, Root as HastRoot } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { h } from 'hastscript';

import type {
  Book,
  DocumentConfig,
  Footnote,
  HeadingEntry,
  ReportConfig,
  ResolvedDocument,
} from '../model/book.ts';
import { ownId } from '../model/own-ids.ts';
import { nameOf } from '../model/person.ts';
import { capitalised } from '../model/terms.ts';
import type { ThemePicture } from '../model/theme.ts';
import { bookOf, dateOf, hasCover, isCompanion, wholeTitle } from '../model/work.ts';
import { citeOf } from './cite.ts';
import { draftMark, editionOf, versionOf } from './edition.ts';
import { contentOf, type HandlerContext, referenceId } from './handlers.ts';
import { readingMinutes } from './reading-time.ts';
import { sanitised } from './sanitise.ts';

/** Title block: where the text belongs, its number, title and authors, and the abstract. */
export function openingOf(
  document: ResolvedDocument,
  book: Book,
  context: HandlerContext,
): Element {
  const { config } = document;
  const { anthology } = book.config;
  const { terms, medium, beside = 'all' } = context;
  const number =
    config.number === null
      ? []
      : [
          h('p.number', [
            h('span.word', capitalised(terms.chapter)),
            ' ',
            h('span', String(config.number)),
          ]),
        ];
  const whole = bookOf(config, anthology);
  const time = h('span.reading-time', terms.reading.time(readingMinutes(document, terms)));
  const pdf = h('a', { href: `${config.id}.pdf` }, terms.asPdf);
  const formats = h('p.formats', beside === 'all' ? [time, ' ', pdf] : [time]);
  const version = config.edition === null ? [] : [h('p.imprint', versionOf(config.edition, terms))];
  const { logo, cover } = book.theme;
  const title = [
    ...themePicture('logo', logo),
    ...draftMark(config, terms),
    ...(whole === null ? [] : [h('p.anthology', terms.inAnthology(wholeTitle(whole)))]),
    ...number,
    h('h1', { id: ownId('titel') }, config.title),
    ...authorsOf(config),
    ...imprintOf(config, book.config),
    ...version,
    ...(medium === 'screen' ? [formats] : []),
    ...themePicture('cover', cover),
  ];
  // In print the layout finds out how high the colour field is.
  return h('header.opening', [h('div.field', title), ...abstractOf(document, context)]);
}

/** Each with where they work. */
export function authorsOf({ authors }: DocumentConfig): Element[] {
  return authors.map((person) => {
    const { affiliation } = person;
    const at = affiliation === null ? [] : [', ', h('span.affiliation', affiliation)];
    return h('p.author', [h('span.name', nameOf(person)), ...at]);
  });
}

export function abstractOf(document: ResolvedDocument, context: HandlerContext): Element[] {
  const { abstract } = document;
  if (abstract === null) return [];
  return [
    h('section.abstract', [
      h('h2', { id: ownId('sammandrag') }, context.terms.abstract),
      ...contentOf(abstract, context, abstractPath(document)),
    ]),
  ];
}

export function themePicture(name: 'logo' | 'cover', picture: ThemePicture | null): Element[] {
  if (picture === null) return [];
  return [h('p', { className: [name] }, h('img', { dataPicture: picture.path, alt: picture.alt }))];
}

/** The file that the abstract begins in. */
function abstractPath({ abstract, pathOf }: ResolvedDocument): string | undefined {
  const first = abstract?.children[0];
  return first === undefined ? undefined : pathOf.get(first);
}

/** Publisher, place and year, as far as they are known; a companion of an anthology has neither its place nor its year. */
export function imprintOf(document: DocumentConfig, report: ReportConfig): Element[] {
  const { publisher, place, anthology } = report;
  const year =
    bookOf(document, anthology)?.year ?? dateOf(document, anthology)?.slice(0, 4) ?? null;
  const where = isCompanion(document, report) ? [] : [place, year].filter((each) => each !== null);
  const imprint = [publisher, where.join(' ')].filter(Boolean).join(', ');
  return imprint === '' ? [] : [h('p.imprint', imprint)];
}

/** One footnote as an item of the list, with a way back to each of its references. */
export function noteOf(note: Footnote, context: HandlerContext): Element {
  const { enumerator, tree, file } = note;
  const content = contentOf(tree, context, file.path);
  const back = waysBack(note, context);
  const last = content.at(-1);
  if (last?.type === 'element' && last.tagName === 'p') last.children.push(...back);
  else content.push(h('p', back.slice(1)));
  return h('li', { id: ownId(`not-${enumerator}`) }, content);
}

/** ”↑”, or ”↑ ↑2 ↑3”, each after a space. */
function waysBack(
  { enumerator, references }: Footnote,
  { terms }: HandlerContext,
): ElementContent[] {
  return Array.from({ length: references }, (_, index) => index + 1).flatMap((occurrence) => {
    // What is seen is part of the name, for those who say it.
    const shown = occurrence === 1 ? '↑' : `↑${occurrence}`;
    const which = occurrence === 1 ? '' : `, ${shown}`; // in brackets it is not found to be part
    const properties = {
      href: `#${referenceId(enumerator, occurrence)}`,
      ariaLabel: `${terms.backToNote(enumerator)}${which}`,
    };
    const space: ElementContent = { type: 'text', value: '\u00a0' };
    return [space, h('a.back', properties, shown)];
  });
}

/** One work as an item of the reference list. */
export function referenceOf({ key, html }: ResolvedDocument['references'][number]): Element {
  const entry: HastRoot = sanitised(fromHtml(html, { fragment: true }));
  return h('li', { id: ownId(`ref-${key}`) }, entry.children as ElementContent[]);
}

/** ”Om författaren”, ”Om antologin” and, last of all, ”Om denna utgåva”. */
export function aboutOf(
  document: ResolvedDocument,
  book: Book,
  context: HandlerContext,
): Element[] {
  const { path } = book.config;
  const { people, anthology } = document.about;
  const { terms } = context;
  const trees = document.config.authors.flatMap(({ id }) => people.get(id) ?? []);
  const sections: Element[] = [];
  if (trees.length > 0) {
    const heading = trees.length === 1 ? terms.aboutAuthor : terms.aboutAuthors;
    const content = trees.flatMap((tree) => contentOf(tree, context, path));
    sections.push(
      h('section.about', [h('h2', { id: ownId('om-forfattaren') }, heading), ...content]),
    );
  }
  if (anthology !== null && document.config.kind === 'chapter') {
    const content = contentOf(anthology, context, path);
    sections.push(
      h('section.about', [
        h('h2', { id: ownId('om-antologin') }, terms.aboutAnthology),
        ...content,
      ]),
    );
  }
  // In print it stands in the colophon, where there is one.
  const isCited = context.medium === 'print' && hasCover(document.config);
  const cite = isCited ? [] : citeOf(document, context);
  return [...sections, ...cite, ...editionOf(document, context)];
}

/** Headings of what the build adds after the text, for the table of contents. */
export function tailHeadings(parts: readonly Element[]): HeadingEntry[] {
  return parts.flatMap((part) => {
    const [heading] = part.children;
    if (heading?.type !== 'element') return [];
    const text = heading.children
      .map((child) => (child.type === 'text' ? child.value : ''))
      .join('');
    return [{ id: String(heading.properties['id']), depth: 1, text, enumerator: null }];
  });
}
