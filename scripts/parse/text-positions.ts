import type { Text } from 'mdast';
import type { Position } from 'unist';
import type { VFile } from 'vfile';
import { location } from 'vfile-location';

/** The place of a stretch of a text. */
export type Positioned = (start: number, end: number) => Position | undefined;

/** Positions inside a text node; where its text cannot be followed in the source, the whole node is the place. */
export function positionsIn(node: Text, file: VFile): Positioned {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  const written = start === undefined ? null : String(file).slice(start, end);
  const offsets = written === null ? null : offsetsIn(written, node.value);
  if (start === undefined || offsets === null) return () => node.position;
  const places = location(file);
  return (from, to) => {
    const first = places.toPoint(start + (offsets[from] ?? 0));
    // After the last character, not before the next: what stands between two lines belongs to neither.
    const last = places.toPoint(
      start + (to > from ? (offsets[to - 1] ?? 0) + 1 : (offsets[to] ?? 0)),
    );
    return first && last ? { start: first, end: last } : node.position;
  };
}

/** Where each unit of a text stands in its source, past escapes and what begins the lines of lists and quotations. */
function offsetsIn(source: string, value: string): number[] | null {
  const offsets: number[] = [];
  let at = 0;
  for (const character of value.split('')) {
    if (source[at] === '\\' && source[at] !== character) at += 1;
    if (source[at] !== character) return null;
    offsets.push(at);
    at += 1;
    if (character === '\n') at += /^[ \t>]*/u.exec(source.slice(at))?.[0].length ?? 0;
  }
  return at === source.length ? [...offsets, at] : null;
}
