import type { LabelStatus, Status } from '../model/figure.ts';
import { type Localised, pick } from '../model/localised.ts';

/**
 * What readers are told of one status, beside its mark. Of `{in the original|}` the first is said in reports that render an
 * original, the second in others (`toldOf`).
 */
interface StatusWords {
  /** Printed below the figure, after the mark. */
  sentence: string;
  /** Read out with the number. */
  remark: string;
  /** In the CSV. */
  word: string;
  /** Printed once below the figure, without a mark, where all numbers have the status; statuses without a number have none. */
  shared?: string;
}

/** The words and signs that are printed with figures, by language of the text where they stand. */
export interface FigureTerms {
  decimal: string;
  /** Between groups of three digits. */
  thousands: string;
  /** After a percentage in a drawing. */
  percent: string;
  /** Between the fields of a CSV, as spreadsheets of the language expect it. */
  separator: string;
  statuses: Readonly<Record<Status, StatusWords>>;
  labels: Readonly<Record<LabelStatus, StatusWords>>;
  /** What stands for a number that the row does not have, such as an answer that could not be chosen. */
  absent: string;
  and: string;
  or: string;
  quoted: (text: string) => string;
  together: (number: string) => string;
  mayBe: (remark: string, candidates: string) => string;
  /** The first and the following parts of ”För … kan det vara 7 eller 17 och för … 3”. */
  candidatesOf: (name: string, candidates: string, isFirst: boolean) => string;
  sumKnown: string;
  /** The same of numbers that are not known for other reasons than that they cannot be read. */
  sumKnownOf: string;
  omitted: (label: string) => string;
  /** What a line through a chart is, with its number; several are those of a row. */
  line: (name: string) => string;
  lines: (name: string) => string;
  labelsLost: (names: string) => string;
  subjectsLost: (numbers: string, count: number) => string;
  group: string;
  /** Heading of what notes say of a row. */
  remark: string;
  status: (label: string) => string;
  /** Beneath the mark ”<5”, and ”.” where another status has the dash. */
  lessThan: (number: string) => string;
  cannotOccur: string;
  answer: string;
  statement: string;
}

const nothing: StatusWords = { sentence: '', remark: '', word: '' };

const sv: FigureTerms = {
  decimal: ',',
  thousands: '\u00a0',
  percent: '\u00a0%',
  separator: ';',
  statuses: {
    read: { ...nothing, word: 'läst' },
    inferred: {
      sentence:
        '{Talet är tryckt i originalet, men vilket svar det hör till|Vilket svar talet hör till} är en bedömning utifrån sammanhanget.',
      remark: 'vilket svar talet hör till är en bedömning',
      word: 'tolkat',
      shared:
        '{Alla tal är tryckta i originalet, men vilka svar de hör till|Vilka svar talen hör till} är en bedömning utifrån sammanhanget.',
    },
    derived: {
      sentence:
        '{Talet går inte att läsa i originalet. Det|Talet} är beräknat ur {de andra talen|andra tal} eller hämtat ur texten.',
      remark: 'beräknat eller hämtat ur texten',
      word: 'härlett',
      shared:
        '{Inget av talen går att läsa i originalet. De|Alla tal} är beräknade ur andra tal eller hämtade ur texten.',
    },
    illegible: {
      sentence: 'Talet går inte att läsa{ i originalet|}.',
      remark: 'går inte att läsa',
      word: 'oläsligt',
    },
    suppressed: {
      sentence: 'Talet redovisas inte, för att skydda enskilda eller för att det bygger på för få.',
      remark: 'redovisas inte',
      word: 'dolt',
    },
    missing: {
      sentence: 'Uppgift saknas: den är inte tillgänglig, eller för osäker för att anges.',
      remark: 'uppgift saknas',
      word: 'saknas',
    },
    'not-applicable': {
      sentence: 'Det finns inget att redovisa.',
      remark: 'inget att redovisa',
      word: 'inget att redovisa',
    },
    estimate: {
      sentence: 'Talet är en skattning.',
      remark: 'skattning',
      word: 'skattat',
      shared: 'Alla tal är skattningar.',
    },
    preliminary: {
      sentence: 'Talet är preliminärt.',
      remark: 'preliminärt',
      word: 'preliminärt',
      shared: 'Alla tal är preliminära.',
    },
    revised: {
      sentence: 'Talet har ändrats sedan det först publicerades.',
      remark: 'reviderat',
      word: 'reviderat',
      shared: 'Alla tal har ändrats sedan de först publicerades.',
    },
  },
  labels: {
    read: { ...nothing, word: 'läst' },
    inferred: {
      sentence: 'Texten är svårläst{ i originalet|}, och ordalydelsen är en bedömning.',
      remark: 'ordalydelsen är en bedömning',
      word: 'tolkad',
    },
    incomplete: {
      sentence: 'Texten är ofullständig: ord har gått förlorade{ i originalet|} där … står.',
      remark: 'texten är ofullständig',
      word: 'ofullständig',
    },
    illegible: { ...nothing, word: 'oläslig' },
  },
  absent: 'redovisas inte',
  and: 'och',
  or: 'eller',
  quoted: (text) => `”${text}”`,
  together: (number) => `tillsammans ${number}`,
  mayBe: (remark, candidates) => `${remark}, kan vara ${candidates}`,
  candidatesOf: (name, candidates, isFirst) =>
    isFirst ? `För ${name} kan det vara ${candidates}` : `för ${name} ${candidates}`,
  sumKnown:
    'Där det står ”tillsammans” är summan av radens oläsliga tal känd: det som återstår till 100, så när som på avrundning.',
  sumKnownOf:
    'Där det står ”tillsammans” är summan av de tal i raden som inte redovisas känd: det som återstår till 100, så när som på avrundning.',
  line: (name) => `Streckad linje: ${name}.`,
  lines: (name) => `Streckade linjer: ${name}.`,
  omitted: (label) => `Svaret ”${label}” är inte med i bilden, men i tabellen.`,
  labelsLost: (names) => `Vad som avses med ${names} framgår inte{ av originalet|}.`,
  subjectsLost: (numbers, count) =>
    `Vad ${count === 1 ? 'talet' : 'talen'} ${numbers} gäller går inte att läsa{ i originalet|}.`,
  group: 'Indelning',
  remark: 'Anmärkning',
  status: (label) => `${label}: status`,
  lessThan: (number) => `Talet är mindre än ${number} och redovisas inte närmare.`,
  cannotOccur: 'Uppgiften kan inte förekomma.',
  answer: 'Svar',
  statement: 'Påstående',
};

