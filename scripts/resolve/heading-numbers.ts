import type { Heading } from 'mdast';

import type { DocumentConfig } from '../model/book.ts';
import { termsOf } from '../model/terms.ts';
import type { HeadingNumber } from './appendices.ts';

/** Where counting the headings of a document has come. */
export interface HeadingCount {
  /** Of the last heading. */
  depth: number;
  /** How many headings have been numbered on each level of the section that is open. */
  sections: number[];
  /** Depth of the open section that is to have no number, and gives none to what is below it. */
  unnumbered: number | null;
}

/** So many levels are numbered in a chapter, as many as its list of contents has; of questions the first. */
const numberedLevels = { chapter: 2, faq: 1 } as const;

/** Counts a heading outside appendices; gives its number, if it is to have one, and what a reference to it prints. */
export function chapterNumberOf(
  heading: Heading,
  count: HeadingCount,
  document: DocumentConfig,
): HeadingNumber {
  const { kind, numberedHeadings } = document;
  const isCounted = numberedHeadings && heading.depth <= numberedLevels[kind];
  const enumerator = isCounted ? numberOf(heading, count, document) : null;
  return {
    enumerator,
    textOf: (title) => (lang) => {
      const { question, section, numberedSection } = termsOf(lang);
      if (enumerator === null) return section(title);
      return kind === 'faq' ? `${question}\u00a0${enumerator}` : numberedSection(enumerator);
    },
  };
}

/** ”7.5.1”, or ”5.1” where the document has no number of its own. */
function numberOf(
  { depth, data }: Heading,
  count: HeadingCount,
  { kind, number }: DocumentConfig,
): string | null {
  if (depth <= (count.unnumbered ?? 0)) count.unnumbered = null;
  if (data?.unnumbered === true) count.unnumbered ??= depth;
  if (count.unnumbered !== null) return null;
  const above = Array.from({ length: depth - 1 }, (_, at) => count.sections[at] ?? 0);
  count.sections = [...above, (count.sections[depth - 1] ?? 0) + 1];
  return [...(kind === 'faq' || number === null ? [] : [number]), ...count.sections].join('.');
}
