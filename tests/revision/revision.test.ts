import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, describe, expect, test } from 'vitest';

import { openRevision, type Revision } from '../../scripts/compare/revision.ts';
import { otherRoot } from '../repository.ts';

const folder = mkdtempSync(join(tmpdir(), 'rapport-test-'));
const root = join(folder, 'under', 'rapport');
const project = { root, out: join(root, 'out') };
const git = (...args: string[]) =>
  execFileSync(
    'git',
    ['-C', folder, '-c', 'user.name=Prov', '-c', 'user.email=prov@example.org', ...args],
    { encoding: 'utf8' },
  );

cpSync(otherRoot, root, { recursive: true });
git('init', '--quiet');
git('add', '.');
git('commit', '--quiet', '--message', 'first');
git('tag', 'v1');
const config = join(root, 'chapter', 'report.yaml');
const before = readFileSync(config, 'utf8');
writeFileSync(config, `${before}# changed\n`);

afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function opened(name: string): Promise<Revision> {
  const revision = await openRevision(project, name);
  if ('fault' in revision) throw new Error(revision.fault);
  return revision;
}

describe('an earlier version', () => {
  test.each(['HEAD', 'v1'])(
    '%s is had from Git, also below the top of a repository',
    async (name) => {
      const status = git('status', '--porcelain');
      const { project: old, close } = await opened(name);
      expect(readFileSync(join(old.root, 'chapter', 'report.yaml'), 'utf8')).toBe(before);
      await close();
      expect(existsSync(old.root)).toBe(false);
      expect(git('status', '--porcelain')).toBe(status);
    },
  );

  test('is a folder, when there is one', async () => {
    const { project: old, close } = await opened(otherRoot);
    expect(old.root).toBe(otherRoot);
    await close();
    expect(existsSync(otherRoot)).toBe(true);
  });

  test.each(['v2', '--help', 'HEAD:chapter'])('%s does not exist', async (name) => {
    expect(await openRevision(project, name)).toEqual({ fault: 'missing' });
  });

  test('needs a repository', async () => {
    const alone = mkdtempSync(join(tmpdir(), 'rapport-test-'));
    const found = await openRevision({ root: alone, out: alone }, 'HEAD');
    rmSync(alone, { recursive: true });
    expect(found).toEqual({ fault: 'no-repository' });
  });
});
