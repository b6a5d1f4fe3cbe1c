import type { Table } from 'mdast';
import { visit } from 'unist-util-visit';

import type { Sources } from '../model/book.ts';
import { printedNumber } from '../model/grid-format.ts';
import type { Grid } from '../model/grid.ts';
import { report } from '../model/report.ts';
import { plainText } from '../model/text.ts';
import type { BookText } from '../model/texts.ts';

/** In the smallest type that a table is set in, 8 points: px of a letter on the average, and of the gap between columns. */
const letter = 5.6;
const gap = 6;
/** A longer word can be divided. */
const longestPart = 9;

/**
 * Tells of tables that cannot be printed without breaking words anywhere. An estimate: a little below what the layout needs, which
 * itself tells of what it had to break.
 */
export function lintTables(
  texts: readonly BookText[],
  { specs, theme, files }: Pick<Sources, 'specs' | 'theme' | 'files'>,
): void {
  const room = turnedWidth(theme.templates.printCss);
  for (const { file, tree } of texts) {
    visit(tree, 'table', (table) => {
      if (leastWidth(table) <= room) return;
      const columns = table.children[0]?.children.length ?? 0;
      const place = table.children[0]?.position ?? table.position;
      report(file, 'table-fits', { columns }, { place });
    });
  }
  for (const spec of specs.values()) {
    const file = files.get(spec.path);
    if (!('grid' in spec) || file === undefined || widthOf(spec.grid, spec.lang) <= room) continue;
    const columns = spec.grid.columns.length + 1;
    report(file, 'table-fits', { columns }, { place: spec.grid.columns[0]?.place ?? spec.place });
  }
}

/** Height of the page area, in px; that of the shipped theme where the style sheet says it in another way. */
function turnedWidth(css: string): number {
  const [, height] = /size:\s*[\d.]+px\s+([\d.]+)px/.exec(css) ?? [];
  const [, top, bottom = top] =
    /margin:\s*([\d.]+)px(?:\s+[\d.]+px)?(?:\s+([\d.]+)px)?/.exec(css) ?? [];
  const room = Number(height) - Number(top) - Number(bottom);
  return room > 0 ? room : 720;
}

function widthOf({ rowHeader, columns, rows }: Grid, lang: string): number {
  const heads = [rowHeader, ...rows.map(({ label }) => label)].map(({ value }) => longestIn(value));
  const widths = columns.map((column, index) => {
    const words = rows.flatMap(({ cells }) => {
      const cell = cells[index] ?? null;
      if (cell === null || cell.colSpan > 1) return [];
      const number = printedNumber(cell, column, lang)?.text;
      return number ?? (typeof cell.value === 'object' ? (cell.value?.value ?? '') : '');
    });
    return Math.max(...[column.label.value, ...words].map((text) => longestIn(text)));
  });
  return sumOf([Math.max(...heads), ...widths]);
}

function leastWidth({ children: rows }: Table): number {
  const widths: number[] = [];
  for (const { children: cells } of rows) {
    for (const [column, cell] of cells.entries()) {
      widths[column] = Math.max(widths[column] ?? 0, longestIn(plainText(cell)));
    }
  }
  return sumOf(widths);
}

function sumOf(letters: readonly number[]): number {
  return letters.reduce((sum, length) => sum + length * letter + gap, -gap);
}

/** Letters that stay on one line: those of a number all do. */
function longestIn(text: string): number {
  const words = text.replaceAll(/(?<=\d) (?=\d)/g, '\u00a0').split(/[ \n-]+/);
  return Math.max(
    ...words.map((word) => (/\d/.test(word) ? word.length : Math.min(word.length, longestPart))),
  );
}
