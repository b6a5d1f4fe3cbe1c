import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { VFile } from 'vfile';

import { lintBook } from '../../scripts/lint/lint.ts';
import { startOf } from '../../scripts/model/place.ts';
import type { Fix, RuleMessage } from '../../scripts/model/report.ts';
import { parseBook } from '../../scripts/parse/book.ts';
import { readSources } from '../../scripts/read/read.ts';
import { resolveBook } from '../../scripts/resolve/resolve.ts';

/** A copy of the sources of a report, to be changed; removed by `remove`. */
export interface Copy {
  root: string;
  change: (path: string, change: (text: string) => string) => void;
  text: (path: string) => string;
  /** Messages of all files, of every stage but the drawing; `path:line:column rule-id`. */
  check: () => Promise<{ files: readonly VFile[]; messages: string[] }>;
  remove: () => void;
}

export function copyOf(report: string, folders: readonly string[]): Copy {
  const root = mkdtempSync(join(tmpdir(), 'rapport-lint-'));
  for (const folder of folders) {
    cpSync(join(report, folder), join(root, folder), { recursive: true });
  }
  const text = (path: string) => readFileSync(join(root, path), 'utf8');
  return {
    root,
    text,
    change: (path, change) => writeFileSync(join(root, path), change(text(path))),
    check: async () => {
      const { sources, files } = readSources({ root, out: join(root, 'out') });
      if (sources === null) return { files, messages: files.flatMap(messagesOf) };
      lintBook(await resolveBook(parseBook(sources)));
      return { files, messages: files.flatMap(messagesOf) };
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

function messagesOf(file: VFile): string[] {
  return file.messages
    .filter(({ fatal }) => fatal !== undefined)
    .map(({ place, ruleId }) => {
      const { line, column } = startOf(place);
      return `${file.path}:${line}:${column} ${ruleId}`;
    });
}

/** The fixes of all messages of a file. */
export function fixesOf(file: VFile): readonly Fix[] {
  return file.messages.flatMap((message) => (message as RuleMessage).fixes);
}

/** The text of a file with fixes made, from the last to the first. */
export function fixed(text: string, fixes: readonly Fix[]): string {
  return [...fixes]
    .sort((a, b) => b.start - a.start)
    .reduce(
      (changed, fix) => changed.slice(0, fix.start) + fix.text + changed.slice(fix.end),
      text,
    );
}
