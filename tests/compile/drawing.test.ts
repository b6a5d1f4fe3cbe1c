import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';

import { type Cache, createDiskCache } from '../../scripts/compile/cache.ts';
import { createDrawer } from '../../scripts/compile/draw.ts';
import { createMemory } from '../../scripts/compile/memory.ts';
import type { DrawFigures } from '../../scripts/figures/figures.ts';
import { readSources } from '../../scripts/read/read.ts';
import { createWorker, type JobWorker } from '../../scripts/workers/create-worker.ts';
import { drawInWorker } from '../../scripts/workers/draw-in-worker.ts';
import { otherRoot } from '../repository.ts';

const work = mkdtempSync(join(tmpdir(), 'rapport-drawing-'));
const root = join(work, 'rapport');
const store = join(work, 'cache');
cpSync(otherRoot, root, { recursive: true });
const spec = join(root, 'figures', 'fig-lasning.yaml');
const right = readFileSync(spec, 'utf8');

const worker = createWorker('drawFigures');
worker.prepare(); // before there is a name that no program has
afterAll(async () => {
  await worker.close();
  rmSync(work, { recursive: true });
});
beforeEach(() => {
  vi.stubEnv('RAPPORT_ENGINE', 'prov');
});
afterEach(() => {
  vi.unstubAllEnvs();
  writeFileSync(spec, right);
  rmSync(store, { recursive: true, force: true });
});

/** What is drawn of the report as it stands on disk, and which figures the worker was asked for. */
async function draw(how: (worker: JobWorker) => DrawFigures) {
  const { sources } = readSources({ root, out: '' });
  if (sources === null) throw new Error('The sources cannot be used');
  const asked: string[] = [];
  const watched: JobWorker = {
    ...worker,
    run(name, ...input) {
      const [specs] = input as unknown as [readonly { id: string }[]];
      asked.push(...specs.map(({ id }) => id));
      return worker.run(name, ...input);
    },
  };
  const drawn = await how(watched)([...sources.specs.values()], sources.theme);
  return { ...drawn, asked, specs: sources.specs };
}

const run = (asked: JobWorker, cache?: Cache, isForMessages = false) =>
  createDrawer(drawInWorker(asked), createMemory(cache), { isForMessages });
const known = () => draw((asked) => run(asked, createDiskCache(store)));
const look = () => draw((asked) => run(asked, createDiskCache(store), true));
const afresh = () => draw((asked) => run(asked));

test('what is remembered is what would be drawn', async () => {
  const first = await known();
  const second = await known();
  const anew = await afresh();
  expect(first.asked).toEqual([...first.specs.keys()]);
  expect(second.asked).toEqual([]);
  expect([...second.figures]).toEqual([...anew.figures]);
  expect([...first.figures]).toEqual([...anew.figures]);
});

test('a figure is drawn again when its numbers change, not when its lines or its caption do', async () => {
  await known();
  writeFileSync(spec, `# Rad till.\n\n${right.replace(/^subject: .*$/m, 'subject: Annan text')}`);
  const moved = await known();
  expect(moved.asked).toEqual([]);
  expect(moved.figures).toEqual((await afresh()).figures);

  writeFileSync(spec, right.replace('value: 62', 'value: 61'));
  const changed = await known();
  expect(changed.asked).toEqual(['fig-lasning']);
  expect(changed.figures).toEqual((await afresh()).figures);
});

test('looking for faults and drawing share what is known', async () => {
  const first = await look();
  expect(first.asked).toEqual([...first.specs.keys()]);
  expect(first.figures.size).toBe(0);
  expect((await look()).asked).toEqual([]);
  expect((await known()).asked).toEqual([]);
});

test('a program without a name remembers nothing', async () => {
  vi.stubEnv('RAPPORT_ENGINE', undefined);
  await known();
  expect((await known()).asked).not.toEqual([]);
});
