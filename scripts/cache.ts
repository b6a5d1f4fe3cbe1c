import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Remembers what is slow to make and follows from its key alone; anything in it may be lost at any time. */
export interface Cache {
  /** The bytes made from `key` earlier, or those that `make` gives now. */
  remember: (
    key: readonly (string | Uint8Array)[],
    make: () => Promise<Uint8Array>,
  ) => Promise<Uint8Array>;
}

/** The place that npm's tools share for such things; gone after `npm ci`. */
const folder = fileURLToPath(new URL('../node_modules/.cache/rapport/', import.meta.url));

/** A cache on disk. Where it cannot be read or written, everything is made anew. */
export function createDiskCache(directory: string = folder): Cache {
  return {
    async remember(key, make) {
      const path = join(directory, nameOf(key));
      const earlier = readWhole(path);
      if (earlier !== null) return earlier;
      const bytes = await make();
      await writeWhole(directory, path, bytes).catch(() => undefined);
      return bytes;
    },
  };
}

/** Each part is hashed with its length, so that two keys never run together. */
function nameOf(key: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of key) hash.update(`${part.length}:`).update(part);
  return hash.digest('hex');
}

/** A file is its content's SHA-256 followed by the content: half of one is no file. */
function readWhole(path: string): Uint8Array | null {
  const bytes = bytesOf(path);
  if (bytes === null || bytes.length < digestLength) return null;
  const content = bytes.subarray(digestLength);
  return bytes.subarray(0, digestLength).equals(digestOf(content)) ? content : null;
}

function bytesOf(path: string): Buffer | null {
  try {
    return readFileSync(path);
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

const digestLength = 32;

function digestOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
