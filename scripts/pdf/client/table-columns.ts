/** The lowest head of each column; in the order of the page, not of the columns, where heads stand in several rows. */
export function headsOfColumns(table: HTMLTableElement): HTMLTableCellElement[] {
  const cells = [...(table.tHead?.rows ?? [])].flatMap((row) => Array.from(row.cells));
  const single = cells.filter(({ colSpan, scope }) => colSpan === 1 && scope !== 'colgroup');
  return single.length > 0 ? single : [...(table.rows[0]?.cells ?? [])];
}
