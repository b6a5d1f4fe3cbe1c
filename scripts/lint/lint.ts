import type { ResolvedBook } from '../model/book.ts';
import type { Coverage } from '../model/coverage.ts';
import { textsOf } from '../model/texts.ts';
import { lintAlternativeTexts } from './alternative-text.ts';
import { coverageOf, reportUnbound } from './coverage.ts';
import { lintLinks } from './links.ts';
import { lintReferences } from './references.ts';
import { lintSurvey } from './survey/survey.ts';

/** Looks at a resolved book, and reports; changes nothing. */
export function lintBook(book: ResolvedBook): Coverage {
  const texts = textsOf(book);
  const { sources } = book.texts;
  lintLinks(texts, sources, book.documents);
  lintReferences(texts, sources);
  lintSurvey(sources);
  lintAlternativeTexts(book.texts, book.documents);
  const coverage = coverageOf(texts);
  reportUnbound(coverage);
  return coverage;
}
