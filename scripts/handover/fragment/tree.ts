import type { ElementContent, Nodes } from 'hast';
import { visit } from 'unist-util-visit';

export function hasClass(node: ElementContent, name: string): boolean {
  if (node.type !== 'element') return false;
  const names = node.properties['className'];
  return Array.isArray(names) && names.includes(name);
}

/** All letters of a node. */
export function textOf(node: Nodes): string {
  const parts: string[] = [];
  visit(node, 'text', ({ value }) => {
    parts.push(value);
  });
  return parts.join('');
}

/** The space before what has been taken away. */
export function withoutSpaceAtEnd(content: readonly ElementContent[]): ElementContent[] {
  const last = content.at(-1);
  if (last?.type !== 'text') return [...content];
  const value = last.value.trimEnd();
  return [...content.slice(0, -1), ...(value === '' ? [] : [{ ...last, value }])];
}
