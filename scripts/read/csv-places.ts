import type { VFile } from 'vfile';
import { location } from 'vfile-location';

import type { Place } from '../model/place.ts';
import type { Path } from './located.ts';

/** What is needed to find a field: header names, the 1-based line of each row, and what separates fields. */
export interface CsvShape {
  header: readonly string[];
  lines: readonly number[];
  headerLine: number;
  delimiter: string;
  /** The one column of numbers, whose number is the row's own; `null` when there are several. */
  only: string | null;
}

/**
 * Places of a CSV by path in the shape of a figure file, such as `['rows', 2, 'values', 'ja']`: the field; the start of the
 * row's line when it has none, or when the row goes over several lines.
 */
export function csvPlaces(file: VFile, shape: CsvShape): (path: Path) => Place {
  const source = String(file).split('\n');
  const points = location(file);
  return ([, index, ...rest]) => {
    const line = shape.lines[Number(index)] ?? shape.headerLine;
    const start = { line, column: 1 };
    const field = shape.header.indexOf(nameOf(rest, shape.only));
    const span = field === -1 ? null : fieldSpan(source[line - 1] ?? '', shape.delimiter, field);
    const offset = points.toOffset(start);
    if (span === null || offset === undefined) return start;
    const from = points.toPoint(offset + span.start);
    const to = points.toPoint(offset + span.end);
    return from === undefined || to === undefined ? start : { start: from, end: to };
  };
}

/** The header of what stands at `rest` of a row. */
function nameOf(rest: Path, only: string | null): string {
  const [key, column, part] = rest.map(String);
  if (key === 'values') return part === 'status' ? `${column}.status` : (column ?? '');
  if (key === 'value') return only ?? key;
  if (key === 'status') return only === null ? key : `${only}.status`;
  return key ?? '';
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
