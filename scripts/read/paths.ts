import { realpathSync, type Stats, statSync } from 'node:fs';
import path from 'node:path';

import type { Localised } from '../model/localised.ts';

/** What stands at a path: a file or folder inside the root, nothing, or something that is not to be used. */
export type Located =
  | {
      is: 'file';
      absolute: string;
      bytes: number;
      /** See `fileState`. */
      state: string;
    }
  | { is: 'folder'; absolute: string }
  | { is: 'missing' }
  | { is: 'outside' }
  | { is: 'unusable'; reason: Localised };

/** Shapes that can lead out of the project, on this or another system, or hide that they do. */
const outwards = [
  /^$/,
  /^[/~]/, // absolute, home folder
  /^[a-z][a-z0-9+.-]*:/i, // scheme, drive letter
  /\\/,
  /\p{Cc}/u, // NUL and other control characters
  /%(?:00|2e|2f|5c)/i, // the same, percent-encoded
  /\.(?:\/|$)/, // `.`, `..` and names that some systems shorten
];

/** Whether a path from a source file is plain: relative, with forward slashes, going only inwards. */
export function isInwardPath(relative: string): boolean {
  return !outwards.some((shape) => shape.test(relative));
}

/** A path that a source file gives relative to `folder`; left as it is, to be refused, when it is not plain. */
export function below(folder: string, written: string): string {
  return isInwardPath(written) ? `${folder}/${written}` : written;
}

/** The folder that `locate` looks below, with symbolic links followed; as it is when there is none. */
export function realRoot(root: string): string {
  try {
    return realpathSync.native(root);
  } catch {
    return path.resolve(root);
  }
}

/** Finds a path below a real root, following symbolic links; a link that leads out of it is `outside`. */
export function locate(root: string, relative: string): Located {
  if (!isInwardPath(relative)) return { is: 'outside' };
  return attempt(() => {
    const absolute = realpathSync.native(path.join(root, relative));
    const inside = root.endsWith(path.sep) ? root : root + path.sep;
    if (!absolute.startsWith(inside)) return { is: 'outside' };
    const found = statSync(absolute);
    if (found.isDirectory()) return { is: 'folder', absolute };
    if (found.isFile()) {
      return { is: 'file', absolute, bytes: found.size, state: fileState(found) };
    }
    // A device or pipe may never end.
    return {
      is: 'unusable',
      reason: { sv: 'det är ingen vanlig fil', en: 'it is no ordinary file' },
    };
  });
}

/** What `look` gives, or why the file system refused. */
export function attempt<T>(look: () => T): T | Located {
  try {
    return look();
  } catch (error) {
    return faultOf(error);
  }
}

/** Another one when a file has been written or replaced; ends with its time in ms. */
export function fileState({ ino, size, mtimeMs }: Stats): string {
  return `${ino} ${size} ${mtimeMs}`;
}

/** Why the file system refused; anything else is thrown again. */
function faultOf(error: unknown): Located {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT' || code === 'ENOTDIR') return { is: 'missing' };
  if (code === '') throw error;
  return { is: 'unusable', reason: reasons[code] ?? { sv: code, en: code } };
}

const notPermitted = { sv: 'behörighet saknas', en: 'permission denied' };

const reasons: Readonly<Record<string, Localised>> = {
  EACCES: notPermitted,
  EPERM: notPermitted,
  ELOOP: { sv: 'länken leder i en cirkel', en: 'the link leads in a circle' },
  ENAMETOOLONG: { sv: 'namnet är för långt', en: 'the name is too long' },
};
