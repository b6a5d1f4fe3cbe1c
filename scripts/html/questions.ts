import type { Heading, Root, RootContent } from 'mdast';

import { linesIn, onOneLine, plainText } from '../model/text.ts';

interface Asked {
  heading: Heading;
  name: string;
  answer: readonly RootContent[];
  /** Index of what follows the answer. */
  end: number;
}

/** In the words of schema.org: the headings that ask something, each with the text up to the next heading of its level as its answer. */
export function questionsIn({ children }: Root): object[] {
  return askedIn(children).map(({ name, answer }) => {
    const text = answer.flatMap((node) => linesIn(node)).join('\n');
    return { '@type': 'Question', name, acceptedAnswer: { '@type': 'Answer', text } };
  });
}

/** The questions that a reader opens one by one: those that stand in no other, for whoever opens one sees all of its answer. */
export function foldedQuestions({ children }: Root): ReadonlySet<RootContent> {
  const folded = new Set<RootContent>();
  let free = 0;
  for (const { heading, end } of askedIn(children)) {
    if (children.indexOf(heading) < free) continue;
    folded.add(heading);
    free = end;
  }
  return folded;
}

function askedIn(children: readonly RootContent[]): Asked[] {
  return children.flatMap((heading, at): Asked[] => {
    if (heading.type !== 'heading') return [];
    const name = onOneLine(plainText(heading));
    if (!name.endsWith('?')) return [];
    const after = children.findIndex(
      (node, index) => index > at && node.type === 'heading' && node.depth <= heading.depth,
    );
    const end = after === -1 ? children.length : after;
    const answer = children.slice(at + 1, end);
    return answer.every((node) => linesIn(node).length === 0)
      ? []
      : [{ heading, name, answer, end }];
  });
}
