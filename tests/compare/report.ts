import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { openVersion } from '../../scripts/cli/open-version.ts';
import { type Comparison, compareVersions } from '../../scripts/compare/compare.ts';
import { comparisonJson } from '../../scripts/compare/json.ts';
import type { Version } from '../../scripts/compare/version.ts';
import type { JobWorker } from '../../scripts/workers/create-worker.ts';

/** A copy of a report that a test may edit. */
export interface EditableReport {
  root: string;
  /** Replaces the first occurrence; fails when there is none. */
  edit(path: string, from: string, to: string): void;
  change(path: string, by: (text: string) => string): void;
  remove(): void;
}

export function copyOf(report: string): EditableReport {
  const root = mkdtempSync(join(tmpdir(), 'rapport-compare-'));
  for (const folder of ['chapter', 'figures']) {
    cpSync(join(report, folder), join(root, folder), { recursive: true });
  }
  const change: EditableReport['change'] = (path, by) => {
    const file = join(root, path);
    writeFileSync(file, by(readFileSync(file, 'utf8')));
  };
  return {
    root,
    change,
    edit(path, from, to) {
      change(path, (text) => {
        if (!text.includes(from)) throw new Error(`${path} does not hold ${from}`);
        return text.replace(from, () => to);
      });
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

export async function versionAt(root: string, worker: JobWorker): Promise<Version> {
  const opened = await openVersion({ root, out: join(root, 'out') }, root, {
    worker,
    workingName: 'working folder',
  });
  if ('fault' in opened) throw new Error(String(opened.fault.messages[0]?.reason));
  return opened.version;
}

export async function compared(
  old: string | Version,
  now: string | Version,
  worker: JobWorker,
): Promise<Comparison> {
  const before = typeof old === 'string' ? await versionAt(old, worker) : old;
  const after = typeof now === 'string' ? await versionAt(now, worker) : now;
  return compareVersions(before, after);
}

/** A change as `--format json` tells it; only what tests look at. */
export interface ToldChange {
  type: string;
  kind?: string;
  section?: string;
  part?: string;
  figure?: string | null;
  name?: string;
  old?: string;
  new?: string;
  from?: { section: string };
  cells?: { address: string; old: { value: number }; new: { value: number } }[];
  rows?: { kind: string; axis: string; id: string }[];
  texts?: { part: string }[];
  sentences?: { state: string; sentence: string; file: string; line: number }[];
  words?: { kind: string; text: string }[];
}

export function told(comparison: Comparison): ToldChange[] {
  return (comparisonJson(comparison) as { changes: ToldChange[] }).changes;
}
