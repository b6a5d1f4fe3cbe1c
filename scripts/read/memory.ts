import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';

import type { PictureMemory } from './pictures.ts';

/** What was read before, for a program that reads the same report again and again. */
export interface ReadMemory {
  entries: Map<string, Remembered>;
  pictures: PictureMemory;
  /** Milliseconds since 1970. */
  now: () => number;
}

export function createReadMemory(now: () => number): ReadMemory {
  return { entries: new Map(), pictures: new Map(), now };
}

/** Something made from files, with all that has to be the same for it to be made the same again. */
interface Remembered {
  depends: readonly unknown[];
  /** By path: what stood there. */
  looked: ReadonlyMap<string, string>;
  touched: readonly Touched[];
  result: unknown;
}

interface Touched {
  path: string;
  /** Present when the file was read here; otherwise only told of something. */
  own: (Pick<VFile, 'path' | 'value' | 'data'> & { isUsable: boolean }) | null;
  messages: readonly VFileMessage[];
}

/** The files of one reading, by path; the next has others, with messages of their own. */
export type AskedFiles = Map<string, { file: VFile; isUsable: boolean }>;

/** Watches what is looked at while something is made. */
export interface Recorder {
  /** Where files are looked up, `look` is told of the path and what stood there. */
  look: (path: string, state: string) => void;
  remember: <T>(key: string, depends: readonly unknown[], make: () => T) => T;
}

/** A file changed within so many ms may change once more without its time telling. */
const unsureMs = 50;

/**
 * Makes things from files anew only when a file has changed. `stateAt` tells what stands at a path: the same text for the same
 * content. What is made must hold on to no file.
 */
export function createRecorder(
  { entries, now }: ReadMemory,
  asked: AskedFiles,
  stateAt: (path: string) => string,
): Recorder {
  let looked = new Map<string, string>();

  function restore({ touched }: Remembered): void {
    for (const { path, own, messages } of touched) {
      if (own !== null) {
        const { isUsable, ...file } = own;
        asked.set(path, { file: new VFile(file), isUsable });
      }
      asked.get(path)?.file.messages.push(...messages);
    }
  }

  function record(depends: readonly unknown[], make: () => unknown): Remembered {
    const before = new Map([...asked.values()].map(({ file }) => [file, file.messages.length]));
    const seen = (looked = new Map<string, string>());
    const result = make();
    looked = new Map();
    const touched = [...asked].flatMap(([path, { file, isUsable }]): Touched[] => {
      const told = before.get(file);
      const messages = file.messages.slice(told ?? 0);
      if (told === undefined) {
        const { value, data } = file;
        return [{ path, own: { path: file.path, value, data, isUsable }, messages }];
      }
      return messages.length === 0 ? [] : [{ path, own: null, messages }];
    });
    return { depends, looked: seen, touched, result };
  }

  return {
    look: (path, state) => void looked.set(path, state),
    remember<T>(key: string, depends: readonly unknown[], make: () => T): T {
      const known = entries.get(key);
      if (known?.depends.every((each, at) => each === depends[at]) && isSame(known, stateAt)) {
        restore(known);
        return known.result as T;
      }
      const made = record(depends, make);
      if (isSure(made, now())) entries.set(key, made);
      else entries.delete(key);
      return made.result as T;
    },
  };
}

function isSame({ looked }: Remembered, stateAt: (path: string) => string): boolean {
  return [...looked].every(([path, state]) => stateAt(path) === state);
}

function isSure({ looked }: Remembered, now: number): boolean {
  return [...looked.values()].every((state) => {
    const time = /^file .* (\d+(?:\.\d+)?)$/.exec(state)?.[1];
    return time === undefined || now - Number(time) > unsureMs;
  });
}
