import {
  byPdfRules,
  byRules,
  computed,
  type CriterionClauses,
  emptyClause,
  type OwnClauses,
  person,
  proved,
  withoutForms,
  withoutMedia,
  without,
} from './basis.ts';
import type { CriterionId } from './criteria.ts';
import { pointers as test } from './pointers.ts';

const passive = byPdfRules('file-passive', 'file-plain');

/** WCAG’s third and fourth principles, ”begriplig” and ”robust”. */
export const understandable: CriterionClauses<Extract<CriterionId, `${3 | 4}.${string}`>> = {
  '3.1.1': {
    page: [computed('page-language')],
    pdf: [byPdfRules('catalog-lang', 'lang-valid', 'expected-lang')],
  },
  '3.1.2': {
    page: [
      proved(
        {
          sv: 'Språk som författaren har märkt ut står i koden, också i figurer.',
          en: 'Languages that the author has marked are in the code, in figures too.',
        },
        test.figureLanguage,
      ),
      byRules('foreign-words-marked'),
      person('languages'),
    ],
    pdf: [
      byRules('foreign-words-marked'),
      byPdfRules('lang-valid', 'lang-hooks-gone'),
      person('languages'),
    ],
  },
  '3.2.1': {
    page: [
      proved(
        {
          sv: 'Sidan kör inget skript, så ingenting händer för att något får fokus.',
          en: 'The page runs no script, so nothing happens because something gets the focus.',
        },
        test.noScript,
      ),
    ],
    pdf: [passive],
  },
  '3.2.2': withoutForms,
  '3.2.3': { page: [person('site')], pdf: [emptyClause] },
  '3.2.4': { page: [person('site')], pdf: [emptyClause] },
  '3.2.6': {
    page: [
      without('contact', {
        sv: 'Sidan har ingen kontaktväg; den hjälp som webbplatsen ger är webbplatsens.',
        en: 'The page has no way to contact anybody; what help a site gives is the site’s.',
      }),
      proved(
        {
          sv: 'Vart fel anmäls står sist på sidan, under ”Om denna utgåva”, i varje dokument.',
          en: 'Where errors are told stands last on the page, below “About this edition”, in every document.',
        },
        test.lastPlace,
      ),
    ],
    pdf: [
      without('always', {
        sv: 'Kriteriet gäller flera sidor som hör ihop.',
        en: 'The criterion is about several pages that belong together.',
      }),
    ],
  },
  '3.3.1': withoutForms,
  '3.3.2': withoutForms,
  '3.3.3': withoutForms,
  '3.3.4': withoutForms,
  '3.3.7': withoutForms,
  '3.3.8': withoutForms,
  '4.1.1': {
    page: [computed('unique-ids')],
    pdf: [byPdfRules('file-readable', 'tree-consistent', 'id-tree', 'notes-identified')],
  },
  '4.1.2': {
    page: [
      proved(
        {
          sv: 'Länkar, avsnitt som öppnas, tabeller och bilder är HTML:s egna och har namn.',
          en: 'Links, parts that open, tables and pictures are HTML’s own and have names.',
        },
        test.axe,
        test.keyboard,
      ),
    ],
    pdf: [
      byPdfRules(
        'links-tagged',
        'links-described',
        'annotations-tagged',
        'annotations-described',
        'figures-described',
        'types-standard',
      ),
    ],
  },
  '4.1.3': {
    page: [
      without('scripts', {
        sv: 'Sidan visar inga meddelanden.',
        en: 'The page shows no messages.',
      }),
    ],
    pdf: [
      without('scripts', {
        sv: 'PDF:en visar inga meddelanden.',
        en: 'The PDF shows no messages.',
      }),
      passive,
    ],
  },
};

/** What EN 301 549 V3.2.1 asks beside WCAG’s criteria. */
export const beside: OwnClauses = {
  // Five requirements; levels (1) follow from the rows above, and there are no processes in several steps (3).
  '9.6': {
    page: [
      proved(
        {
          sv: 'Rapporten gäller hela sidan (punkt 2), som inte har några steg att gå igenom (punkt 3), och ingenting på den stör resten (punkt 5).',
          en: 'The report is about the whole page (2), which has no steps to go through (3), and nothing on it interferes with the rest (5).',
        },
        test.axe,
        test.noScript,
      ),
      person('listen'),
    ],
  },
  '10.5': { pdf: withoutMedia.pdf },
  '10.6': { pdf: withoutMedia.pdf },
};
