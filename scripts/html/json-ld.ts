import type {
  Anthology,
  DocumentConfig,
  Person,
  PlacedFigure,
  ReportConfig,
  ResolvedDocument,
} from '../model/book.ts';
import { type Edition, isDraft } from '../model/edition.ts';
import { identifiersOf, licenceAddress } from '../model/identifiers.ts';
import { nameOf } from '../model/person.ts';
import { capitalised, termsOf } from '../model/terms.ts';
import { plainText } from '../model/text.ts';
import { bookOf, dateOf, wholeTitle } from '../model/work.ts';
import { questionsIn } from './questions.ts';

/**
 * The document in the words of schema.org, fit to stand in a `script` element: a chapter of its book, a report, or questions
 * with their answers; its figures as data sets, its credited pictures. What is not known has no key. Files beside the page
 * have relative addresses, which the address of the page makes whole.
 */
export function jsonLd(document: ResolvedDocument, report: ReportConfig): string {
  const { config } = document;
  const questions = config.kind === 'faq' ? questionsIn(document.body) : [];
  const data = {
    '@context': 'https://schema.org',
    '@type': typeOf(config, report, questions.length > 0),
    ...workFacts(document, report),
    ...partFacts(config, report),
    ...listed('mainEntity', questions),
    ...listed('hasPart', datasetsOf(document, report)),
    ...listed(
      'image',
      document.figures.flatMap((figure) => pictureObject(figure) ?? []),
    ),
  };
  // `<` would let a title end the script element.
  return JSON.stringify(data).replaceAll('<', String.raw`\u003c`);
}

function typeOf(
  config: DocumentConfig,
  { anthology }: ReportConfig,
  hasQuestions: boolean,
): string {
  if (config.kind === 'faq') return hasQuestions ? 'FAQPage' : 'WebPage';
  return anthology === null ? 'Report' : 'Chapter';
}

/** What any work may have. */
function workFacts({ config, abstract }: ResolvedDocument, report: ReportConfig): object {
  const { title, description, lang, address, pdfAddress, edition } = config;
  const published = dateOf(config, report.anthology);
  const draft = termsOf(lang).edition.draft;
  return {
    name: title,
    description,
    ...(abstract === null ? {} : { abstract: linesOf(plainText(abstract)) }),
    inLanguage: lang,
    ...(address === null ? {} : { url: address }),
    ...(published === null ? {} : { datePublished: published }),
    ...editionFacts(edition),
    ...(isDraft(config) ? { creativeWorkStatus: draft } : {}),
    ...listed(
      'author',
      config.authors.map((author) => authorOf(author)),
    ),
    ...publisherOf(report),
    ...(pdfAddress === null ? {} : { encoding: pdfOf(pdfAddress) }),
  };
}

function pdfOf(contentUrl: string): object {
  return { '@type': 'MediaObject', encodingFormat: 'application/pdf', contentUrl };
}

/** A list that has something. */
function listed(key: string, items: readonly unknown[]): object {
  return items.length === 0 ? {} : { [key]: items };
}

/** The place in its book; editors are those of the book, where there is one. */
function partFacts(config: DocumentConfig, report: ReportConfig): object {
  const { edition, number } = config;
  const book = bookOf(config, report.anthology);
  const editors = (edition?.editors ?? []).map((name) => ({ '@type': 'Person', name }));
  if (book === null) return listed('editor', editors);
  const isbn = edition?.isbn ?? null;
  const isPartOf = {
    '@type': 'Book',
    name: wholeTitle(book),
    ...yearOf(book),
    ...listed('editor', editors),
    ...samePublisher(report),
    ...(isbn === null ? {} : { isbn }),
  };
  return { ...(number === null ? {} : { position: number }), isPartOf };
}

function yearOf({ year }: Anthology): object {
  return year === null ? {} : { datePublished: String(year) };
}

function organisation(name: string): object {
  return { '@type': 'Organization', name };
}

function publisherOf({ publisher }: ReportConfig): object {
  return publisher === null ? {} : { publisher: { ...publisherId, ...organisation(publisher) } };
}

/** Who has been told of is referred to after that. */
const publisherId = { '@id': '#_publisher' };

function samePublisher({ publisher }: ReportConfig): object {
  return publisher === null ? {} : { publisher: publisherId };
}

function authorId({ id }: Person): object {
  return { '@id': `#_person-${id}` };
}

function authorOf(person: Person): object {
  const { given, affiliation } = person;
  if (given === null) return { ...authorId(person), ...organisation(nameOf(person)) };
  return {
    ...authorId(person),
    '@type': 'Person',
    name: nameOf(person),
    givenName: given,
    familyName: person.family,
    ...(affiliation === null ? {} : { affiliation: organisation(affiliation) }),
  };
}

function editionFacts(edition: Edition | null): object {
  if (edition === null) return {};
  const { version, date, licence } = edition;
  return {
    version,
    dateModified: date,
    ...listed('identifier', identifiersOf(edition)),
    ...(licence === null ? {} : { license: licenceAddress(licence) }),
  };
}

/** The numbers of each figure, with the files that they may be had in. */
function datasetsOf({ config, figures }: ResolvedDocument, report: ReportConfig): object[] {
  const terms = termsOf(config.lang);
  const licence = config.edition?.licence ?? null;
  return figures.flatMap((placed): object[] => {
    const { spec, enumerator, subject, question, alt } = placed;
    if (spec.form === 'image') return []; // it has no numbers
    const description = question === null ? alt : linesOf(plainText(question));
    const name = `${capitalised(terms[spec.kind])} ${enumerator}. ${linesOf(plainText(subject))}`;
    return [
      {
        '@type': 'Dataset',
        name,
        ...(description === '' ? {} : { description }),
        url: `#${spec.id}`,
        position: enumerator,
        inLanguage: config.lang,
        isAccessibleForFree: true,
        ...listed(
          'creator',
          config.authors.map((author) => authorId(author)),
        ),
        ...samePublisher(report),
        ...(licence === null ? {} : { license: licenceAddress(licence) }),
        distribution: [
          download(terms.files.csv, 'text/csv', `figures/${spec.id}.csv`),
          download(terms.files.xlsx, excel, `figures/${spec.id}.xlsx`),
        ],
      },
    ];
  });
}

const excel = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

function download(name: string, encodingFormat: string, contentUrl: string): object {
  return { '@type': 'DataDownload', name, encodingFormat, contentUrl };
}

/** A picture with who made it and how it may be used; `null` where neither is known. */
function pictureObject({ spec, enumerator, alt, credit, subject }: PlacedFigure): object | null {
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

/** Lines of the source are no lines of the text. */
function linesOf(text: string): string {
  return text.replaceAll(/[ \t\n]+/g, ' ').trim();
}
