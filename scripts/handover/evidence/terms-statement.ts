import { type Localised, pick } from '../../model/localised.ts';
import type { EvidenceMedium } from './criteria.ts';

/** How many criteria of WCAG 2.1 came out how. */
export interface StatementCounts {
  all: number;
  /** Proved or checked, and nothing left for a person. */
  fine: number;
  none: number;
  person: number;
  faults: number;
}

/** The words of the paragraph; headings and sentences as in Digg's template, gaps as `[fyll i …]`. */
export interface StatementTerms {
  instruction: string;
  subject: (title: string, hasPdf: boolean, version: string | null) => string;
  isDraft: string;
  notAccessible: string;
  noneKnown: string;
  drafts: (count: number) => string;
  fillInFaults: string;
  howTested: string;
  selfAssessment: string;
  counts: (medium: EvidenceMedium, counts: StatementCounts) => string;
  notYet: string;
  fillInResult: string;
  assessed: (version: string) => string;
  assessedUndated: string;
  tool: (name: string) => string;
  contact: (contact: string) => string;
  contactUnknown: string;
  supervision: string;
}

const sv: StatementTerms = {
  instruction:
    'Klistra in i webbplatsens tillgänglighetsredogörelse. Byt ut allt inom hakparenteser och ta bort den här raden.',
  subject: (title, hasPdf, version) =>
    `Gäller: ${title}, webbsida${hasPdf ? ' och PDF' : ''}${version === null ? '' : `. ${version}`}.`,
  isDraft:
    'Utgåvan är ett utkast. [fyll i: gör om redogörelsen när utgåvan är godkänd, och ta bort den här raden]',
  notAccessible: 'Innehåll som inte är tillgängligt',
  noneKnown: 'Verktyget känner inte till några brister.',
  drafts: (count) =>
    `${count === 1 ? 'En alternativtext är ett utkast' : `${count} alternativtexter är utkast`} som ingen har granskat.`,
  fillInFaults: '[fyll i brister som ni har hittat, eller ta bort raden]',
  howTested: 'Hur vi testat',
  selfAssessment:
    'Vi har gjort en självskattning (intern testning) mot EN 301 549 V3.2.1, med de kontroller som verktyget gör när rapporten byggs.',
  counts: (medium, { all, fine, none, person, faults }) =>
    `${medium === 'page' ? 'Webbsidan (kapitel 9)' : 'PDF:en (kapitel 10)'}: av ${all} kriterier i WCAG 2.1 på nivå A och AA är ${fine} visade av bygget eller prövade av verktygets kontroller utan anmärkning, och ${none} inte tillämpliga. ${person} återstår att pröva för en människa.${faults === 0 ? '' : ` ${faults} har en känd brist.`}`,
  notYet: 'Det här prövas av en människa:',
  fillInResult: '[fyll i resultat och datum]',
  assessed: (version) => `Verktygets kontroller gäller ${version.toLowerCase()}.`,
  assessedUndated: 'Verktygets kontroller gjordes [fyll i datum].',
  tool: (name) =>
    `Senaste bedömningen av en människa gjordes den [fyll i datum]. Verktyg: ${name}.`,
  contact: (contact) => `Hittar du brister i rapporten, hör av dig till ${contact}.`,
  contactUnknown: 'Hittar du brister i rapporten, hör av dig till [fyll i kontakt].',
  supervision:
    'Om vi inte svarar som du väntar dig kan du anmäla det till Myndigheten för digital förvaltning: https://www.digg.se/tdosanmalan',
};

const en: StatementTerms = {
  instruction:
    'Paste into the accessibility statement of the site. Replace all within square brackets and remove this line.',
  subject: (title, hasPdf, version) =>
    `About: ${title}, web page${hasPdf ? ' and PDF' : ''}${version === null ? '' : `. ${version}`}.`,
  isDraft:
    'The edition is a draft. [fill in: make the statement anew when the edition is approved, and remove this line]',
  notAccessible: 'Non-accessible content',
  noneKnown: 'The tool knows of no faults.',
  drafts: (count) =>
    `${count === 1 ? 'One alternative text is a draft' : `${count} alternative texts are drafts`} that nobody has reviewed.`,
  fillInFaults: '[fill in faults that you have found, or remove the line]',
  howTested: 'How we tested',
  selfAssessment:
    'We have performed a self-assessment (internal testing) by EN 301 549 V3.2.1, with the checks that the tool makes when the report is built.',
  counts: (medium, { all, fine, none, person, faults }) =>
    `${medium === 'page' ? 'The web page (chapter 9)' : 'The PDF (chapter 10)'}: of ${all} criteria of WCAG 2.1 at levels A and AA, ${fine} are proved by the build or checked by the tool with nothing found, and ${none} are not applicable. ${person} remain for a person to try.${faults === 0 ? '' : ` ${faults} have a known fault.`}`,
  notYet: 'This is tried by a person:',
  fillInResult: '[fill in result and date]',
  assessed: (version) => `The checks of the tool are of ${version.toLowerCase()}.`,
  assessedUndated: 'The checks of the tool were made on [fill in date].',
  tool: (name) => `The last assessment by a person was made on [fill in date]. Tool: ${name}.`,
  contact: (contact) => `If you find faults in the report, contact ${contact}.`,
  contactUnknown: 'If you find faults in the report, contact [fill in contact].',
  supervision:
    'If we do not answer as you expect, you may tell the Agency for Digital Government: https://www.digg.se/tdosanmalan',
};

export const statementTerms: Localised<StatementTerms> = { sv, en };

export function statementTermsOf(lang: string): StatementTerms {
  return pick(statementTerms, lang);
}
