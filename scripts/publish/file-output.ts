import { constants } from 'node:fs';
import { mkdir, open, readFile, realpath, rename, rm } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';

import type { Localised } from '../model/localised.ts';
import { type Lock, takeLock } from './lock.ts';
import { bytesOf, type Output } from './output.ts';

/** The output folder cannot be used; `reason` is for the author. */
export class OutputFault extends Error {
  readonly path: string;
  readonly reason: Localised;

  constructor(path: string, reason: Localised, cause?: unknown) {
    super(`${path}: ${reason.en}`, { cause });
    this.path = path;
    this.reason = reason;
  }
}

const notPermitted = { sv: 'behörighet saknas', en: 'permission denied' };

const reasons: Readonly<Record<string, Localised>> = {
  ENOSPC: { sv: 'disken är full', en: 'the disk is full' },
  EDQUOT: { sv: 'diskkvoten är slut', en: 'the disk quota is used up' },
  EROFS: { sv: 'disken är skrivskyddad', en: 'the disk is write-protected' },
  EACCES: notPermitted,
  EPERM: notPermitted,
  ENOTDIR: { sv: 'sökvägen går genom en fil', en: 'the path goes through a file' },
  EEXIST: {
    sv: 'det finns redan en fil med det namnet',
    en: 'there is a file of that name already',
  },
  EISDIR: { sv: 'det finns en mapp med det namnet', en: 'there is a folder of that name' },
};

/**
 * An output on disk. Files are written and flushed in a staging folder inside `directory`, then renamed into place.
 * Nothing is removed but what the caller names as its own.
 *
 * @throws {OutputFault} when the folder holds the sources, cannot be written or the disk is full.
 * @throws {LockedFault} when another build writes there.
 */
export async function createFileOutput(directory: string, root: string): Promise<Output> {
  await prepare(directory, root);
  const lock = await faultsOf(directory, () => takeLock(join(directory, '.lock')));
  const staging = join(directory, '.staging');
  await faultsOf(directory, () => rm(staging, { recursive: true, force: true }));
  return fileOutput(directory, staging, lock);
}

function fileOutput(directory: string, staging: string, lock: Lock): Output {
  const staged: string[] = [];
  let hasEnded = false; // a lock released twice could be another build's by then
  const end = async () => {
    if (hasEnded) return;
    hasEnded = true;
    await rm(staging, { recursive: true, force: true });
    await lock.release();
  };
  return {
    async write(path, content) {
      await faultsOf(directory, () => writeFlushed(join(staging, path), bytesOf(content)));
      staged.push(path);
    },
    async commit(obsolete) {
      await faultsOf(directory, async () => {
        for (const path of staged) await moveInto(join(staging, path), join(directory, path));
        for (const path of obsolete) await removeOwn(directory, path);
      });
      await end();
    },
    discard: end,
    async read(path) {
      return await readFile(join(directory, path), 'utf8').catch(() => null);
    },
  };
}

async function prepare(directory: string, root: string): Promise<void> {
  await faultsOf(directory, () => mkdir(directory, { recursive: true }));
  const real = await realpath(directory);
  const realRoot = await realpath(root);
  const sources = ['chapter', 'figures', 'templates', 'scripts', 'tests'].map((name) =>
    join(realRoot, name),
  );
  const holdsSources = isInside(realRoot, real);
  const isInSources = sources.some((source) => isInside(real, source));
  if (holdsSources || isInSources) {
    throw new OutputFault(directory, {
      sv: 'mappen är eller innehåller projektets källor',
      en: 'the folder is or holds the sources of the project',
    });
  }
}

function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

async function writeFlushed(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const flags = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL;
  const file = await open(path, flags, 0o644);
  try {
    await file.writeFile(bytes);
    await file.chmod(0o644); // readable on a web server, whatever the umask
    await file.sync();
  } finally {
    await file.close();
  }
}

async function moveInto(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  await rename(from, to);
}

/** Paths come from a manifest on disk, which anyone may have edited: only files below the folder are removed. */
async function removeOwn(directory: string, path: string): Promise<void> {
  const target = join(directory, path);
  if (path === '' || relative(directory, target).startsWith('..')) return;
  const parent = await realpath(dirname(target)).catch(() => null);
  if (parent === null || !isInside(parent, await realpath(directory))) return;
  await rm(target, { force: true });
}

/** What the disk has against it; `undefined` for all that is no fault of a disk. */
export function diskReasonOf(error: unknown): Localised | undefined {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return reasons[code];
}

async function faultsOf<Result>(directory: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const reason = diskReasonOf(error);
    if (reason === undefined) throw error;
    throw new OutputFault(directory, reason, error);
  }
}
