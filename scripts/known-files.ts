import { deserialize, serialize } from 'node:v8';

import type { Root } from 'mdast';
import type { VFile } from 'vfile';

import type { Cache } from './cache.ts';
import { lintLanguage } from './lint/language/language.ts';
import { knownWords } from './lint/language/word-list.ts';
import type { ParsedBook, Sources } from './model/book.ts';
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

type Key = readonly (string | Uint8Array)[];

const yes = Buffer.of(1);

export function createKnownFiles(cache: Cache): KnownFiles {
  const program = process.env['RAPPORT_ENGINE'] ?? null;
  const recall = (key: Key) =>
    cache.remember(key, () => Promise.reject(new Error('Unknown'))).catch(() => null);
  const keep = async (key: Key, bytes: Uint8Array) => {
    await cache.remember(key, () => Promise.resolve(bytes));
  };

  return {
    async parse(sources) {
      if (program === null) return parseBook(sources);
      const memory = createParseMemory();
      memory.config = sources.config;
      const keyOf = (file: VFile): Key => ['parsed', program, file.path, String(file)];
      const files = [...sources.chapters.values()].flat();
      await Promise.all(
        files.map(async (file) => {
          const bytes = await recall(keyOf(file));
          if (bytes === null) return;
          const tree = deserialize(bytes) as Root;
          memory.files.set(file.path, { text: String(file), tree, messages: [] });
        }),
      );
      const unknown = new Set(files.filter(({ path }) => !memory.files.has(path)));
      const parsed = parseBook(sources, memory);
      for (const { file, tree } of [...parsed.documents.values()].flat()) {
        if (!unknown.has(file) || file.messages.length > 0 || hasInnerNotes(tree)) continue;
        await keep(keyOf(file), serialize(tree)); // before it is resolved, which changes it
      }
      return parsed;
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
