import {
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { createDiskCache, rememberEach } from '../scripts/compile/cache.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rapport-cache-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A maker that counts how often it is asked. */
function counter(): { make: () => Promise<Uint8Array>; calls: () => number } {
  let calls = 0;
  const make = async () => {
    calls += 1;
    return Buffer.from('made');
  };
  return { make, calls: () => calls };
}

async function remembered(make: () => Promise<Uint8Array>, key = ['a', 'b']): Promise<string> {
  const bytes = await createDiskCache(folder).remember(key, make);
  return Buffer.from(bytes).toString();
}

test('makes a thing once', async () => {
  const { make, calls } = counter();
  expect([await remembered(make), await remembered(make)]).toEqual(['made', 'made']);
  expect(calls()).toBe(1);
});

test('keeps keys apart', async () => {
  const { make, calls } = counter();
  await remembered(make, ['ab', 'c']);
  await remembered(make, ['a', 'bc']);
  expect(calls()).toBe(2);
});

test.each([
  ['a half-written file', (path: string) => truncateSync(path, 34)],
  ['an empty file', (path: string) => truncateSync(path, 0)],
  ['a file of somebody else', (path: string) => writeFileSync(path, 'x'.repeat(64))],
])('makes it anew after %s', async (_, damage) => {
  const { make, calls } = counter();
  await remembered(make);
  damage(join(folder, readdirSync(folder)[0] ?? ''));
  expect(await remembered(make)).toBe('made');
  expect(calls()).toBe(2);
});

test('what was kept long ago goes when something new is kept', async () => {
  const { make, calls } = counter();
  await remembered(make, ['old']);
  await remembered(make, ['young']);
  const [old = '', young = ''] = readdirSync(folder).map((name) => join(folder, name));
  const day = 24 * 60 * 60;
  utimesSync(old, 0, Date.now() / 1000 - 15 * day);
  utimesSync(young, 0, Date.now() / 1000 - 13 * day);
  await remembered(make, ['new']);
  expect(existsSync(old)).toBe(false);
  expect(existsSync(young)).toBe(true);
  expect(calls()).toBe(3);
});

test('what is not known is made all at once, and what cannot be made is left out', async () => {
  const cache = createDiskCache(folder);
  const asked: string[][] = [];
  const all = (items: readonly string[]) =>
    rememberEach(
      cache,
      items,
      (item) => [item],
      async (unknown) => {
        asked.push([...unknown]);
        return (item) => (item === 'faulty' ? undefined : Buffer.from(`made ${item}`));
      },
    );
  await all(['b']);
  const made = await all(['a', 'b', 'faulty', 'c']);
  await all(['c', 'a']);
  expect(asked).toEqual([['b'], ['a', 'faulty', 'c']]);
  expect([...made].map(([item, bytes]) => [item, Buffer.from(bytes).toString()])).toEqual([
    ['a', 'made a'],
    ['b', 'made b'],
    ['c', 'made c'],
  ]);
});

test('does without a folder', async () => {
  const { make } = counter();
  writeFileSync(join(folder, 'file'), '');
  const bytes = await createDiskCache(join(folder, 'file', 'below')).remember(['a'], make);
  expect(Buffer.from(bytes).toString()).toBe('made');
});
