import type { Place } from './place.ts';

/** What an edition may say that it has inferred rather than read, by key of report.yaml. */
export const inferredFields = [
  'title',
  'date',
  'anthology.title',
  'anthology.subtitle',
  'anthology.publisher',
  'anthology.place',
  'anthology.year',
] as const;
export type InferredField = (typeof inferredFields)[number];

export interface Approval {
  by: string;
  date: string;
}

/** The publisher's word on a document: which version it is, who has approved it, and what is known of its publication. */
export interface Edition {
  version: string;
  /** `2026-11-30`, like the other dates here. */
  date: string;
  /** Where errors are told: an address of the web or of mail. */
  contact: string;
  /** `null` makes it a draft. */
  approved: Approval | null;
  /** Day that it could first be read on the web; `null` where that is not known. */
  firstPublished: string | null;
  inferred: readonly { field: InferredField; place: Place }[];
  isbn: string | null;
  issn: string | null;
  doi: string | null;
  /** The number of its case in the publisher's register, ”diarienummer”. */
  registrationNumber: string | null;
  editors: readonly string[];
  /** SPDX identifier or address. */
  licence: string | null;
}

/** A key that stands in report.yaml without a value, because nobody knows it yet. */
export interface AwaitedField {
  /** `edition.isbn`. */
  key: string;
  place: Place;
}

/** A document has drafts only if it has editions. */
export function isDraft({ edition }: { edition: Edition | null }): boolean {
  return edition !== null && edition.approved === null;
}
