import type { SourceText, TextRun, TextStyle } from './figure.ts';

/** Where a character of the text stands in its file, in UTF-16 units; `null` when that is not known. */
export function offsetInFile({ runs }: Pick<SourceText, 'runs'>, offset: number): number | null {
  const run = runs[indexOfRun(runs, offset)];
  if (run === undefined) return null;
  // A character that is written otherwise, as an escape, counts to the run before it.
  return run.from + Math.min(Math.max(0, offset - run.at), run.length);
}

/** Offsets in the file of a part of the text, `end` excluded. */
export function spanInFile(
  text: Pick<SourceText, 'runs'>,
  start: number,
  end: number,
): { start: number; end: number } | null {
  const from = offsetInFile(text, start);
  // After the last character, not before the next: a line may end between them.
  const last = end > start ? offsetInFile(text, end - 1) : null;
  if (from === null) return null;
  return { start: from, end: last === null ? from : last + 1 };
}

/** The last run that begins at or before `offset`. */
function indexOfRun(runs: readonly TextRun[], offset: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((runs[middle]?.at ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/** Whether a part of the text stands in the file as it is, so that it can be replaced there. */
export function isVerbatim(
  { runs }: Pick<SourceText, 'runs'>,
  start: number,
  end: number,
): boolean {
  const run = runs[indexOfRun(runs, start)];
  return run !== undefined && start >= run.at && end <= run.at + run.length;
}

/** New words as they are written within a text of this style; `null` when they cannot be without thought. */
export function writtenWithin(style: TextStyle, words: string): string | null {
  if (words.includes('\n')) return null;
  switch (style) {
    case 'block':
      return words;
    case 'single':
      return words.replaceAll("'", "''");
    case 'double':
      return words.replaceAll(/["\\]/g, String.raw`\$&`);
    case 'plain':
      // Could end the text, or begin something else than a text.
      return /: |:$| #|[[\]{},]|^[\s&*!|>'"%@`#?-]/.test(words) ? null : words;
  }
}
