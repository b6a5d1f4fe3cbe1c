import type { ParsedBook } from '../model/book.ts';
import { lintLanguage } from './language/language.ts';
import type { Remember } from './language/verdicts.ts';

/** Looks at the texts of a parsed book, notes still in place, and reports what cannot be right; changes nothing. */
export async function lintBook(book: ParsedBook, remember: Remember): Promise<void> {
  await lintLanguage(book, remember);
}
