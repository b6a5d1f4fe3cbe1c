import type { VFile } from 'vfile';

import type { SourceText, TextRun, TextStyle } from '../model/figure.ts';
import type { Localised } from '../model/localised.ts';
import type { Place } from '../model/place.ts';

/** Keys and positions from the top of a file to a value, such as `['rows', 2, 'label']`. */
export type Path = readonly (string | number)[];

/** What a data file holds, not yet checked, and where each part of it stands. */
export interface LocatedData {
  file: VFile;
  value: unknown;
  /** Place of the value at a path; of the nearest part around it when there is none. */
  placeOf: (path: Path) => Place | undefined;
  /** Place of the last key of a path. */
  placeOfKey: (path: Path) => Place | undefined;
  /** In a spreadsheet the cell at a path, as `Blad1!C7`. */
  cellOf?: (path: Path) => string | null;
  /** In a data file the sign that stands for a number, where it has one of its own. */
  signOf?: (path: Path) => string | null;
  /** How the text at a path is written, and which parts of it stand word for word in the file. */
  writingOf: (path: Path) => TextWriting;
}

export interface TextWriting {
  style: TextStyle;
  runs: readonly TextRun[];
}

/** Of files that are not followed word by word. */
export const unknownWriting: TextWriting = { style: 'plain', runs: [] };

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value at a path, `undefined` when there is none. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((found, key) => {
    if (Array.isArray(found)) return found[Number(key)] as unknown;
    return isRecord(found) && Object.hasOwn(found, key) ? found[key] : undefined;
  }, value);
}

/**
 * A path as authors read it: parts of a list are named by their id, or counted from one. `rows.kontroll.label`,
 * `notes[2]`; empty for the whole file.
 */
export function pathText(value: unknown, path: Path): string {
  return path.reduce<string>((words, key, depth) => {
    if (typeof key !== 'number') return words === '' ? key : `${words}.${key}`;
    const id = valueAt(value, [...path.slice(0, depth + 1), 'id']);
    return typeof id === 'string' && id !== '' ? `${words}.${id}` : `${words}[${key + 1}]`;
  }, '');
}

/** Why a file that would take all of the stack was not read. */
export const tooDeep = {
  sv: 'filen är för djupt nästlad',
  en: 'the file is nested too deep',
};

export const theFile = { sv: 'filen', en: 'the file' };

/** A path as a place in a sentence. */
export function whereOf(value: unknown, path: Path): Localised {
  if (path.length === 0) return theFile;
  const words = `\`${pathText(value, path)}\``;
  return { sv: words, en: words };
}

export const startOfFile: Place = { line: 1, column: 1 };

/** A text of a file with its place, without white space around it. */
export function textAt(data: LocatedData, path: Path, value: string): SourceText {
  const { style, runs } = data.writingOf(path);
  const removed = value.length - value.trimStart().length;
  return {
    value: value.trim(),
    place: data.placeOf(path) ?? startOfFile,
    runs:
      removed === 0
        ? runs
        : runs.map(({ at, from, length }) => ({ at: at - removed, from, length })),
    style,
  };
}
