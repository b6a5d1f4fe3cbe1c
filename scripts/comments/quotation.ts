import { type DocumentText, sectionAt, type Span } from './document-text.ts';
import type { Surrounded } from './likeness.ts';
import { likePlaces, type TextIndex } from './places.ts';

/** Words of a document and what tells them from all others. */
export interface Quotation extends Surrounded, Span {
  /** The heading that they stood under, and where in its section they began. */
  section: string | null;
  sectionStart: number;
  /** How well the best other place fitted when the quotation was made, 0–1. No place that fits so badly is trusted. */
  alike: number;
}

/** Longest quotation, in characters; of a longer selection the beginning is quoted. */
const longestQuotation = 2000;

/** Characters of context on each side: more where that is needed to tell places apart. */
const contextLengths = [32, 64, 128, 256] as const;
/** Surroundings are long enough when no other place fits better than this. */
const tellsApart = 0.8;

/** Quotes part of a text. White space around the words is left out; `null` when nothing is left. */
export function quote(document: DocumentText, span: Span, index: TextIndex): Quotation | null {
  const { text } = document;
  const selected = text.slice(span.start, Math.min(span.end, text.length));
  const start = span.start + selected.length - selected.trimStart().length;
  const exact = cut(selected.trim());
  if (exact === '') return null;
  const end = start + exact.length;
  const section = sectionAt(document, start);
  const sectionStart = section === null ? 0 : (document.sections.get(section)?.start ?? 0);
  const base = { exact, start, end, section, sectionStart: start - sectionStart };
  let made: Quotation = { ...base, prefix: '', suffix: '', alike: 0 };
  for (const length of contextLengths) {
    const prefix = text.slice(Math.max(0, start - length), start);
    const suffix = text.slice(end, end + length);
    made = { ...base, prefix, suffix, alike: alikeOf({ exact, prefix, suffix }, base, index) };
    if (made.alike <= tellsApart) break;
  }
  return made;
}

function cut(words: string): string {
  if (words.length <= longestQuotation) return words;
  const shortened = words.slice(0, longestQuotation);
  const lastSpace = shortened.lastIndexOf(' ');
  return lastSpace <= 0 ? shortened : shortened.slice(0, lastSpace);
}

/** Fit of the best place but its own; rounded, so that it is the same wherever it is counted. */
function alikeOf(surrounded: Surrounded, own: Span, index: TextIndex): number {
  const others = likePlaces(surrounded, index).filter(
    ({ start, end }) => end <= own.start || start >= own.end,
  );
  const best = others.reduce((most, { fit }) => Math.max(most, fit), 0);
  return Math.round(best * 1000) / 1000;
}
