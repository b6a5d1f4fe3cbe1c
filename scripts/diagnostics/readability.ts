import { type Counted, openings, type SharedRun } from '../lint/language/habits.ts';
import type { DocumentReadability, Readability } from '../lint/language/readability.ts';
import { type Language, pick } from '../model/localised.ts';
import { type ReadabilityTerms, wordsIn } from './terms.ts';

/** Björnsson's levels: below 30, 40, 50, 60, and above. */
function levelOf(lix: number, { levels }: ReadabilityTerms): string {
  const step = Math.min(4, Math.max(0, Math.floor(lix / 10) - 2));
  return levels[step] ?? '';
}

/** What `check --readability` prints: a table a document, its longest sentences and habits, and what sections share. */
export function formatReadability(
  documents: readonly DocumentReadability[],
  shared: readonly SharedRun[],
  lang: Language,
): string {
  const words = wordsIn(lang).readability;
  const runs = shared.map(
    ({ words: run, first, second }) =>
      `  ${first.path}:${first.line}  ${second.path}:${second.line}  ${shortened(run)}`,
  );
  return [
    ...documents.map((document) => formatDocument(document, words)),
    [words.shared(shared.length), ...runs].join('\n'),
  ].join('\n\n');
}

function formatDocument(document: DocumentReadability, words: ReadabilityTerms): string {
  const [lix, count, sentences, mean, spread, section] = words.head;
  const begins = words.begins(pick(openings, document.lang));
  const rows = [
    [lix, count, sentences, mean, spread, begins, section],
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
  { decimal }: ReadabilityTerms,
): string[] {
  const written = (number: number) => number.toFixed(1).replace('.', decimal);
  const counts = [Math.round(lix), words, sentences].map(String);
  return [...counts, written(meanLength), written(spread), `${Math.round(sameOpening)} %`];
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
