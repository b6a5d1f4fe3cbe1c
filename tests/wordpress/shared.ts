/** One WordPress for all tests of a run, started by the first that asks for it. */
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { type Running, startWordPress, type WordPress, wordPressOf } from './site.ts';

/** Folder of this run, which `global-setup.ts` makes and removes. */
export const folderVariable = 'RAPPORT_TEST_WORDPRESS';
export const runningName = 'running.json';

let known: Promise<WordPress> | null = null;

/** Shared by all test files: each makes posts and media of its own, and leaves those of others alone. */
export function sharedWordPress(): Promise<WordPress> {
  known ??= startedOnce();
  return known;
}

async function startedOnce(): Promise<WordPress> {
  const folder = process.env[folderVariable];
  if (folder === undefined) throw new Error('tests/wordpress/global-setup.ts did not run');
  const path = join(folder, runningName);
  if (await isFirst(folder)) {
    const running = await startWordPress();
    await writeFile(`${path}.part`, JSON.stringify(running));
    await rename(`${path}.part`, path);
    return wordPressOf(running);
  }
  for (let tries = 0; !existsSync(path); tries += 1) {
    if (tries > 1200) throw new Error('The process that starts WordPress has not done so');
    await wait(50);
  }
  return wordPressOf(JSON.parse(readFileSync(path, 'utf8')) as Running);
}

async function isFirst(folder: string): Promise<boolean> {
  return await mkdir(join(folder, 'starting')).then(
    () => true,
    () => false,
  );
}
