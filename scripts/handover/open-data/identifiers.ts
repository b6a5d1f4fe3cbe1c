import { createHash } from 'node:crypto';

import type { DocumentConfig, ReportConfig } from '../../model/book.ts';

/** Ours alone, for identifiers of what has no address yet. */
const namespace = 'b3f5c8ce-8a0b-4a53-9f1d-2d6f0c7e5a41';

/** What an IRI may not hold (RFC 3987), and `URL` leaves as it is. */
const forbidden = /["<>\\^`{|}\s]/gu;

/** An address as an IRI, `null` where it cannot be one. */
export function iriOf(address: string): string | null {
  if (!URL.canParse(address)) return null;
  return new URL(address).href.replaceAll(forbidden, encodeURIComponent);
}

/** `mailto:` for an address of mail. */
export function contactIri(contact: string): string | null {
  if (contact.includes('://')) return iriOf(contact);
  const parts = contact.split('@').map((part) => encodeURIComponent(part));
  return `mailto:${parts.join('@')}`;
}

/** Address of the document's page without what may follow `#`; `null` where it is not known. */
export function pageOf({ address }: DocumentConfig): string | null {
  return address === null ? null : (iriOf(address)?.replace(/#.*$/, '') ?? null);
}

/** Identifiers of what the catalogue describes: never of blank nodes, which the portal does not take. */
export interface Names {
  catalogue: string;
  publisher: string;
  /** Of a part of a document: its data set where `part` is empty. */
  of: (document: DocumentConfig, part?: string) => string;
}

/**
 * An address of the page with a fragment of ours (`#_data`), where the page has one. Else a UUID made from the names of report and
 * document (RFC 9562, version 5): it is the same in every build, and leads nowhere. The publisher is known by its organisation
 * number, in the form that the portal recommends, so that it is not listed twice.
 */
export function namesOf(report: ReportConfig, documents: readonly DocumentConfig[]): Names {
  const owner = [report.publisher ?? '', report.anthology?.title ?? ''];
  const page = documents.map((document) => pageOf(document)).find((each) => each !== null) ?? null;
  const named = (own: string | null, fragment: string, names: readonly string[]) =>
    own === null ? uuidUrn([...owner, ...names]) : `${own}#_${fragment}`;
  const { organisationNumber } = report;
  const ids = documents.map(({ id }) => id);
  return {
    catalogue: named(page, 'catalogue', ['catalogue', ...ids]),
    publisher:
      organisationNumber === null
        ? named(page, 'publisher', ['publisher'])
        : `http://dataportal.se/organisation/SE${organisationNumber}`,
    of: (document, part = 'data') => named(pageOf(document), part, [document.id, part]),
  };
}

/** A UUID made from names (RFC 9562, version 5). */
export function uuidUrn(names: readonly string[]): string {
  const hash = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(JSON.stringify(names))
    .digest()
    .subarray(0, 16);
  // Version and variant, in the bits that RFC 9562 gives them.
  hash.writeUInt8((hash.readUInt8(6) % 16) + 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) % 64) + 0x80, 8);
  const hex = hash.toString('hex');
  return `urn:uuid:${hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')}`;
}
