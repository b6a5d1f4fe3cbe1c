import { execFile } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';
import { promisify } from 'node:util';

import type { Project } from '../model/project.ts';

/** An earlier version of a report, as a folder that can be read like any other; close it when it has been. */
export interface Revision {
  project: Project;
  close: () => Promise<void>;
}

/** Why there is no such version, for the message `revision-found`. */
export interface RevisionFault {
  fault: 'missing' | 'no-git' | 'no-repository';
}

const run = promisify(execFile);

/** The folders that make a report. */
const folders = ['chapter', 'figures', 'templates'];

/**
 * Opens what `name` means: a folder with a report, else a revision that Git knows (`HEAD`, a tag, a commit). Git's own working
 * tree and index are left alone.
 */
export async function openRevision(
  project: Project,
  name: string,
): Promise<Revision | RevisionFault> {
  const folder = isAbsolute(name) ? name : resolve(project.root, name);
  if (await isFolder(join(folder, 'chapter'))) {
    return { project: { root: folder, out: project.out }, close: () => Promise.resolve() };
  }
  const place = await mkdtemp(join(tmpdir(), 'rapport-revision-'));
  const close = () => rm(place, { recursive: true, force: true });
  const fault = await checkOut(project.root, name, place).catch(async (error: unknown) => {
    await close();
    throw error;
  });
  if (fault === null) return { project: { root: place, out: project.out }, close };
  await close();
  return { fault };
}

/**
 * The commit that a report stands at, and whether its folders hold just what the commit does; `null` where Git is not there or knows
 * nothing of it. Comments are no part of what is built.
 */
export async function commitOf(root: string): Promise<{ commit: string; isClean: boolean } | null> {
  const git = (...args: string[]) => run('git', ['--no-optional-locks', '-C', root, ...args]);
  try {
    const { stdout: commit } = await git('rev-parse', '--verify', 'HEAD');
    const sources = [...folders, ':(exclude)chapter/comments'];
    const { stdout: changed } = await git('status', '--porcelain', '--', ...sources);
    return { commit: commit.trim(), isClean: changed === '' };
  } catch {
    return null;
  }
}

async function isFolder(path: string): Promise<boolean> {
  return await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/** Writes the report's folders as they were into `place`, by way of an index of its own. */
async function checkOut(
  root: string,
  name: string,
  place: string,
): Promise<RevisionFault['fault'] | null> {
  const index = join(place, '.index');
  const git = (...args: string[]) =>
    run('git', ['-C', root, ...args], {
      env: { ...process.env, GIT_INDEX_FILE: index },
      maxBuffer: 1 << 26,
    });
  let prefix: string;
  try {
    prefix = (await git('rev-parse', '--show-prefix')).stdout.trim();
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'no-git' : 'no-repository';
  }
  const commit = await git(
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${name}^{commit}`,
  )
    .then(({ stdout }) => stdout.trim())
    .catch(() => null);
  if (commit === null) return 'missing';
  for (const folder of folders) {
    const tree = `${commit}:${prefix}${folder}`;
    const isThere = await git('cat-file', '-e', tree).then(
      () => true,
      () => false,
    );
    if (isThere) await git('read-tree', `--prefix=${folder}/`, tree);
  }
  // From the top: below it, Git writes out no more than lies there.
  const top = (await git('rev-parse', '--show-toplevel')).stdout.trim();
  await git('-C', top, 'checkout-index', '--all', `--prefix=${place}/`);
  await rm(index, { force: true });
  return null;
}
