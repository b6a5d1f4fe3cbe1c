import { describe, expect, test } from 'vitest';

import type { DataCell, Fact, FigureSpec, Role } from '../../scripts/model/figure.ts';
import { parseExpression } from '../../scripts/resolve/expressions/parser.ts';
import type { Value } from '../../scripts/resolve/expressions/quantified.ts';
import { ExpressionError } from '../../scripts/resolve/expressions/syntax.ts';
import { evaluateInAllWorlds } from '../../scripts/resolve/expressions/worlds.ts';
import { type ValueTable, valueTableOf } from '../../scripts/resolve/value-table.ts';

const place = { line: 1, column: 1 };

function cell(value: number | null, candidates: readonly number[] = []): DataCell {
  const status = value === null ? 'illegible' : 'read';
  return {
    value,
    status,
    candidates,
    below: null,
    sign: '',
    noteLetter: '',
    sheetCell: null,
    note: null,
    reason: null,
    stated: false,
    path: 'figures/a.yaml',
    place,
    statusPlace: place,
  };
}

type Rows = Readonly<Record<string, readonly DataCell[]>>;

function spec(id: string, columns: readonly string[], rows: Rows, outside = ''): FigureSpec {
  const table = {
    columns: columns.map((column) => ({ id: column, role: 'plain' as Role })),
    rows: Object.entries(rows).map(([row, cells]) => ({
      id: row,
      role: row === outside ? 'outside' : 'plain',
      alternatives: [],
      cells: new Map(cells.map((each, index) => [columns[index] ?? '', each])),
    })),
    readings: [],
    unit: 'procent',
  };
  return { id, table } as unknown as FigureSpec;
}

const table: ValueTable = valueTableOf(
  [
    spec(
      'fig-1',
      ['andel'],
      {
        forklara: [cell(53)],
        overlata: [cell(39)],
        'ratta-bort': [cell(39)],
        'vet-ej': [cell(60)],
      },
      'vet-ej',
    ),
    spec('fig-2', ['ja', 'nej'], {
      'alder-16-29': [cell(34), cell(33)],
      'alder-30-49': [cell(25), cell(34)],
      hoger: [cell(null, [33, 43]), cell(29)],
      okant: [cell(null), cell(44)],
    }),
  ],
  [{ id: 'svar', cell: cell(600), unit: 'svar' } as unknown as Fact],
  new Set(),
);

function inWorlds(text: string): Value[] {
  const { worlds } = evaluateInAllWorlds(parseExpression(text), table);
  return worlds.map(({ value }) => value);
}

function worth(text: string): boolean | number[] {
  const [value = []] = inWorlds(text);
  return typeof value === 'boolean' ? value : value.map((each) => each.value);
}

describe('numbers', () => {
  test.each([
    ['1 + 2 * 3', 7],
    ['(1 + 2) * 3', 9],
    ['2 - 3 - 4', -5],
    ['-2 * 3', -6],
    ['12 / 4 / 3', 1],
    ['fig-1.forklara - fig-1.overlata', 14],
    ['fig-1.forklara.andel', 53],
    ['100 - fig-2.alder-16-29.ja', 66],
    ['facts.svar / 2', 300],
    ['max(fig-1.*)', 60],
    ['max(inside(fig-1.*))', 53],
    ['min(1, 5; 3)', 1],
    ['sum(fig-2.alder-16-29.*)', 67],
    ['mean(fig-2.*.nej)', 35],
    ['spread(fig-2.alder-*.nej)', 1],
    ['count(fig-1.*)', 4],
    ['abs(fig-1.overlata - fig-1.forklara)', 14],
    ['round(2.5)', 3],
    ['rank(fig-1.forklara)', 1],
    ['rank(fig-1.overlata)', 2],
    ['rank(fig-1.ratta-bort)', 2],
    ['rank(fig-1.vet-ej)', 1],
    ['rank(fig-1.forklara, fig-1.*)', 2],
    ['share(fig-1.forklara, fig-1.forklara, 53)', 50],
    ['ratio(6, 3)', 2],
  ])('%s is %d', (text, expected) => {
    expect(worth(text)).toEqual([expected]);
  });

  test('a margin of error is that of a simple random sample', () => {
    const [margin = 0] = worth('moe(50, facts.svar)') as number[];
    expect(margin).toBeCloseTo(4.0, 2);
  });

  test('wildcards keep the order of the figure, and so do lists', () => {
    expect(worth('fig-1.*')).toEqual([53, 39, 39, 60]);
    expect(worth('fig-2.alder-*.ja')).toEqual([34, 25]);
    expect(worth('fig-1.forklara; fig-1.vet-ej')).toEqual([53, 60]);
    expect(worth('fig-2.alder-*.ja - fig-2.alder-*.nej')).toEqual([1, -9]);
  });
});

