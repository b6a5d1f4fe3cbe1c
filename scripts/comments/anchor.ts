import type { DocumentText, Span } from './document-text.ts';
import { type Candidate, likePlaces, type TextIndex } from './places.ts';
import type { Quotation } from './quotation.ts';

/** Where quoted words stand now. `orphan`: nowhere, or in several places between which nothing decides. */
export type Placement =
  | ({ is: 'kept' | 'moved' | 'changed' } & Span)
  | { is: 'orphan'; reason: 'missing' | 'ambiguous' };

/** A place must fit at least so well, and be nearer to a perfect fit than to the best other place when the comment was made. */
const worstFit = 0.62;
/** Words that have changed more than this are other words. */
const leastLikeness = 0.7;
/** Another place that fits so well, and better than any did then, is a copy; a chance likeness fits worse. */
const copyFit = 0.36;
const copyMargin = 0.05;

/**
 * Finds quoted words again: where they stood, else elsewhere, else with changes. It would rather not find them than find the
 * wrong ones.
 */
export function anchor(quotation: Quotation, document: DocumentText, index: TextIndex): Placement {
  const { exact, start } = quotation;
  if (standsAt(quotation, document.text, start)) {
    return { is: 'kept', start, end: start + exact.length };
  }
  const inSection = startInSection(quotation, document);
  if (inSection !== null && standsAt(quotation, document.text, inSection)) {
    return { is: 'moved', start: inSection, end: inSection + exact.length };
  }
  const least = Math.max(worstFit, (1 + quotation.alike) / 2);
  const places = likePlaces(quotation, index).sort((a, b) => b.fit - a.fit);
  const trusted = places.filter(({ fit, likeness }) => fit >= least && likeness >= leastLikeness);
  const [best] = trusted;
  if (best === undefined) return { is: 'orphan', reason: 'missing' };
  const copies = places.filter(({ fit }) => fit >= Math.max(copyFit, quotation.alike + copyMargin));
  const found = copies.length <= 1 ? best : atOldPlace(trusted, quotation, document);
  if (found === null) return { is: 'orphan', reason: 'ambiguous' };
  const is = found.likeness < 1 ? 'changed' : found.start === start ? 'kept' : 'moved';
  return { is, start: found.start, end: found.end };
}

/** Whether the words and all of their surroundings stand at a place, to the letter. */
function standsAt({ exact, prefix, suffix }: Quotation, text: string, start: number): boolean {
  return start >= prefix.length && text.startsWith(prefix + exact + suffix, start - prefix.length);
}

function startInSection(
  { section, sectionStart }: Quotation,
  { sections }: DocumentText,
): number | null {
  const own = section === null ? undefined : sections.get(section);
  return own === undefined ? null : own.start + sectionStart;
}

/** Of several places, the one where the words stood, counted from their heading or from the start. */
function atOldPlace(
  candidates: readonly Candidate[],
  quotation: Quotation,
  document: DocumentText,
): Candidate | null {
  const inSection = startInSection(quotation, document);
  return (
    candidates.find((each) => each.start === inSection) ??
    candidates.find((each) => each.start === quotation.start) ??
    null
  );
}
