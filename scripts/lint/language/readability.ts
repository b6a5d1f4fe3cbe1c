import type { ParsedBook } from '../../model/book.ts';
import { report } from '../../model/report.ts';
import {
  type Counted,
  type Habits,
  habitsOf,
  phrasesIn,
  runsIn,
  type SharedRun,
  sharedRunsIn,
} from './habits.ts';
import type { Passage, PassageKind } from './passage.ts';
import { inDocument } from './passages.ts';
import { sentencesOf } from './sentences.ts';

/** How hard a text is to read. */
export interface Readability extends Habits {
  words: number;
  sentences: number;
  /** Words a sentence. */
  meanLength: number;
  /** Läsbarhetsindex (Björnsson 1968): words a sentence, plus the percentage of words of more than six letters. */
  lix: number;
}

export interface SectionReadability extends Readability {
  title: string;
  path: string;
  line: number;
}

export interface DocumentReadability extends Readability {
  document: string;
  title: string;
  lang: string;
  /** Turns of phrase, and three words in a row, that stand often. */
  phrases: readonly Counted[];
  runs: readonly Counted[];
  /** Paragraphs that end without support, where the text speaks for another; else `null`. */
  unsupported: number | null;
  /** One for each heading that has text below it. */
  sections: readonly SectionReadability[];
  /** The longest sentences, longest first. */
  longest: readonly { words: number; path: string; line: number; text: string }[];
}

/** Sentences of more words than this are told; most readers have lost the beginning by then. */
const longestSentence = 35;
const longestShown = 5;

const unmeasured: ReadonlySet<PassageKind> = new Set(['heading', 'cell', 'citation', 'label']);

/** Running text only: headings, tables, captions and labels are no sentences. */
function isRunning({ kind }: Passage): boolean {
  return kind === 'prose' || kind === 'note';
}

/** Tells, as information, of every long sentence. */
export function lintSentences(passage: Passage): void {
  const { kind, text, lang, file } = passage;
  if (unmeasured.has(kind) || !mayBeLong(text)) return;
  for (const { start, end, words } of sentencesOf(text, lang)) {
    if (words <= longestSentence) continue;
    const place = passage.placeOf(start, end);
    report(file, 'sentence-length', { words, limit: longestSentence }, { place });
  }
}

/** Cheap and a little generous: dividing a text into sentences properly costs more than all of the rest. */
function mayBeLong(text: string): boolean {
  if (text.length < longestSentence * 2) return false;
  return text.split(/[.!?…]\s/u).some((part) => part.split(/\s/u).length > longestSentence * 0.7);
}

/**
 * Readability of every document and of its sections, in reading order. `unsupported` is by document; resolving knows it.
 */
export function readabilityOf(
  book: ParsedBook,
  unsupported: ReadonlyMap<string, number> = new Map(),
): DocumentReadability[] {
  return book.sources.config.documents.map((config) => {
    const passages = inDocument(book, config);
    const running = passages.filter((passage) => isRunning(passage));
    return {
      document: config.id,
      title: config.shortTitle,
      lang: config.lang,
      phrases: phrasesIn(running),
      runs: runsIn(running),
      unsupported: unsupported.get(config.id) ?? null,
      ...measure(running),
      sections: sectionsOf(passages),
      longest: longestOf(running),
    };
  });
}

/** Words that two sections of the report share, of one document or of two. */
export function sharedRunsOf(book: ParsedBook): SharedRun[] {
  const sections = book.sources.config.documents.flatMap((config) =>
    dividedBySection(inDocument(book, config)),
  );
  return sharedRunsIn(sections.map(({ body }) => body));
}

interface SectionPassages {
  heading: Passage | null;
  body: Passage[];
}

function dividedBySection(passages: readonly Passage[]): SectionPassages[] {
  const sections: SectionPassages[] = [];
  for (const passage of passages) {
    if (passage.kind === 'heading') sections.push({ heading: passage, body: [] });
    else if (isRunning(passage)) {
      const last = sections.at(-1);
      if (last === undefined) sections.push({ heading: null, body: [passage] });
      else last.body.push(passage);
    }
  }
  return sections;
}

function sectionsOf(passages: readonly Passage[]): SectionReadability[] {
  return dividedBySection(passages).flatMap(({ heading, body }) => {
    const [first] = body;
    if (first === undefined) return [];
    const opener = heading ?? first;
    const title = heading === null ? '' : heading.text;
    return [{ title, path: opener.file.path, line: lineOf(opener, 0), ...measure(body) }];
  });
}

function measure(passages: readonly Passage[]): Readability {
  const all = passages.flatMap(({ text, lang }) => sentencesOf(text, lang));
  const words = sum(all.map((sentence) => sentence.words));
  const longWords = sum(all.map((sentence) => sentence.longWords));
  const meanLength = all.length === 0 ? 0 : words / all.length;
  const lix = words === 0 ? 0 : meanLength + (100 * longWords) / words;
  return { words, sentences: all.length, meanLength, lix, ...habitsOf(passages) };
}

function longestOf(passages: readonly Passage[]): DocumentReadability['longest'] {
  return passages
    .flatMap((passage) =>
      sentencesOf(passage.text, passage.lang).map(({ words, start, end }) => ({
        words,
        path: passage.file.path,
        line: lineOf(passage, start),
        text: passage.text.slice(start, end).replaceAll(/\s+/gu, ' '),
      })),
    )
    .sort((a, b) => b.words - a.words)
    .slice(0, longestShown);
}

function lineOf(passage: Passage, at: number): number {
  const place = passage.placeOf(at, at + 1);
  if (place === undefined) return 1;
  return 'start' in place ? place.start.line : place.line;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
