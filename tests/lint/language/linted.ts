import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { VFile } from 'vfile';

import { lintLanguage } from '../../../scripts/lint/language/language.ts';
import type { ParsedBook } from '../../../scripts/model/book.ts';
import type { Remember } from '../../../scripts/model/remember.ts';
import type { RuleMessage } from '../../../scripts/model/report.ts';
import { parseBook } from '../../../scripts/parse/book.ts';
import { readSources } from '../../../scripts/read/read.ts';
import { otherRoot } from '../../repository.ts';

export const noCache: Remember = (_, make) => make();

export async function parsedBook(root: string): Promise<ParsedBook> {
  const { sources } = readSources({ root, out: 'out' });
  if (sources === null) throw new Error(`${root} cannot be read`);
  return parseBook(sources);
}

export interface Linted {
  /** Rule and words of each message on the file. */
  told: string[];
  messages: RuleMessage[];
  /** The file after every fix. */
  fixed: string;
}

/** Lints a report that has nothing wrong but what is in `files`, by path; what is said of the first of them. */
export async function linted(files: Readonly<Record<string, string>>): Promise<Linted> {
  const root = mkdtempSync(join(tmpdir(), 'rapport-language-'));
  try {
    cpSync(otherRoot, root, { recursive: true });
    for (const [path, text] of Object.entries(files)) writeFileSync(join(root, path), text);
    const book = await parsedBook(root);
    await lintLanguage(book, noCache);
    const [path] = Object.keys(files);
    const file = book.sources.files.get(path ?? '');
    if (file === undefined) throw new Error(`${path ?? ''} was not read`);
    return resultOf(file);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** The same for a paragraph of the Swedish document. */
export function lintedText(text: string, wordList = ''): Promise<Linted> {
  return linted({ 'chapter/rapport/03-mer.md': text, 'chapter/ordlista.txt': wordList });
}

function resultOf(file: VFile): Linted {
  const source = String(file);
  const messages = file.messages as RuleMessage[];
  const told = messages.map(({ ruleId, place }) => {
    const [start, end] =
      place !== undefined && 'start' in place
        ? [place.start.offset ?? 0, place.end.offset ?? 0]
        : [0, 0];
    return `${ruleId}: ${source.slice(start, end)}`;
  });
  return { told, messages, fixed: fixedText(source, messages) };
}

function fixedText(source: string, messages: readonly RuleMessage[]): string {
  return messages
    .flatMap(({ fixes }) => fixes)
    .sort((a, b) => b.start - a.start)
    .reduce(
      (text, { start, end, text: wanted }) => text.slice(0, start) + wanted + text.slice(end),
      source,
    );
}
