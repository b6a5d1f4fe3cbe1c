import { type Localised, pick } from '../../model/localised.ts';
import type { LandmarkTerms } from './navigation.ts';

/** What the text of an e-book's metadata says is there. */
export interface Held {
  pictures: boolean;
  tables: boolean;
  formulas: boolean;
}

export interface EpubTerms {
  cover: string;
  landmarks: LandmarkTerms;
  /** For people who choose a book by what they can read: what is there, and what has been checked and has not. */
  accessibility: (held: Held) => string;
}

const sv: EpubTerms = {
  cover: 'Omslag',
  landmarks: {
    heading: 'Hitta i boken',
    cover: 'Omslag',
    titlepage: 'Titelsida',
    toc: 'Innehåll',
    bodymatter: 'Textens början',
    endnotes: 'Noter',
    bibliography: 'Referenser',
  },
  accessibility: ({ pictures, tables, formulas }) =>
    [
      'All text kan förstoras, läsas upp och brytas om. Rubrikerna är i nivåer, och innehållsförteckningen leder till dem.',
      pictures ? 'Bilder och diagram har alternativtext.' : '',
      tables ? 'Diagrammens tal finns också som tabell, med rubriker för rader och kolumner.' : '',
      formulas ? 'Formler är skrivna i MathML och har en text att läsa upp.' : '',
      'Språket är märkt. Inget rör sig, blinkar eller låter.',
      'Detta har kontrollerats av ett program. Ingen människa har prövat boken mot WCAG, och den utger sig därför inte för att uppfylla en viss nivå.',
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
};

const en: EpubTerms = {
  cover: 'Cover',
  landmarks: {
    heading: 'Find your way',
    cover: 'Cover',
    titlepage: 'Title page',
    toc: 'Contents',
    bodymatter: 'Start of the text',
    endnotes: 'Notes',
    bibliography: 'References',
  },
  accessibility: ({ pictures, tables, formulas }) =>
    [
      'All text can be enlarged, read aloud and reflowed. Headings have levels, and the table of contents leads to them.',
      pictures ? 'Pictures and charts have alternative text.' : '',
      tables
        ? 'The numbers of charts are also given as tables, with headers for rows and columns.'
        : '',
      formulas ? 'Formulas are written in MathML and have a text to be read aloud.' : '',
      'The language is marked. Nothing moves, flashes or sounds.',
      'This has been checked by a program. No person has tested the book against WCAG, so it does not claim to meet a level of it.',
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
};

const terms: Localised<EpubTerms> = { sv, en };

export function epubTermsOf(lang: string): EpubTerms {
  return pick(terms, lang);
}
