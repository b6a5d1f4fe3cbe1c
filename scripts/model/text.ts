import type { Nodes } from 'mdast';

import { formulaText } from './formula-text.ts';

/** The words of a resolved tree as they are printed, without markup. */
export function plainText(node: Nodes): string {
  if (node.type === 'boundValue' || node.type === 'crossReference') return node.text;
  if (node.type === 'break') return ' ';
  if (node.type === 'inlineFormula' || node.type === 'formula')
    return node.math === null ? '' : formulaText(node.math);
  if ('value' in node) return node.value;
  if (!('children' in node)) return '';
  const between = node.type === 'root' || node.type === 'list' ? ' ' : '';
  return node.children.map((child) => plainText(child)).join(between);
}
