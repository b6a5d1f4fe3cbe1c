import { expect, test } from 'vitest';

import { sortedTable } from '../../scripts/figures/sorted.ts';
import { levels, tableOf } from './sample.ts';

const table = tableOf(levels, [
  { label: 'A', cells: [20, 30, 50] },
  { label: 'B', cells: [40, 40, 20] },
  { label: 'C', cells: ['illegible', 40, 20] },
  { label: 'D', cells: [40, 50, 10] },
  { label: 'Vet ej', role: 'outside', cells: [99, 1, 0] },
]);

test.each([
  [null, 'A B C D Vet ej'],
  [['a'], 'B D A C Vet ej'],
  [['a', 'b'], 'D B A C Vet ej'],
  [['c'], 'A B C D Vet ej'],
])(
  'rows by the sum of %j: the greatest first, ties as written, then what is not known',
  (by, order) => {
    expect(
      sortedTable(table, by)
        .rows.map(({ label }) => label)
        .join(' '),
    ).toBe(order);
  },
);
