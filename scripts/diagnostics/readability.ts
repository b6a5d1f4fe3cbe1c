import { type Counted, languageOf, openings, type SharedRun } from '../lint/language/habits.ts';
import type { DocumentReadability, Readability } from '../lint/language/readability.ts';

interface Words {
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
}

const sv: Words = {
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
};

const en: Words = {
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
};

/** Björnsson's levels: below 30, 40, 50, 60, and above. */
function levelOf(lix: number, { levels }: Words): string {
  const step = Math.min(4, Math.max(0, Math.floor(lix / 10) - 2));
  return levels[step] ?? '';
}

/** What `check --readability` prints: a table a document, its longest sentences and habits, and what sections share. */
export function formatReadability(
  documents: readonly DocumentReadability[],
  shared: readonly SharedRun[],
  lang: 'sv' | 'en',
): string {
  const words = lang === 'en' ? en : sv;
  const runs = shared.map(
    ({ words: run, first, second }) =>
      `  ${first.path}:${first.line}  ${second.path}:${second.line}  ${shortened(run)}`,
  );
  return [
    ...documents.map((document) => formatDocument(document, words, lang)),
    [words.shared(shared.length), ...runs].join('\n'),
  ].join('\n\n');
}

function formatDocument(document: DocumentReadability, words: Words, lang: 'sv' | 'en'): string {
  const [lix, count, sentences, mean, spread, section] = words.head;
  const begins = words.begins(openings[languageOf(document.lang)]);
  const rows = [
    [lix, count, sentences, mean, spread, begins, section],
    ...document.sections.map((each) => [...cells(each, lang), each.title || words.untitled]),
    [...cells(document, lang), `${words.whole} (${levelOf(document.lix, words)})`],
  ];
  const longest = document.longest.map(
    ({ words: long, path, line, text }) =>
      `  ${path}:${line}  ${words.wordCount(long)}: ${shortened(text)}`,
  );
  return [
    document.title,
    ...rows.map((row) => lineOf(row, rows)),
    `${words.longest}:`,
    ...longest,
    ...counted(words.phrases, document.phrases),
    ...counted(words.runs, document.runs),
    ...(document.unsupported === null ? [] : [`${words.unsupported}: ${document.unsupported}`]),
  ].join('\n');
}

function counted(title: string, found: readonly Counted[]): string[] {
  const parts = found.map(({ words, count }) => `${words} ${count}`);
  return parts.length === 0 ? [] : [`${title}: ${parts.join(', ')}`];
}

function cells(
  { lix, words, sentences, meanLength, spread, sameOpening }: Readability,
  lang: string,
): string[] {
  const decimal = (number: number) =>
    lang === 'sv' ? number.toFixed(1).replace('.', ',') : number.toFixed(1);
  const counts = [Math.round(lix), words, sentences].map(String);
  return [...counts, decimal(meanLength), decimal(spread), `${Math.round(sameOpening)} %`];
}

/** Numbers to the right, the section's title last. */
function lineOf(row: readonly string[], rows: readonly (readonly string[])[]): string {
  const title = row.at(-1) ?? '';
  const numbers = row.slice(0, -1).map((cell, column) => {
    const width = Math.max(...rows.map((each) => (each[column] ?? '').length));
    return cell.padStart(width);
  });
  return `  ${numbers.join('  ')}  ${title}`;
}

function shortened(text: string): string {
  return text.length > 72 ? `${text.slice(0, 71).trimEnd()}…` : text;
}
