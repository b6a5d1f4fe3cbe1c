import type { Span } from './document-text.ts';

/** Words and the text before and after them. */
export interface Surrounded {
  exact: string;
  prefix: string;
  suffix: string;
}

/** How far a quotation counts as evidence, in characters; beyond it, more text says no more about the place. */
const longestEvidence = 96;
const contextWeight = 32;

/**
 * How well a place fits a quotation, 0–1: what is quoted and the text before and after it, weighed by their lengths. A short
 * quotation is known by its surroundings, a long one by itself.
 */
export function fitOf(
  { exact, prefix, suffix }: Surrounded,
  text: string,
  { start, end, likeness }: Span & { likeness: number },
): number {
  const weight = Math.min(exact.length, longestEvidence);
  const before = Math.min(prefix.length, contextWeight);
  const after = Math.min(suffix.length, contextWeight);
  const head = text.slice(Math.max(0, start - roomFor(prefix)), start);
  const tail = text.slice(end, end + roomFor(suffix));
  const fit =
    weight * likeness +
    before * likenessFromStart(reversed(prefix), reversed(head)) +
    after * likenessFromStart(suffix, tail);
  return fit / (weight + before + after);
}

/** Some words may have been added. */
function roomFor(side: string): number {
  return side.length + Math.ceil(side.length / 4);
}

/** How much of `expected` stands at the start of `actual`, 0–1; what follows in `actual` does not matter. */
function likenessFromStart(expected: string, actual: string): number {
  if (expected === '' || actual.startsWith(expected)) return 1;
  let row = Array.from({ length: actual.length + 1 }, (_, column) => column);
  for (let index = 0; index < expected.length; index += 1) {
    const next = [index + 1];
    for (let column = 1; column <= actual.length; column += 1) {
      const isSame = expected.charCodeAt(index) === actual.charCodeAt(column - 1);
      next.push(
        Math.min(
          (row[column - 1] ?? 0) + (isSame ? 0 : 1),
          (row[column] ?? 0) + 1,
          (next[column - 1] ?? 0) + 1,
        ),
      );
    }
    row = next;
  }
  return 1 - Math.min(...row) / expected.length;
}

function reversed(text: string): string {
  let result = '';
  for (let index = text.length - 1; index >= 0; index -= 1) result += text.charAt(index);
  return result;
}
