import { lstat, mkdir } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

import { LocalisedError } from './localised-error.ts';

/**
 * Opens `<parent>/rapport-<user>`, where the unpacked browser and its profiles lie. Programs are run from it, so it must
 * be a directory of our own that nobody else may write in; throws when somebody else was there first.
 */
export async function openPrivateDirectory(parent = tmpdir()): Promise<string> {
  const path = join(parent, `rapport-${ownerName()}`);
  await mkdir(path, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  const found = await lstat(path);
  if (!found.isDirectory()) {
    throw new LocalisedError({ sv: `\`${path}\` är ingen mapp`, en: `\`${path}\` is no folder` });
  }
  // Windows has neither user numbers nor modes; its temporary directory already belongs to the user.
  if (process.getuid === undefined) return path;
  if (found.uid !== process.getuid()) {
    throw new LocalisedError({
      sv: `mappen \`${path}\` tillhör någon annan`,
      en: `the folder \`${path}\` belongs to somebody else`,
    });
  }
  if ((found.mode & 0o077) !== 0)
    throw new LocalisedError({
      sv: `mappen \`${path}\` är öppen för andra; ta bort den`,
      en: `the folder \`${path}\` is open to others; remove it`,
    });
  return path;
}

function ownerName(): string {
  return process.getuid === undefined ? userInfo().username : String(process.getuid());
}

/** Whether the process with this id is alive, ours or not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
