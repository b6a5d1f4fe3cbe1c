import type { ResolvedBook } from '../model/book.ts';
import type { Coverage } from '../model/coverage.ts';
import { textsOf } from '../model/texts.ts';
import { lintAlternativeTexts } from './alternative-text.ts';
import { lintCitations } from './citations.ts';
import { coverageOf, reportUnbound } from './coverage.ts';
import { lintFormulas } from './formulas.ts';
import { lintLinks } from './links.ts';
import { lintMajorities } from './majorities.ts';
import { lintPullQuotes } from './pull-quotes.ts';
import { lintReferences } from './references.ts';
import { lintReservations } from './reservations.ts';
import { lintRounded } from './rounded.ts';
import { lintSurvey } from './survey/survey.ts';
import { lintTables } from './tables.ts';
import { lintTerms } from './terms.ts';

/** Looks at a resolved book, and reports; changes nothing. */
export function lintBook(book: ResolvedBook): Coverage {
  const texts = textsOf(book);
  const { sources } = book.texts;
  lintLinks(texts, sources, book.documents);
  lintReferences(texts, sources);
  lintReservations(texts);
  lintSurvey(sources);
  lintRounded(sources);
  lintAlternativeTexts(book.texts, book.documents);
  lintPullQuotes(book.documents);
  lintCitations(texts, sources);
  lintMajorities(texts, sources);
  lintTables(texts, sources);
  lintTerms(texts, sources);
  lintFormulas(texts);
  const coverage = coverageOf(texts);
  reportUnbound(coverage);
  return coverage;
}
