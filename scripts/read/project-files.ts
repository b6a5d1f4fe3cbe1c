import { readFile } from 'node:fs/promises';

import { VFile } from 'vfile';

import { type Place, report } from '../model/report.ts';
import { decodeText } from './decode.ts';
import { createFinder, isList, namesState, stateOf } from './finder.ts';
import { type AskedFiles, createReadMemory, createRecorder, type ReadMemory } from './memory.ts';
import { type Located, faultOf, realRoot } from './paths.ts';

/** Largest size by kind of file, in bytes. YAML is lower: the parser needs half a minute for 2 MB of faults. */
export const limits = {
  yaml: 500_000,
  markdown: 2_000_000,
  template: 2_000_000,
  json: 10_000_000,
  comments: 2_000_000,
  csv: 10_000_000,
  font: 10_000_000,
} as const;
export type FileKind = keyof typeof limits;

/** The line that names a file; told when the file cannot be used. */
export interface NamedAt {
  file: VFile;
  place: Place | undefined;
}

/** The only way to the sources on disk. Paths are relative to the project, with forward slashes. */
export interface ProjectFiles {
  /** Text of a file, without byte order mark and with LF; `null` when it cannot be used, which has been reported. */
  readText: (relative: string, kind: FileKind, namedAt?: NamedAt) => Promise<VFile | null>;
  readBytes: (relative: string, kind: FileKind, namedAt?: NamedAt) => Promise<Buffer | null>;
  exists: (relative: string) => Promise<boolean>;
  /** Names of the files in a folder, sorted; `null`, which has been reported, when it is not a folder to be read. */
  namesIn: (folder: string, namedAt: NamedAt | null) => Promise<readonly string[] | null>;
  /** What `make` makes, or made of the same files and the same things before; not within another `remember`. */
  remember: <T>(key: string, depends: readonly unknown[], make: () => Promise<T>) => Promise<T>;
  /** Every text that was asked for, sorted by path. */
  all: () => readonly VFile[];
}

/**
 * Files below `root`; those in `templates/` that are missing there are taken from below `engineRoot`. All that is read in one
 * opening is taken to be of one moment.
 */
export async function openProject(
  root: string,
  engineRoot: string,
  memory: ReadMemory = createReadMemory(() => 0),
): Promise<ProjectFiles> {
  const asked: AskedFiles = new Map();
  const { find, listed, stateAt } = createFinder(await realRoot(root), await realRoot(engineRoot));
  const recorder = createRecorder(memory, asked, stateAt);

  function fileAt(relative: string): VFile {
    const file = asked.get(relative)?.file ?? new VFile({ path: relative });
    asked.set(relative, { file, isUsable: false });
    return file;
  }

  async function readBytes(relative: string, kind: FileKind, namedAt?: NamedAt) {
    const found = await find(relative);
    recorder.look(relative, stateOf(found));
    const limit = limits[kind];
    if (found.is === 'file' && found.bytes > limit) {
      const params = { what: 'stor fil (byte)', found: found.bytes, limit };
      report(fileAt(relative), 'source-within-limits', params);
      return null;
    }
    const read = found.is === 'file' ? await readFile(found.absolute).catch(faultOf) : found;
    if (!('is' in read)) return read;
    reportUnusable(namedAt ?? { file: fileAt(relative), place: undefined }, relative, read);
    return null;
  }

  async function readText(relative: string, kind: FileKind, namedAt?: NamedAt) {
    const before = asked.get(relative);
    if (before !== undefined) recorder.look(relative, stateOf(await find(relative)));
    if (before !== undefined) return before.isUsable ? before.file : null;
    const bytes = await readBytes(relative, kind, namedAt);
    if (bytes === null) return null;
    const file = fileAt(relative);
    const isUsable = decodeText(file, bytes);
    asked.set(relative, { file, isUsable });
    return isUsable ? file : null;
  }

  async function namesIn(folder: string, namedAt: NamedAt | null) {
    const names = await listed(folder);
    recorder.look(`${folder}/`, namesState(names));
    if (isList(names)) return names;
    if (names.is === 'missing') return [];
    reportUnusable(namedAt ?? { file: fileAt(folder), place: undefined }, folder, names);
    return null;
  }

  return {
    readText,
    readBytes,
    exists: async (relative) => {
      const found = await find(relative);
      recorder.look(relative, stateOf(found));
      return found.is !== 'missing';
    },
    namesIn,
    remember: recorder.remember,
    all: () => [...asked.values()].map(({ file }) => file).sort(byPath),
  };
}

function byPath(a: VFile, b: VFile): number {
  return a.path < b.path ? -1 : 1;
}

function reportUnusable(at: NamedAt, relative: string, found: Located): void {
  switch (found.is) {
    case 'outside':
      return report(at.file, 'path-inside-project', { path: relative }, { place: at.place });
    case 'missing':
      return reportUnreadable(at, relative, 'filen finns inte');
    case 'file':
      return reportUnreadable(at, relative, 'det är en fil, inte en mapp');
    case 'folder':
      return reportUnreadable(at, relative, 'det är en mapp');
    case 'unusable':
      return reportUnreadable(at, relative, found.reason);
  }
}

function reportUnreadable(at: NamedAt, relative: string, reason: string): void {
  report(at.file, 'file-readable', { path: relative, reason }, { place: at.place });
}
