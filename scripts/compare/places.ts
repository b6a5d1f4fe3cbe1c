import type { CompareTerms } from './terms-sv.ts';
import { type Section, textOf, type Version } from './version.ts';

/**
 * ”Flyttat hit från ”Metod” (Kapitel 7)”, or that it was moved within its section.
 *
 * @param other Where it was, or where it is now.
 * @param here The section that it is told of in, in the version of `other`; `null` where that has none.
 */
export function moveText(
  direction: 'movedFrom' | 'movedTo' | 'movedAfter',
  other: Section | null,
  here: Section | null,
  version: Version,
  terms: CompareTerms,
): string {
  if (other === null) return terms.movedWithin;
  const isHere = other.id === here?.id && other.document === here.document;
  if (isHere) return terms.movedWithin;
  const title = sectionTitle(other, terms);
  const isElsewhere = here !== null && other.document !== here.document;
  const place = isElsewhere
    ? `”${title}” (${documentTitle(other.document, version)})`
    : `”${title}”`;
  return terms[direction](place);
}

export function sectionTitle(section: Section, { opening, otherwise }: CompareTerms): string {
  if (section.depth === 0) return opening;
  return textOf(section.title) || otherwise;
}

export function documentTitle(id: string, { documents }: Version): string {
  return documents.find((document) => document.id === id)?.title ?? id;
}
