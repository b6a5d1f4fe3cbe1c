import { DataFactory, type NamedNode } from 'n3';

import { licenceAddress } from '../../model/identifiers.ts';
import type { PublisherType } from '../../model/publisher.ts';

export const prefixes = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dcterms: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  spdx: 'http://spdx.org/rdf/terms#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

export type Curie = `${keyof typeof prefixes}:${string}`;

export function expanded(curie: Curie): NamedNode {
  const [prefix = '', name = ''] = curie.split(':');
  return DataFactory.namedNode(`${prefixes[prefix as keyof typeof prefixes]}${name}`);
}

/** `dcat:Dataset` of its address. */
export function compacted(iri: string): string {
  const [prefix = '', namespace = ''] =
    Object.entries(prefixes).find(([, each]) => iri.startsWith(each)) ?? [];
  return `${prefix}:${iri.slice(namespace.length)}`;
}

/** What the vocabulary of publisher types calls them (DCAT-AP-SE, Aktör, typ). */
const publisherTypeNames: Readonly<Record<PublisherType, string>> = {
  'local-authority': 'LocalAuthority',
  'regional-authority': 'RegionalAuthority',
  'national-authority': 'NationalAuthority',
  'supranational-authority': 'SupraNationalAuthority',
  academia: 'Academia-ScientificOrganisation',
  company: 'Company',
  'industry-consortium': 'IndustryConsortium',
  'non-governmental-organisation': 'NonGovernmentalOrganisation',
  'non-profit-organisation': 'NonProfitOrganisation',
  'standardisation-body': 'StandardisationBody',
  'private-individuals': 'PrivateIndividual(s)',
};

export function publisherTypeAddress(type: PublisherType): string {
  return `http://purl.org/adms/publishertype/${publisherTypeNames[type]}`;
}

export function languageAddress(code: string): string {
  return `http://publications.europa.eu/resource/authority/language/${code}`;
}

export const publicAccess = 'http://publications.europa.eu/resource/authority/access-right/PUBLIC';

/** DCAT-AP-SE 3.0.1 requires it of the catalogue itself, that is of the descriptions, whatever the data are under. */
export const catalogueLicence = 'http://creativecommons.org/publicdomain/zero/1.0/';

/**
 * A licence as the portal knows it. It takes the licences of Creative Commons by one address only: with http, and a slash at the
 * end (docs/harvesting.md in diggsweden/DCAT-AP-SE, ”Undvik duplicerade identifierare”).
 */
export function licenceIri(licence: string): string {
  if (licence === 'CC0-1.0') return catalogueLicence;
  const [, terms = '', version = ''] = /^CC-(BY(?:-NC)?(?:-ND|-SA)?)-(\d\.\d)$/.exec(licence) ?? [];
  if (terms !== '') return `http://creativecommons.org/licenses/${terms.toLowerCase()}/${version}/`;
  const [, path = ''] =
    /^https?:\/\/creativecommons\.org\/((?:licenses|publicdomain)\/[a-z-]+\/\d\.\d)\b/.exec(
      licence,
    ) ?? [];
  return path === '' ? licenceAddress(licence) : `http://creativecommons.org/${path}/`;
}
