import type { Paragraph, Root, RootContent, Table, TableRow } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

import { placeIn, sourceAt } from '../model/place.ts';
import { report } from '../model/report.ts';
import { plainText } from '../model/text.ts';
import { lookalikeIn } from './table-lookalikes.ts';

/** As Pandoc writes it, before the table or after it; `Tabell:` is what a Swede makes of it. */
const caption = /^(?:(?:table|tabell|tab\.)\s*:|:)\s+\S/i;

/** Tells of what a table would lose, and of what was meant for one and is none. */
export function tablesTransform(tree: Root, file: VFile): void {
  visit(tree, (node, index, parent) => {
    if (node.type === 'table') inspectTable(node, file);
    else if (node.type === 'paragraph' || node.type === 'thematicBreak') {
      inspectLookalike(node, file);
      if (node.type === 'paragraph' && index !== undefined && parent !== undefined) {
        const beside = [parent.children[index - 1], parent.children[index + 1]];
        inspectCaption(node, beside, file);
      }
    }
  });
}

function inspectTable({ children: [head, ...rows] }: Table, file: VFile): void {
  const columns = head?.children.length ?? 0;
  for (const row of rows) {
    for (const cell of row.children.slice(columns)) {
      const found = shortened(plainText(cell));
      if (found === '' && cell.children.length === 0) continue;
      report(file, 'table-cells-kept', { found, columns }, { place: cell.position });
    }
    inspectLine(row, columns, file);
  }
}

/** A line without bars that the table has taken as its own. */
function inspectLine(row: TableRow, columns: number, file: VFile): void {
  const [cell, ...others] = row.children;
  if (cell === undefined || others.length > 0) return;
  const written = sourceAt(file, row.position);
  const found = shortened(plainText(cell));
  if (caption.test(written)) {
    report(file, 'table-caption-written', { found }, { place: row.position });
  } else if (columns > 1 && !written.includes('|')) {
    report(file, 'table-ends', { found }, { place: row.position });
  }
}

function inspectCaption(
  node: Paragraph,
  [before, after]: readonly (RootContent | undefined)[],
  file: VFile,
): void {
  const isBefore = after?.type === 'table';
  if (before?.type !== 'table' && !isBefore) return;
  const written = sourceAt(file, node.position);
  // Only the line beside the table: what stands before it is a paragraph of its own.
  const line = written.split('\n').at(isBefore ? -1 : 0) ?? '';
  const words = line.replace(/^[\s>]*/, '');
  if (!caption.test(words)) return;
  const at = (isBefore ? written.length : line.length) - words.length;
  const place = placeIn(file, node.position, at, words.length);
  report(file, 'table-caption-written', { found: shortened(words) }, { place });
}

function inspectLookalike(node: RootContent, file: VFile): void {
  const found = lookalikeIn(sourceAt(file, node.position));
  if (found === null) return;
  const { at, length, what, instead } = found;
  const place = placeIn(file, node.position, at, length);
  report(file, 'table-well-formed', { what }, { place, ...(instead && { help: instead }) });
}

function shortened(text: string): string {
  const words = text.trim();
  return words.length > 40 ? `${words.slice(0, 40)}…` : words;
}
