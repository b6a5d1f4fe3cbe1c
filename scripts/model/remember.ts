import type { VFile } from 'vfile';

/** Gives the bytes that were made from the key earlier, or those that `make` gives now: they follow from the key alone. */
export type Remember = (
  key: readonly (string | Uint8Array)[],
  make: () => Promise<Uint8Array>,
) => Promise<Uint8Array>;

export const rememberNothing: Remember = (_, make) => make();

/** What `find` finds of a file, or found before: it follows from path and text alone. Messages are told each time. */
export type OfFile = <Found>(file: VFile, find: (file: VFile) => Found) => Found;

/**
 * Gives again what was made under a key, as long as all that it was made `from` is the same. So what comes of a memo may be
 * shared by many compilations: it is never changed. A key that is an object is forgotten with the object.
 */
export type Memo = <Made>(key: string | object, from: readonly unknown[], make: () => Made) => Made;

export function createMemo(): Memo {
  type Known = { from: readonly unknown[]; made: unknown };
  const named = new Map<string, Known>();
  const owned = new WeakMap<object, Known>();
  return <Made>(key: string | object, from: readonly unknown[], make: () => Made) => {
    const before = typeof key === 'string' ? named.get(key) : owned.get(key);
    if (before !== undefined && isSame(before.from, from)) return before.made as Made;
    const made = make();
    if (typeof key === 'string') named.set(key, { from, made });
    else owned.set(key, { from, made });
    return made;
  };
}

function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((each, at) => each === other[at]);
}
