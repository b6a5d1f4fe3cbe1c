import { deserialize, serialize } from 'node:v8';

import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';

import type { CleanTexts } from '../lint/language/language.ts';
import { createMemo, type Memo, type OfFile, type Remember } from '../model/remember.ts';
import { createReadMemory, type ReadMemory } from '../read/memory.ts';
import { type Cache, noCache, ownCache } from './cache.ts';

/** What lives from turn to turn of a compiler, and on disk from run to run. Nothing in it is ever changed. */
export interface Memory {
  read: ReadMemory;
  memo: Memo;
  /** What was found of a file is found again as long as its text is the same. */
  ofFile: OfFile;
  /** From run to run, for what follows from our program too. */
  own: Cache;
  /** From run to run, for words, which follow from the dictionaries alone. */
  words: Remember;
  /** Texts whose language was found to be in order, from run to run. */
  clean: CleanTexts;
  /** When everything is on disk. */
  saved: () => Promise<void>;
}

/** Milliseconds since 1970 tell only what may be remembered. */
export function createMemory(
  cache: Cache = noCache,
  { words = cache.remember, now = Date.now }: { words?: Remember; now?: () => number } = {},
): Memory {
  const memo = createMemo();
  const own = ownCache(cache);
  let saving: Promise<unknown>[] = [];

  /** Only what told nothing goes to disk, so that a fault is told every time. */
  function findOnce(file: VFile, text: string, find: (file: VFile) => unknown): Finding {
    const key = ['parsed', file.path, text];
    const known = own.recall(key);
    if (known !== null) return { found: deserialize(known), messages: [] };
    const alone = new VFile({ path: file.path, value: text });
    const found = find(alone);
    if (alone.messages.length === 0) saving.push(own.keep(key, serialize(found)));
    return { found, messages: alone.messages };
  }

  return {
    read: createReadMemory(now),
    memo,
    ofFile<Found>(file: VFile, find: (file: VFile) => Found) {
      const text = String(file);
      const { found, messages } = memo(`found in ${file.path}`, [text], () =>
        findOnce(file, text, find),
      );
      file.messages.push(...messages);
      return found as Found;
    },
    own,
    words,
    clean: {
      has: (key) => own.recall(['language', ...key]) !== null,
      add: (key) => own.keep(['language', ...key], Buffer.of(1)),
    },
    async saved() {
      await Promise.all(saving);
      saving = [];
    },
  };
}

interface Finding {
  found: unknown;
  messages: readonly VFileMessage[];
}
