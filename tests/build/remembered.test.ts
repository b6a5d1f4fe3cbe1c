import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, expect, test } from 'vitest';

import type { Manifest } from '../../scripts/publish/manifest.ts';
import { otherRoot, root } from '../repository.ts';

const work = mkdtempSync(join(tmpdir(), 'rapport-remembered-'));
afterAll(() => rmSync(work, { recursive: true }));

/** What a new process builds, with checksums: the program as it is bundled, which alone remembers. */
function build(name: string, ...flags: string[]): Manifest {
  const out = join(work, name);
  const args = ['cli', 'build', '--root', otherRoot, '--out', out, ...flags];
  execFileSync(process.execPath, [join(root, 'scripts', 'start.js'), ...args], { stdio: 'pipe' });
  return JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')) as Manifest;
}

test('what is remembered changes no byte of any file', () => {
  build('first');
  const again = build('again');
  expect(again).toEqual(build('anew', '--no-cache'));
  const kinds = new Set(again.files.map(({ type }) => type));
  expect([...kinds]).toEqual(
    expect.arrayContaining(['application/pdf', 'image/png', 'text/csv; charset=utf-8']),
  );
});
