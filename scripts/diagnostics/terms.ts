import type { Coverage } from '../model/coverage.ts';
import { type Language, type Localised, pick } from '../model/localised.ts';
import type { RuleStage } from '../model/rules.ts';
import type { Severity } from '../model/rules/rule.ts';

/** How many messages of each kind there are; `hidden` are informations that were not shown. */
export interface Counts {
  files: number;
  errors: number;
  warnings: number;
  infos: number;
  hidden: number;
  /** Messages that `--fix` mends. */
  fixable: number;
}

/** The words of the table that `check --readability` prints. */
export interface ReadabilityTerms {
  head: readonly [string, string, string, string, string, string];
  /** Heading of the column of sentences that begin alike. */
  begins: (words: readonly string[]) => string;
  whole: string;
  untitled: string;
  longest: string;
  phrases: string;
  runs: string;
  unsupported: string;
  shared: (count: number) => string;
  levels: readonly string[];
  wordCount: (count: number) => string;
  decimal: string;
}

/** What the commands themselves say, beside the messages. */
export interface Words {
  didYouMean: (name: string) => string;
  choices: (names: string) => string;
  /** ”2 fel, 1 varning i 40 filer”. */
  summary: (counts: Counts) => string;
  /** ”Tal: 112 bundna värden, 38 påståenden, 9 med källa, 0 obundna”. */
  coverage: (coverage: Coverage) => string;
  /** What to do next; empty when there is nothing. */
  nextStep: (counts: Counts) => string;
  nothingWritten: string;
  aborted: string;
  /** Above the changes that `--fix` makes, or would make. */
  fixesShown: (changes: number, files: number) => string;
  fixesMade: (changes: number, files: number) => string;
  noFixes: string;
  moreRounds: string;
  changedMeanwhile: (path: string) => string;
  notWritable: (path: string, reason: string) => string;
  unknownRule: (id: string) => string;
  rule: {
    severity: (severity: string) => string;
    always: string;
    adjustable: string;
    holds: string;
    why: string;
    wayOut: string;
    wrong: (path: string) => string;
    right: string;
    canFix: string;
    all: string;
  };
  stages: Readonly<Record<RuleStage, string>>;
  severities: Readonly<Record<Severity, string>>;
  readability: ReadabilityTerms;
}

const sv: Words = {
  didYouMean: (name) => `Menade du \`${name}\`?`,
  choices: (names) => `Det som finns: ${names}`,
  summary: ({ files, errors, warnings, infos, hidden }) =>
    [
      `${errors} fel, ${warnings} ${warnings === 1 ? 'varning' : 'varningar'}`,
      infos > 0 ? `, ${infos} ${infos === 1 ? 'upplysning' : 'upplysningar'}` : '',
      ` i ${files} ${files === 1 ? 'fil' : 'filer'}`,
      hidden > 0 ? ` (${hidden} ${hidden === 1 ? 'dold upplysning' : 'dolda upplysningar'})` : '',
    ].join(''),
  coverage: ({ values, claims, sourced, unbound }) =>
    [
      `Tal: ${values} ${values === 1 ? 'bundet värde' : 'bundna värden'}`,
      `${claims} ${claims === 1 ? 'påstående' : 'påståenden'}`,
      `${sourced} med källa`,
      `${unbound.length} ${unbound.length === 1 ? 'obundet' : 'obundna'}`,
    ].join(', '),
  nextStep: ({ fixable, hidden }) => {
    if (fixable > 0) return `${fixable} kan rättas åt dig: npm run check -- --fix`;
    return hidden > 0 ? 'Visa upplysningarna med --info.' : '';
  },
  nothingWritten: 'Ingenting skrevs; det som byggdes förut står kvar.',
  aborted: 'Avbrutet. Ingenting skrevs; det som byggdes förut står kvar.',
  fixesShown: (changes, files) => `${changesSv(changes)} i ${filesSv(files)} kan göras:`,
  fixesMade: (changes, files) =>
    `${changesSv(changes)} ${changes === 1 ? 'gjord' : 'gjorda'} i ${filesSv(files)}.`,
  noFixes: 'Inget att rätta automatiskt.',
  moreRounds: 'Ingenting skrevs. När ändringarna är gjorda kan fler visa sig.',
  changedMeanwhile: (path) =>
    `${path} har ändrats sedan den lästes och rättades inte. Kör kommandot igen.`,
  notWritable: (path, reason) => `${path} gick inte att skriva: ${reason}`,
  unknownRule: (id) => `Det finns ingen regel som heter \`${id}\`.`,
  rule: {
    severity: (severity) => `Grad: ${severity}`,
    always: 'kan inte sänkas',
    adjustable: 'kan ändras under `rules:` i chapter/report.yaml',
    holds: 'Detta ska gälla',
    why: 'Varför',
    wayOut: 'Väg vidare',
    wrong: (path) => `Fel (${path})`,
    right: 'Rätt',
    canFix: 'Där svaret är säkert rättar `check --fix`.',
    all: 'Visa en regel: npm run check -- --explain <regel>',
  },
  stages: {
    read: 'Filer och data',
    parse: 'Text i Markdown',
    resolve: 'Hänvisningar',
    values: 'Tal i text',
    figures: 'Figurer',
    survey: 'Enkätdata',
    links: 'Länkar',
    references: 'Litteraturlista',
    language: 'Språk',
    text: 'Vad texten säger',
    output: 'Sidor, PDF och datorn',
    comments: 'Kommentarer',
    published: 'Publicerade sidor och paket',
    site: 'Webbplatsen som dokumenten lämnas över till',
  },
  severities: { error: 'fel', warning: 'varning', info: 'upplysning' },
  readability: {
    head: ['LIX', 'ord', 'meningar', 'ord per mening', 'spridning', 'avsnitt'],
    begins: (words) => `börjar ${words.join('/')}`,
    whole: 'Hela texten',
    untitled: '(utan rubrik)',
    longest: 'Längsta meningarna',
    phrases: 'Vanor',
    runs: 'Vanligaste tre ord i rad',
    unsupported: 'Stycken som slutar utan belägg',
    shared: (count) => `Minst nio ord i rad i två avsnitt: ${count}`,
    levels: ['mycket lättläst', 'lättläst', 'medelsvår', 'svår', 'mycket svår'],
    wordCount: (count) => `${count} ord`,
    decimal: ',',
  },
};

