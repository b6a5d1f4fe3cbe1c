import { describe, expect, test } from 'vitest';

import type { DataCell, FigureSpec, Reading } from '../../scripts/model/figure.ts';
import { parseExpression } from '../../scripts/resolve/expressions/parser.ts';
import { otherReadings } from '../../scripts/resolve/expressions/readings.ts';
import { evaluateInAllWorlds } from '../../scripts/resolve/expressions/worlds.ts';
import { valueTableOf } from '../../scripts/resolve/value-table.ts';

const place = { line: 1, column: 1 };

function cell(value: number | null, candidates: readonly number[] = []): DataCell {
  const status = value === null ? 'illegible' : 'inferred';
  const about = { note: null, reason: null, stated: false, path: 'figures/a.yaml' };
  const bare = { below: null, sign: '', noteLetter: '', sheetCell: null };
  return { ...about, ...bare, value, status, candidates, place, statusPlace: place };
}

interface SampleRow {
  cells: readonly DataCell[];
  alternatives?: readonly (readonly number[])[];
}

function spec(
  id: string,
  rows: Readonly<Record<string, SampleRow>>,
  readings: readonly Reading[] = [],
): FigureSpec {
  const columns = ['ja', 'nej'];
  const table = {
    columns: columns.map((column) => ({ id: column, role: 'plain' })),
    rows: Object.entries(rows).map(([row, { cells, alternatives = [] }]) => ({
      id: row,
      role: 'plain',
      alternatives,
      cells: new Map(cells.map((each, index) => [columns[index] ?? '', each])),
    })),
    readings,
    unit: 'procent',
  };
  return { id, table } as unknown as FigureSpec;
}

const pair = (yes: number, no: number) => [cell(yes), cell(no)];
const table = valueTableOf(
  [
    spec('rader', {
      a: { cells: pair(18, 50), alternatives: [[31, 50]] },
      b: {
        cells: pair(30, 31),
        alternatives: [
          [31, 39],
          [39, 31],
        ],
      },
      c: { cells: [cell(null, [7, 17]), cell(46)] },
    }),
    spec(
      'grupper',
      { hansyn: { cells: pair(61, 9), alternatives: [[61, 30]] }, insyn: { cells: pair(53, 22) } },
      [
        {
          rows: new Map([
            ['hansyn', [53, 22]],
            ['insyn', [61, 9]],
          ]),
        },
      ],
    ),
  ],
  [],
  new Set(),
);

function failing(expression: string) {
  const { worlds, failingReading } = evaluateInAllWorlds(parseExpression(expression), table);
  expect(worlds.every(({ value }) => value === true)).toBe(true);
  const found = failingReading(({ value }) => value === true);
  return found === null ? null : Object.fromEntries(found);
}

describe('a claim that holds is tried in every other reading of its numbers', () => {
  test.each([
    'rader.a.nej = 50',
    'rader.a.ja < 32 and rader.b.ja >= 30',
    'grupper.hansyn.ja > 50 and grupper.insyn.ja > 50',
    'rader.c.ja < rader.b.ja',
  ])('%s holds in all', (expression) => {
    expect(failing(expression)).toBeNull();
  });

  test.each([
    ['rader.a.ja < rader.b.ja', { 'rader.a.ja': 31 }],
    ['grupper.hansyn.ja > grupper.insyn.ja', { 'grupper.hansyn.ja': 53, 'grupper.insyn.ja': 61 }],
    ['grupper.hansyn.nej < 10', { 'grupper.hansyn.nej': 30 }],
    ['rader.a.ja + rader.b.ja < 62', { 'rader.a.ja': 31, 'rader.b.ja': 31 }],
    ['rader.c.ja < rader.a.ja and rader.c.ja < 30 - rader.a.ja + 18', { 'rader.a.ja': 31 }],
  ])('%s does not', (expression, numbers) => {
    expect(failing(expression)).toEqual(numbers);
  });
});

test('readings that change nothing an expression reads are not tried, and equal ones once', () => {
  expect(otherReadings(new Set(['rader.a.nej']), table)).toEqual([]);
  expect(otherReadings(new Set(['rader.b.nej']), table)).toEqual([new Map([['rader.b.nej', 39]])]);
});

test('where there are too many, each choice is tried alone', () => {
  const rows = Array.from({ length: 11 }, (_, index): [string, SampleRow] => [
    `r${index}`,
    { cells: pair(10, 20), alternatives: [[20, 10]] },
  ]);
  const many = valueTableOf([spec('m', Object.fromEntries(rows))], [], new Set());
  const all = new Set(many.byAddress.keys());
  expect(otherReadings(all, many)).toHaveLength(11);
});
