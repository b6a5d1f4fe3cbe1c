import type { VFile } from 'vfile';

import type { ParsedBook } from '../../model/book.ts';
import type { Remember } from '../../model/remember.ts';
import { report } from '../../model/report.ts';
import { lintForeignWords } from './foreign.ts';
import type { Passage } from './passage.ts';
import { passagesOf } from './passages.ts';
import { lintSentences } from './readability.ts';
import { lintSpelling } from './spelling.ts';
import { type Verdicts, judge } from './verdicts.ts';
import { type KnownWords, knownWords, lintWordList, reportUnknownModels } from './word-list.ts';
import { type Word, wordsOf } from './words.ts';
import { lintWriting } from './writing.ts';

interface Read {
  passage: Passage;
  words: readonly Word[];
}

/** Texts that are known to be in order, from earlier runs. */
export interface CleanTexts {
  has: (key: readonly string[]) => boolean;
  add: (key: readonly string[]) => Promise<void>;
}

const noneClean: CleanTexts = { has: () => false, add: () => Promise.resolve() };

/** Reports faults of language in every text that readers meet: spelling, rules of writing, words not marked. */
export async function lintLanguage(
  book: ParsedBook,
  remember: Remember,
  clean: CleanTexts = noneClean,
): Promise<void> {
  const { wordList } = book.sources;
  if (wordList !== null) lintWordList(wordList);
  const own = knownWords(book.sources);
  const passages = passagesOf(book);
  const keys = keysOf(passages, own.key);
  const changed = new Map([...keys].filter(([, key]) => !clean.has(key)));
  const before = messagesIn(book);
  const read = passages
    .filter(({ file }) => changed.has(file))
    .map((passage) => {
      lintSentences(passage);
      return { passage, words: lintWriting(passage, wordsOf(passage)) };
    });
  if (read.length === 0) return;
  const langs = new Set(passages.map(({ lang }) => lang));
  if (!(await lintWordsIn(langs, read, book, own, remember))) return;
  const told = messagesIn(book);
  for (const [file, key] of changed) {
    if (told.get(file) === before.get(file)) await clean.add(key);
  }
}

/** Whether all that was found is told in the texts themselves; what is told elsewhere must be found again. */
async function lintWordsIn(
  langs: ReadonlySet<string>,
  read: readonly Read[],
  book: ParsedBook,
  own: KnownWords,
  remember: Remember,
): Promise<boolean> {
  const { wordList, bibliography } = book.sources;
  const unknownModels: ReadonlySet<string>[] = [];
  for (const lang of langs) {
    const texts = read.filter(({ passage }) => passage.lang === lang);
    const verdicts = await judge(lang, countsOf(texts), own, remember);
    if (verdicts === null) {
      reportNoDictionary(book, lang);
      continue;
    }
    // Without the reference list, the names in the texts would be unknown words.
    if (bibliography.isReadable) lintWords(texts, verdicts);
    unknownModels.push(verdicts.unknownModels);
  }
  // A model belongs to one language: it is unknown when no dictionary has it.
  const [first = new Set<string>(), ...others] = unknownModels;
  const nowhere = [...first].filter((model) => others.every((unknown) => unknown.has(model)));
  if (wordList !== null) reportUnknownModels(wordList, new Set(nowhere));
  return bibliography.isReadable && nowhere.length === 0 && unknownModels.length === langs.size;
}

/** All that the faults of a file follow from: what is printed of it, how it is written, and the words that are known. */
function keysOf(passages: readonly Passage[], words: string): Map<VFile, readonly string[]> {
  const printed = new Map<VFile, string>();
  for (const { file, kind, lang, text } of passages) {
    printed.set(file, `${printed.get(file) ?? ''}${kind} ${lang} ${text}\n`);
  }
  return new Map(
    [...printed].map(([file, text]) => [file, [words, file.path, String(file), text]] as const),
  );
}

function messagesIn({ sources }: ParsedBook): ReadonlyMap<VFile, number> {
  return new Map([...sources.files.values()].map((file) => [file, file.messages.length]));
}

function lintWords(texts: readonly Read[], verdicts: Verdicts): void {
  for (const { passage, words } of texts) {
    const marked = lintForeignWords(passage, words, verdicts);
    lintSpelling(passage, words, verdicts, marked);
  }
}

/** How often each word stands in the texts. */
function countsOf(texts: readonly Read[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { words } of texts) {
    for (const { text } of words) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return counts;
}

function reportNoDictionary({ sources }: ParsedBook, lang: string): void {
  const document = sources.config.documents.find((each) => each.lang === lang);
  const file = sources.files.get(sources.config.path);
  if (file === undefined) return;
  report(file, 'dictionary-exists', { lang }, { place: document?.place });
}
