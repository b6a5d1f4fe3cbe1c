import type { DocumentReadability, Readability } from '../lint/language/readability.ts';
import type { Language } from '../model/localised.ts';
import { type ReadabilityTerms, wordsIn } from './terms.ts';

/** Björnsson's levels: below 30, 40, 50, 60, and above. */
function levelOf(lix: number, { levels }: ReadabilityTerms): string {
  const step = Math.min(4, Math.max(0, Math.floor(lix / 10) - 2));
  return levels[step] ?? '';
}

/** What `check --readability` prints: a table a document, and its longest sentences. */
export function formatReadability(
  documents: readonly DocumentReadability[],
  lang: Language,
): string {
  const words = wordsIn(lang).readability;
  return documents.map((document) => formatDocument(document, words)).join('\n\n');
}

function formatDocument(document: DocumentReadability, words: ReadabilityTerms): string {
  const [lix, count, sentences, mean, section] = words.head;
  const rows = [
    [lix, count, sentences, mean, section],
    ...document.sections.map((each) => [...cells(each, words), each.title || words.untitled]),
    [...cells(document, words), `${words.whole} (${levelOf(document.lix, words)})`],
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

function cells(
  { lix, words, sentences, meanLength }: Readability,
  { decimal }: ReadabilityTerms,
): string[] {
  const mean = meanLength.toFixed(1).replace('.', decimal);
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
