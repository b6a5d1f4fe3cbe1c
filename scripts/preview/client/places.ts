/*
 * From places in files to blocks of the page, and between the heights of two views of one text. No DOM.
 */

import type { SourcePlace } from '../desk-state.ts';

/** The place that `data-source` tells, `null` when it tells none. */
export function placeIn(source: string | null | undefined): SourcePlace | null {
  const [, path, line, column] = /^(.+):(\d+):(\d+)$/.exec(source ?? '') ?? [];
  return path === undefined ? null : { path, line: Number(line), column: Number(column) };
}

/**
 * Index of the block that a place stands in: the last that begins at it or before it in the same file, else the first of the file;
 * -1 when the file has none.
 */
export function blockAt(blocks: readonly (SourcePlace | null)[], wanted: SourcePlace): number {
  let best: SourcePlace | null = null;
  for (const block of blocks) {
    if (block === null || block.path !== wanted.path) continue;
    const isNearer = best === null || isAfter(block, best) || isAfter(best, wanted);
    if (isNearer && !isAfter(block, wanted)) best = block;
  }
  return best === null
    ? blocks.findIndex((block) => block?.path === wanted.path)
    : blocks.indexOf(best);
}

function isAfter(one: SourcePlace, other: SourcePlace): boolean {
  return one.line > other.line || (one.line === other.line && one.column > other.column);
}

/** ”file:line:column”. */
export function placeText({ path, line, column }: SourcePlace): string {
  return `${path}:${line}:${column}`;
}

/** Address of a place in the author's editor; the template leaves `{path}`, `{line}` and `{column}` open. */
export function editorAddress(template: string, { path, line, column }: SourcePlace): string {
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  const values = new Map([
    ['path', encoded],
    ['line', String(line)],
    ['column', String(column)],
  ]);
  return template.replaceAll(
    /\{(path|line|column)\}/g,
    (_, name: string) => values.get(name) ?? '',
  );
}

/**
 * Where a height of one view is in another, when the same points are known in both, in order; heights between two points go between
 * them in proportion. `to` has as many as `from`.
 */
export function mappedHeight(
  height: number,
  from: readonly number[],
  to: readonly number[],
): number {
  const next = from.findIndex((each) => each > height);
  const before = pointAt(from, to, next === -1 ? from.length - 1 : next - 1);
  const after = next === -1 ? null : pointAt(from, to, next);
  if (before === null) return after?.to ?? 0;
  if (after === null) return before.to + height - before.from;
  const share = (height - before.from) / (after.from - before.from);
  return before.to + share * (after.to - before.to);
}

function pointAt(
  from: readonly number[],
  to: readonly number[],
  index: number,
): { from: number; to: number } | null {
  const [one, other] = [from[index], to[index]];
  return one === undefined || other === undefined ? null : { from: one, to: other };
}
