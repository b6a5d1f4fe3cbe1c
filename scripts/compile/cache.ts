import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { Remember } from '../model/remember.ts';

/** All that the bytes follow from. Its parts are kept apart: `['ab', 'c']` is not `['a', 'bc']`. */
export type CacheKey = Parameters<Remember>[0];

/** Remembers what is slow to make and follows from its key alone; anything in it may be lost at any time. */
export interface Cache {
  /** What was kept under the key; `null` when it is not known. */
  recall: (key: CacheKey) => Uint8Array | null;
  /** Never throws: what cannot be kept is made anew the next time. */
  keep: (key: CacheKey, bytes: Uint8Array) => Promise<void>;
  /** The bytes made from `key` earlier, or those that `make` gives now. */
  remember: Remember;
}

function createCache(recall: Cache['recall'], keep: Cache['keep']): Cache {
  return {
    recall,
    keep,
    async remember(key, make) {
      const earlier = recall(key);
      if (earlier !== null) return earlier;
      const bytes = await make();
      await keep(key, bytes);
      return bytes;
    },
  };
}

/** Remembers nothing. */
export const noCache: Cache = createCache(
  () => null,
  () => Promise.resolve(),
);

/** For what follows from our program too. Outside a bundle, which names it, nothing is remembered. */
export function ownCache({ recall, keep }: Cache): Cache {
  const program = process.env['RAPPORT_ENGINE'];
  if (program === undefined) return noCache;
  return createCache(
    (key) => recall([program, ...key]),
    (key, bytes) => keep([program, ...key], bytes),
  );
}

/** What was made of each item before, else now by one call of `make` for all such; items that it leaves out are missing. */
export async function rememberEach<Item>(
  cache: Cache,
  items: readonly Item[],
  keyOf: (item: Item) => CacheKey,
  make: (unknown: readonly Item[]) => Promise<(item: Item) => Uint8Array | undefined>,
): Promise<ReadonlyMap<Item, Uint8Array>> {
  const known = new Map(items.map((item) => [item, cache.recall(keyOf(item))]));
  const unknown = items.filter((item) => known.get(item) === null);
  const madeOf = unknown.length === 0 ? () => undefined : await make(unknown);
  const all = new Map<Item, Uint8Array>();
  for (const [item, earlier] of known) {
    const bytes = earlier ?? madeOf(item);
    if (bytes === undefined) continue;
    all.set(item, bytes);
    if (earlier === null) await cache.keep(keyOf(item), bytes);
  }
  return all;
}

/** The place that npm's tools share for such things; gone after `npm ci`. */
const folder = fileURLToPath(new URL('../../node_modules/.cache/rapport/', import.meta.url));

/** A cache on disk. Where it cannot be read or written, everything is made anew. */
export function createDiskCache(directory: string = folder): Cache {
  const pathOf = (key: CacheKey): string => join(directory, nameOf(key));
  let swept: Promise<void> | undefined;
  return createCache(
    (key) => readWhole(pathOf(key)),
    async (key, bytes) => {
      await writeWhole(directory, pathOf(key), bytes).catch(() => undefined);
      await (swept ??= sweep(directory).catch(() => undefined));
    },
  );
}

/** Each part is hashed with its length, so that two keys never run together. */
function nameOf(key: CacheKey): string {
  const hash = createHash('sha256');
  for (const part of key) hash.update(`${part.length}:`).update(part);
  return hash.digest('hex');
}

/** A file is its content's SHA-256 followed by the content: half of one is no file. */
function readWhole(path: string): Uint8Array | null {
  try {
    const bytes = readFileSync(path);
    const content = bytes.subarray(digestLength);
    return bytes.subarray(0, digestLength).equals(digestOf(content)) ? content : null;
  } catch {
    return null;
  }
}

async function writeWhole(directory: string, path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(directory, { recursive: true });
  const part = `${path}.${process.pid}`;
  await writeFile(part, Buffer.concat([digestOf(bytes), bytes]));
  await rename(part, path);
}

/** How long a file is kept, in ms: every change of a text or a number leaves one behind. */
const longestKept = 14 * 24 * 60 * 60 * 1000;

async function sweep(directory: string): Promise<void> {
  for (const entry of await readdir(directory, { withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(directory, entry.name);
    if (Date.now() - statSync(path).mtimeMs > longestKept) await rm(path, { force: true });
  }
}

const digestLength = 32;

function digestOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
