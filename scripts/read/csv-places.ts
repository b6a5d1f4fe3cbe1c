import type { VFile } from 'vfile';
import { location } from 'vfile-location';

import type { Place } from '../model/place.ts';
/** Places of the fields of a CSV by line, from 1, and field, from 0: the start of the line where that cannot be told. */
export function fieldPlaces(
  file: VFile,
  delimiter: string,
): (line: number, field: number) => Place {
  const source = String(file).split('\n');
  const points = location(file);
  return (line, field) => {
    const start = { line, column: 1 };
    const span = fieldSpan(source[line - 1] ?? '', delimiter, field);
    const offset = points.toOffset(start);
    if (span === null || offset === undefined) return start;
    const from = points.toPoint(offset + span.start);
    const to = points.toPoint(offset + span.end);
    return from === undefined || to === undefined ? start : { start: from, end: to };
  };
}

/** Offsets of a field in its line, without quotation marks and spaces; `null` when the line ends before it. */
function fieldSpan(line: string, delimiter: string, wanted: number) {
  let field = 0;
  let start = 0;
  let isQuoted = false;
  for (let at = 0; at <= line.length; at += 1) {
    const character = line.charAt(at);
    if (character === '"') isQuoted = !isQuoted;
    if (at < line.length && (isQuoted || character !== delimiter)) continue;
    if (field === wanted) return isQuoted ? null : trimmed(line, start, at);
    field += 1;
    start = at + 1;
  }
  return null;
}

function trimmed(line: string, start: number, end: number): { start: number; end: number } {
  const text = line.slice(start, end);
  const before = text.length - text.trimStart().length;
  const from = start + before;
  const to = from + text.trim().length;
  const isQuoted = line.charAt(from) === '"' && line.charAt(to - 1) === '"' && to - from > 2;
  return isQuoted ? { start: from + 1, end: to - 1 } : { start: from, end: to };
}
