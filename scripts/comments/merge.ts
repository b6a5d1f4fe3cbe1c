import { type Annotation, wordsOf } from './annotation.ts';
import { byTime, threadIdOf } from './threads.ts';

export interface Merged {
  /** All of them, oldest first. */
  annotations: readonly Annotation[];
  added: readonly Annotation[];
  unchanged: readonly Annotation[];
  /** The same identifier with other words: ours stayed, theirs was added as an answer. */
  conflicts: readonly { ours: Annotation; theirs: Annotation }[];
}

/** Puts two collections together; nothing of either is lost, and doing it again changes nothing. */
export function merge(ours: readonly Annotation[], theirs: readonly Annotation[]): Merged {
  const known = new Map(ours.map((each) => [each.id, each]));
  const added: Annotation[] = [];
  const unchanged: Annotation[] = [];
  const conflicts: { ours: Annotation; theirs: Annotation }[] = [];
  const add = (each: Annotation): void => {
    known.set(each.id, each);
    added.push(each);
  };
  for (const each of theirs) {
    const own = known.get(each.id);
    if (own === undefined) add(each);
    else if (isSame(own, each)) unchanged.push(each);
    else {
      conflicts.push({ ours: own, theirs: each });
      const answer = conflictAnswer(own, each);
      if (answer !== null && !known.has(answer.id)) add(answer);
    }
  }
  return { annotations: [...known.values()].toSorted(byTime), added, unchanged, conflicts };
}

/** Their words as an answer to ours; `null` when the words are the same. */
function conflictAnswer(ours: Annotation, theirs: Annotation): Annotation | null {
  const words = wordsOf(theirs);
  if (words === '' || words === wordsOf(ours)) return null;
  return {
    id: `urn:rapport:conflict:${hashOf(`${theirs.id}\n${words}`)}`,
    type: 'Annotation',
    creator: theirs.creator,
    created: theirs.created,
    motivation: 'replying',
    body: { type: 'TextualBody', value: words, format: 'text/plain', purpose: 'replying' },
    target: threadIdOf(ours),
  };
}

/** Repeatable, so that the same conflict gives the same answer (53 bits, cyrb53). */
function hashOf(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2_654_435_761);
    low = Math.imul(low ^ code, 1_597_334_677);
  }
  return `${(high >>> 0).toString(16).padStart(8, '0')}${(low >>> 0).toString(16).padStart(8, '0')}`;
}

/** Whether two annotations say the same. */
export function isSame(one: Annotation, other: Annotation): boolean {
  return canonical(one) === canonical(other);
}

/** The same for the same annotation, in whatever order its keys were written. */
function canonical(annotation: Annotation): string {
  return JSON.stringify({ ...annotation, '@context': undefined }, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

/** By the thread that they belong to. */
export function byThread(annotations: readonly Annotation[]): ReadonlyMap<string, Annotation[]> {
  const threads = new Map<string, Annotation[]>();
  for (const each of annotations) {
    const thread = threadIdOf(each);
    threads.set(thread, [...(threads.get(thread) ?? []), each]);
  }
  return threads;
}
