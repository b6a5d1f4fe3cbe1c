import type { VFile } from 'vfile';

import { report } from '../model/report.ts';

/**
 * micromark takes more than linear time on some shapes (6 kB of `- ` take 11 s). No text of an author comes near these
 * limits; a file beyond them is reported and not parsed.
 */
const limits = { depth: 20, marks: 600, paragraph: 60_000 };

const tooDeep = { sv: 'djupt nästlad', en: 'deeply nested' };
const tooManyMarks = {
  sv: 'många markeringstecken i ett stycke',
  en: 'many markup characters in a paragraph',
};
const tooLong = { sv: 'långt stycke', en: 'long a paragraph' };

/** Reports shapes that are too deep or dense to parse in linear time; true when the file may be parsed. */
export function isWithinLimits(file: VFile): boolean {
  const lines = String(file).split(/\r\n?|\n/);
  let paragraph = { length: 0, marks: 0 };
  let fence = '';
  for (const [index, line] of lines.entries()) {
    // Code is not looked into, however long it is.
    fence = fenceAfter(line, fence);
    if (fence !== '') continue;
    const depth = (/^(?:\s|>|[-+*](?=\s)|\d{1,9}[.)](?=\s))*/.exec(line)?.[0] ?? '').replaceAll(
      /\s|\d/g,
      '',
    ).length;
    const indent = /^\s*/.exec(line)?.[0].length ?? 0;
    paragraph = line.trim() === '' ? { length: 0, marks: 0 } : paragraph;
    paragraph.length += line.length;
    paragraph.marks += line.match(/[*_<[\]`~&:{]/g)?.length ?? 0;
    const faults = [
      [tooDeep, Math.max(depth, Math.floor(indent / 4)), limits.depth],
      [tooManyMarks, paragraph.marks, limits.marks],
      [tooLong, paragraph.length, limits.paragraph],
    ] as const;
    for (const [what, found, limit] of faults) {
      if (found <= limit) continue;
      const place = { line: index + 1, column: 1 };
      report(file, 'source-within-limits', { what, found, limit }, { place });
      return false;
    }
  }
  return true;
}

/** The fence of the code block that a line stands in or opens, `''` for none; only of blocks that stand in nothing else. */
function fenceAfter(line: string, fence: string): string {
  if (fence === '')
    return /^ {0,3}(?:(`{3,})[^`]*|(~{3,}).*)$/.exec(line)?.slice(1).find(Boolean) ?? '';
  const closing = /^ {0,3}(`{3,}|~{3,})[ \t]*$/.exec(line)?.[1] ?? '';
  return closing.startsWith(fence) ? '' : fence;
}
