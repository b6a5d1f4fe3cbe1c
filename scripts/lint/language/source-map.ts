import type { Position } from 'unist';
import type { VFile } from 'vfile';
import { location } from 'vfile-location';

import type { Place } from '../../model/place.ts';

/** Finds where in a file words stand that a parser has already read. */
export interface SourceMap {
  /**
   * Finds `value`, which stands somewhere in `place` and not before `after`; `null` when it is not found there letter
   * by letter.
   */
  find: (value: string, place: Place, after: number) => OffsetOf | null;
  /** Whether a backslash stands before an offset: a change there would leave it without its character. */
  isEscaped: (offset: number) => boolean;
  /** Place of a stretch of the file; `end` excluded. */
  placeOf: (start: number, end: number) => Position | undefined;
}

/** The offset in the file of a UTF-16 unit of a text. */
export type OffsetOf = (index: number) => number;

export function mapSource(file: VFile): SourceMap {
  const source = String(file.value ?? '');
  const points = location(source);
  return {
    find: (value, place, after) => {
      const [start, end] = 'start' in place ? [place.start, place.end] : [place, place];
      const from = Math.max(points.toOffset(start) ?? 0, after);
      const to = points.toOffset(end) ?? source.length;
      // A place without extent says only where the text begins.
      return locate(source, from, to > from ? to : source.length, value);
    },
    isEscaped: (offset) => source[offset - 1] === '\\',
    placeOf: (from, to) => {
      const start = points.toPoint(from);
      const end = points.toPoint(to);
      return start === undefined || end === undefined ? undefined : { start, end };
    },
  };
}

function locate(source: string, from: number, to: number, value: string): OffsetOf | null {
  const exact = offsetsAt(source, from, to, value);
  if (exact !== null) return exact;
  const lead = value.length - value.trimStart().length;
  const rest = value.slice(lead);
  const [first = ''] = rest.split(/\s/, 1);
  if (first === '') return null;
  let at = source.indexOf(first, from);
  // Common words may stand in many places before the right one; the limit keeps long files linear.
  for (let tries = 0; at !== -1 && at < to && tries < 50; tries += 1) {
    const found = isWordStart(source, at) ? offsetsAt(source, at, to, rest) : null;
    if (found !== null && isWordEnd(source, found(rest.length - 1)))
      return (index) => found(Math.max(0, index - lead));
    at = source.indexOf(first, at + 1);
  }
  return null;
}

/** A label ”lan” is not the end of `fig-lan`. */
function isWordStart(source: string, at: number): boolean {
  return !/[\p{L}\p{N}_-]/u.test(source[at - 1] ?? '');
}

function isWordEnd(source: string, last: number): boolean {
  return !/[\p{L}\p{N}_-]/u.test(source[last + 1] ?? '');
}

function offsetsAt(source: string, from: number, to: number, value: string): OffsetOf | null {
  if (from + value.length <= to && source.startsWith(value, from)) return (index) => from + index;
  const offsets = align(source, from, to, value);
  return offsets === null ? null : (index) => offsets[index] ?? from;
}

/** Walks along value and source; only what Markdown and YAML take out of a text may be skipped in the source. */
function align(source: string, from: number, to: number, value: string): number[] | null {
  const offsets: number[] = [];
  let at = from;
  for (let index = 0; index < value.length; index += 1) {
    const wanted = value[index] ?? '';
    at = skipped(source, at, wanted);
    if (at >= to) return null;
    offsets.push(at);
    const found = source[at];
    if (found === wanted) at += 1;
    else if (isSpace(wanted) && isSpace(found)) at += 1;
    else if (found === '&') at = afterEntity(source, at);
    else return null;
    if (offsets.at(-1) === at) return null;
  }
  return offsets;
}

/** Past an escape, or past the indentation and marks that begin a line. */
function skipped(source: string, at: number, wanted: string): number {
  if (source[at] === wanted) return at;
  if (source[at] === '\\') return at + 1;
  let next = at;
  if (source[at - 1] !== '\n' && !isSpace(source[at - 1])) return at;
  while (isSpace(source[next]) || source[next] === '>') next += 1;
  return isSpace(wanted) ? at : next;
}

function isSpace(character: string | undefined): boolean {
  return character === ' ' || character === '\n' || character === '\t';
}

function afterEntity(source: string, at: number): number {
  const end = source.indexOf(';', at);
  return end === -1 || end - at > 10 ? at : end + 1;
}
