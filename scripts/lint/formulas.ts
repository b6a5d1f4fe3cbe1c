import { visit } from 'unist-util-visit';

import { elementsIn, lettersIn, type MathElement } from '../model/formula.ts';
import { report } from '../model/report.ts';
import type { BookText } from '../model/texts.ts';

/** The type area in ems of a formula, when it is set six tenths as large as it should be; smaller than that, it is hard to read. */
const room = 54;

/**
 * Tells of formulas that could not be read if they were made to fit. An estimate: the layout makes any formula fit, and tells of
 * those that it had to make small.
 */
export function lintFormulas(texts: readonly BookText[]): void {
  for (const { file, tree } of texts) {
    visit(tree, (node) => {
      if (node.type !== 'formula' && node.type !== 'inlineFormula') return;
      if (node.math === null || widestRow(node.math) <= room) return;
      report(file, 'formula-fits', {}, { place: node.position });
    });
  }
}

/** Of one row, what stands between two signs: it is broken there. */
function widestRow(math: MathElement): number {
  const [row, ...others] = elementsIn(math);
  if (row?.name !== 'mrow' || others.length > 0) return widthOf(math);
  let [widest, width] = [0, 0];
  for (const part of elementsIn(row)) {
    if (part.name === 'mo') width = 0;
    width += widthOf(part);
    widest = Math.max(widest, width);
  }
  return widest;
}

/** Of letters on the average, and of what stands above or below the line, in ems. */
const letter = 0.48;
const script = 0.7;
/** Around a sign, and between columns. */
const gap = 0.5;

function widthOf(node: MathElement): number {
  const { name } = node;
  const parts = elementsIn(node);
  if (/^m[ino]$|^mtext$/.test(name)) {
    return [...lettersIn(node)].length * letter + (name === 'mo' ? gap : 0);
  }
  if (name === 'mtable') return columnsOf(parts).reduce((sum, width) => sum + width + gap, 0);
  const widths = parts.map(widthOf);
  const [first = 0, ...others] = widths;
  if (name === 'mfrac') return Math.max(...widths);
  if (/^ms(?:ub|up|ubsup)$/.test(name)) return first + script * Math.max(...others);
  if (/^m(?:under|over|underover)$/.test(name))
    return Math.max(first, script * Math.max(...others));
  return widths.reduce((sum, width) => sum + width, 0);
}

function columnsOf(rows: readonly MathElement[]): number[] {
  const columns: number[] = [];
  for (const row of rows) {
    for (const [at, cell] of elementsIn(row).entries())
      columns[at] = Math.max(columns[at] ?? 0, widthOf(cell));
  }
  return columns;
}
