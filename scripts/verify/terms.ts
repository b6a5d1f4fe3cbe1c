import { type Localised, pick } from '../model/localised.ts';
import type { Counts } from './counts.ts';

const swedish = {
  steps: {
    build: 'Bygger rapporten att jämföra med',
    page: 'Läser sidan',
    package: 'Läser paketet',
    rebuild: 'Bygger om paketet',
  },
  severities: { error: 'fel', warning: 'varning', info: 'upplysning' },
  source: 'källa',
  checked: (counts: Counts): string =>
    listed([
      counted(counts.numbers, 'tal', 'tal'),
      counted(counts.headings, 'rubrik', 'rubriker'),
      counted(counts.links, 'länk', 'länkar'),
      counted(counts.pictures, 'bild', 'bilder'),
      counted(counts.tables, 'tabell', 'tabeller'),
      counted(counts.files, 'fil', 'filer'),
    ]),
  checkedFiles: (files: number): string => counted(files, 'fil', 'filer'),
  allRight: 'allt stämmer',
  faults: (errors: number, warnings: number): string =>
    listed([
      ...(errors > 0 ? [`${errors} fel`] : []),
      ...(warnings > 0 ? [counted(warnings, 'varning', 'varningar')] : []),
    ]),
  more: (count: number): string => `… och ${count} till. Alla visas med --format json.`,
  notBuilt: 'Rapporten har fel och kan inte jämföras med något. Kör npm run check.',
  noDocument: (id: string): string => `Det finns inget dokument med id \`${id}\`.`,
};

const english: typeof swedish = {
  steps: {
    build: 'Building the report to compare with',
    page: 'Reading the page',
    package: 'Reading the package',
    rebuild: 'Building the package again',
  },
  severities: { error: 'error', warning: 'warning', info: 'information' },
  source: 'source',
  checked: (counts) =>
    listed([
      counted(counts.numbers, 'number', 'numbers'),
      counted(counts.headings, 'heading', 'headings'),
      counted(counts.links, 'link', 'links'),
      counted(counts.pictures, 'picture', 'pictures'),
      counted(counts.tables, 'table', 'tables'),
      counted(counts.files, 'file', 'files'),
    ]),
  checkedFiles: (files) => counted(files, 'file', 'files'),
  allRight: 'everything is right',
  faults: (errors, warnings) =>
    listed([
      ...(errors > 0 ? [counted(errors, 'error', 'errors')] : []),
      ...(warnings > 0 ? [counted(warnings, 'warning', 'warnings')] : []),
    ]),
  more: (count) => `… and ${count} more. All are shown with --format json.`,
  notBuilt: 'The report has faults and cannot be compared with anything. Run npm run check.',
  noDocument: (id) => `There is no document with the id \`${id}\`.`,
};

function counted(count: number, one: string, several: string): string {
  return `${count} ${count === 1 ? one : several}`;
}

function listed(parts: readonly string[]): string {
  return parts.join(', ');
}

const terms: Localised<typeof swedish> = { sv: swedish, en: english };

export type VerifyTerms = typeof swedish;

export function verifyTermsOf(lang: string): VerifyTerms {
  return pick(terms, lang);
}
