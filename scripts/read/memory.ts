import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';

/** What was read before, for a program that reads the same report again and again. */
export interface ReadMemory {
  entries: Map<string, Remembered>;
  /** Milliseconds since 1970. */
  now: () => number;
}

export function createReadMemory(now: () => number): ReadMemory {
  return { entries: new Map(), now };
}

/** Something made from files, with all that has to be the same for it to be made the same again. */
export interface Remembered {
  depends: readonly unknown[];
  /** By path: what stood there. */
  looked: ReadonlyMap<string, string>;
  touched: readonly Touched[];
  result: unknown;
}

interface Touched {
  path: string;
  /** Present when the file was read here; otherwise only told of something. */
  own: { file: VFile; isUsable: boolean } | null;
  messages: readonly VFileMessage[];
}

/** The files of one reading, by path. */
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
 * content.
 */
export function createRecorder(
  memory: ReadMemory,
  asked: AskedFiles,
  stateAt: (path: string) => string,
): Recorder {
  let recording: Map<string, string> | null = null;

  function isSame({ looked }: Remembered): boolean {
    return [...looked].every(([path, state]) => stateAt(path) === state);
  }

  function restore({ touched }: Remembered): void {
    for (const { path, own, messages } of touched) {
      if (own !== null) {
        asked.set(path, own);
        own.file.messages.splice(0);
      }
      asked.get(path)?.file.messages.push(...messages);
    }
  }

  function remember<T>(key: string, depends: readonly unknown[], make: () => T): T {
    const known = memory.entries.get(key);
    const isDependable = known?.depends.every((each, index) => each === depends[index]) ?? false;
    if (known !== undefined && isDependable && isSame(known)) {
      restore(known);
      return known.result as T;
    }
    memory.entries.delete(key);
    const before = new Map([...asked.values()].map(({ file }) => [file, file.messages.length]));
    recording = new Map();
    const result = make();
    const seen = recording;
    recording = null;
    const touched = [...asked].flatMap(([path, { file, isUsable }]): Touched[] => {
      const length = before.get(file);
      const messages = file.messages.slice(length ?? 0);
      if (length !== undefined && messages.length === 0) return [];
      return [{ path, own: length === undefined ? { file, isUsable } : null, messages }];
    });
    if (areSure(seen, memory.now()))
      memory.entries.set(key, { depends, looked: seen, touched, result });
    return result;
  }

  return { look: (path, state) => void recording?.set(path, state), remember };
}

function areSure(looked: ReadonlyMap<string, string>, now: number): boolean {
  return [...looked.values()].every((state) => {
    const time = /^file .* (\d+(?:\.\d+)?)$/.exec(state)?.[1];
    return time === undefined || now - Number(time) > unsureMs;
  });
}
