import type { ElementContent } from 'hast';

/** A file of the book, its path relative to the package document. */
export interface BookFile {
  path: string;
  /** MIME type. */
  type: string;
  content: string | Uint8Array;
  /** What the manifest has to say of it, such as `nav` or `mathml`. */
  properties?: readonly string[];
}

/** What a chapter is, for the landmarks and for what a reading system does with it. */
export type ChapterKind =
  | 'cover'
  | 'title'
  | 'findings'
  | 'toc'
  | 'text'
  | 'notes'
  | 'references'
  | 'about';

/** What a reader turns the page to: a file of the book, in reading order. */
export interface Chapter {
  path: string;
  kind: ChapterKind;
  title: string;
  content: readonly ElementContent[];
}
