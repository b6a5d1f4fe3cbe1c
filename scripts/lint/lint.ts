import type { ParsedBook, ResolvedDocument } from '../model/book.ts';
import { lintAlternativeTexts } from './alternative-text.ts';
import { lintLinks } from './links.ts';
import { lintReferences } from './references.ts';
import { lintSurvey } from './survey/survey.ts';
import { textsOf } from './texts.ts';

/** Looks at a parsed and resolved book, and reports; changes nothing. */
export function lintBook(parsed: ParsedBook, documents: readonly ResolvedDocument[]): void {
  const texts = textsOf(parsed, documents);
  lintLinks(texts, parsed.sources, documents);
  lintReferences(texts, parsed.sources);
  lintSurvey(parsed.sources);
  lintAlternativeTexts(parsed, documents);
}