describe('comparisons', () => {
  test.each([
    ['fig-1.forklara = 53', true],
    ['fig-1.forklara != 53', false],
    ['fig-1.overlata >= fig-1.ratta-bort', true],
    ['fig-1.overlata > fig-1.ratta-bort', false],
    ['fig-1.overlata < fig-1.forklara < fig-1.vet-ej', true],
    ['fig-1.overlata < fig-1.forklara < 10', false],
    ['fig-2.alder-16-29.ja ~= fig-2.alder-16-29.nej', true],
    ['fig-1.forklara ~= 56', false],
    ['fig-1.forklara / fig-1.overlata ~= 1.4', true],
    ['fig-1.forklara / fig-1.overlata ≈ 2', false],
    ['fig-1.* >= 39', true],
    ['fig-1.* > 39', false],
    ['not fig-1.forklara = 1 and 1 < 2', true],
    ['1 > 2 or 2 > 1 and 1 > 3', false],
    ['(1 > 2 or 2 > 1) and 1 < 3', true],
    ['not (1 > 2)', true],
    ['increasing(1, 2, 3)', true],
    ['increasing(1, 2, 2)', false],
    ['decreasing(fig-2.alder-*.ja)', true],
    ['0.1 + 0.2 = 0.3', true],
  ])('%s is %s', (text, expected) => {
    expect(worth(text)).toBe(expected);
  });
});

describe('numbers that cannot be read', () => {
  test('are each of their candidates', () => {
    expect(inWorlds('fig-2.hoger.ja > 30')).toEqual([true, true]);
    expect(inWorlds('fig-2.hoger.ja > 40')).toEqual([false, true]);
  });

  test('cannot be counted up without candidates', () => {
    expect(inWorlds('fig-2.okant.ja > 30')).toEqual([]);
    expect(inWorlds('max(fig-2.*.ja) > 30')).toEqual([]);
  });

  test('are named, with all numbers that the claim hangs on', () => {
    const expression = parseExpression('1 > 2 and rank(fig-2.hoger.ja) = 1');
    const { cells, illegible } = evaluateInAllWorlds(expression, table);
    expect(illegible.map(({ name }) => name)).toEqual(['fig-2.hoger.ja', 'fig-2.okant.ja']);
    expect(cells).toHaveLength(4);
  });
});

describe('faults', () => {
  test.each([
    ['1 +', '', 'tar slut för tidigt'],
    ['(1 + 2', '', 'väntade `)`'],
    ['1 2', '2', 'oväntat `2`'],
    ['fig-1.forklara # 2', '#', 'hör inte hemma'],
    ['fig-1.saknas > 1', 'fig-1.saknas', 'finns inte'],
    ['fig-2.hoger > 1', 'fig-2.hoger', 'finns inte'],
    ['fig-2.* > 1', 'fig-2.*', 'finns inte'],
    ['topp(1)', 'topp', 'funktionen `topp` finns inte'],
    ['share(1)', 'share(1)', 'skrivs `share'],
    ['rank(1 + 2)', 'rank(1 + 2)', 'behöver en lista'],
    ['1 and 2 > 1', '1', 'väntas en jämförelse'],
    ['(1 > 2) + 1', '(1 > 2)', 'väntas ett tal'],
    ['fig-1.* - fig-2.*.ja > fig-2.alder-*.ja', undefined, 'värden kan inte jämföras med'],
    ['1,5 > 1', ',', 'decimaler skrivs med punkt'],
    [`${'('.repeat(30)}1`, undefined, 'nivåer av parenteser'],
    ['1 + '.repeat(400), undefined, 'längre än'],
  ])('%s is told at %j', (text, at, says) => {
    let fault: unknown = null;
    try {
      worth(text);
    } catch (error) {
      fault = error;
    }
    expect(fault).toBeInstanceOf(ExpressionError);
    if (!(fault instanceof ExpressionError)) return;
    expect(fault.told.sv).toContain(says);
    if (at !== undefined) expect(text.slice(fault.span.start, fault.span.end)).toBe(at);
  });
});
