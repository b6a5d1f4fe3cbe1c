import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

import { unzipSync } from 'fflate';

import type { Localised } from '../model/localised.ts';

/** Files of a package by path within it, or why there are none. */
export type PackageFiles = { files: ReadonlyMap<string, Uint8Array> } | { reason: Localised };

/** Far above any report: an archive may say that it holds anything. */
const mostFiles = 20_000;
const mostBytes = 2 ** 31;

const reasons = {
  missing: { sv: 'den finns inte', en: 'it does not exist' },
  damaged: { sv: 'arkivet är skadat', en: 'the archive is damaged' },
  large: { sv: 'den är större än något paket', en: 'it is larger than any package' },
} as const satisfies Record<string, Localised>;

/** Reads a folder, or the archive of one. */
export async function packageFilesAt(path: string): Promise<PackageFiles> {
  const state = await stat(path).catch(() => null);
  if (state === null) return { reason: reasons.missing };
  if (state.isDirectory()) {
    const paths = await pathsBelow(path, '');
    if (paths.length > mostFiles) return { reason: reasons.large };
    const entries: [string, Uint8Array][] = [];
    for (const each of paths) entries.push([each, await readFile(join(path, each))]);
    return { files: new Map(entries) };
  }
  if (state.size > mostBytes) return { reason: reasons.large };
  return unzipped(await readFile(path));
}

/** What is neither a file nor a folder is listed by nobody, and tells itself by being missing. */
async function pathsBelow(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(join(root, folder), { withFileTypes: true });
  const paths: string[] = [];
  for (const entry of entries) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) paths.push(...(await pathsBelow(root, path)));
    else if (entry.isFile()) paths.push(path);
  }
  return paths.sort();
}

class TooLarge extends Error {}

function unzipped(archive: Uint8Array): PackageFiles {
  let [count, bytes] = [0, 0];
  try {
    const entries = unzipSync(archive, {
      filter: ({ name, originalSize }) => {
        count += 1;
        bytes += originalSize;
        if (count > mostFiles || bytes > mostBytes) throw new TooLarge();
        return !name.endsWith('/');
      },
    });
    return {
      files: new Map(
        Object.entries(entries).map(([name, content]) => [withoutFolder(name), content]),
      ),
    };
  } catch (error) {
    return { reason: error instanceof TooLarge ? reasons.large : reasons.damaged };
  }
}

/** An archive holds one folder. */
function withoutFolder(name: string): string {
  return name.slice(name.indexOf('/') + 1);
}
