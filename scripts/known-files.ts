import { deserialize, serialize } from 'node:v8';

import type { Root } from 'mdast';
import type { VFile } from 'vfile';

import type { Cache } from './cache.ts';
import { lintLanguage } from './lint/language/language.ts';
import { knownWords } from './lint/language/word-list.ts';
import type { ParsedBook, ParsedCaption, Sources } from './model/book.ts';
import { parseBook } from './parse/book.ts';
import { createParseMemory, hasInnerNotes } from './parse/memory.ts';

/**
 * What was found of files before is not found out again: trees, and that their language is in order. Only files without messages
 * are remembered, so that a fault is told every time. Nothing is remembered outside a bundled program, which has no name.
 */
export interface KnownFiles {
  parse(sources: Sources): Promise<ParsedBook>;
  lintLanguage(parsed: ParsedBook): Promise<void>;
}

type CaptionTrees = Omit<ParsedCaption, 'spec' | 'file'>;
type Key = readonly (string | Uint8Array)[];

const yes = Buffer.of(1);

/** The cache as a store: what is there, and what is to be. */
interface Store {
  recall: (key: Key) => Promise<Uint8Array | null>;
  keep: (key: Key, bytes: Uint8Array) => Promise<void>;
}

function storeIn(cache: Cache): Store {
  return {
    recall: (key) =>
      cache.remember(key, () => Promise.reject(new Error('Unknown'))).catch(() => null),
    async keep(key, bytes) {
      await cache.remember(key, () => Promise.resolve(bytes));
    },
  };
}

export function createKnownFiles(cache: Cache): KnownFiles {
  const program = process.env['RAPPORT_ENGINE'] ?? null;
  const store = storeIn(cache);
  const { recall, keep } = store;
  return {
    async parse(sources) {
      return program === null ? parseBook(sources) : await parseKnown(sources, program, store);
    },
    async lintLanguage(parsed) {
      if (program === null) return await lintLanguage(parsed, cache.remember);
      const { sources } = parsed;
      const { key: words } = knownWords(sources);
      const documents = JSON.stringify(sources.config.documents.map(({ id, lang }) => [id, lang]));
      const keyOf = (file: VFile): Key => {
        return ['language', program, words, documents, file.path, String(file)];
      };
      const isKnown = await Promise.all(
        sources.files.map(async (file) => [file, (await recall(keyOf(file))) !== null] as const),
      );
      const known = new Set(isKnown.flatMap(([file, holds]) => (holds ? [file] : [])));
      const before = new Map(sources.files.map((file) => [file, file.messages.length]));
      await lintLanguage(parsed, cache.remember, known);
      for (const file of sources.files) {
        if (known.has(file) || file.messages.length !== before.get(file)) continue;
        await keep(keyOf(file), yes);
      }
    },
  };
}

async function parseKnown(
  sources: Sources,
  program: string,
  { recall, keep }: Store,
): Promise<ParsedBook> {
  const memory = createParseMemory();
  memory.config = sources.config;
  const keyOf = (file: VFile): Key => ['parsed', program, file.path, String(file)];
  const fileAt = new Map(sources.files.map((file) => [file.path, file]));
  const recalled = new Set<VFile>();
  const texts = [...sources.chapters.values()].flat().map(async (file) => {
    const tree = await recall(keyOf(file));
    if (tree === null) return;
    recalled.add(file);
    const known = { text: String(file), tree: deserialize(tree) as Root, messages: [] };
    memory.files.set(file.path, known);
  });
  const captions = [...sources.specs.values()].map(async (spec) => {
    const file = fileAt.get(spec.path);
    const trees = file === undefined ? null : await recall(keyOf(file));
    if (file === undefined || trees === null) return;
    recalled.add(file);
    const caption = { ...(deserialize(trees) as CaptionTrees), spec, file };
    memory.captions.set(spec, { caption, messages: [] });
  });
  const config = fileAt.get(sources.config.path);
  const about = async () => {
    const trees = config === undefined ? null : await recall(keyOf(config));
    if (config === undefined || trees === null) return;
    recalled.add(config);
    memory.about = { about: deserialize(trees) as ParsedBook['about'], messages: [] };
  };
  await Promise.all([...texts, ...captions, about()]);
  const before = new Map(sources.files.map((file) => [file, file.messages.length]));
  const parsed = parseBook(sources, memory);
  const isClean = (file: VFile) => !recalled.has(file) && file.messages.length === before.get(file);
  // Before they are resolved, which changes them.
  for (const { file, tree } of [...parsed.documents.values()].flat()) {
    if (isClean(file) && !hasInnerNotes(tree)) await keep(keyOf(file), serialize(tree));
  }
  for (const { spec: _, file, ...trees } of parsed.captions.values()) {
    if (isClean(file)) await keep(keyOf(file), serialize(trees));
  }
  if (config !== undefined && isClean(config)) await keep(keyOf(config), serialize(parsed.about));
  return parsed;
}
