import { type Localised, pick } from '../model/localised.ts';
import { english } from './terms-en.ts';
import { type CompareTerms, type SettingName, swedish } from './terms-sv.ts';

const compareTerms: Localised<CompareTerms> = { sv: swedish, en: english };

/** Swedish unless English is asked for. */
export function compareTermsOf(lang: string): CompareTerms {
  return pick(compareTerms, lang);
}

export function settingNameOf(name: string, { settings }: CompareTerms): string {
  return Object.hasOwn(settings, name) ? settings[name as SettingName] : name;
}
