import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { replaceFile } from '../../scripts/model/replace-file.ts';

let folder: string;
const path = () => join(folder, 'a.md');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rapport-replace-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a file is replaced', () => {
  test('whole, with its mode', async () => {
    writeFileSync(path(), 'ett', { mode: 0o664 });
    const { mode } = statSync(path());
    await replaceFile(path(), 'två');
    expect(readFileSync(path(), 'utf8')).toBe('två');
    expect(statSync(path()).mode).toBe(mode);
    expect(readdirSync(folder)).toEqual(['a.md']);
  });

  test('or made', async () => {
    await replaceFile(path(), 'ett');
    expect(readFileSync(path(), 'utf8')).toBe('ett');
  });

  /** A disk that is full takes the first part of what is written, and says so only to the next part. */
  test('or left as it was, when the disk takes only some of it', async () => {
    writeFileSync(path(), 'ett');
    const module = fileURLToPath(new URL('../../scripts/model/replace-file.ts', import.meta.url));
    const code = `import { replaceFile } from ${JSON.stringify(module)};
      await replaceFile(${JSON.stringify(path())}, 'två'.repeat(100_000)).catch(({ code }) => console.log(code));`;
    const shell = `ulimit -f 100; exec "$0" --import tsx --input-type=module -e "$1"`;
    const { stdout } = await promisify(execFile)('sh', ['-c', shell, process.execPath, code]);
    expect(stdout.trim()).toBe('EFBIG');
    expect(readFileSync(path(), 'utf8')).toBe('ett');
    expect(readdirSync(folder)).toEqual(['a.md']);
  });
});
