import { DataFactory, type NamedNode, type Quad, type Term } from 'n3';

import type { ReportConfig } from '../../model/book.ts';
import { euLanguage } from '../language-codes.ts';
import { forXml } from '../xml.ts';
import type { DataFile, Dataset, FigureData } from './datasets.ts';
import { contactIri, type Names, namesOf, pageOf } from './identifiers.ts';
import { catalogueWords, openDataTermsOf } from './terms.ts';
import {
  catalogueLicence,
  type Curie,
  expanded,
  languageAddress,
  licenceIri,
  publicAccess,
  publisherTypeAddress,
} from './vocabulary.ts';

/** `null` where it is not known: then nothing is said. */
type Facts = Partial<Record<Curie, Fact | readonly Fact[] | null>>;
type Fact = Exclude<Term, { termType: 'DefaultGraph' | 'Quad' | 'Variable' | 'BlankNode' }>;

/**
 * The catalogue of a report's data by DCAT-AP-SE 3.0.1: one data set a document, one distribution a figure and format. Only what
 * report.yaml says is there; a catalogue without an address lacks what the profile requires of it (`missingIn`). The media type of a
 * distribution is a literal in dcterms:format, as the Swedish profile has it, and an address in dcat:mediaType, as the European.
 */
export function catalogueOf(report: ReportConfig, datasets: readonly Dataset[]): Quad[] {
  const names = namesOf(
    report,
    datasets.map(({ config }) => config),
  );
  return [
    ...catalogue(report, datasets, names),
    ...publisher(report, datasets, names),
    ...datasets.flatMap((dataset) => [
      ...datasetOf(report, dataset, names),
      ...contact(report, dataset, names),
      ...dataset.figures.flatMap((figure) =>
        figure.files.flatMap((file) => distribution(dataset, figure, file, names)),
      ),
    ]),
  ];
}

function described(subject: string, type: Curie, facts: Facts): Quad[] {
  const node = DataFactory.namedNode(subject);
  const entries = Object.entries(facts) as [Curie, Facts[Curie]][];
  return [
    DataFactory.quad(node, expanded('rdf:type'), expanded(type)),
    ...entries.flatMap(([predicate, objects]) =>
      [objects ?? []]
        .flat()
        .map((object: Fact) => DataFactory.quad(node, expanded(predicate), object)),
    ),
  ];
}

function text(value: string, lang?: string) {
  return DataFactory.literal(forXml(value), lang);
}

function iri(value: string | null): NamedNode | null {
  return value === null ? null : DataFactory.namedNode(value);
}

function day(date: string | null | undefined) {
  return date == null ? null : DataFactory.literal(date, expanded('xsd:date'));
}

function languageOf(lang: string): NamedNode | null {
  const code = euLanguage(lang);
  return code === null ? null : DataFactory.namedNode(languageAddress(code));
}

function latest(datasets: readonly Dataset[]): string | null {
  return (
    datasets
      .flatMap(({ config }) => config.edition?.date ?? [])
      .toSorted()
      .at(-1) ?? null
  );
}

function publisherNode({ publisher: name }: ReportConfig, names: Names): NamedNode | null {
  return name === null ? null : DataFactory.namedNode(names.publisher);
}

function catalogue(report: ReportConfig, datasets: readonly Dataset[], names: Names): Quad[] {
  const { lang, title, description } = catalogueWords(report, datasets);
  const page = datasets.map(({ config }) => pageOf(config)).find((each) => each !== null) ?? null;
  return described(names.catalogue, 'dcat:Catalog', {
    'dcterms:title': text(title, lang),
    'dcterms:description': text(description, lang),
    'dcterms:publisher': publisherNode(report, names),
    'dcterms:license': DataFactory.namedNode(catalogueLicence),
    'dcterms:language': languageOf(lang),
    'dcterms:modified': day(latest(datasets)),
    'foaf:homepage': iri(page),
    'dcat:dataset': datasets.map(({ config }) => DataFactory.namedNode(names.of(config))),
  });
}

