import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';

import { createDiskCache } from '../../scripts/compile/cache.ts';
import { createMemory } from '../../scripts/compile/memory.ts';
import { lintLanguage } from '../../scripts/lint/language/language.ts';
import { parseBook } from '../../scripts/parse/book.ts';
import { readSources } from '../../scripts/read/read.ts';
import { otherRoot } from '../repository.ts';

const work = mkdtempSync(join(tmpdir(), 'rapport-known-'));
const root = join(work, 'rapport');
const store = join(work, 'cache');
cpSync(otherRoot, root, { recursive: true });
afterAll(() => rmSync(work, { recursive: true }));

beforeEach(() => {
  vi.stubEnv('RAPPORT_ENGINE', 'prov');
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(store, { recursive: true, force: true });
});

/** Trees as they are after parsing, and every message. */
async function look(): Promise<{ trees: unknown[]; messages: string[] }> {
  const { sources } = readSources({ root, out: '' });
  if (sources === null) throw new Error('The sources cannot be used');
  const { ofFile, words, clean, saved } = createMemory(createDiskCache(store));
  const parsed = parseBook(sources, ofFile);
  const trees = [...parsed.documents.values()].flat().map(({ tree }) => tree);
  await lintLanguage(parsed, words, clean);
  await saved();
  const messages = [...sources.files.values()].flatMap((file) => file.messages.map(String));
  return { trees, messages };
}

test('what is remembered is what was found', async () => {
  const first = await look();
  expect(readdirSync(store).length).toBeGreaterThan(0);
  expect(await look()).toEqual(first);
  expect(first.messages).toEqual([]);
});

test('a fault is told every time, and not when it has been mended', async () => {
  const path = join(root, 'chapter', 'rapport', '02-resultat.md');
  const right = readFileSync(path, 'utf8');
  await look();
  writeFileSync(path, `${right}\nEleverna lääser. Se :okänt[ord] och mer.\n`);
  const faulty = await look();
  expect(faulty.messages).toHaveLength(2);
  expect((await look()).messages).toEqual(faulty.messages);
  writeFileSync(path, right);
  expect((await look()).messages).toEqual([]);
});

test('another word list is asked anew', async () => {
  const path = join(root, 'chapter', 'rapport', '02-resultat.md');
  const list = join(root, 'chapter', 'ordlista.txt');
  const right = readFileSync(path, 'utf8');
  writeFileSync(path, `${right}\nEleverna kallar det läsfnatt.\n`);
  writeFileSync(list, 'läsfnatt\n');
  expect((await look()).messages).toEqual([]);
  rmSync(list);
  expect((await look()).messages).toHaveLength(1);
  writeFileSync(path, right);
});

test('a program without a name remembers nothing', async () => {
  vi.stubEnv('RAPPORT_ENGINE', undefined);
  await look();
  // Verdicts on words follow from the dictionary alone.
  expect(readdirSync(store).length).toBeLessThanOrEqual(2);
});
