import type { Heading } from 'mdast';

import type { ParsedFile } from '../model/book.ts';
import { boundedId } from '../model/own-ids.ts';
import { startOf } from '../model/place.ts';
import { report } from '../model/report.ts';
import { nodesIn } from './nodes-in.ts';

/**
 * The identifier of each heading of a document. One made from the text gives way to those that authors have written, and to
 * that of an earlier heading with the same text: `metod`, `metod-2`.
 */
export function headingIdsOf(files: readonly ParsedFile[]): ReadonlyMap<Heading, string> {
  const ids = new Map<Heading, string>();
  const taken = writtenIn(files);
  const counts = new Map<string, number>();
  for (const { file, tree } of files) {
    for (const node of nodesIn(tree, 'heading')) {
      const made = node.data?.id ?? '';
      const where = `${file.path}:${startOf(node.position).line}`;
      const first = taken.get(made);
      if (node.data?.isIdMade !== true || first === undefined) {
        if (!taken.has(made)) taken.set(made, where);
        ids.set(node, made);
        continue;
      }
      const id = freeId(made, taken, counts);
      taken.set(id, where);
      ids.set(node, id);
      report(file, 'heading-id-own', { made, id, first }, { place: node.position });
    }
  }
  return ids;
}

/** Identifiers that authors have written, with their places. */
function writtenIn(files: readonly ParsedFile[]): Map<string, string> {
  const written = new Map<string, string>();
  for (const { file, tree } of files) {
    const where = (line: number) => `${file.path}:${line}`;
    for (const { data, position } of nodesIn(tree, 'heading')) {
      const id = data?.id ?? '';
      if (data?.isIdMade !== true && !written.has(id))
        written.set(id, where(startOf(position).line));
    }
    for (const { identifier, position } of nodesIn(tree, 'figure'))
      written.set(identifier, where(startOf(position).line));
    for (const { identifier, position } of nodesIn(tree, 'formula'))
      if (identifier !== null) written.set(identifier, where(startOf(position).line));
  }
  return written;
}

function freeId(
  made: string,
  taken: ReadonlyMap<string, string>,
  counts: Map<string, number>,
): string {
  let count = counts.get(made) ?? 1;
  let id = made;
  do {
    count += 1;
    id = boundedId(`${made}-${count}`);
  } while (taken.has(id));
  counts.set(made, count);
  return id;
}
