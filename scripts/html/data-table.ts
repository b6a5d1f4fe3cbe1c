import type { Element } from 'hast';
import { h } from 'hastscript';

import type { PrintedTable } from '../model/figure.ts';
import type { Medium } from './handlers.ts';

type PrintedRow = PrintedTable['rows'][number];

/** The data of a figure as a table with scoped headers; groups of rows get a heading row of their own. */
export function dataTable(
  table: PrintedTable,
  options: {
    medium: Medium;
    labelledBy: string;
    bars: boolean;
    /** Identifiers of rows that stand out. */
    highlight?: readonly string[];
  },
): Element {
  const { medium, labelledBy, bars, highlight = [] } = options;
  const head = h(
    'thead',
    h(
      'tr',
      table.header.map((text) => h('th', { scope: 'col' }, text)),
    ),
  );
  const most = bars ? fullBar(table) : null;
  const bodies = groupsOf(table.rows).map((rows) => {
    const [first] = rows;
    const group = first?.group ?? null;
    const hasHeading = group !== null && !(rows.length === 1 && first?.label === group);
    const heading = h(
      'tr.group',
      h('th', { scope: 'rowgroup', colSpan: table.header.length }, group),
    );
    return h('tbody', [
      ...(hasHeading ? [heading] : []),
      ...rows.map((row) => {
        const element = rowOf(row, medium, most);
        if (highlight.includes(row.id)) element.properties['className'] = ['highlight'];
        return element;
      }),
    ]);
  });
  return h('table.data', { ariaLabelledBy: labelledBy }, [head, ...bodies]);
}

function groupsOf(rows: readonly PrintedRow[]): PrintedRow[][] {
  const groups: PrintedRow[][] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last?.[0] !== undefined && last[0].group === row.group) last.push(row);
    else groups.push([row]);
  }
  return groups;
}

/** The number of a full bar: 100, so that shares are seen as parts, or the greatest where that is more. */
function fullBar({ rows }: PrintedTable): number {
  const sizes = rows.flatMap(({ cells }) => cells.map(({ value }) => Math.abs(value ?? 0)));
  return Math.max(100, ...sizes);
}

/** `most` is the number of a full bar; `null` for a table without bars. */
function rowOf(row: PrintedRow, medium: Medium, most: number | null): Element {
  const cells = row.cells.map((cell, index) => {
    const remark =
      cell.remark !== '' && medium === 'screen'
        ? [h('span.visually-hidden', ` (${cell.remark})`)]
        : [];
    const number = h('span.number', cell.text, ...remark);
    const together = cell.together === '' ? [] : [' ', h('span.together', cell.together)];
    const role = row.columnRoles[index] ?? 'plain';
    const share = Math.round((Math.abs(cell.value ?? 0) / (most ?? 100)) * 1000) / 10;
    const bar = h('span.bar', { style: `--share:${share}`, className: [role], ariaHidden: 'true' });
    return h(
      'td',
      { className: [role, cell.status] },
      most !== null ? [number, ...together, bar] : [number, ...together],
    );
  });
  const remark =
    row.labelRemark !== '' && medium === 'screen'
      ? [h('span.visually-hidden', ` (${row.labelRemark})`)]
      : [];
  return h('tr', [h('th', { scope: 'row' }, row.label, ...remark), ...cells]);
}
