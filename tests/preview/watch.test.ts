import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { type Watcher, watchFolders } from '../../scripts/preview/watch.ts';

let root: string;
let watcher: Watcher;
let told = 0;
const file = (name: string) => join(root, 'chapter', name);
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'rapport-watch-'));
  mkdirSync(join(root, 'chapter/kapitel'), { recursive: true });
  writeFileSync(file('a.md'), 'ett');
  told = 0;
  watcher = watchFolders(root, { folders: ['chapter', 'figures'], rescan: 100 }, () => {
    told += 1;
  });
  await wait(150);
});
afterEach(() => {
  watcher.close();
  rmSync(root, { recursive: true, force: true });
});

/** Waits for the news, and then for all that belongs to it. */
async function expectNews(): Promise<void> {
  await expect.poll(() => told, { interval: 5 }).toBeGreaterThan(0);
  await wait(250);
  told = 0;
}

describe('watched folders', () => {
  test('tell of each save, however an editor saves', async () => {
    writeFileSync(file('a.md'), 'två');
    await expectNews();
    for (let save = 0; save < 3; save += 1) {
      writeFileSync(file('a.md~'), `sparad ${save}`);
      renameSync(file('a.md~'), file('a.md'));
      await expectNews();
    }
    unlinkSync(file('a.md'));
    await expectNews();
    writeFileSync(file('a.md'), 'åter');
    await expectNews();
    writeFileSync(file('a.md'), 'igen');
    await expectNews();
  });

  test('tell of folders that come, go and come again', async () => {
    mkdirSync(join(root, 'figures'));
    writeFileSync(join(root, 'figures/f.yaml'), 'a: 1');
    await expectNews();
    writeFileSync(join(root, 'figures/f.yaml'), 'a: 2');
    await expectNews();
    renameSync(join(root, 'figures'), join(root, 'undan'));
    await expectNews();
    renameSync(join(root, 'undan'), join(root, 'figures'));
    await expectNews();
    writeFileSync(join(root, 'figures/f.yaml'), 'a: 3');
    await expectNews();
  });

  test('tell once of a change, and nothing when nothing changes', async () => {
    writeFileSync(file('a.md'), 'två');
    await wait(600);
    expect(told).toBe(1);
  });

  test('tell few times of many saves, but of the last', async () => {
    for (let save = 0; save < 500; save += 1) writeFileSync(file('a.md'), `sparad ${save}`);
    await wait(400);
    expect(told).toBeGreaterThan(0);
    expect(told).toBeLessThan(10);
  });

  test('go on when a folder cannot be read', async () => {
    chmodSync(join(root, 'chapter/kapitel'), 0o000);
    writeFileSync(file('a.md'), 'två');
    await expectNews();
    chmodSync(join(root, 'chapter/kapitel'), 0o755);
  });

  test('tell nothing when they are closed', async () => {
    watcher.close();
    writeFileSync(file('a.md'), 'två');
    await wait(300);
    expect(told).toBe(0);
  });
});
