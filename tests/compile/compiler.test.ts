import { appendFileSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeEach, expect, test, vi } from 'vitest';

import { createDiskCache } from '../../scripts/compile/cache.ts';
import { createCompiler } from '../../scripts/compile/compile.ts';
import { createMemory } from '../../scripts/compile/memory.ts';
import type { CompiledBook } from '../../scripts/model/book.ts';
import { parseBook } from '../../scripts/parse/book.ts';
import { readSources } from '../../scripts/read/read.ts';
import { resolveBook } from '../../scripts/resolve/resolve.ts';
import { otherRoot } from '../repository.ts';

const work = mkdtempSync(join(tmpdir(), 'rapport-compiler-'));
const root = join(work, 'rapport');
const project = { root, out: root };
const text = join(root, 'chapter', 'rapport', '02-resultat.md');
beforeEach(() => {
  rmSync(root, { recursive: true, force: true });
  cpSync(otherRoot, root, { recursive: true });
});
afterAll(() => rmSync(work, { recursive: true }));

/** So that every change throws; files, which belong to one compilation, may get messages. */
function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  if ('messages' in value) return value;
  Object.freeze(value);
  Object.values(value).forEach(frozen);
  if (value instanceof Map) value.forEach(frozen);
  return value;
}

test('resolving changes nothing that it is given', async () => {
  const { sources } = readSources(project);
  if (sources === null) throw new Error('The sources cannot be used');
  const parsed = parseBook(sources);
  frozen(parsed.documents);
  frozen(parsed.captions);
  frozen(parsed.about);
  const before = JSON.stringify([...parsed.documents.values()]);
  const { documents } = await resolveBook(parsed);
  expect(documents.length).toBe(2);
  expect(JSON.stringify([...parsed.documents.values()])).toBe(before);
});

/** All that a turn gave, as it is now. */
function stateOf({ inspected, files }: CompiledBook): string {
  const messages = files.map((file) => file.messages.map(String));
  const texts = inspected?.texts;
  const trees = [[...(texts?.documents ?? [])], [...(texts?.captions ?? [])]];
  return JSON.stringify([trees, inspected?.documents, messages]);
}

test('a turn changes nothing of the turns before', async () => {
  const compile = createCompiler({ project, purpose: 'preview' });
  const first = await compile();
  const before = stateOf(first);
  appendFileSync(text, '\n\nEtt stycke.[^ny] Se :ref[finns-inte].\n\n[^ny]: En not.\n');
  const second = await compile();
  expect(stateOf(first)).toBe(before);
  expect(stateOf(second)).not.toBe(before);
  expect(second.files.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId))).toEqual([
    'reference-resolves',
  ]);
});

test('what has not changed is the same object in the next turn', async () => {
  const compile = createCompiler({ project, purpose: 'preview' });
  const [first] = (await compile()).inspected?.documents ?? [];
  await new Promise((resolve) => setTimeout(resolve, 60)); // the time of a new file is not trusted
  const [again] = (await compile()).inspected?.documents ?? [];
  if (first === undefined || again === undefined) throw new Error('There is no document');
  expect(again.body.children.every((block, at) => block === first.body.children[at])).toBe(true);
  appendFileSync(text, '\n\nEtt stycke.\n');
  const [changed] = (await compile()).inspected?.documents ?? [];
  const same = first.body.children.filter((block) => changed?.body.children.includes(block));
  expect(same.length).toBeGreaterThan(0);
  expect(same.length).toBeLessThan(first.body.children.length);
});

test('a fault of the word list is told every time', async () => {
  vi.stubEnv('RAPPORT_ENGINE', 'prov');
  writeFileSync(join(root, 'chapter', 'ordlista.txt'), 'läsfnatt/finnsintealls\n');
  const cache = createDiskCache(join(work, 'cache'));
  const rules = async () => {
    const compile = createCompiler({ project, memory: createMemory(cache), purpose: 'messages' });
    return (await compile()).files.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId));
  };
  const first = await rules();
  expect(first).toContain('word-list-model-known');
  expect(await rules()).toEqual(first);
  vi.unstubAllEnvs();
});
