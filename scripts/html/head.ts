import type { Element } from 'hast';
import { h } from 'hastscript';

import type { Anthology, DocumentConfig, PlacedFigure, ReportConfig } from '../model/book.ts';
import { isDraft } from '../model/edition.ts';
import { identifiersOf, licenceAddress } from '../model/identifiers.ts';
import { termsOf } from '../model/terms.ts';
import { jsonLd, pictureObject } from './json-ld.ts';

/**
 * Everything in the head that tells machines what the page is: Dublin Core, Highwire, Open Graph, JSON-LD. Only what
 * report.yaml says: a year stays a year, and an address that nobody has given is not made up.
 */
export function headOf(
  document: DocumentConfig,
  config: ReportConfig,
  figures: readonly PlacedFigure[] = [],
): Element[] {
  const pictures = figures.flatMap((figure) => pictureObject(figure) ?? []);
  return [
    ...descriptionOf(document),
    ...addressOf(document),
    ...dublinCore(document, config.anthology),
    ...highwire(document, config),
    ...openGraph(document, config.anthology),
    h('script', { type: 'application/ld+json' }, jsonLd(document, config, pictures)),
  ];
}

type Entry = readonly [name: string, content: string | null];

function named(entries: readonly Entry[]): Element[] {
  return entries.flatMap(([name, content]) =>
    content === null ? [] : [h('meta', { name, content })],
  );
}

function namesOf({ authors }: DocumentConfig): string[] {
  return authors.map(({ given, family }) => `${given} ${family}`);
}

function descriptionOf(document: DocumentConfig): Element[] {
  const authors = namesOf(document).map((name) => ['author', name] as const);
  const { draft } = termsOf(document.lang).edition;
  return named([
    ['description', document.description],
    ['keywords', isDraft(document) ? draft : null],
    ...authors,
  ]);
}

function addressOf({ address }: DocumentConfig): Element[] {
  return address === null ? [] : [h('link', { rel: 'canonical', href: address })];
}

function dublinCore(document: DocumentConfig, anthology: Anthology): Element[] {
  const { edition } = document;
  const licence = edition?.licence ?? null;
  return [
    h('link', { rel: 'schema.DC', href: 'http://purl.org/dc/elements/1.1/' }),
    ...named([
      ['DC.title', document.title],
      ...namesOf(document).map((name) => ['DC.creator', name] as const),
      ['DC.publisher', anthology.publisher],
      ['DC.date', document.date],
      ['DC.language', document.lang],
      ['DC.type', 'Text'],
      ['DC.format', 'text/html'],
      ['DC.description', document.description],
      ['DC.relation', document.kind === 'chapter' ? anthology.title : null],
      ...identifiersOf(edition).map((each) => ['DC.identifier', each] as const),
      ['DC.rights', licence === null ? null : licenceAddress(licence)],
    ]),
  ];
}

/** Tags that Google Scholar and Zotero read; authors as ”family, given”. */
function highwire(document: DocumentConfig, { anthology }: ReportConfig): Element[] {
  const isChapter = document.kind === 'chapter';
  const { edition } = document;
  return named([
    ['citation_title', document.title],
    ...document.authors.map(
      ({ given, family }) => ['citation_author', `${family}, ${given}`] as const,
    ),
    ...document.authors.map(
      ({ affiliation }) => ['citation_author_institution', affiliation] as const,
    ),
    ['citation_publication_date', document.date],
    ['citation_language', document.lang],
    ['citation_publisher', anthology.publisher],
    ['citation_inbook_title', isChapter ? anthology.title : null],
    ['citation_isbn', edition?.isbn ?? null],
    ['citation_issn', edition?.issn ?? null],
    ['citation_doi', edition?.doi ?? null],
    ['citation_pdf_url', document.pdfAddress],
  ]);
}

function openGraph(document: DocumentConfig, anthology: Anthology): Element[] {
  const properties = {
    'og:type': document.kind === 'chapter' ? 'article' : 'website',
    'og:title': document.title,
    'og:description': document.description,
    ...(document.address === null ? {} : { 'og:url': document.address }),
    'og:locale': document.lang.startsWith('sv') ? 'sv_SE' : document.lang,
    'og:site_name': anthology.publisher,
  };
  return Object.entries(properties).map(([property, content]) => h('meta', { property, content }));
}
