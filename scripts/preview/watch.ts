import { type Dirent, type FSWatcher, readdirSync, statSync, type Stats, watch } from 'node:fs';
import { join } from 'node:path';

/** Watches folders until it is closed. */
export interface Watcher {
  close: () => void;
}

export interface WatchOptions {
  /** Below `root`; one that does not exist is waited for. */
  folders: readonly string[];
  /** A save comes as several events: the change is told when there has been none for so long, in ms. */
  quiet?: number;
  /** At the latest, however many saves there are, in ms. */
  patience?: number;
  /** How often everything is looked through anyway, in ms. */
  rescan?: number;
}

/**
 * Tells that something below the folders has changed; what, the reader sees by size and time. Folders are watched, not files, because
 * editors save by rename and a watched file is then the old one; and everything is looked through at intervals, because
 * there are file systems that tell nothing.
 */
export function watchFolders(
  root: string,
  { folders, quiet = 8, patience = 150, rescan = 1000 }: WatchOptions,
  onChange: () => void,
): Watcher {
  const watched = new Map<string, { ino: number; watcher: FSWatcher }>();
  let state: string | null = null;
  let timer: NodeJS.Timeout | undefined;
  let first = 0;
  let isClosed = false;

  function hear(): void {
    const now = performance.now();
    if (timer === undefined) first = now;
    clearTimeout(timer);
    timer = setTimeout(tell, Math.max(0, Math.min(quiet, first + patience - now)));
  }

  function tell(): void {
    timer = undefined;
    onChange();
    // What has been told is not told again by the next rescan.
    look(false);
  }

  /** A folder that was renamed away and back is another one. */
  function watchFolder(path: string, ino: number): void {
    if (isClosed || watched.get(path)?.ino === ino) return;
    forget(path);
    try {
      const watcher = watch(path, { persistent: false }, hear);
      watcher.on('error', () => forget(path));
      watched.set(path, { ino, watcher });
    } catch {
      // Gone since it was listed, or out of watches: the rescan sees what changes.
    }
  }

  function forget(path: string): void {
    watched.get(path)?.watcher.close();
    watched.delete(path);
  }

  function look(tells: boolean): void {
    const found: Found = { folders: new Map(), files: [] };
    for (const folder of folders) list(join(root, folder), found);
    for (const path of watched.keys()) if (!found.folders.has(path)) forget(path);
    for (const [path, ino] of found.folders) watchFolder(path, ino);
    const now = found.files.join('\n');
    if (tells && state !== null && state !== now) hear();
    state = now;
  }

  look(false);
  const interval = setInterval(() => look(true), rescan);
  interval.unref();
  return {
    close() {
      isClosed = true;
      clearInterval(interval);
      clearTimeout(timer);
      for (const path of watched.keys()) forget(path);
    },
  };
}

interface Found {
  /** By path, with the number on the disk. */
  folders: Map<string, number>;
  /** Each with its size, time and number on the disk. */
  files: string[];
}

/** Waits for the disk: asking other threads for hundreds of files, each second, takes ten times as long. */
function list(folder: string, found: Found): void {
  const own = statOf(folder);
  const entries = own === null ? null : entriesOf(folder);
  if (entries === null || own === null) return;
  found.folders.set(folder, own.ino);
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) list(path, found);
    else found.files.push(`${path} ${stateOf(path)}`);
  }
}

function stateOf(path: string): string {
  const found = statOf(path);
  return found === null ? 'gone' : `${found.ino} ${found.size} ${found.mtimeMs}`;
}

function statOf(path: string): Stats | null {
  try {
    return statSync(path);
  } catch {
    return null;
  }
}

function entriesOf(folder: string): Dirent[] | null {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return null;
  }
}
