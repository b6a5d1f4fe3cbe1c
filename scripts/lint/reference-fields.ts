import type { ReferenceItem } from '../model/book.ts';

/** Fields of which a reference needs one: the first is the one to ask for. */
type Needed = readonly [string, ...string[]];

const author: Needed = ['author', 'editor', 'translator'];
const title: Needed = ['title'];
const container: Needed = ['container-title'];
const publisher: Needed = ['publisher'];
const pages: Needed = ['page', 'page-first', 'DOI', 'number'];
const address: Needed = ['URL', 'DOI'];
const issued: Needed = ['issued'];
/** Works by an office are often entered under their title, with the office as publisher. */
const authorOrPublisher: Needed = ['author', 'editor', 'publisher'];

/**
 * What a reader needs to find a work, by CSL type (CSL 1.0.2, appendix III names the types; the choice follows APA 7,
 * § 9.4–9.37, and what our own style prints). Other types need a title and a year.
 */
const needs: Readonly<Record<string, readonly Needed[]>> = {
  'article-journal': [author, title, container, issued, ['volume', 'DOI', 'URL'], pages],
  'article-magazine': [title, container, issued],
  'article-newspaper': [title, container, issued],
  bill: [title, ['number'], issued],
  book: [author, title, publisher, issued],
  chapter: [author, title, container, publisher, issued, pages],
  legislation: [title, ['number'], issued],
  'paper-conference': [author, title, ['container-title', 'event-title', 'event'], issued],
  'post-weblog': [authorOrPublisher, title, address, issued],
  report: [authorOrPublisher, title, ['publisher', 'number'], issued],
  speech: [author, title, ['event-title', 'event'], issued],
  thesis: [author, title, publisher, issued],
  webpage: [authorOrPublisher, title, address, ['issued', 'accessed']],
};
const always: readonly Needed[] = [title, issued];

/** The fields that a reference lacks, in the order that they are printed; empty when it is complete. */
export function missingFields(item: ReferenceItem): readonly string[] {
  return (needs[item.type] ?? always)
    .filter((alternatives) => !alternatives.some((field) => isFilled(item[field])))
    .map(([field]) => field);
}

function isFilled(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() !== '';
  if (Array.isArray(value)) return value.length > 0;
  return value !== undefined && value !== null;
}
