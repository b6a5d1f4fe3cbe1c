import { type Localised, pick } from './localised.ts';
import { editionEn, editionSv, type EditionTerms } from './terms-edition.ts';
import { fileTermsEn, fileTermsSv, type FileTerms } from './terms-files.ts';
import { type DrawnForm, kindsEn, kindsSv } from './terms-kinds.ts';

/** The words that the build itself writes on pages, by language of the document. Swedish first. */
export interface Terms extends FileTerms {
  figure: string;
  table: string;
  formula: string;
  chapter: string;
  question: string;
  section: (title: string) => string;
  /** In an appendix: ”avsnitt A.1”. */
  numberedSection: (number: string) => string;
  appendix: string;
  /** A target in another document: ”figur 7.3 i kapitel 7”. */
  inDocument: (target: string, document: string) => string;
  percent: string;
  /** Between whole and decimals. */
  decimal: string;
  contents: string;
  figures: string;
  tables: string;
  abstract: string;
  findings: {
    heading: string;
    /** Who put them together, where the text speaks for somebody else. */
    by: (publisher: string) => string;
  };
  notes: string;
  backToNote: (number: number) => string;
  note: (number: number) => string;
  references: string;
  aboutAuthor: string;
  aboutAuthors: string;
  aboutAnthology: string;
  edition: EditionTerms;
  /** How others cite the document; `files` stands before those for reference managers. */
  cite: { heading: string; files: string; ofFile: (name: string) => string };
  skipLink: string;
  /** Of a point in a task list. */
  done: string;
  notDone: string;
  /** What somebody has said, word for word. */
  quoted: (text: string) => string;
  /** Of a figure that is printed in several pictures. */
  part: (part: number, count: number) => string;
  /** What the percentages are: shares of some whole, or of nothing that is named. */
  shares: (of: string | null) => string;
  respondents: string;
  answers: (n: string) => string;
  maxAnswers: (count: number) => string;
  source: string;
  /** Before the name of who made a picture. */
  madeBy: { photo: string; picture: string };
  /** Before a licence. */
  licence: string;
  /** What a document is part of; `chapter`: its number there. */
  inAnthology: (title: string, chapter?: number | null) => string;
  publishedIn: string;
  asPdf: string;
  linkHere: string;
  /** What a link of the PDF says of where it goes. */
  linkTo: (name: string) => string;
  linkToSource: (name: string) => string;
  externalLink: (address: string) => string;
  mailLink: (address: string) => string;
  phoneLink: (number: string) => string;
  /** Descriptions of the files that a PDF carries. */
  dataOf: (label: string) => string;
  specOf: (label: string) => string;
  /** Before the page number of a reference in print. */
  onPage: string;
  and: string;
  /** Words of a draft of an alternative text; `parts` are labels with their numbers. */
  /** Over the labels of rows, where the author has not named them. */
  rowHeader: string;
  /** Over the numbers, likewise. */
  valueHeader: (unit: string) => string;
  altDraft: {
    kinds: Readonly<Record<DrawnForm, string>>;
    of: (kind: string, subject: string) => string;
    options: (count: number) => string;
    highest: (part: string) => string;
    lowest: (part: string) => string;
    highestIn: (column: string, part: string) => string;
    lowestIn: (column: string, part: string) => string;
    row: (label: string, parts: string) => string;
    /** Of a number that was not read. */
    unread: { inferred: string; derived: string };
  };
}

const smallNumbers = [
  'noll',
  'ett',
  'två',
  'tre',
  'fyra',
  'fem',
  'sex',
  'sju',
  'åtta',
  'nio',
  'tio',
];

