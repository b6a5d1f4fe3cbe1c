import { type Localised, pick } from '../model/localised.ts';
import { english } from './terms-en.ts';
import { type PublishTerms, swedish } from './terms-sv.ts';

export const publishTerms: Localised<PublishTerms> = { sv: swedish, en: english };

export function publishTermsOf(lang: string): PublishTerms {
  return pick(publishTerms, lang);
}
