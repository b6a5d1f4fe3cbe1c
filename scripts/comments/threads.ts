import type { Annotation, Answer, CommentAnnotation } from './annotation.ts';

/** A comment and what was answered, oldest first. */
export interface Thread {
  id: string;
  comment: CommentAnnotation;
  answers: readonly Answer[];
  isResolved: boolean;
}

/** Threads in the order that they were begun; answers to comments that are not there are left out (`strayAnswers`). */
export function threadsOf(annotations: readonly Annotation[]): Thread[] {
  const sorted = annotations.toSorted(byTime);
  const answers = new Map<string, Answer[]>();
  for (const each of sorted) {
    if (each.motivation === 'commenting') continue;
    answers.set(each.target, [...(answers.get(each.target) ?? []), each]);
  }
  return sorted.flatMap((comment) =>
    comment.motivation === 'commenting' ? [threadOf(comment, answers.get(comment.id) ?? [])] : [],
  );
}

function threadOf(comment: CommentAnnotation, answers: readonly Answer[]): Thread {
  const states = answers.flatMap((each) =>
    each.motivation === 'moderating' ? [each['rapport:state']] : [],
  );
  return { id: comment.id, comment, answers, isResolved: states.at(-1) === 'resolved' };
}

/** Answers to comments that are not there. */
export function strayAnswers(annotations: readonly Annotation[]): Answer[] {
  const known = new Set(annotations.map(({ id }) => id));
  return annotations.filter(
    (each): each is Answer => each.motivation !== 'commenting' && !known.has(each.target),
  );
}

export function byTime(a: Annotation, b: Annotation): number {
  return compare(a.created, b.created) || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Identifier of the thread that an annotation belongs to. */
export function threadIdOf(annotation: Annotation): string {
  return annotation.motivation === 'commenting' ? annotation.id : annotation.target;
}
