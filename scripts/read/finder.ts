import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

import { faultOf, fileState, type Located, locate } from './paths.ts';

/** Looks for files in the project, and for templates that it lacks among the tool's own; each path once. */
export interface Finder {
  find: (relative: string) => Promise<Located>;
  /** Names of the files in a folder, sorted, or what is there instead. */
  listed: (folder: string) => Promise<readonly string[] | Located>;
  /** Of a file, or of the names in a folder, which ends with a slash. */
  stateAt: (path: string) => Promise<string>;
}

/** Both are real paths of folders. */
export function createFinder(top: string, engineTop: string): Finder {
  const found = new Map<string, Promise<Located>>();

  async function look(relative: string): Promise<Located> {
    const own = await locate(top, relative);
    const isOurs = own.is === 'missing' && relative.startsWith('templates/');
    return isOurs ? locate(engineTop, relative) : own;
  }

  function find(relative: string): Promise<Located> {
    const looking = found.get(relative) ?? look(relative);
    found.set(relative, looking);
    return looking;
  }

  async function listed(folder: string): Promise<readonly string[] | Located> {
    const located = await find(folder);
    return located.is === 'folder' ? visibleFiles(located.absolute).catch(faultOf) : located;
  }

  const states = new Map<string, Promise<string>>();
  const stateAt = (path: string): Promise<string> => {
    const looking = states.get(path) ?? lookAt(path);
    states.set(path, looking);
    return looking;
  };

  async function lookAt(path: string): Promise<string> {
    if (path.endsWith('/')) return namesState(await listed(path.slice(0, -1)));
    const tops = path.startsWith('templates/') ? [top, engineTop] : [top];
    for (const folder of tops) {
      // Whether it is inside the project was looked at when it was read: another file has another number.
      const own = await stat(join(folder, path)).catch(() => null);
      if (own?.isFile()) return `file ${fileState(own)}`;
      if (own !== null) break;
    }
    return stateOf(await find(path));
  }

  return { find, listed, stateAt };
}

/** Sorted by code unit, which is the same on every system. */
async function visibleFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => entry.name)
    .sort();
}

/** The same for the same content; of files by place, size and time. */
export function stateOf(located: Located): string {
  return located.is === 'file' ? `file ${located.state}` : located.is;
}

export function namesState(names: readonly string[] | Located): string {
  return isList(names) ? names.join('\n') : names.is;
}

export function isList(names: readonly string[] | Located): names is readonly string[] {
  return Array.isArray(names);
}
