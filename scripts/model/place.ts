import type { Point, Position } from 'unist';
import type { VFile } from 'vfile';

/** Where in a source file something stands; 1-based lines and columns. */
export type Place = Point | Position;

/** A stretch of a file's text, in UTF-16 units; `end` excluded. */
export interface Span {
  start: number;
  end: number;
}

/** What stands before the address of a link in Markdown. */
export const addressStarts = ['](<', '](', ']: <', ']: ', '<', ''] as const;

/** Offsets of a place; `null` for one without an extent. */
export function spanOfPlace(place: Place | undefined): Span | null {
  if (place === undefined || !('start' in place)) return null;
  const { start, end } = place;
  if (start.offset === undefined || end.offset === undefined) return null;
  return { start: start.offset, end: end.offset };
}

/** The source at a place; empty for a place without an extent. */
export function sourceAt(file: VFile, place: Place | undefined): string {
  const span = spanOfPlace(place);
  return span === null ? '' : String(file.value ?? '').slice(span.start, span.end);
}

/**
 * The place of `words` where they follow one of `befores` (`@`, `of="`) in the source at `place`; `place` itself when they
 * do not stand there exactly once.
 */
export function placeOfWords(
  file: VFile,
  place: Place | undefined,
  befores: readonly string[],
  words: string,
): Place | undefined {
  const source = sourceAt(file, place);
  for (const before of befores) {
    const sought = before + words;
    const found = source.indexOf(sought);
    if (words === '' || found === -1) continue;
    if (source.includes(sought, found + 1)) return place;
    return placeIn(file, place, found + before.length, words.length);
  }
  return place;
}

/** The place of `length` units from `from` on in the source at `place`. */
export function placeIn(
  file: VFile,
  place: Place | undefined,
  from: number,
  length: number,
): Place | undefined {
  if (place === undefined || !('start' in place)) return place;
  const source = sourceAt(file, place);
  const start = pointAfter(place.start, source.slice(0, from));
  return { start, end: pointAfter(start, source.slice(from, from + length)) };
}

function pointAfter({ line, column, offset = 0 }: Point, passed: string): Point {
  const lines = passed.split('\n');
  const last = lines.at(-1)?.length ?? 0;
  return {
    line: line + lines.length - 1,
    column: lines.length === 1 ? column + last : last + 1,
    offset: offset + passed.length,
  };
}

export function startOf(place: Place | undefined): { line: number; column: number } {
  if (place === undefined) return { line: 1, column: 1 };
  const point = 'start' in place ? place.start : place;
  return { line: point.line, column: point.column };
}
