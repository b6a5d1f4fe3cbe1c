import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { h } from 'hastscript';

import type { DocumentConfig, ReportConfig, ResolvedDocument } from '../model/book.ts';
import { type Edition, isDraft } from '../model/edition.ts';
import { identifiersOf, licenceAddress } from '../model/identifiers.ts';
import { nameOf, sortedNameOf } from '../model/person.ts';
import { linkFormat } from '../model/share.ts';
import { termsOf } from '../model/terms.ts';
import { bookOf, dateOf, wholeTitle } from '../model/work.ts';
import { jsonLd } from './json-ld.ts';

/**
 * Everything in the head that tells machines what the page is: Dublin Core, Highwire, Open Graph, JSON-LD. Only what
 * report.yaml says: a year stays a year, and an address that nobody has given is not made up. `pictureAlt` is what can be read in
 * the picture to share.
 */
export function headOf(
  document: ResolvedDocument,
  report: ReportConfig,
  pictureAlt = document.config.title,
): Element[] {
  const { config } = document;
  return [
    ...descriptionOf(config),
    ...addressOf(config),
    ...dublinCore(config, report),
    ...dublinCoreTerms(document, report),
    ...highwire(config, report),
    ...openGraph(config, report),
    ...linkPicture(config, pictureAlt),
    h('script', { type: 'application/ld+json' }, jsonLd(document, report)),
  ];
}

type Entry = readonly [name: string, content: string | null];

function named(entries: readonly Entry[]): Element[] {
  return entries.flatMap(([name, content]) =>
    content === null ? [] : [h('meta', { name, content })],
  );
}

/** One entry for each. */
function each(name: string, contents: readonly string[]): Entry[] {
  return contents.map((content) => [name, content]);
}

function descriptionOf(document: DocumentConfig): Element[] {
  const { draft } = termsOf(document.lang).edition;
  return named([
    ['description', document.description],
    ['keywords', isDraft(document) ? draft : null],
    ...each(
      'author',
      document.authors.map((author) => nameOf(author)),
    ),
  ]);
}

function addressOf({ address }: DocumentConfig): Element[] {
  return address === null ? [] : [h('link', { rel: 'canonical', href: address })];
}

function rightsOf({ edition }: DocumentConfig): string | null {
  const licence = edition?.licence ?? null;
  return licence === null ? null : licenceAddress(licence);
}

function bookTitleOf(document: DocumentConfig, { anthology }: ReportConfig): string | null {
  const book = bookOf(document, anthology);
  return book === null ? null : wholeTitle(book);
}

/** The fifteen elements, as far as they are known. */
function dublinCore(document: DocumentConfig, report: ReportConfig): Element[] {
  const { edition, address } = document;
  return [
    h('link', { rel: 'schema.DC', href: 'http://purl.org/dc/elements/1.1/' }),
    ...named([
      ['DC.title', document.title],
      ...each(
        'DC.creator',
        document.authors.map((author) => nameOf(author)),
      ),
      ...each('DC.contributor', edition?.editors ?? []),
      ['DC.publisher', report.publisher],
      ['DC.date', dateOf(document, report.anthology)],
      ['DC.language', document.lang],
      ['DC.type', 'Text'],
      ['DC.format', 'text/html'],
      ['DC.description', document.description],
      ['DC.relation', bookTitleOf(document, report)],
      ...each('DC.identifier', identifiersOf(edition)),
      ['DC.identifier', address],
      ['DC.rights', rightsOf(document)],
    ]),
  ];
}

/** What the fifteen have no words for. */
function dublinCoreTerms({ config, howToCite }: ResolvedDocument, report: ReportConfig): Element[] {
  const [citation] = howToCite;
  return [
    h('link', { rel: 'schema.DCTERMS', href: 'http://purl.org/dc/terms/' }),
    ...named([
      ['DCTERMS.isPartOf', bookTitleOf(config, report)],
      ['DCTERMS.issued', dateOf(config, report.anthology)],
      ['DCTERMS.modified', config.edition?.date ?? null],
      ['DCTERMS.license', rightsOf(config)],
      ['DCTERMS.bibliographicCitation', citation === undefined ? null : textOf(citation.html)],
    ]),
  ];
}

function textOf(html: string): string {
  const text = (node: { children?: readonly object[]; value?: string }): string =>
    node.value ?? (node.children ?? []).map((child) => text(child)).join('');
  return text(fromHtml(html, { fragment: true }));
}

/**
 * Tags that Google Scholar and Zotero read. Authors are ”family, given”, each before where they work; days have slashes; an
 * institution is that of a report, for which there is no publisher.
 */
function highwire(document: DocumentConfig, report: ReportConfig): Element[] {
  const { edition, kind } = document;
  const isReport = kind === 'chapter' && report.anthology === null;
  return named([
    ['citation_title', document.title],
    ...document.authors.flatMap((author): Entry[] => [
      ['citation_author', sortedNameOf(author)],
      ['citation_author_institution', author.affiliation],
    ]),
    ...each('citation_editor', edition?.editors ?? []),
    ['citation_publication_date', dateOf(document, report.anthology)?.replaceAll('-', '/') ?? null],
    ['citation_language', document.lang],
    ['citation_publisher', report.publisher],
    ['citation_technical_report_institution', isReport ? report.publisher : null],
    ['citation_inbook_title', bookTitleOf(document, report)],
    ...identifiedBy(edition),
    ['citation_fulltext_html_url', document.address],
    ['citation_pdf_url', document.pdfAddress],
  ]);
}

function identifiedBy(edition: Edition | null): Entry[] {
  if (edition === null) return [];
  return [
    ['citation_isbn', edition.isbn],
    ['citation_issn', edition.issn],
    ['citation_doi', edition.doi],
  ];
}

function openGraph(document: DocumentConfig, { publisher }: ReportConfig): Element[] {
  const properties = {
    'og:type': document.kind === 'chapter' ? 'article' : 'website',
    'og:title': document.title,
    'og:description': document.description,
    ...(document.address === null ? {} : { 'og:url': document.address }),
    'og:locale': document.lang.startsWith('sv') ? 'sv_SE' : document.lang,
    ...(publisher === null ? {} : { 'og:site_name': publisher }),
  };
  return Object.entries(properties).map(([property, content]) => h('meta', { property, content }));
}

/** Of the picture that a link to the page is shown with, once it is published. */
function linkPicture({ imageAddress }: DocumentConfig, alt: string): Element[] {
  if (imageAddress === null) return [];
  const properties = {
    'og:image': imageAddress,
    'og:image:type': 'image/png',
    'og:image:width': String(linkFormat.width),
    'og:image:height': String(linkFormat.height),
    'og:image:alt': alt,
  };
  return [
    ...Object.entries(properties).map(([property, content]) => h('meta', { property, content })),
    ...named([['twitter:card', 'summary_large_image']]),
  ];
}
