import type { ParsedBook, ResolvedDocument } from '../model/book.ts';
import type { Coverage } from '../model/coverage.ts';
import { textsOf } from '../model/texts.ts';
import { lintAlternativeTexts } from './alternative-text.ts';
import { lintCitations } from './citations.ts';
import { coverageOf, reportUnbound } from './coverage.ts';
import { lintLinks } from './links.ts';
import { lintMajorities } from './majorities.ts';
import { lintPullQuotes } from './pull-quotes.ts';
import { lintReferences } from './references.ts';
import { lintReservations } from './reservations.ts';
import { lintSurvey } from './survey/survey.ts';

/** Looks at a parsed and resolved book, and reports; changes nothing. */
export function lintBook(parsed: ParsedBook, documents: readonly ResolvedDocument[]): Coverage {
  const texts = textsOf(parsed, documents);
  lintLinks(texts, parsed.sources, documents);
  lintReferences(texts, parsed.sources);
  lintReservations(texts);
  lintSurvey(parsed.sources);
  lintAlternativeTexts(parsed, documents);
  lintPullQuotes(parsed, documents);
  lintCitations(texts, parsed.sources);
  lintMajorities(texts, parsed.sources);
  const coverage = coverageOf(texts);
  reportUnbound(coverage);
  return coverage;
}
