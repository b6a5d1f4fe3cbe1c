import type { DeskLanguage } from './terms.ts';

/** What the page itself says to screen readers when it has changed. */
export interface PageTerms {
  updated: string;
  /** `{name}` is the heading of the section. */
  updatedIn: string;
}

export const pageTerms: Readonly<Record<DeskLanguage, PageTerms>> = {
  sv: { updated: 'Sidan är uppdaterad', updatedIn: 'Uppdaterat: {name}' },
  en: { updated: 'The page has been updated', updatedIn: 'Updated: {name}' },
};
