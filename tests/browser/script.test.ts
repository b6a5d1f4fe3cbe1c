import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Script } from 'node:vm';

import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { browserScript } from '../../scripts/browser/script.ts';

const layout = new URL('../../scripts/pdf/client/layout.ts', import.meta.url);
let engine = '';

beforeEach(() => {
  engine = mkdtempSync(join(tmpdir(), 'rapport-engine-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(engine, { recursive: true, force: true });
});

test('is one script, the same bytes each time, in which nothing tells of the machine', async () => {
  const script = await browserScript(layout);
  expect(new Script(script)).toBeDefined();
  expect(await browserScript(layout)).toBe(script);
  expect(script).not.toContain('/scripts/');
  expect(script).toMatch(/^[\0-\u007f]*$/);
});

test('is kept beside the bundle of the program that it belongs to', async () => {
  vi.stubEnv('RAPPORT_ENGINE', engine);
  const script = await browserScript(layout);
  const [name = '', ...more] = readdirSync(engine);
  expect(more).toEqual([]);
  expect(readFileSync(join(engine, name), 'utf8')).toBe(script);
  writeFileSync(join(engine, name), 'kept');
  expect(await browserScript(layout)).toBe('kept');
});

test('is made anew where it cannot be kept', async () => {
  vi.stubEnv('RAPPORT_ENGINE', join(engine, 'gone'));
  expect(await browserScript(layout)).toContain('rapportLayout');
  expect(readdirSync(engine)).toEqual([]);
});
