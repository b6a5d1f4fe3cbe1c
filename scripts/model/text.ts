import type { Nodes } from 'mdast';

/** The words of a resolved tree as they are printed, or read aloud where a picture stands, without markup. */
export function plainText(node: Nodes): string {
  if (node.type === 'boundValue' || node.type === 'crossReference') return node.text;
  if (node.type === 'break') return ' ';
  if (node.type === 'image') return node.alt ?? '';
  if ('value' in node) return node.value;
  if (!('children' in node)) return '';
  const between = node.type === 'root' || node.type === 'list' ? ' ' : '';
  return node.children.map((child) => plainText(child)).join(between);
}
