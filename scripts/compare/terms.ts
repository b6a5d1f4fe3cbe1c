import { english } from './terms-en.ts';
import { type CompareTerms, swedish } from './terms-sv.ts';

/** Swedish unless English is asked for. */
export function compareTermsOf(lang: string): CompareTerms {
  return lang.toLowerCase().startsWith('en') ? english : swedish;
}
