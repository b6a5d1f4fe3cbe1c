import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { folderVariable, runningName } from './shared.ts';
import { type Running, stopWordPress } from './site.ts';

/** Stops the WordPress of this run, if a test has started one. */
export function setup(): () => Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-test-run-'));
  process.env[folderVariable] = folder;
  return async () => {
    const path = join(folder, runningName);
    if (existsSync(path)) await stopWordPress(JSON.parse(readFileSync(path, 'utf8')) as Running);
    rmSync(folder, { recursive: true, force: true });
  };
}
