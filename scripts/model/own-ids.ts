import { createHash } from 'node:crypto';

/**
 * Identifiers of what the build adds to a page: contents, notes, references and so on. They begin with a sign that neither an
 * author's `{#id}` nor one made of a heading can begin with, so a section called ”Noter” is never taken for our notes.
 */
export function ownId(name: string): string {
  return `_${boundedId(name)}`;
}

/** In bytes. A PDF takes names of 127, and what stands before them counts. */
export const longestId = 100;

/** A name that a PDF takes: the end of a longer one is replaced by what tells it from others that begin alike. */
export function boundedId(name: string): string {
  if (Buffer.byteLength(name) <= longestId) return name;
  const hash = createHash('sha256').update(name).digest('hex').slice(0, 8);
  return `${name.slice(0, longestId / 2)}-${hash}`;
}
