/**
 * Mends the sources: the only place that writes to them. A file is written only when it is inside the project and still
 * holds what was read, and then whole: beside first, then renamed.
 */
import { readFile } from 'node:fs/promises';

import type { VFile } from 'vfile';

import { replaceFile } from '../model/replace-file.ts';
import { type Fix, type RuleMessage, severityOf } from '../model/report.ts';
import { locate, realRoot } from '../read/paths.ts';

/** Changes to one file, in order and without overlap; offsets in `file.value`. */
export interface FileEdits {
  file: VFile;
  edits: readonly Fix[];
}

export type Refusal =
  | { path: string; reason: 'changed' }
  | { path: string; reason: 'unwritable'; code: string };

export interface Applied {
  written: readonly string[];
  refused: readonly Refusal[];
}

/**
 * The changes that the messages bring along. Of changes that overlap the first holds, of those that begin together the
 * outermost; what is left out is found again in the next round. A message's changes are made all or not at all.
 */
export function planFixes(files: readonly VFile[], { infos }: { infos: boolean }): FileEdits[] {
  return files.flatMap((file) => {
    const edits = editsOf(file, infos);
    return edits.length === 0 ? [] : [{ file, edits }];
  });
}

function editsOf(file: VFile, infos: boolean): Fix[] {
  const groups = file.messages
    .filter((message) => infos || severityOf(message) !== 'info')
    .map((message) => (message as Partial<RuleMessage>).fixes ?? [])
    .filter((fixes) => fixes.length > 0 && fixes.every((fix) => isWithin(fix, file)))
    .toSorted((a, b) => startOf(a) - startOf(b) || endOf(b) - endOf(a));
  const taken: Fix[] = [];
  for (const fixes of groups) {
    const isFree = fixes.every((fix) => !taken.some((other) => overlaps(fix, other)));
    if (isFree) taken.push(...fixes);
  }
  return taken.toSorted((a, b) => a.start - b.start);
}

function isWithin({ start, end, text }: Fix, file: VFile): boolean {
  const source = String(file.value ?? '');
  return start >= 0 && start <= end && end <= source.length && source.slice(start, end) !== text;
}

function startOf(fixes: readonly Fix[]): number {
  return Math.min(...fixes.map(({ start }) => start));
}

function endOf(fixes: readonly Fix[]): number {
  return Math.max(...fixes.map(({ end }) => end));
}

/** Two insertions at one place overlap too: which comes first is anybody's guess. */
function overlaps(a: Fix, b: Fix): boolean {
  return a.start === b.start || (a.start < b.end && b.start < a.end);
}

/** The text with its changes made. */
export function editedText(text: string, edits: readonly Fix[]): string {
  let result = '';
  let end = 0;
  for (const edit of edits) {
    result += text.slice(end, edit.start) + edit.text;
    end = edit.end;
  }
  return result + text.slice(end);
}

/** Makes the changes on disk, file by file. */
export async function applyFixes(root: string, plan: readonly FileEdits[]): Promise<Applied> {
  const top = realRoot(root);
  const written: string[] = [];
  const refused: Refusal[] = [];
  for (const { file, edits } of plan) {
    const found = locate(top, file.path);
    if (found.is !== 'file') continue; // a template of ours, or no file at all
    const refusal = await mendFile(found.absolute, file, edits);
    if (refusal === null) written.push(file.path);
    else refused.push(refusal);
  }
  return { written, refused };
}

async function mendFile(
  absolute: string,
  file: VFile,
  edits: readonly Fix[],
): Promise<Refusal | null> {
  try {
    // With its byte order mark and ends of line, which the stages do not see.
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    const original = decoder.decode(await readFile(absolute));
    if (asRead(original) !== String(file.value)) return { path: file.path, reason: 'changed' };
    await replaceFile(absolute, editedOriginal(original, edits));
    return null;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return { path: file.path, reason: 'unwritable', code };
  }
}

/** As `read/decode.ts` gives it to the stages. */
function asRead(original: string): string {
  return original.replace(/^\ufeff/, '').replaceAll(/\r\n?/g, '\n');
}

/** Makes changes whose offsets count each end of line as one. */
export function editedOriginal(original: string, edits: readonly Fix[]): string {
  const lineEnd = /\r\n?|\n/.exec(original)?.[0] ?? '\n';
  let at = original.startsWith('\ufeff') ? 1 : 0;
  let counted = 0;
  const offsetOf = (target: number): number => {
    for (; counted < target; counted += 1) at += original.startsWith('\r\n', at) ? 2 : 1;
    return at;
  };
  const moved = edits.map(({ start, end, text }) => ({
    start: offsetOf(start),
    end: offsetOf(end),
    text: text.replaceAll('\n', lineEnd),
  }));
  return editedText(original, moved);
}
