import {
  chmodSync,
  chownSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { openPrivateDirectory } from '../../scripts/pdf/private-directory.ts';

const uid = process.getuid?.() ?? -1;
let base = '';

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'rapport-test-'));
});

afterEach(() => {
  rmSync(base, { recursive: true });
});

describe.skipIf(uid === -1)('the private directory', () => {
  test('is made for its owner only, and found again', async () => {
    const path = await openPrivateDirectory(base);

    expect(path).toBe(join(base, `rapport-${uid}`));
    expect(lstatSync(path).mode & 0o777).toBe(0o700);
    expect(await openPrivateDirectory(base)).toBe(path);
  });

  test('is not taken when others may write in it', async () => {
    chmodSync(await openPrivateDirectory(base), 0o777);
    await expect(openPrivateDirectory(base)).rejects.toThrow('is open to others');
  });

  test('is not taken when it is a link', async () => {
    mkdirSync(join(base, 'elsewhere'), { mode: 0o700 });
    symlinkSync(join(base, 'elsewhere'), join(base, `rapport-${uid}`));
    await expect(openPrivateDirectory(base)).rejects.toThrow('is no folder');
  });

  test('is not taken when it is a file', async () => {
    writeFileSync(join(base, `rapport-${uid}`), '');
    await expect(openPrivateDirectory(base)).rejects.toThrow('is no folder');
  });

  // Only root can give a directory away.
  test.skipIf(uid !== 0)('is not taken when somebody else made it', async () => {
    chownSync(await openPrivateDirectory(base), 65_534, 65_534);
    await expect(openPrivateDirectory(base)).rejects.toThrow('belongs to somebody else');
  });
});
