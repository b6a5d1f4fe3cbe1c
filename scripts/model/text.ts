import type { Heading, Nodes, Paragraph, TableCell } from 'mdast';

import { formulaText } from './formula-text.ts';
import { lettersIn } from './formula.ts';
import type { DefinitionTerm, Formula, InlineFormula } from './nodes.ts';

/** A block whose words are read as one. */
export type Line = Paragraph | Heading | TableCell | DefinitionTerm;

const lines: ReadonlySet<string> = new Set<Line['type']>([
  'paragraph',
  'heading',
  'tableCell',
  'definitionTerm',
]);

export function isLine(node: Nodes): node is Line {
  return lines.has(node.type);
}

/** What holds blocks, each of them words of its own. */
const holders: ReadonlySet<string> = new Set<Nodes['type']>([
  'root',
  'list',
  'definitionList',
  'definitionDescription',
]);

/** The words of a resolved tree as they are printed, or read aloud where a picture stands, without markup; formulas on one line. */
export function plainText(node: Nodes, ofFormula = formulaText): string {
  if (node.type === 'boundValue' || node.type === 'crossReference') return node.text;
  if (node.type === 'break') return ' ';
  if (node.type === 'image') return node.alt ?? '';
  if (isFormula(node)) return node.math === null ? '' : ofFormula(node.math);
  if ('value' in node) return node.value;
  if (!('children' in node)) return '';
  const between = holders.has(node.type) ? ' ' : '';
  return node.children.map((child) => plainText(child, ofFormula)).join(between);
}

function isFormula(node: Nodes): node is InlineFormula | Formula {
  return node.type === 'inlineFormula' || node.type === 'formula';
}

/** The same with the letters of its formulas in the order that they are painted. */
export function paintedText(node: Nodes): string {
  return plainText(node, lettersIn);
}

/** The words of a resolved tree block by block, each on one line. */
export function linesIn(node: Nodes): string[] {
  if (isLine(node) || !('children' in node)) {
    const line = onOneLine(plainText(node));
    return line === '' ? [] : [line];
  }
  return node.children.flatMap((child) => linesIn(child));
}

export function onOneLine(text: string): string {
  return text.replaceAll(/[ \t\n]+/g, ' ').trim();
}
