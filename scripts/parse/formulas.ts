import type { Paragraph, Parent, PhrasingContent, Root, RootContent } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

import type { Formula, InlineFormula } from '../model/nodes.ts';
import { placeIn, sourceAt } from '../model/place.ts';
import { report } from '../model/report.ts';
import { holdsBlocks } from './block-holders.ts';
import { isLabel } from './label-attributes.ts';
import { mathOf } from './tex.ts';

/** Reads the TeX of formulas; where it is none the place in it is told. */
export function formulasTransform(tree: Root, file: VFile, isInline: boolean): void {
  const displayed = isInline ? new Set<InlineFormula>() : displayedIn(tree);
  visit(tree, 'tableCell', (cell) => {
    visit(cell, 'inlineFormula', (node) => {
      node.value = node.value.replaceAll('\\|', '|'); // as GFM asks for in cells, in code too
    });
  });
  visit(tree, (node) => {
    if (node.type !== 'inlineFormula' && node.type !== 'formula') return;
    // In a heading, a cell or a caption there is one line for all.
    if (node.type === 'inlineFormula') node.isDisplayed = displayed.has(node);
    const made = mathOf(node.value, node.type === 'formula' || node.isDisplayed);
    if ('math' in made) node.math = made.math;
    else {
      const place = placeInFormula(node, file, made);
      report(file, 'formula-well-formed', { reason: made.reason }, { place });
    }
  });
}

/** All of the formula where its lines stand apart in the source. */
function placeInFormula(
  { value, position }: InlineFormula | Formula,
  file: VFile,
  { at, length }: { at: number; length: number },
) {
  const start = value.trim() === '' ? -1 : sourceAt(file, position).indexOf(value);
  if (start === -1) return position;
  const from = Math.min(at, Math.max(0, value.trimEnd().length - 1));
  return placeIn(file, position, start + from, length);
}

const blank = /^\s*$/;

/** Gives `$$ … $$` within a paragraph lines of their own. */
export function displayedFormulasTransform(tree: Root): void {
  visit(tree, 'paragraph', (node, index, parent) => {
    if (index === undefined || parent === undefined || !node.children.some(isDisplayed))
      return undefined;
    const blocks = blocksOf(node);
    (parent as Parent).children.splice(index, 1, ...blocks);
    return [SKIP, index + blocks.length];
  });
}

/** Those that get lines of their own. */
function displayedIn(tree: Root): Set<InlineFormula> {
  const found = new Set<InlineFormula>();
  visit(tree, 'paragraph', (node, _, parent) => {
    if (parent === undefined || !holdsBlocks(parent) || isLabel(node)) return;
    for (const each of node.children) if (isDisplayed(each)) found.add(each);
  });
  return found;
}

function isDisplayed(node: PhrasingContent): node is InlineFormula {
  return node.type === 'inlineFormula' && node.isDisplayed;
}

function blocksOf({ children, data, position }: Paragraph): RootContent[] {
  const blocks: RootContent[] = [];
  let line: PhrasingContent[] = [];
  const endLine = (): void => {
    const isEmpty = line.every((each) => each.type === 'text' && blank.test(each.value));
    const [first, last] = [line[0]?.position, line.at(-1)?.position];
    const own = first && last ? { start: first.start, end: last.end } : position;
    if (!isEmpty) blocks.push({ type: 'paragraph', children: line, data, position: own });
    line = [];
  };
  for (const child of children) {
    if (!isDisplayed(child)) line.push(child);
    else {
      endLine();
      const { value, math } = child;
      const none = { identifier: null, alt: null };
      blocks.push({ type: 'formula', value, math, ...none, position: child.position });
    }
  }
  endLine();
  return blocks;
}
