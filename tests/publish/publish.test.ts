import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { createFileOutput, OutputFault } from '../../scripts/publish/file-output.ts';
import { LockedFault, takeLock } from '../../scripts/publish/lock.ts';
import { createPublication, type Manifest } from '../../scripts/publish/manifest.ts';
import { createMemoryOutput } from '../../scripts/publish/output.ts';

let root = '';
let out = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'rapport-publish-'));
  out = join(root, 'out');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

async function publish(files: Record<string, string>, document = 'a'): Promise<Manifest> {
  const publication = createPublication(await createFileOutput(out, root), 'test');
  for (const [path, content] of Object.entries(files))
    await publication.add(document, path, content);
  return await publication.finish([document]);
}

describe('an output folder', () => {
  test('gets all files and a manifest with checksums', async () => {
    await publish({ 'a.html': 'hej', 'figures/b.csv': 'x;y' });
    expect(readFileSync(join(out, 'a.html'), 'utf8')).toBe('hej');
    const manifest: unknown = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'));
    expect(manifest).toEqual({
      generator: 'test',
      files: [
        {
          path: 'a.html',
          document: 'a',
          type: 'text/html; charset=utf-8',
          bytes: 3,
          sha256: '9c478bf63e9500cb5db1e85ece82f18c8eb9e52e2f9135acd7f10972c8d563ba',
        },
        expect.objectContaining({ path: 'figures/b.csv', bytes: 3 }),
      ],
    });
  });

  test('shows nothing before the end, and what stood there when the build is given up', async () => {
    await publish({ 'a.html': 'first' });
    const output = await createFileOutput(out, root);
    await output.write('a.html', 'second');
    expect(readFileSync(join(out, 'a.html'), 'utf8')).toBe('first');
    await output.discard();
    expect(readFileSync(join(out, 'a.html'), 'utf8')).toBe('first');
    expect(readdirSync(out).sort()).toEqual(['a.html', 'manifest.json']);
  });

  test('loses its own old files and keeps those of others and of other documents', async () => {
    await publish({ 'b.html': 'other document' }, 'b');
    await publish({ 'a.html': 'x', 'figures/old.svg': 'x' });
    writeFileSync(join(out, 'own-notes.txt'), 'mine');
    await publish({ 'a.html': 'y' });
    expect(readdirSync(join(out, 'figures'))).toEqual([]);
    expect(readdirSync(out).sort()).toEqual([
      'a.html',
      'b.html',
      'figures',
      'manifest.json',
      'own-notes.txt',
    ]);
  });

  test.each(['../victim.txt', '../../victim.txt', 'link/victim.txt'])(
    'never removes %s, whatever a manifest says',
    async (path) => {
      writeFileSync(join(root, 'victim.txt'), 'keep');
      mkdirSync(out);
      symlinkSync(root, join(out, 'link'));
      const files = [{ path, document: 'a' }];
      writeFileSync(join(out, 'manifest.json'), JSON.stringify({ files }));
      await publish({ 'a.html': 'x' });
      expect(readFileSync(join(root, 'victim.txt'), 'utf8')).toBe('keep');
    },
  );

  test('survives a damaged manifest', async () => {
    mkdirSync(out);
    writeFileSync(join(out, 'manifest.json'), '{"files": [1, null, {"path": 3}]');
    await expect(publish({ 'a.html': 'x' })).resolves.toMatchObject({
      files: [{ path: 'a.html' }],
    });
  });

  test('cannot be the project or a folder of its sources', async () => {
    mkdirSync(join(root, 'chapter'));
    await expect(createFileOutput(root, root)).rejects.toThrow(OutputFault);
    await expect(createFileOutput(join(root, 'chapter'), root)).rejects.toThrow(OutputFault);
    await expect(createFileOutput(tmpdir(), root)).rejects.toThrow(OutputFault);
  });

  test('that is a file is a fault with a reason', async () => {
    writeFileSync(out, 'a file');
    await expect(createFileOutput(out, root)).rejects.toMatchObject({
      reason: { sv: 'det finns redan en fil med det namnet' },
    });
  });

  test('gives files that everybody may read, whatever the umask', async () => {
    const umask = process.umask(0o077);
    await publish({ 'a.html': 'x' }).finally(() => process.umask(umask));
    expect(statSync(join(out, 'a.html')).mode & 0o777).toBe(0o644);
  });
});

describe('a lock', () => {
  test('keeps a second build out and names the process', async () => {
    const first = await createFileOutput(out, root);
    await expect(createFileOutput(out, root)).rejects.toMatchObject({ pid: process.pid });
    await expect(createFileOutput(out, root)).rejects.toThrow(LockedFault);
    await first.discard();
    await (await createFileOutput(out, root)).discard();
  });

  test('of a process that is gone is taken over', async () => {
    mkdirSync(out);
    writeFileSync(join(out, '.lock'), '999999999\n');
    const lock = await takeLock(join(out, '.lock'));
    expect(readFileSync(join(out, '.lock'), 'utf8')).toBe(`${process.pid}\n`);
    await lock.release();
  });

  test('is not released twice', async () => {
    const first = await createFileOutput(out, root);
    await first.discard();
    const second = await createFileOutput(out, root);
    await first.discard();
    await expect(createFileOutput(out, root)).rejects.toThrow(LockedFault);
    await second.discard();
  });
});

test('an output in memory behaves the same', async () => {
  const output = createMemoryOutput();
  const publication = createPublication(output, 'test');
  await publication.add('a', 'a.html', 'x');
  expect([...output.files.keys()]).toEqual([]);
  await publication.finish(['a']);
  expect([...output.files.keys()].sort()).toEqual(['a.html', 'manifest.json']);
});
