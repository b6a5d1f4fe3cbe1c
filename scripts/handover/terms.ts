import { type Localised, pick } from '../model/localised.ts';

export interface PackageTerms {
  /** Of the texts to paste. */
  headings: Readonly<
    Record<'title' | 'authors' | 'date' | 'ingress' | 'findings' | 'shareAlt', string>
  >;
  noIngress: string;
}

const terms: Localised<PackageTerms> = {
  sv: {
    headings: {
      title: 'Titel',
      authors: 'Författare',
      date: 'Publicerad',
      ingress: 'Ingress',
      findings: 'Viktigaste resultat',
      shareAlt: 'Alternativtext till delningsbilden',
    },
    noIngress:
      '(Den första meningen i beskrivningen, description i report.yaml, har mer än 60 ord. Dela upp den.)',
  },
  en: {
    headings: {
      title: 'Title',
      authors: 'Authors',
      date: 'Published',
      ingress: 'Introduction',
      findings: 'Key findings',
      shareAlt: 'Alternative text of the picture to share',
    },
    noIngress:
      '(The first sentence of the description, in report.yaml, has more than 60 words. Divide it.)',
  },
};

export function packageTermsOf(lang: string): PackageTerms {
  return pick(terms, lang);
}
