import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';

import { main } from '../../scripts/cli/cli.ts';
import type * as Remembering from '../../scripts/compile/memory.ts';
import type * as Diagnostic from '../../scripts/diagnostics/diagnostic.ts';
import { draw } from '../../scripts/figures/draw.ts';
import { type DrawnFigures, type FigureFault, drawFigures } from '../../scripts/figures/figures.ts';
import type { FigureSpec } from '../../scripts/model/figure.ts';
import type { Theme } from '../../scripts/model/theme.ts';
import { isSwedish } from '../messages/swedish.ts';

// A thread and a process a case would take most of the time; what they do is tested in tests/figures and tests/build.
vi.mock('../../scripts/figures/guard.ts', () => ({
  createGuard: () => ({ draw, close: () => undefined }),
}));
vi.mock('../../scripts/workers/create-worker.ts', () => ({
  createWorker: () => ({ run: drawHere, close: () => Promise.resolve() }),
}));

// Most is the same in all of them, such as the theme. What is remembered changes nothing but time, as each case shows by the way.
vi.mock('../../scripts/compile/memory.ts', async (original) => {
  const { createMemory } = await original<typeof Remembering>();
  let memory: Remembering.Memory | undefined;
  const shared: typeof createMemory = (...how) => (memory ??= createMemory(...how));
  return { createMemory: shared };
});

/** What the last `check` had to tell, in English. */
const told = vi.hoisted(() => ({ english: [] as string[], count: 0 }));

vi.mock('../../scripts/diagnostics/diagnostic.ts', async (original) => {
  const diagnostic = await original<typeof Diagnostic>();
  const toldIn: typeof diagnostic.toldIn = (files, lang) => {
    const english = diagnostic.toldIn(files, 'en');
    told.english = english.flatMap(({ text, help }) => [text, help ?? '']);
    told.count += told.english.length;
    return diagnostic.toldIn(files, lang);
  };
  return { ...diagnostic, toldIn };
});

/** What has been drawn in a theme, by the figures: most cases break a text, and have those of the one before. */
const drawn = new WeakMap<Theme, Map<string, DrawnFigures>>();

async function drawHere(_: string, specs: FigureSpec[], theme: Theme): Promise<DrawnFigures> {
  const known = drawn.get(theme) ?? new Map<string, DrawnFigures>();
  drawn.set(theme, known);
  const key = JSON.stringify(specs, (_key, value: unknown) =>
    value instanceof Map ? [...(value as Map<unknown, unknown>)] : value,
  );
  const before = known.get(key);
  if (before !== undefined) return before;
  const faults: FigureFault[] = [];
  const figures = await drawFigures(specs, theme, (fault) => faults.push(fault));
  known.set(key, { figures, faults });
  return { figures, faults };
}

const fixtures = fileURLToPath(new URL('../fixtures/', import.meta.url));
const base = join(fixtures, 'annan-rapport');
const root = mkdtempSync(join(tmpdir(), 'rapport-faults-'));
cpSync(base, root, { recursive: true });
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Makes it the report without faults again; what is as it was stays. */
afterEach(() => {
  for (const path of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
    if (!existsSync(join(base, path))) rmSync(join(root, path), { recursive: true, force: true });
  }
  const before = filesIn(root);
  for (const [path, text] of filesIn(base)) {
    if (before.get(path) !== text) copyFileSync(join(base, path), join(root, path));
  }
});

const fetch = () => Promise.reject(new Error('No fault needs the network'));

async function check(...options: string[]): Promise<{ code: number; text: string }> {
  let text = '';
  const err = (more: string) => {
    text += more;
  };
  const io = { out: err, err, colour: false, interactive: false, fetch };
  const code = await main(['check', '--root', root, ...options], io);
  return { code, text };
}

test('the report without faults has no messages', async () => {
  const { code, text } = await check('--info');
  expect(text).toMatch(/^0 fel, 0 varningar(?:, \d+ upplysning(?:ar)?)? i \d+ filer\n/m);
  expect(text).toContain('Tal: 6 bundna värden, 2 påståenden, 0 med källa, 0 obundna\n');
  expect(text).not.toContain('error');
  expect(code).toBe(0);
});

/** What breaks a rule, and what `check --todo` lists. */
const cases = ['faults', 'todo'].flatMap((kind) =>
  readdirSync(join(fixtures, kind)).map((name) => join(kind, name)),
);
/** Not sources: what is expected, and how `check` is called. */
const extras = ['messages.txt', 'options.txt', 'fixed'];

function lay(name: string): void {
  const folder = join(fixtures, name);
  const aside = new Set(extras.map((each) => join(folder, each)));
  cpSync(folder, root, { recursive: true, filter: (source) => !aside.has(source) });
}

function optionsOf(name: string): string[] {
  const path = join(fixtures, name, 'options.txt');
  return existsSync(path) ? readFileSync(path, 'utf8').trim().split(' ') : [];
}

/** Files of a folder by path. */
function filesIn(folder: string): ReadonlyMap<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]),
  );
}

/**
 * A folder is a test: its files are laid over the report without faults, `check` is called with the words of `options.txt`,
 * and says what stands in `messages.txt`.
 */
describe.each(cases)('%s', (name) => {
  test('is told with place, rule and way out, in both languages', async () => {
    lay(name);
    const { code, text } = await check(...optionsOf(name));
    await expect(text).toMatchFileSnapshot(join(fixtures, name, 'messages.txt'));
    expect(code).toBe(/ {2}error {2}/.test(text) ? 1 : 0);
    expect(told.english.filter(isSwedish)).toEqual([]);
  });
});

/** `fixed/` holds the files of the case as `check --fix` leaves them. */
describe.each(cases.filter((name) => existsSync(join(fixtures, name, 'fixed'))))('%s', (name) => {
  test('is mended to a clean report, and mended again stays as it is', async () => {
    lay(name);
    const options = optionsOf(name);
    const before = filesIn(root);
    const mended = await check('--fix', ...options);
    expect(mended.code, mended.text).toBe(0);
    const after = filesIn(root);
    const changed = [...after].filter(([path, text]) => before.get(path) !== text);
    expect(new Map(changed)).toEqual(filesIn(join(fixtures, name, 'fixed')));

    const { text } = await check(...options);
    expect(text).toMatch(/^0 fel, 0 varningar/m);
    await check('--fix', ...options);
    expect(filesIn(root)).toEqual(after);
  });
});

test('what is told in English has been looked through', () => {
  expect(told.count).toBeGreaterThan(cases.length);
});
