import { x } from 'xastscript';

import type { Anthology, DocumentConfig, Person, ReportConfig } from '../../model/book.ts';
import { licenceAddress } from '../../model/identifiers.ts';
import { bookOf } from '../../model/work.ts';
import { libraryLanguage } from '../language-codes.ts';
import { forXml, xmlOf } from '../xml.ts';

/** The file that is delivered. */
export interface Delivered {
  name: string;
  sha256: string;
  /** Name and version of the tool. */
  generator: string;
}

type Element = ReturnType<typeof x>;
type Attributes = Readonly<Record<string, string>>;

/**
 * Bibliographic facts in MODS 3.2 (Library of Congress), with the elements that the National Library's own plugin for FGS-PUBL fills
 * in (Kungbib/fgs-oaipmh-ojs-plugin): title, names, language, publisher and date, identifiers, host, abstract, subjects, location. What
 * report.yaml does not say has no element. The date is that of the first publication on the web, and nothing else stands in for it.
 */
export function modsOf(config: DocumentConfig, report: ReportConfig, file: Delivered): string {
  const { edition, authors, description, keywords, lang } = config;
  const book = bookOf(config, report.anthology);
  const elements = [
    titleInfo(config.title),
    ...authors.map((author) => nameOf(author)),
    element('typeOfResource', 'text'),
    ...languageOf(lang),
    x('originInfo', [
      ...(report.place === null ? [] : [placeOf(report.place)]),
      ...some('publisher', report.publisher),
      ...some('dateIssued', edition?.firstPublished ?? null, { encoding: 'w3cdtf' }),
      ...some('edition', edition?.version ?? null),
    ]),
    physical('application/pdf', [
      element('digitalOrigin', 'born digital'),
      element('note', `PDF/A-3a, PDF/UA-1; ${file.name}; SHA-256: ${file.sha256}`),
    ]),
    element('abstract', description),
    ...keywords.map((keyword) => x('subject', [element('topic', keyword)])),
    ...relatedOf(config, report, book),
    ...identifiers(config, book === null),
    ...locationOf(config),
    ...conditions(edition?.licence ?? null),
    x('recordInfo', [
      ...some('recordContentSource', report.publisher),
      element('recordOrigin', file.generator),
    ]),
  ];
  return xmlOf(
    x('mods', rootAttributes, [
      ...elements.flatMap((each): (string | Element)[] => ['\n  ', each]),
      '\n',
    ]),
  );
}

const rootAttributes: Attributes = {
  version: '3.2',
  xmlns: 'http://www.loc.gov/mods/v3',
  'xmlns:xlink': 'http://www.w3.org/1999/xlink',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  'xsi:schemaLocation':
    'http://www.loc.gov/mods/v3 http://www.loc.gov/standards/mods/v3/mods-3-2.xsd',
};

function element(name: string, words: string, attributes: Attributes = {}): Element {
  return x(name, attributes, forXml(words));
}

function some(name: string, words: string | null, attributes: Attributes = {}): Element[] {
  return words === null ? [] : [element(name, words, attributes)];
}

function titleInfo(title: string, subTitle: string | null = null): Element {
  return x('titleInfo', [element('title', title), ...some('subTitle', subTitle)]);
}

function placeOf(place: string): Element {
  return x('place', [element('placeTerm', place, { type: 'text' })]);
}

function nameOf({ given, family, affiliation }: Person): Element {
  const isOrganisation = given === null;
  return x('name', { type: isOrganisation ? 'corporate' : 'personal' }, [
    ...(isOrganisation
      ? [element('namePart', family)]
      : [
          element('namePart', family, { type: 'family' }),
          element('namePart', given, { type: 'given' }),
        ]),
    ...some('affiliation', affiliation),
    roleOf('aut'),
  ]);
}

function roleOf(code: 'aut' | 'edt'): Element {
  return x('role', [element('roleTerm', code, { type: 'code', authority: 'marcrelator' })]);
}

function languageOf(lang: string): Element[] {
  const code = libraryLanguage(lang);
  return some('languageTerm', code, { type: 'code', authority: 'iso639-2b' }).map((term) =>
    x('language', [term]),
  );
}

function physical(mediaType: string, more: readonly Element[] = []): Element {
  return x('physicalDescription', [element('internetMediaType', mediaType), ...more]);
}

/** The book that it is part of, and its page on the web, which is the same in another format. */
function relatedOf(
  config: DocumentConfig,
  report: ReportConfig,
  book: Anthology | null,
): Element[] {
  const page = config.address;
  return [
    ...(book === null ? [] : [hostOf(config, report, book)]),
    ...(page === null
      ? []
      : [
          x('relatedItem', { type: 'otherFormat' }, [
            titleInfo(config.title),
            physical('text/html'),
            x('location', [element('url', page)]),
          ]),
        ]),
  ];
}

function hostOf(config: DocumentConfig, report: ReportConfig, book: Anthology): Element {
  const { editors = [] } = config.edition ?? {};
  const year = book.year === null ? null : String(book.year);
  return x('relatedItem', { type: 'host' }, [
    titleInfo(book.title, book.subtitle),
    ...editors.map((editor) =>
      x('name', { type: 'personal' }, [element('namePart', editor), roleOf('edt')]),
    ),
    x('originInfo', [
      ...(report.place === null ? [] : [placeOf(report.place)]),
      ...some('publisher', report.publisher),
      ...some('dateIssued', year, { encoding: 'w3cdtf' }),
    ]),
    ...some('identifier', config.edition?.isbn ?? null, { type: 'isbn' }),
    ...(config.number === null
      ? []
      : [
          x('part', [x('detail', { type: 'chapter' }, [element('number', String(config.number))])]),
        ]),
  ]);
}

/** An ISBN is that of the book, where there is one. */
function identifiers({ edition }: DocumentConfig, isWhole: boolean): Element[] {
  if (edition === null) return [];
  return [
    ...some('identifier', isWhole ? edition.isbn : null, { type: 'isbn' }),
    ...some('identifier', edition.issn, { type: 'issn' }),
    ...some('identifier', edition.doi, { type: 'doi' }),
  ];
}

/** Where it lasts: the address of the file, and that of the page around it. */
function locationOf(config: DocumentConfig): Element[] {
  const urls = [
    ...some('url', lastingLink(config), { usage: 'primary display' }),
    ...some('url', config.pdfAddress, { access: 'raw object' }),
  ];
  return urls.length === 0 ? [] : [x('location', urls)];
}

/** The link that lasts longest: a DOI is kept when pages move. */
export function lastingLink({ edition, address, pdfAddress }: DocumentConfig): string | null {
  const doi = edition?.doi ?? null;
  return doi === null ? (pdfAddress ?? address) : `https://doi.org/${doi}`;
}

function conditions(licence: string | null): Element[] {
  if (licence === null) return [];
  const attributes = { type: 'use and reproduction', 'xlink:href': licenceAddress(licence) };
  return [element('accessCondition', licence, attributes)];
}
