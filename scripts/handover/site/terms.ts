import { type Localised, pick } from '../../model/localised.ts';

/** Words of the index and of the page that is not there. */
export interface SiteTerms {
  /** Title of the index where the report has none. */
  reports: string;
  published: (date: string) => string;
  read: string;
  pdf: (kilobytes: string) => string;
  epub: string;
  data: (figures: number) => string;
  openData: string;
  fileOf: (what: string, title: string) => string;
  notFound: { title: string; text: string; toIndex: string };
}

const terms: Localised<SiteTerms> = {
  sv: {
    reports: 'Rapporter',
    published: (date) => `Publicerad ${date}`,
    read: 'Läs på webben',
    pdf: (kilobytes) => `PDF (${kilobytes} kB)`,
    epub: 'E-bok (EPUB)',
    data: (figures) => (figures === 1 ? 'Data till en figur' : `Data till ${figures} figurer`),
    openData: 'Öppna data, med beskrivning för maskiner',
    fileOf: (what, title) => `${what}: ${title}`,
    notFound: {
      title: 'Sidan finns inte',
      text: 'Adressen leder inte till någon sida här. Den kan vara felskriven, eller så har sidan flyttats.',
      toIndex: 'Till alla dokument',
    },
  },
  en: {
    reports: 'Reports',
    published: (date) => `Published ${date}`,
    read: 'Read on the web',
    pdf: (kilobytes) => `PDF (${kilobytes} kB)`,
    epub: 'E-book (EPUB)',
    data: (figures) => (figures === 1 ? 'Data of one figure' : `Data of ${figures} figures`),
    openData: 'Open data, described for machines',
    fileOf: (what, title) => `${what}: ${title}`,
    notFound: {
      title: 'There is no such page',
      text: 'The address leads to no page here. It may be misspelt, or the page may have been moved.',
      toIndex: 'To all documents',
    },
  },
};

export function siteTermsOf(lang: string): SiteTerms {
  return pick(terms, lang);
}
