import { type Localised, pick } from '../../model/localised.ts';
import { type EvidenceTerms, sv } from './terms-sv.ts';

export type { EvidenceTerms } from './terms-sv.ts';

const en: EvidenceTerms = {
  paths: {
    page: 'accessibility/report.html',
    data: 'accessibility/report.json',
    statement: 'accessibility/statement.txt',
  },
  heading: 'Accessibility report',
  about: (title) => `On ${title}`,
  draft: 'Of a draft',
  summary: 'Summary',
  scope: (page, pdf, built) =>
    `The report is about ${pdf === null ? `the page ${page}` : `the page ${page} and ${pdf}`}, as built by ${built}. Other files, such as the e-book and the workbooks, are not part of it. Where the text is put into a site, the site answers for what stands around it.`,
  law: 'The yardstick is EN 301 549 V3.2.1, to which the Swedish act on access to digital public services (2018:1937) leads: chapter 9 for web pages, which is WCAG 2.1 at levels A and AA, and chapter 10 for documents. The six criteria that are new in WCAG 2.2 are told of, but the law does not ask for them yet. Nor does it ask for PDF/UA, which is a sign that the PDF is made well.',
  noCertificate:
    'The report is no certificate and takes the place of no audit. It says what the tool knows, and what a person must try before anybody can say that the page and the PDF follow the law.',
  outcomeHead: 'Result',
  media: { page: 'The page', pdf: 'The PDF' },
  outcomes: {
    fault: { name: 'Known fault', means: 'something is wrong and is to be mended' },
    person: { name: 'For a person to try', means: 'the tool cannot judge all of the criterion' },
    proved: {
      name: 'Proved by the build',
      means: 'the tool makes it so, and tests see that it stays so',
    },
    checked: {
      name: 'Checked by rules',
      means: 'checks went through this very document and found nothing',
    },
    'not-applicable': { name: 'Not applicable', means: 'what the criterion is about is not there' },
  },
  rows: (page, pdf) =>
    `Of the page ${page} requirements: 50 of WCAG 2.1, six that are new in WCAG 2.2, and 9.6 of EN 301 549.${pdf === null ? '' : ` Of the PDF ${pdf}: the same criteria, and 10.5 and 10.6.`}`,
  tasks: 'For a person to do',
  tasksHelp: 'Tick what is done, with date and name beside it.',
  serves: 'For',
  listHere: 'The list',
  faults: 'Known faults',
  noFaults: 'The tool knows of no faults.',
  open: 'Open in the document',
  nothingOpen:
    'Nothing: the edition is approved or needs no approval, all numbers are read, and no rules are lowered.',
  notApproved:
    'The edition is not approved. The report is about a draft, and is to be made anew when that is done.',
  draftTexts: (count) =>
    `${count === 1 ? 'One alternative text is a draft' : `${count} alternative texts are drafts`} that nobody has reviewed.`,
  unreadNumbers: (label, numbers, labels) =>
    `${label}: ${[numbers > 0 ? `${numbers} numbers` : '', labels > 0 ? `${labels} labels` : '']
      .filter((part) => part !== '')
      .join(' and ')} cannot be read in the original. Readers are told, those who listen too.`,
  awaited: (keys) => `Facts that nobody has filled in yet: ${keys}.`,
  lowered: (id, setting, holds, broken) =>
    `The rule \`${id}\` (“${holds}”) is set to \`${setting}\` in report.yaml${broken === null ? ', so it is not tried' : broken === 0 ? ', but nothing breaks it' : ` and is broken ${broken} times`}.`,
  document: 'The document',
  facts: {
    figures: 'Figures',
    texts: 'Alternative texts',
    tables: 'Tables',
    headings: 'Headings',
    links: 'Links',
    languages: 'Languages',
    pages: 'The PDF',
    own: 'PDF/UA-1 and PDF/A-3a',
    vera: 'veraPDF',
  },
  figureCounts: (charts, pictures) => `${charts} charts, ${pictures} pictures`,
  textCounts: (texts, drafts, formulas) =>
    `${texts}${drafts > 0 ? `, ${drafts} of them drafts` : ''}${formulas > 0 ? `; ${formulas} formulas are read aloud in words` : ''}`,
  tableCounts: (tables, behind) => `${tables} in the text, ${behind} with the numbers of charts`,
  headingCounts: (count) => String(count),
  linkCounts: (own, inner) => `${own} written by the author, ${inner} within the page`,
  pageCounts: (pages, attachments) => `${pages} pages, ${attachments} attachments`,
  ownChecks: (checks, findings) =>
    findings === 0
      ? `${checks} checks of our own, nothing found. A PDF that anything is found against is not written.`
      : `${checks} checks of our own, ${findings} findings.`,
  veraNotRun: 'Not run: the program is not there where the package was made.',
  veraSays: (flavour, isCompliant, faults) =>
    `${flavour}: ${isCompliant ? 'compliant' : `not compliant, ${faults} faults`}`,
  noPdf: 'The document has no PDF.',
  contrast: 'Contrast',
  contrastHelp: (least) =>
    `Worked out from the colours of the theme when the report was made. ${least} Pictures of the author’s are not part of it.`,
  contrastHead: ['What stands on what', 'Light', 'Dark', 'Needed'],
  clauses: 'Requirement by requirement',
  clausesHelp:
    'The numbers are those of EN 301 549. A part of a criterion may be proved by the build while the rest is for a person: the criterion then stands as what remains.',
  clauseHead: 'Requirement',
  level: (level) => `level ${level}`,
  principles: [
    'Perceivable',
    'Operable',
    'Understandable',
    'Robust',
    'Other requirements of EN 301 549',
  ],
  newIn22: 'new in WCAG 2.2',
  checkedBy: 'Checked by the rules',
  checkedIn: 'Checked in the PDF by',
  toDo: 'To do',
  lists: 'Lists',
  listNames: {
    'alternative-texts': 'Alternative texts',
    headings: 'Title and headings',
    links: 'Links of the author’s',
    tables: 'Tables of the text',
    pictures: 'Pictures and charts of one’s own',
  },
  decoration: 'Decoration, not read aloud',
  draftText: 'draft',
  formula: 'Formula',
  emptyText: 'No text',
  rules: 'The rules that look at the sources',
  rulesHelp: 'They run at every build. An error stops it, a warning does not.',
  pdfRules: 'The checks of the PDF',
  pdfRulesHelp:
    'UA is ISO 14289-1:2014, A is ISO 19005-3:2012, and MH a checkpoint of the Matterhorn protocol 1.1.',
  ownRule: 'own rule',
};

export const evidenceTerms: Localised<EvidenceTerms> = { sv, en };

/** The words of the report in the language of its document. */
export function evidenceTermsOf(lang: string): EvidenceTerms {
  return pick(evidenceTerms, lang);
}
