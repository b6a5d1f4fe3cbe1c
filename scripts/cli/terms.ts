import { type Localised, pick } from '../model/localised.ts';
import { english } from './terms-en.ts';
import { type CliTerms, swedish } from './terms-sv.ts';

const terms: Localised<CliTerms> = { sv: swedish, en: english };

export function cliTermsOf(lang: string): CliTerms {
  return pick(terms, lang);
}
