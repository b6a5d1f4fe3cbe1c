import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A source as it lies on disk. */
export interface SourceFile {
  /** Relative to the report, with forward slashes. */
  path: string;
  sha256: string;
  /** `tool`: the report has no such file, and that of the tool is used. */
  from: 'report' | 'tool';
}

/** What a report is made of; comments are about it and no part of it. */
const folders = ['chapter', 'figures', 'templates'];
const notSources = new Set(['chapter/comments']);

/** Every file that a report may be made from, sorted by path: its own, and of `templates/` those of the tool that it has not. */
export function sourceFilesOf(root: string, engineRoot: string): SourceFile[] {
  const own = folders.flatMap((folder) => filesBelow(root, folder));
  const known = new Set(own);
  const lent = filesBelow(engineRoot, 'templates').filter((path) => !known.has(path));
  return [
    ...own.map((path) => sourceFile(root, path, 'report')),
    ...lent.map((path) => sourceFile(engineRoot, path, 'tool')),
  ].sort((one, other) => (one.path < other.path ? -1 : 1));
}

function sourceFile(root: string, path: string, from: SourceFile['from']): SourceFile {
  return { path, sha256: sha256Of(readFileSync(join(root, path))), from };
}

/** SHA-256 in hexadecimal digits. */
export function sha256Of(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Links are not followed out of the folder by name, and what the system hides is no source. */
function filesBelow(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder)) || notSources.has(folder)) return [];
  const found = readdirSync(join(root, folder)).filter((name) => !/^\.|~$/.test(name));
  return found.flatMap((name) => {
    const path = `${folder}/${name}`;
    const state = statSync(join(root, path), { throwIfNoEntry: false });
    if (state === undefined) return [];
    if (state.isDirectory()) return filesBelow(root, path);
    return state.isFile() ? [path] : [];
  });
}