function changesSv(count: number): string {
  return count === 1 ? '1 ändring' : `${count} ändringar`;
}

function filesSv(count: number): string {
  return count === 1 ? '1 fil' : `${count} filer`;
}

const en: Words = {
  didYouMean: (name) => `Did you mean \`${name}\`?`,
  choices: (names) => `There is: ${names}`,
  summary: ({ files, errors, warnings, infos, hidden }) =>
    [
      `${plural(errors, 'error')}, ${plural(warnings, 'warning')}`,
      infos > 0 ? `, ${plural(infos, 'note')}` : '',
      ` in ${plural(files, 'file')}`,
      hidden > 0 ? ` (${plural(hidden, 'note')} hidden)` : '',
    ].join(''),
  coverage: ({ values, claims, sourced, unbound }) =>
    `Numbers: ${plural(values, 'bound value')}, ${plural(claims, 'claim')}, ${sourced} with a source, ${unbound.length} unbound`,
  nextStep: ({ fixable, hidden }) => {
    if (fixable > 0) return `${fixable} can be mended for you: npm run check -- --fix`;
    return hidden > 0 ? 'Show the notes with --info.' : '';
  },
  nothingWritten: 'Nothing was written; what was built before stays.',
  aborted: 'Stopped. Nothing was written; what was built before stays.',
  fixesShown: (changes, files) => `${plural(changes, 'change')} in ${plural(files, 'file')}:`,
  fixesMade: (changes, files) => `${plural(changes, 'change')} made in ${plural(files, 'file')}.`,
  noFixes: 'Nothing to mend automatically.',
  moreRounds: 'Nothing was written. More may appear when the changes have been made.',
  changedMeanwhile: (path) =>
    `${path} has changed since it was read and was not mended. Run the command again.`,
  notWritable: (path, reason) => `Cannot write ${path}: ${reason}`,
  unknownRule: (id) => `There is no rule named \`${id}\`.`,
  rule: {
    severity: (severity) => `Severity: ${severity}`,
    always: 'cannot be lowered',
    adjustable: 'can be changed under `rules:` in chapter/report.yaml',
    holds: 'What must hold',
    why: 'Why',
    wayOut: 'Way out',
    wrong: (path) => `Wrong (${path})`,
    right: 'Right',
    canFix: 'Where the answer is certain, `check --fix` mends it.',
    all: 'Show a rule: npm run check -- --explain <rule>',
  },
  stages: {
    read: 'Files and data',
    parse: 'Text in Markdown',
    resolve: 'References',
    values: 'Numbers in text',
    figures: 'Figures',
    survey: 'Survey data',
    links: 'Links',
    references: 'Reference list',
    language: 'Language',
    text: 'What the text says',
    output: 'Pages, PDF and the machine',
    comments: 'Comments',
    published: 'Published pages and packages',
    site: 'The site that documents are handed over to',
  },
  severities: { error: 'error', warning: 'warning', info: 'note' },
  readability: {
    head: ['LIX', 'words', 'sentences', 'words a sentence', 'spread', 'section'],
    begins: (words) => `begins ${words.join('/')}`,
    whole: 'Whole text',
    untitled: '(no heading)',
    longest: 'Longest sentences',
    phrases: 'Habits',
    runs: 'Most common three words in a row',
    unsupported: 'Paragraphs that end without support',
    shared: (count) => `Nine words in a row or more in two sections: ${count}`,
    levels: ['very easy', 'easy', 'medium', 'hard', 'very hard'],
    wordCount: (count) => `${count} words`,
    decimal: '.',
  },
};

function plural(count: number, word: string): string {
  return count === 1 ? `1 ${word}` : `${count} ${word}s`;
}

const words: Localised<Words> = { sv, en };

export function wordsIn(lang: Language): Words {
  return pick(words, lang);
}