const sv: Terms = {
  figure: 'figur',
  table: 'tabell',
  formula: 'formel',
  chapter: 'kapitel',
  question: 'fråga',
  section: (title) => `avsnittet ”${title}”`,
  numberedSection: (number) => `avsnitt\u00a0${number}`,
  appendix: 'bilaga',
  inDocument: (target, document) => `${target} i ${document}`,
  percent: 'procent',
  decimal: ',',
  contents: 'Innehåll',
  part: (part, count) => `del\u00a0${part} av\u00a0${count}`,
  figures: 'Figurer',
  tables: 'Tabeller',
  abstract: 'Sammandrag',
  findings: {
    heading: 'Det viktigaste',
    by: (publisher) => `Sammanställt av utgivaren, ${publisher}.`,
  },
  notes: 'Noter',
  backToNote: (number) => `Tillbaka till not ${number} i texten`,
  note: (number) => `Not ${number}`,
  references: 'Referenser',
  aboutAuthor: 'Om författaren',
  aboutAuthors: 'Om författarna',
  aboutAnthology: 'Om antologin',
  cite: {
    heading: 'Citera så här',
    files: 'Till referenshanterare',
    ofFile: (name) => `${name}, källhänvisning till referenshanterare`,
  },
  edition: editionSv,
  skipLink: 'Hoppa till innehållet',
  done: 'Klart',
  notDone: 'Inte klart',
  quoted: (text) => `”${text}”`,
  ...fileTermsSv,
  shares: (of) => (of === null ? 'Andel i procent' : `Andel av ${of} i procent`),
  respondents: 'de svarande',
  answers: (n) => `n = ${n}`,
  maxAnswers: (count) => `Högst ${smallNumbers[count] ?? count} svar kunde anges`,
  source: 'Källa',
  madeBy: { photo: 'Foto', picture: 'Bild' },
  licence: 'Licens',
  inAnthology: (title, chapter = null) =>
    chapter === null ? `Ur antologin ${title}` : `Kapitel\u00a0${chapter} ur antologin ${title}`,
  publishedIn: 'Utgiven av',
  asPdf: 'Läs som PDF',
  linkHere: 'länk till avsnittet',
  linkTo: (name) => `Till ${name}`,
  linkToSource: (name) => `Till källan ${name}`,
  externalLink: (address) => `Extern länk: ${address}`,
  mailLink: (address) => `Skriv till ${address}`,
  phoneLink: (number) => `Ring ${number}`,
  dataOf: (label) => `Data till ${label}`,
  specOf: (label) => `Vega-Lite-spec för ${label}`,
  onPage: 'på sidan',
  and: 'och',
  rowHeader: 'Svarsalternativ',
  valueHeader: (unit) => (unit === 'procent' ? 'Andel (procent)' : `Värde (${unit})`),
  altDraft: {
    kinds: kindsSv,
    of: (kind, subject) => `${kind} över ${subject}.`,
    options: (count) => `${capitalised(smallNumbers[count] ?? String(count))} rader.`,
    highest: (part) => `Högst: ${part}.`,
    lowest: (part) => `Lägst: ${part}.`,
    highestIn: (column, part) => `Högst andel ”${column}”: ${part}.`,
    lowestIn: (column, part) => `Lägst andel ”${column}”: ${part}.`,
    row: (label, parts) => `${label}: ${parts}.`,
    unread: { inferred: 'tolkat', derived: 'uträknat' },
  },
};

const en: Terms = {
  figure: 'figure',
  table: 'table',
  formula: 'equation',
  chapter: 'chapter',
  question: 'question',
  section: (title) => `the section “${title}”`,
  numberedSection: (number) => `section\u00a0${number}`,
  appendix: 'appendix',
  inDocument: (target, document) => `${target} in ${document}`,
  percent: 'per cent',
  decimal: '.',
  contents: 'Contents',
  part: (part, count) => `part\u00a0${part} of\u00a0${count}`,
  figures: 'Figures',
  tables: 'Tables',
  abstract: 'Abstract',
  findings: {
    heading: 'Key findings',
    by: (publisher) => `Compiled by the publisher, ${publisher}.`,
  },
  notes: 'Notes',
  backToNote: (number) => `Back to note ${number} in the text`,
  note: (number) => `Note ${number}`,
  references: 'References',
  aboutAuthor: 'About the author',
  aboutAuthors: 'About the authors',
  aboutAnthology: 'About the anthology',
  cite: {
    heading: 'How to cite',
    files: 'For reference managers',
    ofFile: (name) => `${name}, citation for reference managers`,
  },
  edition: editionEn,
  skipLink: 'Skip to content',
  done: 'Done',
  notDone: 'Not done',
  quoted: (text) => `“${text}”`,
  ...fileTermsEn,
  shares: (of) => (of === null ? 'Share in per cent' : `Share of ${of} in per cent`),
  respondents: 'respondents',
  answers: (n) => `n = ${n}`,
  maxAnswers: (count) => `At most ${count} answers could be given`,
  source: 'Source',
  madeBy: { photo: 'Photo', picture: 'Picture' },
  licence: 'Licence',
  inAnthology: (title, chapter = null) =>
    chapter === null
      ? `From the anthology ${title}`
      : `Chapter\u00a0${chapter} of the anthology ${title}`,
  publishedIn: 'Published by',
  asPdf: 'Read as PDF',
  linkHere: 'link to this section',
  linkTo: (name) => `To ${name}`,
  linkToSource: (name) => `To the source ${name}`,
  externalLink: (address) => `External link: ${address}`,
  mailLink: (address) => `Write to ${address}`,
  phoneLink: (number) => `Call ${number}`,
  dataOf: (label) => `Data of ${label}`,
  specOf: (label) => `Vega-Lite spec of ${label}`,
  onPage: 'on page',
  and: 'and',
  rowHeader: 'Answer',
  valueHeader: (unit) => (unit === 'procent' ? 'Share (per cent)' : `Value (${unit})`),
  altDraft: {
    kinds: kindsEn,
    of: (kind, subject) => `${kind} of ${subject}.`,
    options: (count) => `${count} rows.`,
    highest: (part) => `Highest: ${part}.`,
    lowest: (part) => `Lowest: ${part}.`,
    highestIn: (column, part) => `Highest share “${column}”: ${part}.`,
    lowestIn: (column, part) => `Lowest share “${column}”: ${part}.`,
    row: (label, parts) => `${label}: ${parts}.`,
    unread: { inferred: 'inferred', derived: 'worked out' },
  },
};

const terms: Localised<Terms> = { sv, en };

/** For a document in `lang`. */
export function termsOf(lang: string): Terms {
  return pick(terms, lang);
}

/** First letter upper case: ”figur 7.3” → ”Figur 7.3”. */
export function capitalised(text: string): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase('sv') + text.slice(first.length);
}
