import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';

import { LocalisedError } from './localised-error.ts';
import { isAlive } from './private-directory.ts';
import { readTar } from './tar.ts';

/** A Brotli-compressed program, or a Brotli-compressed tar archive of files. */
export interface Archive {
  source: string;
  /** Where its file, or its files, go below the unpacked directory. */
  target: string;
  kind: 'program' | 'tar';
}

export interface Bundle {
  /** Name of the unpacked directory; another version must have another name. */
  name: string;
  archives: readonly Archive[];
  /** Small files to write beside them: text by path. */
  texts: Readonly<Record<string, string>>;
}

interface Contents {
  /** SHA-256 of each archive as it was when unpacked. */
  archives: Record<string, string>;
  /** Size in bytes by path. */
  files: Record<string, number>;
}

const contentsName = 'contents.json';

/**
 * Unpacks a bundle into `<directory>/<bundle.name>` unless it already lies there whole, and returns the path. Everything
 * is written to a directory of this process, flushed to disk and put in place by one rename, so that neither a kill nor
 * another process unpacking at the same time can leave or see half of it.
 */
export async function unpackBundle(bundle: Bundle, directory: string): Promise<string> {
  const place = join(directory, bundle.name);
  if (await isWhole(place)) return place;
  await sweep(directory);
  const fresh = join(directory, `.new-${process.pid}-${randomBytes(4).toString('hex')}`);
  try {
    await writeBundle(bundle, fresh);
    await putInPlace(fresh, place);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
  return place;
}

/** Whether every file that was unpacked is still there in full size; a cleaner of old temporary files may have passed. */
async function isWhole(place: string): Promise<boolean> {
  try {
    const contents = JSON.parse(await readFile(join(place, contentsName), 'utf8')) as Contents;
    const sizes = Object.entries(contents.files);
    const whole = await Promise.all(
      sizes.map(async ([path, size]) => {
        const found = await lstat(join(place, path));
        return found.isFile() && found.size === size;
      }),
    );
    return whole.every(Boolean);
  } catch {
    return false;
  }
}

/** Removes what killed processes left half unpacked. */
async function sweep(directory: string): Promise<void> {
  for (const name of await readdir(directory)) {
    const pid = /^\.(?:new|old)-(\d+)-/.exec(name)?.[1];
    if (pid === undefined || isAlive(Number(pid))) continue;
    await rm(join(directory, name), { recursive: true, force: true });
  }
}

async function writeBundle(bundle: Bundle, fresh: string): Promise<void> {
  const contents: Contents = { archives: {}, files: {} };
  await mkdir(fresh, { mode: 0o700 });
  for (const [path, text] of Object.entries(bundle.texts)) {
    contents.files[path] = await writeFlushed(join(fresh, path), [Buffer.from(text)], 0o600);
  }
  for (const archive of bundle.archives) {
    await unpackArchive(archive, fresh, contents);
  }
  const list = Buffer.from(JSON.stringify(contents, null, 2));
  await writeFlushed(join(fresh, contentsName), [list], 0o600);
}

async function unpackArchive(archive: Archive, fresh: string, contents: Contents): Promise<void> {
  const hash = createHash('sha256');
  await pipeline(
    // Large chunks: with the default of 16 kB, Chromium's 200 MB take three times as long.
    createReadStream(archive.source, { highWaterMark: 4 << 20 }),
    async function* hashed(chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        hash.update(chunk);
        yield chunk;
      }
    },
    createBrotliDecompress({ chunkSize: 2 << 20 }),
    async (chunks: AsyncIterable<Buffer>) => {
      Object.assign(contents.files, await writeFiles(archive, fresh, chunks));
    },
  );
  contents.archives[basename(archive.source)] = hash.digest('hex');
}

/** Sizes by path of the files that an archive holds, written below `fresh`. */
async function writeFiles(
  { kind, target }: Archive,
  fresh: string,
  chunks: AsyncIterable<Buffer>,
): Promise<Record<string, number>> {
  if (kind === 'program') {
    return { [target]: await writeFlushed(join(fresh, target), chunks, 0o700) };
  }
  const sizes: Record<string, number> = {};
  for (const { path, bytes } of readTar(await bytesOf(chunks))) {
    const below = join(target, path);
    sizes[below] = await writeFlushed(join(fresh, below), [bytes], 0o600);
  }
  return sizes;
}

async function bytesOf(chunks: AsyncIterable<Buffer>): Promise<Buffer> {
  const list: Buffer[] = [];
  for await (const chunk of chunks) list.push(chunk);
  return Buffer.concat(list);
}

/** Writes a new file, flushes it to disk and closes it (a program that is open for writing cannot be run). */
async function writeFlushed(
  path: string,
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  mode: number,
): Promise<number> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const file = await open(path, 'wx', mode);
  try {
    let size = 0;
    for await (const chunk of chunks) {
      await file.writeFile(chunk);
      size += chunk.length;
    }
    await file.sync();
    return size;
  } finally {
    await file.close();
  }
}

/** Renames to the final place; when another process came first, and whole, its work is as good as ours. */
async function putInPlace(fresh: string, place: string): Promise<void> {
  if (await renamed(fresh, place)) return;
  if (await isWhole(place)) return;
  const old = join(dirname(place), `.old-${process.pid}-${randomBytes(4).toString('hex')}`);
  await rename(place, old).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  const replaced = await renamed(fresh, place);
  await rm(old, { recursive: true, force: true });
  if (!replaced && !(await isWhole(place))) {
    throw new LocalisedError({
      sv: `\`${place}\` går inte att ersätta`,
      en: `\`${place}\` cannot be replaced`,
    });
  }
}

async function renamed(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    // What systems say when `to` is already there: a directory with files in it, or a file.
    if (['ENOTEMPTY', 'EEXIST', 'ENOTDIR', 'EPERM'].includes(code)) return false;
    throw error;
  }
}
