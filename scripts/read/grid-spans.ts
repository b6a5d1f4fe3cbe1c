import type { VFile } from 'vfile';

import type { GridCell, GridRow } from '../model/grid.ts';
import type { Localised } from '../model/localised.ts';
import { report } from '../model/report.ts';

/**
 * Rows in which the cells that another reaches over are `null`. A cell that reaches beyond the table or its group, or over one that is
 * written, is told of, and reaches no further than it may.
 */
export function withSpans(
  rows: readonly GridRow[],
  isWritten: (row: number, column: number) => boolean,
  file: VFile,
): GridRow[] {
  const taken = new Set<string>();
  const isFree = (row: number, column: number): boolean =>
    !taken.has(keyOf(row, column)) && !isWritten(row, column);
  return rows.map((row, at) => {
    const cells = row.cells.map((cell, column): GridCell | null => {
      if (cell === null || taken.has(keyOf(at, column))) return null;
      const fitting = fittingSpan(cell, { rows, at, column, isFree, file });
      for (let down = at; down < at + fitting.rowSpan; down += 1) {
        for (let right = column; right < column + fitting.colSpan; right += 1) {
          taken.add(keyOf(down, right));
        }
      }
      return fitting;
    });
    return Object.assign({}, row, { cells });
  });
}

function keyOf(row: number, column: number): string {
  return `${row}:${column}`;
}

interface SpanSite {
  rows: readonly GridRow[];
  at: number;
  column: number;
  isFree: (row: number, column: number) => boolean;
  file: VFile;
}

function fittingSpan(cell: GridCell, site: SpanSite): GridCell {
  if (cell.colSpan === 1 && cell.rowSpan === 1) return cell;
  const within = withinTable(cell, site);
  const met = metBy(within, site);
  if (met === null) return within;
  const { down, right } = met;
  if (right > 0) tell(site.file, cell, 'colspan', right, occupied);
  else tell(site.file, cell, 'rowspan', down, occupied);
  return {
    ...within,
    colSpan: right > 0 ? right : within.colSpan,
    rowSpan: Math.max(1, down),
  };
}

/** A cell goes no further than the last column, and the last row of its group. */
function withinTable(cell: GridCell, { rows, at, column, file }: SpanSite): GridCell {
  const colSpan = Math.min(cell.colSpan, (rows[at]?.cells.length ?? 0) - column);
  const group = rows[at]?.group?.value;
  const after = rows.findIndex((row, index) => index > at && row.group?.value !== group);
  const rowSpan = Math.min(cell.rowSpan, (after === -1 ? rows.length : after) - at);
  if (colSpan < cell.colSpan) tell(file, cell, 'colspan', colSpan, beyond);
  if (rowSpan < cell.rowSpan) tell(file, cell, 'rowspan', rowSpan, beyond);
  return { ...cell, colSpan, rowSpan };
}

/** The first cell on its way that is another's. */
function metBy(
  { colSpan, rowSpan }: GridCell,
  { at, column, isFree }: SpanSite,
): { down: number; right: number } | null {
  for (let down = 0; down < rowSpan; down += 1) {
    for (let right = down === 0 ? 1 : 0; right < colSpan; right += 1) {
      if (!isFree(at + down, column + right)) return { down, right };
    }
  }
  return null;
}

const beyond: Localised<(most: number) => string> = {
  sv: (most) => `högst ${most}: längre räcker inte tabellen eller gruppen`,
  en: (most) => `at most ${most}: the table or the group reaches no further`,
};

const occupied: Localised<(most: number) => string> = {
  sv: (most) => `högst ${most}: cellen bredvid eller under är skriven`,
  en: (most) => `at most ${most}: the cell beside or below it is written`,
};

function tell(
  file: VFile,
  cell: GridCell,
  key: 'colspan' | 'rowspan',
  most: number,
  why: typeof beyond,
): void {
  const found = `\`${key === 'colspan' ? cell.colSpan : cell.rowSpan}\``;
  const expected = { sv: why.sv(most), en: why.en(most) };
  report(file, 'value-valid', { key, found, expected }, { place: cell.place });
}
