import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import type { Localised } from '../model/localised.ts';
import type { Finder } from './finder.ts';
import { attempt, type Located } from './paths.ts';

/** Largest file that a picture may be in, in bytes. */
const largest = 60_000_000;

/** What stands where a picture is referred to. */
export type PictureFile =
  | { is: 'file'; /** Of its content. */ digest: string; bytes: () => Uint8Array }
  /** `others` are the names of the files in the folder that it should be in. */
  | { is: 'missing'; others: readonly string[] }
  | { is: 'outside' }
  | { is: 'unusable'; reason: Localised };

/** Finds a picture by its path, relative to the project. */
export type FindPicture = (relative: string) => PictureFile;

/** Digests of files that were read before, by path and state. */
export type PictureMemory = Map<string, { state: string; digest: string }>;

/** Pictures below a real root. What was read before is not read again as long as its state is the same. */
export function pictureFinder(
  { find }: Pick<Finder, 'find'>,
  memory: PictureMemory,
  now: () => number,
): FindPicture {
  return (relative) => {
    const found = find(relative);
    if (found.is !== 'file')
      return found.is === 'missing' ? nearby(relative, find) : notFile(found);
    // A file system that does not tell capital letters from small ones finds it; the one of the server will not.
    const own = path.basename(found.absolute);
    const asked = path.posix.basename(relative);
    if (own !== asked && own.toLowerCase() === asked.toLowerCase())
      return { is: 'missing', others: [own] };
    if (found.bytes > largest) return tooLarge(found.bytes);
    const known = memory.get(relative);
    const read = () => readFileSync(found.absolute);
    if (known !== undefined && known.state === found.state)
      return { is: 'file', digest: known.digest, bytes: read };
    const bytes = attempt(read);
    if ('is' in bytes) return notFile(bytes);
    const digest = createHash('sha256').update(bytes).digest('hex');
    if (isSure(found.state, now())) memory.set(relative, { state: found.state, digest });
    else memory.delete(relative);
    return { is: 'file', digest, bytes: () => bytes };
  };
}

/** A file changed within so many ms may change once more without its time telling. */
const unsureMs = 50;

function isSure(state: string, now: number): boolean {
  return now - Number(state.split(' ').at(-1)) > unsureMs;
}

function notFile(found: Located): PictureFile {
  if (found.is === 'unusable' || found.is === 'outside') return found;
  if (found.is === 'missing') return { is: 'missing', others: [] };
  return { is: 'unusable', reason: { sv: 'det är en mapp', en: 'it is a folder' } };
}

function tooLarge(bytes: number): PictureFile {
  const size = Math.round(bytes / 1_000_000);
  const most = largest / 1_000_000;
  const reason = {
    sv: `filen är på ${size} MB, och högst ${most} ryms`,
    en: `the file has ${size} MB, and the limit is ${most}`,
  };
  return { is: 'unusable', reason };
}

/** The same name written with other characters (å as one or as two, as a Mac writes it) is the same file; others are told. */
function nearby(relative: string, find: Finder['find']): PictureFile {
  const folder = path.posix.dirname(relative);
  const located = find(folder);
  const names = located.is === 'folder' ? attempt(() => readdirSync(located.absolute).sort()) : [];
  if (!Array.isArray(names)) return { is: 'missing', others: [] };
  const asked = path.posix.basename(relative);
  const same = names.find(
    (name) => name !== asked && name.normalize('NFC') === asked.normalize('NFC'),
  );
  if (same === undefined)
    return { is: 'missing', others: names.filter((name) => !name.startsWith('.')) };
  const found = find(`${folder}/${same}`);
  if (found.is !== 'file') return notFile(found);
  const bytes = attempt(() => readFileSync(found.absolute));
  if ('is' in bytes) return notFile(bytes);
  return {
    is: 'file',
    digest: createHash('sha256').update(bytes).digest('hex'),
    bytes: () => bytes,
  };
}
