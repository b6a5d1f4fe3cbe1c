import { rmSync } from 'node:fs';
import { mkdtemp, readdir } from 'node:fs/promises';
import { join } from 'node:path';

import { isAlive, openPrivateDirectory } from './private-directory.ts';

/** A new empty directory for all that one browser writes: its profile and its temporary files. */
export async function makeProfile(): Promise<string> {
  const directory = await openPrivateDirectory();
  await sweep(directory);
  return await mkdtemp(join(directory, `profile-${process.pid}-`));
}

/** Removes profiles of processes that were killed before they could. */
async function sweep(directory: string): Promise<void> {
  for (const name of await readdir(directory)) {
    const pid = /^profile-(\d+)-/.exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid))) removeProfile(join(directory, name));
  }
}

/** Synchronous, for the last moments of a process too; a browser just killed may still be letting go of its files. */
export function removeProfile(profile: string): void {
  rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 20 });
}
