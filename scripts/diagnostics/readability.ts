import type { DocumentReadability, Readability } from '../lint/language/readability.ts';

interface Words {
  head: readonly [string, string, string, string, string];
  whole: string;
  untitled: string;
  longest: string;
  levels: readonly string[];
  wordCount: (count: number) => string;
}

const sv: Words = {
  head: ['LIX', 'ord', 'meningar', 'ord per mening', 'avsnitt'],
  whole: 'Hela texten',
  untitled: '(utan rubrik)',
  longest: 'Längsta meningarna',
  levels: ['mycket lättläst', 'lättläst', 'medelsvår', 'svår', 'mycket svår'],
  wordCount: (count) => `${count} ord`,
};

const en: Words = {
  head: ['LIX', 'words', 'sentences', 'words a sentence', 'section'],
  whole: 'Whole text',
  untitled: '(no heading)',
  longest: 'Longest sentences',
  levels: ['very easy', 'easy', 'medium', 'hard', 'very hard'],
  wordCount: (count) => `${count} words`,
};

/** Björnsson's levels: below 30, 40, 50, 60, and above. */
function levelOf(lix: number, { levels }: Words): string {
  const step = Math.min(4, Math.max(0, Math.floor(lix / 10) - 2));
  return levels[step] ?? '';
}

/** What `check --readability` prints: a table a document, and its longest sentences. */
export function formatReadability(
  documents: readonly DocumentReadability[],
  lang: 'sv' | 'en',
): string {
  const words = lang === 'en' ? en : sv;
  return documents.map((document) => formatDocument(document, words, lang)).join('\n\n');
}

function formatDocument(document: DocumentReadability, words: Words, lang: 'sv' | 'en'): string {
  const [lix, count, sentences, mean, section] = words.head;
  const rows = [
    [lix, count, sentences, mean, section],
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
  ].join('\n');
}

function cells({ lix, words, sentences, meanLength }: Readability, lang: string): string[] {
  const decimal = meanLength.toFixed(1);
  const mean = lang === 'sv' ? decimal.replace('.', ',') : decimal;
  return [String(Math.round(lix)), String(words), String(sentences), mean];
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
