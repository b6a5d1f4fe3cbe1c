import {
  byPdfRules,
  byRules,
  computed,
  type CriterionClauses,
  emptyClause,
  person,
  proved,
  provedByLook,
  withoutMedia,
  without,
} from './basis.ts';
import type { CriterionId } from './criteria.ts';
import { pointers as test } from './pointers.ts';

const noScript = without('scripts', {
  sv: 'Sidan kör inget skript.',
  en: 'The page runs no script.',
});

const noScriptInPdf = without('scripts', {
  sv: 'Ingenting i PDF:en körs.',
  en: 'Nothing in the PDF runs.',
});

const passive = byPdfRules('file-passive', 'file-plain');

const notInPdf = without('always', {
  sv: 'Läsprogrammet sköter detta; PDF:en har inga egna reglage.',
  en: 'The program that it is read in does this; the PDF has no controls of its own.',
});

/** WCAG’s second principle, ”hanterbar”. */
export const operable: CriterionClauses<Extract<CriterionId, `2.${string}`>> = {
  '2.1.1': {
    page: [
      proved(
        {
          sv: 'Allt som går att använda är länkar, avsnitt som öppnas och rutor som rullar: alla nås och används med tangentbord.',
          en: 'All that can be used is links, parts that open and boxes that scroll: each is reached and used by keyboard.',
        },
        test.keyboard,
        test.reach,
        test.axe,
      ),
    ],
    pdf: [passive, byPdfRules('tabs-by-structure', 'annotations-allowed', 'links-tagged')],
  },
  '2.1.2': {
    page: [
      proved(
        {
          sv: 'Sidan kör inget skript, så ingenting kan hålla kvar fokus.',
          en: 'The page runs no script, so nothing can hold the focus.',
        },
        test.noScript,
        test.reach,
      ),
    ],
    pdf: [passive],
  },
  '2.1.4': { page: [noScript], pdf: [noScriptInPdf, passive] },
  '2.2.1': { page: [noScript], pdf: [noScriptInPdf, passive] },
  '2.2.2': withoutMedia,
  '2.3.1': {
    page: [
      proved(
        {
          sv: 'Ingenting blinkar: sidan har ingen animering, och bilder som rör sig tas inte emot.',
          en: 'Nothing flashes: the page has no animation, and pictures that move are not accepted.',
        },
        test.still,
        test.noScript,
      ),
    ],
    pdf: [passive],
  },
  '2.4.1': {
    page: [
      provedByLook(
        {
          sv: 'Först på sidan står en länk till innehållet, och innehållsförteckningen leder till varje avsnitt.',
          en: 'The first thing on the page is a link to the content, and the list of contents leads to every section.',
        },
        test.axe,
        test.links,
      ),
    ],
    pdf: [emptyClause],
  },
  '2.4.2': {
    page: [computed('page-title'), person('headings')],
    pdf: [byPdfRules('xmp-title', 'expected-title', 'ua-title-shown'), person('headings')],
  },
  '2.4.3': {
    page: [computed('tab-order')],
    pdf: [byPdfRules('tabs-by-structure', 'links-tagged', 'parent-tree')],
  },
  '2.4.4': {
    page: [byRules('link-has-text', 'link-target-exists', 'link-well-formed'), person('links')],
    pdf: [
      byRules('link-has-text', 'link-target-exists', 'link-well-formed'),
      byPdfRules('links-described', 'links-lead', 'expected-links'),
      person('links'),
    ],
  },
  '2.4.5': { page: [person('site')], pdf: [emptyClause] },
  '2.4.6': {
    page: [byRules('heading-has-text'), person('headings')],
    pdf: [
      byRules('heading-has-text'),
      byPdfRules('outline-titled', 'outline-leads', 'expected-headings'),
      person('headings'),
    ],
  },
  '2.4.7': {
    page: [
      provedByLook(
        {
          sv: 'Det som har fokus får en ram på 3 px.',
          en: 'What has the focus gets a frame of 3 px.',
        },
        test.focusRing,
      ),
      computed('focus-contrast'),
    ],
    pdf: [notInPdf],
  },
  '2.4.11': {
    page: [
      provedByLook(
        {
          sv: 'Ingenting ligger ovanpå det som har fokus.',
          en: 'Nothing lies on top of what has the focus.',
        },
        test.focusSeen,
      ),
    ],
    pdf: [notInPdf],
  },
  '2.5.1': { page: [noScript], pdf: [noScriptInPdf, passive] },
  '2.5.2': {
    page: [
      proved(
        {
          sv: 'Länkar och avsnitt som öppnas är webbläsarens egna, och lyder först när man släpper.',
          en: 'Links and parts that open are the browser’s own, and act when the button is released.',
        },
        test.noScript,
      ),
    ],
    pdf: [notInPdf],
  },
  '2.5.3': {
    page: [computed('label-in-name')],
    pdf: [byPdfRules('expected-links', 'links-tagged')],
  },
  '2.5.4': { page: [noScript], pdf: [noScriptInPdf, passive] },
  '2.5.7': { page: [noScript], pdf: [noScriptInPdf, passive] },
  '2.5.8': {
    page: [
      provedByLook(
        {
          sv: 'Länkar och reglage är minst 24 px höga och breda, om de inte står i en rad text eller en bit från andra.',
          en: 'Links and controls are at least 24 px high and wide, unless they stand in a line of text or apart from others.',
        },
        test.targets,
      ),
    ],
    pdf: [
      without('always', {
        sv: 'Kriteriet ingår inte i EN 301 549 V3.2.1, och hur stora länkar är på skärmen bestämmer läsprogrammet.',
        en: 'The criterion is not in EN 301 549 V3.2.1, and how large links are on a screen is for the program that it is read in.',
      }),
    ],
  },
};
