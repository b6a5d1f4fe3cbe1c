import { readFileSync } from 'node:fs';

import { VFile } from 'vfile';

import type { Localised } from '../model/localised.ts';
import type { Place } from '../model/place.ts';
import { report } from '../model/report.ts';
import { sheetKey } from '../model/sheet-key.ts';
import { decodeText } from './decode.ts';
import { createFinder, isList, namesState, stateOf } from './finder.ts';
import { type AskedFiles, createReadMemory, createRecorder, type ReadMemory } from './memory.ts';
import { attempt, type Located, realRoot } from './paths.ts';
import { type FindPicture, pictureFinder } from './pictures.ts';

/** Largest size by kind of file, in bytes. YAML is lower: the parser needs half a minute for 2 MB of faults. */
const limits = {
  yaml: 500_000,
  markdown: 2_000_000,
  template: 2_000_000,
  json: 10_000_000,
  comments: 2_000_000,
  csv: 10_000_000,
  sheet: 10_000_000,
  regions: 10_000_000,
  font: 10_000_000,
} as const;
export type FileKind = keyof typeof limits;

const tooLarge = { sv: 'stor fil (byte)', en: 'large a file (bytes)' };

/** Borders are drawn with more points than anybody sees. */
const lessDetail = {
  sv: 'Förenkla gränserna i kartprogrammet (i Mapshaper: `-simplify 10%`), eller ta bara med de regioner som ska visas.',
  en: 'Simplify the borders in the map program (in Mapshaper: `-simplify 10%`), or keep only the regions that are to be shown.',
};

/** The line that names a file; told when the file cannot be used. */
export interface NamedAt {
  path: string;
  place: Place | undefined;
}

/** The only way to the sources on disk. Paths are relative to the project, with forward slashes. */
export interface ProjectFiles {
  /** Text of a file, without byte order mark and with LF; `null` when it cannot be used, which has been reported. */
  readText: (relative: string, kind: FileKind, namedAt?: NamedAt) => VFile | null;
  readBytes: (relative: string, kind: FileKind, namedAt?: NamedAt) => Buffer | null;
  exists: (relative: string) => boolean;
  findPicture: FindPicture;
  /** Names of the files in a folder, sorted; `null`, which has been reported, when it is not a folder to be read. */
  namesIn: (folder: string, namedAt: NamedAt | null) => readonly string[] | null;
  /** What `make` makes, or made of the same files and the same things before; not within another `remember`. */
  remember: <T>(key: string, depends: readonly unknown[], make: () => T) => T;
  /** A text that was asked for, or a part of a file such as a sheet; messages go to it. */
  fileAt: (relative: string, part?: string) => VFile;
  /** Every text that was asked for, sorted by path. */
  all: () => readonly VFile[];
}

/**
 * Files below `root`; those in `templates/` that are missing there are taken from below `engineRoot`. All that is read in one
 * opening is taken to be of one moment.
 */
export function openProject(
  root: string,
  engineRoot: string,
  memory: ReadMemory = createReadMemory(() => 0),
): ProjectFiles {
  const asked: AskedFiles = new Map();
  const finder = createFinder(realRoot(root), realRoot(engineRoot));
  const { find, listed } = finder;
  const recorder = createRecorder(memory, asked, finder.stateAt);

  const fileAt = (relative: string, part?: string) => fileIn(asked, relative, part);

  function readBytes(relative: string, kind: FileKind, namedAt?: NamedAt) {
    const found = find(relative);
    recorder.look(relative, stateOf(found));
    if (isTooLarge(found, kind, () => fileAt(relative))) return null;
    const read = found.is === 'file' ? attempt(() => readFileSync(found.absolute)) : found;
    if (!('is' in read)) return read;
    reportUnusable(fileAt(namedAt?.path ?? relative), namedAt?.place, relative, read);
    return null;
  }

  function readText(relative: string, kind: FileKind, namedAt?: NamedAt) {
    const before = asked.get(relative);
    if (before !== undefined) recorder.look(relative, stateOf(find(relative)));
    if (before !== undefined) return before.isUsable ? before.file : null;
    const bytes = readBytes(relative, kind, namedAt);
    if (bytes === null) return null;
    const file = fileAt(relative);
    const isUsable = decodeText(file, bytes, kind === 'csv');
    asked.set(relative, { file, isUsable });
    return isUsable ? file : null;
  }

  function namesIn(folder: string, namedAt: NamedAt | null) {
    const names = listed(folder);
    recorder.look(`${folder}/`, namesState(names));
    if (isList(names)) return names;
    if (names.is === 'missing') return [];
    reportUnusable(fileAt(namedAt?.path ?? folder), namedAt?.place, folder, names);
    return null;
  }

  const exists = (relative: string): boolean => {
    const found = find(relative);
    recorder.look(relative, stateOf(found));
    return found.is !== 'missing';
  };

  const all = () => [...asked.values()].map(({ file }) => file).sort(byPath);
  const findPicture = pictureFinder(finder, memory.pictures, memory.now);
  return {
    readText,
    readBytes,
    exists,
    findPicture,
    namesIn,
    remember: recorder.remember,
    fileAt,
    all,
  };
}

function fileIn(asked: AskedFiles, relative: string, part: string | undefined): VFile {
  const key = sheetKey(relative, part ?? null);
  const known = asked.get(key) ?? { file: new VFile({ path: relative }), isUsable: false };
  asked.set(key, known);
  return known.file;
}

function isTooLarge(found: Located, kind: FileKind, fileOf: () => VFile): boolean {
  const limit = limits[kind];
  if (found.is !== 'file' || found.bytes <= limit) return false;
  const help = kind === 'regions' ? { help: lessDetail } : {};
  report(fileOf(), 'source-within-limits', { what: tooLarge, found: found.bytes, limit }, help);
  return true;
}

function byPath(a: VFile, b: VFile): number {
  return a.path < b.path ? -1 : 1;
}

function reportUnusable(
  file: VFile,
  place: Place | undefined,
  relative: string,
  found: Located,
): void {
  if (found.is === 'outside') report(file, 'path-inside-project', { path: relative }, { place });
  else report(file, 'file-readable', { path: relative, reason: reasonOf(found) }, { place });
}

function reasonOf(found: Exclude<Located, { is: 'outside' }>): Localised {
  switch (found.is) {
    case 'missing':
      return { sv: 'filen finns inte', en: 'there is no such file' };
    case 'file':
      return { sv: 'det är en fil, inte en mapp', en: 'it is a file, not a folder' };
    case 'folder':
      return { sv: 'det är en mapp', en: 'it is a folder' };
    case 'unusable':
      return found.reason;
  }
}
