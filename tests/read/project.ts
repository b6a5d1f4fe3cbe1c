import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import type { VFile } from 'vfile';

import { startOf } from '../../scripts/model/place.ts';
import { readSources } from '../../scripts/read/read.ts';

export const fixtures = fileURLToPath(new URL('../fixtures/read', import.meta.url));

type Read = ReturnType<typeof readSources>;

/** Calls `use` with a copy of the whole project, changed by the files of a case, and removes it afterwards. */
export async function withProject<T>(
  changes: string | Readonly<Record<string, string | Uint8Array>>,
  use: (root: string) => T | Promise<T>,
): Promise<T> {
  const root = await mkdtemp(path.join(tmpdir(), 'rapport-read-'));
  try {
    await cp(path.join(fixtures, 'whole'), root, { recursive: true });
    if (typeof changes === 'string') {
      await cp(path.join(fixtures, changes), root, { recursive: true });
    } else {
      for (const [file, content] of Object.entries(changes)) {
        await mkdir(path.dirname(path.join(root, file)), { recursive: true });
        await writeFile(path.join(root, file), content);
      }
    }
    return await use(root);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

export function read(root: string): Read {
  return readSources({ root, out: path.join(root, 'out') });
}

/** Reads the whole project with some files changed. */
export function readWith(changes: Readonly<Record<string, string | Uint8Array>>): Promise<Read> {
  return withProject(changes, read);
}

/** `path:line:column rule-id reason`, a line for each message, in the order of the files. */
export function messagesOf(files: readonly VFile[]): string[] {
  return files.flatMap((file) =>
    file.messages
      .map((message) => ({ ...startOf(message.place), message }))
      .sort((a, b) => a.line - b.line || a.column - b.column)
      .map(({ line, column, message }) =>
        [`${file.path}:${line}:${column}`, message.ruleId, message.reason].join(' '),
      ),
  );
}
