import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import type * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, test, vi } from 'vitest';

import { watchFolders } from '../../scripts/preview/watch.ts';

/** As on shares of a network and in some containers. */
vi.mock('node:fs', async (importOriginal) => ({
  ...(await importOriginal<typeof fs>()),
  watch: () => ({ on: () => undefined, close: () => undefined }),
}));

test('what a file system does not tell is seen all the same', async () => {
  const root = mkdtempSync(join(tmpdir(), 'rapport-silent-'));
  mkdirSync(join(root, 'chapter'));
  const file = join(root, 'chapter/a.md');
  writeFileSync(file, 'ett');
  let told = 0;
  const options = { folders: ['chapter'], rescan: 20 };
  const watcher = watchFolders(root, options, () => (told += 1));
  const expectNews = async () => {
    await expect.poll(() => told, { interval: 5 }).toBe(1);
    told = 0;
  };
  writeFileSync(file, 'två!');
  await expectNews();
  renameSync(join(root, 'chapter'), join(root, 'undan'));
  await expectNews();
  renameSync(join(root, 'undan'), join(root, 'chapter'));
  await expectNews();
  watcher.close();
  rmSync(root, { recursive: true, force: true });
});
