import { mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { createDiskCache } from '../scripts/cache.ts';

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

test('does without a folder', async () => {
  const { make } = counter();
  writeFileSync(join(folder, 'file'), '');
  const bytes = await createDiskCache(join(folder, 'file', 'below')).remember(['a'], make);
  expect(Buffer.from(bytes).toString()).toBe('made');
});
