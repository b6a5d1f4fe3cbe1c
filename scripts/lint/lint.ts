import type { ParsedBook, ResolvedDocument } from '../model/book.ts';
import { lintAlternativeTexts } from './alternative-text.ts';
import { lintSurvey } from './survey/survey.ts';

/** Looks at a parsed and resolved book, and reports; changes nothing. */
export function lintBook(parsed: ParsedBook, documents: readonly ResolvedDocument[]): void {
  lintSurvey(parsed.sources);
  lintAlternativeTexts(parsed, documents);
}
