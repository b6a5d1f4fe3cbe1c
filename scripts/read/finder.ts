import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { attempt, fileState, type Located, locate } from './paths.ts';

/**
 * Looks for files in the project, and for templates that it lacks among the tool's own; each path once. It waits for the disk:
 * handing hundreds of small questions to other threads takes ten times as long as the answers.
 */
export interface Finder {
  find: (relative: string) => Located;
  /** Names of the files in a folder, sorted, or what is there instead. */
  listed: (folder: string) => readonly string[] | Located;
  /** Of a file, or of the names in a folder, which ends with a slash. */
  stateAt: (path: string) => string;
}

/** Both are real paths of folders. */
export function createFinder(top: string, engineTop: string): Finder {
  const found = new Map<string, Located>();

  function look(relative: string): Located {
    const own = locate(top, relative);
    const isOurs = own.is === 'missing' && relative.startsWith('templates/');
    return isOurs ? locate(engineTop, relative) : own;
  }

  function find(relative: string): Located {
    const located = found.get(relative) ?? look(relative);
    found.set(relative, located);
    return located;
  }

  function listed(folder: string): readonly string[] | Located {
    const located = find(folder);
    return located.is === 'folder' ? attempt(() => visibleFiles(located.absolute)) : located;
  }

  const states = new Map<string, string>();
  const stateAt = (path: string): string => {
    const state = states.get(path) ?? lookAt(path);
    states.set(path, state);
    return state;
  };

  function lookAt(path: string): string {
    if (path.endsWith('/')) return namesState(listed(path.slice(0, -1)));
    const tops = path.startsWith('templates/') ? [top, engineTop] : [top];
    for (const folder of tops) {
      // Whether it is inside the project was looked at when it was read: another file has another number.
      const own = statSync(join(folder, path), { throwIfNoEntry: false });
      if (own?.isFile()) return `file ${fileState(own)}`;
      if (own !== undefined) break;
    }
    return stateOf(find(path));
  }

  return { find, listed, stateAt };
}

/** Sorted by code unit, which is the same on every system. */
function visibleFiles(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
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
