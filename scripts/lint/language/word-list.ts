import type { Position } from 'unist';
import type { VFile } from 'vfile';

import type { Sources } from '../../model/book.ts';
import { namesOf } from '../../model/glossary.ts';
import { report } from '../../model/report.ts';
import type { OwnWords } from './dictionary.ts';

/** Words that are right in this project though no dictionary has them. */
export interface KnownWords extends OwnWords {
  /** A word as it stands; a listed one also with the endings that nouns and names take. */
  has: (word: string) => boolean;
  /** Words after which others are inflected. */
  models: readonly string[];
  /** Everything above as one text, for a cache key. */
  key: string;
}

interface Entry {
  word: string;
  model: string | null;
  place: Position;
}

/** An entry of the word list: a word, perhaps with the known word after which it is inflected. */
const entryPattern = /^([\p{L}\p{M}][\p{L}\p{M}\d:'’-]*)(?:\/([\p{L}\p{M}-]+))?$/u;

/** Endings of nouns and names; what is needed beyond them is said with a model, `datalabb/labb`. */
const endings = endingsOf(
  ' n en et t na ar er or arna erna orna are aren arna',
  ' a it ad at ade ande isk iskt iska',
);

/** Every ending, and with the -s of the genitive. */
function endingsOf(...lists: readonly string[]): ReadonlySet<string> {
  const plain = lists.join('').split(' ');
  return new Set(plain.flatMap((ending) => [ending, `${ending}s`]));
}

const longestEnding = Math.max(...[...endings].map((ending) => ending.length));

/** The words of chapter/ordlista.txt, names of people and works in the sources, and terms, with the -s of the genitive. */
export function knownWords({ wordList, config, bibliography, terms }: Sources): KnownWords {
  const listed = wordList === null ? [] : readEntries(wordList);
  const people = config.people.flatMap(({ given, family, affiliation }) => [
    given,
    family,
    affiliation,
  ]);
  const works = [...bibliography.items.values()].flatMap((item) => textsIn(item));
  const { publisher, place, anthology } = config;
  const explained = (terms ?? []).flatMap((entry) => namesOf(entry));
  const named = [...people, publisher, place, anthology?.title, ...works, ...explained].flatMap(
    (text) => [...(text ?? '').matchAll(/[\p{L}\p{M}]{3,}/gu)].map(([word]) => word),
  );
  const models = new Map(
    listed.flatMap(({ word, model }) => (model === null ? [] : [[word, model] as const])),
  );
  const words = new Set(listed.map(({ word }) => word));
  const names = new Set(named);
  const has = (word: string) =>
    hasWord(words, word) || names.has(word) || (word.endsWith('s') && names.has(word.slice(0, -1)));
  return {
    has,
    flagsOf: (word, dictionary) => {
      const model = models.get(word);
      return model === undefined ? null : dictionary(model).join('');
    },
    models: [...new Set(models.values())],
    key: [...words, '', ...names, '', ...[...models].map((pair) => pair.join('/'))].join('\n'),
  };
}

function hasWord(words: ReadonlySet<string>, word: string): boolean {
  const first = word.slice(0, 1).toLowerCase() + word.slice(1);
  for (let length = 0; length <= longestEnding && length < word.length; length += 1) {
    if (!endings.has(word.slice(word.length - length))) continue;
    const end = word.length - length;
    if (words.has(word.slice(0, end)) || words.has(first.slice(0, end))) return true;
  }
  return false;
}

/** Names and titles of a CSL item: the strings of its fields and of what lies within them. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap((each) => textsIn(each));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => (notNames.has(key) ? [] : textsIn(each)));
}

const notNames = new Set(['id', 'type', 'note', 'URL', 'DOI', 'abstract', 'language']);

/** Reports words of the list that are to be inflected as something that is no word. */
export function reportUnknownModels(wordList: VFile, unknown: ReadonlySet<string>): void {
  for (const { word, model, place } of readEntries(wordList)) {
    if (model === null || !unknown.has(model)) continue;
    report(wordList, 'word-list-model-known', { word, model }, { place });
  }
}

function readEntries(file: VFile): Entry[] {
  return linesOf(file).flatMap(({ written, place }) => {
    const [, word, model = null] = entryPattern.exec(written) ?? [];
    return word === undefined ? [] : [{ word, model, place }];
  });
}

/** Reports lines of the list that are not an entry. */
export function lintWordList(file: VFile): void {
  for (const { written, place } of linesOf(file)) {
    if (!entryPattern.test(written)) report(file, 'word-list-well-formed', { written }, { place });
  }
}

/** Lines that are not empty, without comments. */
function linesOf(file: VFile): { written: string; place: Position }[] {
  return String(file)
    .split('\n')
    .flatMap((line, index) => {
      const written = line.replace(/(?:^|\s)#.*$/u, '').trim();
      if (written === '') return [];
      const start = { line: index + 1, column: line.indexOf(written) + 1 };
      const end = { line: index + 1, column: start.column + written.length };
      return [{ written, place: { start, end } }];
    });
}
