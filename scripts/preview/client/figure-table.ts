import { h } from '../../browser/client/dom.ts';
import type { Say } from '../../browser/client/words.ts';
import type { PrintedTable } from '../../model/figure.ts';
import type { DeskFigure } from '../desk-state.ts';
import type { DeskTerm } from '../terms.ts';

/*
 * The table of a figure, with the numbers marked that were not simply read.
 */

type Row = PrintedTable['rows'][number];

/** Rows that follow each other under the same heading, if any. */
interface Group {
  name: string | null;
  rows: Row[];
}

export function figureTable(say: Say<DeskTerm>, { table, id }: DeskFigure): HTMLElement | null {
  if (table === null) return null;
  const [corner = '', ...columns] = table.header;
  return h(
    'section',
    {},
    h('h3', { id: `table-${id}` }, say('tableShort')),
    h(
      'div',
      {
        class: 'scroll',
        tabindex: '0',
        role: 'group',
        'aria-labelledby': `table-${id}`,
        'data-key': 'table',
      },
      h(
        'table',
        { 'aria-labelledby': `table-${id}` },
        h(
          'thead',
          {},
          h(
            'tr',
            {},
            [corner, ...columns].map((text) => h('th', { scope: 'col' }, text)),
          ),
        ),
        groupsOf(table.rows).map((group) => bodyOf(group, table.header.length)),
      ),
    ),
  );
}

function groupsOf(rows: readonly Row[]): Group[] {
  const groups: Group[] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last !== undefined && last.name === row.group) last.rows.push(row);
    else groups.push({ name: row.group, rows: [row] });
  }
  return groups;
}

function bodyOf({ name, rows }: Group, width: number): HTMLElement {
  const isHeaded = name !== null && !(rows.length === 1 && rows[0]?.label === name);
  return h(
    'tbody',
    {},
    isHeaded
      ? h('tr', { class: 'group' }, h('th', { scope: 'rowgroup', colspan: width }, name))
      : null,
    rows.map((row) =>
      h(
        'tr',
        {},
        h('th', { scope: 'row', title: row.labelRemark || null }, row.label),
        row.cells.map(({ text, status, remark, together, reason }) =>
          h(
            'td',
            {
              class: status === 'read' ? null : 'marked',
              title: [remark, reason].filter((each) => each !== '').join(': ') || null,
            },
            together === '' ? text : `${text} (${together})`,
            remark === '' ? null : h('span', { class: 'visually-hidden' }, ` (${remark})`),
          ),
        ),
      ),
    ),
  );
}
