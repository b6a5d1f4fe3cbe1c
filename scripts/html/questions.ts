import type { Nodes, Root } from 'mdast';

import { isLine, plainText } from '../model/text.ts';

/** In the words of schema.org: the headings that ask something, each with the text up to the next heading of its level as its answer. */
export function questionsIn({ children }: Root): object[] {
  return children.flatMap((heading, at): object[] => {
    if (heading.type !== 'heading') return [];
    const name = onOneLine(plainText(heading));
    if (!name.endsWith('?')) return [];
    const rest = children.slice(at + 1);
    const end = rest.findIndex((node) => node.type === 'heading' && node.depth <= heading.depth);
    const answer = rest.slice(0, end === -1 ? undefined : end).flatMap((node) => linesIn(node));
    if (answer.length === 0) return [];
    const acceptedAnswer = { '@type': 'Answer', text: answer.join('\n') };
    return [{ '@type': 'Question', name, acceptedAnswer }];
  });
}

/** The words block by block. */
function linesIn(node: Nodes): string[] {
  if (isLine(node) || !('children' in node)) {
    const line = onOneLine(plainText(node));
    return line === '' ? [] : [line];
  }
  return node.children.flatMap((child) => linesIn(child));
}

function onOneLine(text: string): string {
  return text.replaceAll(/[ \t\n]+/g, ' ').trim();
}
