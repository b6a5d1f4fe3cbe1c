import { expect, test } from 'vitest';

import type { ChartForm, DataCell, DataTable } from '../../scripts/model/figure.ts';
import { drawForm, levels, share, tableOf } from './sample.ts';

/** The first number is ”<5” with a note, the rest are known; a note of the row stands after its label. */
function withSuppressed(table: DataTable): DataTable {
  const [first, ...others] = table.rows;
  if (first === undefined) throw new Error('the sample has rows');
  const [[column, cell] = [], ...rest] = [...first.cells];
  if (column === undefined || cell === undefined) throw new Error('the sample has numbers');
  const unknown: DataCell = {
    ...cell,
    value: null,
    status: 'suppressed',
    below: 2.5,
    sign: '<2,5',
    noteLetter: 'b',
  };
  const row = { ...first, noteLetter: 'a', cells: new Map([[column, unknown], ...rest]) };
  return { ...table, rows: [row, ...others] };
}

const one = tableOf(share, [{ cells: [5] }, { cells: [40] }]);
const many = tableOf(levels, [{ cells: [2, 38, 60] }, { cells: [20, 30, 50] }]);

const cases: [ChartForm, DataTable][] = [
  ['ranked-bars', one],
  ['columns', one],
  ['bar-table', many],
  ['grouped-bars', many],
  ['heat-table', many],
  ['likert', many],
  ['share-bar', many],
  ['diverging-bars', many],
  ['dots', many],
];

test.each(cases)('%s says of a number what is known of it', async (form, table) => {
  const { drawing, faults } = await drawForm(form, withSuppressed(table), 'page');
  expect(faults).toEqual([]);
  expect(drawing.svg).toContain('&#x3C;2,5\u00a0b)');
  expect(drawing.svg).toContain('\u00a0a)');
  expect(positionOf('Rad 1', drawing.svg)).toBeLessThan(positionOf('Rad 2', drawing.svg));
  expect(JSON.stringify(drawing.vegaLite)).not.toMatch(/"status":"suppressed","value"/);
});

/** From the left and from above, in px. */
function positionOf(words: string, svg: string): number {
  const [, x = '', y = ''] =
    new RegExp(`translate\\(([\\d.-]+),([\\d.-]+)\\)"[^>]*>${words}`, 'u').exec(svg) ?? [];
  return Number(x) + Number(y);
}
