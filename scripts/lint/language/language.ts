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
import { knownWords, lintWordList, reportUnknownModels } from './word-list.ts';
import { type Word, wordsOf } from './words.ts';
import { lintWriting } from './writing.ts';

interface Read {
  passage: Passage;
  words: readonly Word[];
}

/** Reports faults of language in every text that readers meet: spelling, rules of writing, words not marked. Files in `known` are in order. */
export async function lintLanguage(
  book: ParsedBook,
  remember: Remember,
  known: ReadonlySet<VFile> = new Set(),
): Promise<void> {
  const { wordList } = book.sources;
  if (wordList !== null) lintWordList(wordList);
  const own = knownWords(book.sources);
  const changed = passagesOf(book).filter(({ file }) => !known.has(file));
  const read = changed.map((passage) => {
    lintSentences(passage);
    return { passage, words: lintWriting(passage, wordsOf(passage)) };
  });
  const unknownModels: ReadonlySet<string>[] = [];
  // Without the reference list, the names in the texts would be unknown words.
  for (const [lang, texts] of groupedByLanguage(read)) {
    const verdicts = await judge(lang, countsOf(texts), own, remember);
    if (verdicts === null) reportNoDictionary(book, lang);
    else if (book.sources.bibliography.isReadable) lintWords(texts, verdicts);
    if (verdicts !== null) unknownModels.push(verdicts.unknownModels);
  }
  // A model belongs to one language: it is unknown when no dictionary has it.
  const [first, ...others] = unknownModels;
  if (wordList === null || first === undefined) return;
  const nowhere = [...first].filter((model) => others.every((unknown) => unknown.has(model)));
  reportUnknownModels(wordList, new Set(nowhere));
}

function lintWords(texts: readonly Read[], verdicts: Verdicts): void {
  for (const { passage, words } of texts) {
    const marked = lintForeignWords(passage, words, verdicts);
    lintSpelling(passage, words, verdicts, marked);
  }
}

function groupedByLanguage(read: readonly Read[]): ReadonlyMap<string, Read[]> {
  const groups = new Map<string, Read[]>();
  for (const each of read) {
    const group = groups.get(each.passage.lang);
    if (group === undefined) groups.set(each.passage.lang, [each]);
    else group.push(each);
  }
  return groups;
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
  const file = sources.files.find(({ path }) => path === sources.config.path);
  if (file === undefined) return;
  report(file, 'dictionary-exists', { lang }, { place: document?.place });
}
