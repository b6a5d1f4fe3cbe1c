import type { Handover } from './handover.ts';

/** A file that the page on the site shows or offers, kept among the site's media. */
export interface MediaFile {
  /** By guideline R9, without å, ä, ö, blanks and underscores: `kapitel-7-figur-3.png`. */
  name: string;
  /** MIME type. */
  type: string;
  content: Uint8Array;
  /** Name in the site's media library, for people. */
  title: string;
  /** What is told to those who do not see it; `null` for a file that is no picture. */
  alt: string | null;
}

/** The files of a document that a site keeps among its media, in the order that the page mentions them. */
export function mediaOf(_handover: Handover): readonly MediaFile[] {
  throw new Error('not built yet');
}
