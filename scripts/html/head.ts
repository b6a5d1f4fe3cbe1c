import type { Element } from 'hast';
import { h } from 'hastscript';

import type { Anthology, DocumentConfig, ReportConfig } from '../model/book.ts';

/** Everything in the head that tells machines what the page is: Dublin Core, Highwire, Open Graph, JSON-LD. */
export function headOf(document: DocumentConfig, config: ReportConfig): Element[] {
  return [
    ...descriptionOf(document),
    ...dublinCore(document, config.anthology),
    ...highwire(document, config),
    ...openGraph(document, config.anthology),
    h('script', { type: 'application/ld+json' }, jsonLd(document, config)),
  ];
}

function named(entries: readonly (readonly [string, string | null])[]): Element[] {
  return entries.flatMap(([name, content]) =>
    content === null ? [] : [h('meta', { name, content })],
  );
}

function namesOf({ authors }: DocumentConfig): string[] {
  return authors.map(({ given, family }) => `${given} ${family}`);
}

function descriptionOf(document: DocumentConfig): Element[] {
  const authors = namesOf(document).map((name) => ['author', name] as const);
  return named([['description', document.description], ...authors]);
}

function dublinCore(document: DocumentConfig, anthology: Anthology): Element[] {
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
    ]),
  ];
}

/** Tags that Google Scholar and Zotero read; authors as ”family, given”. */
function highwire(document: DocumentConfig, { anthology, site }: ReportConfig): Element[] {
  const isChapter = document.kind === 'chapter';
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
    ['citation_pdf_url', site === null ? null : `${site}/${document.id}.pdf`],
  ]);
}

function openGraph(document: DocumentConfig, anthology: Anthology): Element[] {
  const properties = {
    'og:type': document.kind === 'chapter' ? 'article' : 'website',
    'og:title': document.title,
    'og:description': document.description,
    'og:locale': document.lang.startsWith('sv') ? 'sv_SE' : document.lang,
    'og:site_name': anthology.publisher,
  };
  return Object.entries(properties).map(([property, content]) => h('meta', { property, content }));
}

function jsonLd(document: DocumentConfig, { anthology }: ReportConfig): string {
  const publisher = { '@type': 'Organization', name: anthology.publisher };
  const book = {
    '@type': 'Book',
    name: [anthology.title, anthology.subtitle].filter(Boolean).join(' – '),
    datePublished: String(anthology.year),
    publisher,
  };
  const data = {
    '@context': 'https://schema.org',
    '@type': document.kind === 'chapter' ? 'Chapter' : 'WebPage',
    name: document.title,
    description: document.description,
    inLanguage: document.lang,
    ...(document.date === null ? {} : { datePublished: document.date }),
    ...(document.number === null ? {} : { position: document.number }),
    author: document.authors.map(({ given, family, affiliation }) => ({
      '@type': 'Person',
      name: `${given} ${family}`,
      affiliation: { '@type': 'Organization', name: affiliation },
    })),
    publisher,
    ...(document.kind === 'chapter' ? { isPartOf: book } : {}),
  };
  // `<` would let a title end the script element.
  return JSON.stringify(data).replaceAll('<', String.raw`\u003c`);
}
