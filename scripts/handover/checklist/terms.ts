import { type Localised, pick } from '../../model/localised.ts';
import { english } from './terms-en.ts';
import { type ChecklistTerms, swedish } from './terms-sv.ts';

const terms: Localised<ChecklistTerms> = { sv: swedish, en: english };

export function checklistTermsOf(lang: string): ChecklistTerms {
  return pick(terms, lang);
}
