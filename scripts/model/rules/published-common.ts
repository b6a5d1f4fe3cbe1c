import type { Localised } from '../localised.ts';

/** Where on the page: the block and its heading, as words that follow ”står”. */
export interface Placed {
  where: Localised;
}

/** What the editor does about most of what has changed on a page. */
export const publishAgain: Localised = {
  sv: 'Lägg in texten från rapporten på nytt, eller ändra i rapporten om det är sidan som är rätt.',
  en: 'Put the text of the report in again, or change the report if it is the page that is right.',
};

export const sameForAll: Localised = {
  sv: 'Den som läser sidan och den som läser PDF:en ska läsa samma sak.',
  en: 'Who reads the page and who reads the PDF must read the same.',
};