function publisher(report: ReportConfig, datasets: readonly Dataset[], names: Names): Quad[] {
  const { publisher: name, publisherType } = report;
  if (name === null) return [];
  const { lang } = catalogueWords(report, datasets);
  return described(names.publisher, 'foaf:Agent', {
    'foaf:name': text(name, lang),
    'dcterms:type': iri(publisherType === null ? null : publisherTypeAddress(publisherType)),
  });
}

function datasetOf(report: ReportConfig, { config, figures }: Dataset, names: Names): Quad[] {
  const { lang, title, description, edition, keywords } = config;
  const terms = openDataTermsOf(lang);
  const about = `${description} ${terms.dataset.holds(figures.length)}`;
  const files = figures.flatMap(({ files: each }) => each);
  return described(names.of(config), 'dcat:Dataset', {
    'dcterms:title': text(terms.dataset.title(title), lang),
    'dcterms:description': text(about, lang),
    'dcterms:publisher': publisherNode(report, names),
    'dcterms:language': languageOf(lang),
    'dcterms:issued': day(edition?.firstPublished),
    'dcterms:modified': day(edition?.date),
    'dcat:version': edition === null ? null : text(edition.version),
    'dcterms:accessRights': DataFactory.namedNode(publicAccess),
    'dcat:keyword': keywords.map((keyword) => text(keyword, lang)),
    'dcat:contactPoint':
      edition === null ? null : DataFactory.namedNode(names.of(config, 'contact')),
    'dcat:landingPage': iri(pageOf(config)),
    'dcat:distribution': files.map(({ name }) =>
      DataFactory.namedNode(names.of(config, partOf(name))),
    ),
  });
}

function contact(report: ReportConfig, { config }: Dataset, names: Names): Quad[] {
  const { edition, lang } = config;
  if (edition === null) return [];
  const isMail = !edition.contact.includes('://');
  const address = iri(contactIri(edition.contact));
  return described(names.of(config, 'contact'), 'vcard:Organization', {
    'vcard:fn': text(report.publisher ?? edition.contact, lang),
    [isMail ? 'vcard:hasEmail' : 'vcard:hasURL']: address,
  });
}

/** `data-kapitel-7-figur-3-csv`. */
function partOf(name: string): string {
  return `data-${name.replaceAll('.', '-')}`;
}

function distribution(
  { config }: Dataset,
  { placed, title, description }: FigureData,
  file: DataFile,
  names: Names,
): Quad[] {
  const { lang, edition, dataAddress } = config;
  const { name, mediaType, content, sha256 } = file;
  const subject = names.of(config, partOf(name));
  const page = pageOf(config);
  const licence = edition?.licence ?? null;
  const checksum = names.of(config, `${partOf(name)}-checksum`);
  return [
    ...described(subject, 'dcat:Distribution', {
      'dcterms:title': text(`${title} (${file.ending.toUpperCase()})`, lang),
      'dcterms:description': text(description, lang),
      'dcat:accessURL': iri(page === null ? null : `${page}#${encodeURIComponent(placed.spec.id)}`),
      'dcat:downloadURL': iri(downloadOf(dataAddress, name)),
      'dcterms:format': text(mediaType),
      'dcat:mediaType': DataFactory.namedNode(
        `https://www.iana.org/assignments/media-types/${mediaType}`,
      ),
      'dcterms:license': iri(licence === null ? null : licenceIri(licence)),
      'dcterms:language': languageOf(lang),
      'dcterms:modified': day(edition?.date),
      'dcat:byteSize': DataFactory.literal(
        String(content.length),
        expanded('xsd:nonNegativeInteger'),
      ),
      'spdx:checksum': DataFactory.namedNode(checksum),
    }),
    ...described(checksum, 'spdx:Checksum', {
      'spdx:algorithm': expanded('spdx:checksumAlgorithm_sha256'),
      'spdx:checksumValue': DataFactory.literal(sha256, expanded('xsd:hexBinary')),
    }),
  ];
}

function downloadOf(folder: string | null, name: string): string | null {
  if (folder === null) return null;
  return URL.canParse(name, folder) ? new URL(name, folder).href : null;
}