const en: FigureTerms = {
  decimal: '.',
  thousands: ',',
  percent: '%',
  separator: ',',
  statuses: {
    read: { ...nothing, word: 'read' },
    inferred: {
      sentence:
        '{The number is printed in the original, but which answer it belongs to|Which answer the number belongs to} is a judgement from the context.',
      remark: 'which answer the number belongs to is a judgement',
      word: 'inferred',
      shared:
        '{All numbers are printed in the original, but which answers they belong to|Which answers the numbers belong to} is a judgement from the context.',
    },
    derived: {
      sentence:
        '{The number cannot be read in the original. It|The number} is worked out from {the other|other} numbers or taken from the text.',
      remark: 'worked out or taken from the text',
      word: 'derived',
      shared:
        '{None of the numbers can be read in the original. They|All numbers} are worked out from other numbers or taken from the text.',
    },
    illegible: {
      sentence: 'The number cannot be read{ in the original|}.',
      remark: 'cannot be read',
      word: 'illegible',
    },
    suppressed: {
      sentence: 'The number is withheld, to protect individuals or because it rests on too few.',
      remark: 'withheld',
      word: 'suppressed',
    },
    missing: {
      sentence: 'The number is missing: it is not available, or too uncertain to be given.',
      remark: 'not available',
      word: 'missing',
    },
    'not-applicable': {
      sentence: 'There is nothing to report.',
      remark: 'nothing to report',
      word: 'not applicable',
    },
    estimate: {
      sentence: 'The number is an estimate.',
      remark: 'estimate',
      word: 'estimated',
      shared: 'All numbers are estimates.',
    },
    preliminary: {
      sentence: 'The number is preliminary.',
      remark: 'preliminary',
      word: 'preliminary',
      shared: 'All numbers are preliminary.',
    },
    revised: {
      sentence: 'The number has changed since it was first published.',
      remark: 'revised',
      word: 'revised',
      shared: 'All numbers have changed since they were first published.',
    },
  },
  labels: {
    read: { ...nothing, word: 'read' },
    inferred: {
      sentence: 'The text is hard to read{ in the original|}, and its wording is a judgement.',
      remark: 'the wording is a judgement',
      word: 'inferred',
    },
    incomplete: {
      sentence: 'The text is incomplete: words are lost{ in the original|} where … stands.',
      remark: 'the text is incomplete',
      word: 'incomplete',
    },
    illegible: { ...nothing, word: 'illegible' },
  },
  absent: 'not reported',
  and: 'and',
  or: 'or',
  quoted: (text) => `“${text}”`,
  together: (number) => `together ${number}`,
  mayBe: (remark, candidates) => `${remark}, may be ${candidates}`,
  candidatesOf: (name, candidates, isFirst) =>
    isFirst ? `For ${name} it may be ${candidates}` : `for ${name} ${candidates}`,
  sumKnown:
    'Where it says “together”, the sum of the row’s illegible numbers is known: what is left to 100, but for rounding.',
  sumKnownOf:
    'Where it says “together”, the sum of the numbers of the row that are not given is known: what is left to 100, but for rounding.',
  line: (name) => `Dashed line: ${name}.`,
  lines: (name) => `Dashed lines: ${name}.`,
  omitted: (label) => `The answer “${label}” is not in the picture, but in the table.`,
  labelsLost: (names) => `What is meant by ${names} does not appear{ from the original|}.`,
  subjectsLost: (numbers, count) =>
    `What the number${count === 1 ? '' : 's'} ${numbers} ${count === 1 ? 'is' : 'are'} about cannot be read{ in the original|}.`,
  group: 'Group',
  remark: 'Note',
  status: (label) => `${label}: status`,
  lessThan: (number) => `The number is less than ${number} and not told more closely.`,
  cannotOccur: 'The number cannot occur.',
  answer: 'Answer',
  statement: 'Statement',
};

const terms: Localised<FigureTerms> = { sv, en };

export function figureTermsOf(lang: string): FigureTerms {
  return pick<FigureTerms>(terms, lang);
}

/** A sentence for a report that renders an original, or for one that has none. */
export function toldOf(sentence: string, hasOriginal: boolean): string {
  return sentence.replaceAll(/\{([^|}]*)\|([^}]*)\}/gu, hasOriginal ? '$1' : '$2');
}
