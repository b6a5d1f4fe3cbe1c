import type { VFile } from 'vfile';

import type { ProjectFiles } from './project-files.ts';

const path = 'chapter/ordlista.txt';

/** Reads the project's own words, one a line; `null` when there is no list or it cannot be used. */
export function readWordList(files: ProjectFiles): VFile | null {
  return files.exists(path) ? files.readText(path, 'markdown') : null;
}
