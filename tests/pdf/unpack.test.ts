import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { readTar } from '../../scripts/pdf/tar.ts';
import { unpackBundle } from '../../scripts/pdf/unpack.ts';
import { makeBundle, tarOf } from './archives.ts';

const program = Buffer.from('#!/bin/sh\necho hello\n');
let base = '';
let source = '';
let target = '';

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'rapport-test-'));
  source = join(base, 'source');
  target = join(base, 'target');
  mkdirSync(source);
  mkdirSync(target);
});

afterEach(() => {
  rmSync(base, { recursive: true });
});

function unpackInProcess(from = source): ChildProcess {
  const script = fileURLToPath(new URL('fixtures/unpack.ts', import.meta.url));
  mkdirSync(from, { recursive: true });
  return spawn(process.execPath, ['--import', 'tsx', script, from, target], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 2));
}

describe('unpacking', () => {
  test('puts every file in place, the program runnable, and nothing beside them', async () => {
    const place = await unpackBundle(makeBundle(source, program), target);

    expect(place).toBe(join(target, 'program-1.0.0'));
    expect(readFileSync(join(place, 'program'))).toEqual(program);
    expect(statSync(join(place, 'program')).mode & 0o777).toBe(0o700);
    expect(readFileSync(join(place, 'libraries/lib/one.so'), 'utf8')).toBe('one');
    expect(readFileSync(join(place, 'libraries/lib/two.so'), 'utf8')).toHaveLength(700);
    expect(readFileSync(join(place, 'settings.conf'), 'utf8')).toBe('yes');
    expect(readdirSync(target)).toEqual(['program-1.0.0']);
  });

  test('leaves alone what is already there', async () => {
    const bundle = makeBundle(source, program);
    const place = await unpackBundle(bundle, target);
    const before = statSync(join(place, 'program')).ino;
    rmSync(join(source, 'program.br'));

    await unpackBundle(bundle, target);

    expect(statSync(join(place, 'program')).ino).toBe(before);
  });

  test.each([
    ['a stump', (place: string) => truncateSync(join(place, 'program'), 5)],
    [
      'a directory that lost a file',
      (place: string) => rmSync(join(place, 'libraries/lib/one.so')),
    ],
    [
      'a directory without list of contents',
      (place: string) => rmSync(join(place, 'contents.json')),
    ],
  ])('replaces %s', async (_, harm) => {
    const bundle = makeBundle(source, program);
    harm(await unpackBundle(bundle, target));

    const place = await unpackBundle(bundle, target);

    expect(readFileSync(join(place, 'program'))).toEqual(program);
    expect(existsSync(join(place, 'libraries/lib/one.so'))).toBe(true);
    expect(readdirSync(target)).toEqual(['program-1.0.0']);
  });

  test.each([
    ['file', (place: string) => writeFileSync(place, 'planted')],
    [
      'directory',
      (place: string) => {
        mkdirSync(place);
        writeFileSync(join(place, 'program'), 'planted');
      },
    ],
  ])('never uses a planted %s', async (_, plant) => {
    plant(join(target, 'program-1.0.0'));

    const place = await unpackBundle(makeBundle(source, program), target);

    expect(readFileSync(join(place, 'program'))).toEqual(program);
  });

  test('leaves nothing behind when an archive is damaged', async () => {
    const bundle = makeBundle(source, Buffer.alloc(100_000, 'program'));
    truncateSync(join(source, 'program.br'), 20);

    await expect(unpackBundle(bundle, target)).rejects.toThrow();
    expect(readdirSync(target)).toEqual([]);
  });

  test('works after a process was killed in the middle, and clears up after it', async () => {
    const killed = unpackInProcess();
    await until(() => readdirSync(target).some((name) => name.startsWith('.new-')));
    killed.kill('SIGKILL');
    await once(killed, 'exit');
    expect(readdirSync(target)).toEqual([expect.stringMatching(/^\.new-\d+-/)]);

    const place = await unpackBundle(makeBundle(source, program), target);

    expect(readFileSync(join(place, 'program'))).toEqual(program);
    expect(readdirSync(target)).toEqual(['program-1.0.0']);
  });

  test('works in two processes at once, and many times in one', async () => {
    const processes = [unpackInProcess(join(source, '1')), unpackInProcess(join(source, '2'))];
    const codes = await Promise.all(
      processes.map(async (child) => (await once(child, 'exit')) as [number]),
    );
    const bundle = { ...makeBundle(source, program), name: 'other' };
    const places = await Promise.all([1, 2, 3].map(() => unpackBundle(bundle, target)));

    expect(codes.map(([code]) => code)).toEqual([0, 0]);
    expect(new Set(places).size).toBe(1);
    expect(readdirSync(target).toSorted()).toEqual(['other', 'program-1.0.0']);
  });
});

describe('reading a tar archive', () => {
  test('gives its files', () => {
    const entries = readTar(
      tarOf([
        { path: 'a', text: 'å' },
        { path: 'b/c', text: '' },
      ]),
    );
    expect(entries.map(({ path, bytes }) => [path, Buffer.from(bytes).toString()])).toEqual([
      ['a', 'å'],
      ['b/c', ''],
    ]);
  });

  test.each([
    ['that leads out', [{ path: '../a', text: '' }]],
    ['with an absolute path', [{ path: '/a', text: '' }]],
    ['with a link', [{ path: 'a', text: '', flag: '2' }]],
  ])('refuses one %s', (_, files) => {
    expect(() => readTar(tarOf(files))).toThrow('The archive');
  });

  test('refuses one that is cut short', () => {
    const tar = tarOf([{ path: 'a', text: 'x'.repeat(2000) }]);
    expect(() => readTar(tar.subarray(0, 1000))).toThrow('The archive ends');
  });
});
