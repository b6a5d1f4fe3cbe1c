import { VFile } from 'vfile';
import { beforeAll, describe, expect, test } from 'vitest';

import { segmentGap } from '../../scripts/figures/forms/stack.ts';
import { lintSurvey } from '../../scripts/lint/survey/survey.ts';
import type { Sources } from '../../scripts/model/book.ts';
import type { DataTable, FigureSpec } from '../../scripts/model/figure.ts';
import {
  chartSpec,
  levels,
  readRepository,
  share,
  tableOf,
  vegaLiteSpec,
} from '../figures/sample.ts';

let repository: Sources;
beforeAll(async () => {
  repository = readRepository();
});

/** The rules that figures break, by themselves. */
function rulesBrokenBy(...specs: FigureSpec[]): string[] {
  const named = specs.flatMap((spec, index) => {
    const path = `figures/prov-${index + 1}.yaml`;
    if (!('table' in spec)) return [];
    return [
      Object.assign({}, spec, { id: path, path, table: Object.assign({}, spec.table, { path }) }),
    ];
  });
  const files = named.map(({ path }) => new VFile({ path, value: '' }));
  const byId = new Map(named.map((spec) => [spec.id, spec]));
  lintSurvey({
    ...repository,
    specs: byId,
    files: new Map(files.map((file) => [file.path, file])),
  });
  return files.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId ?? ''));
}

function counted(rows: readonly (readonly [count: number, share: number])[], group?: string) {
  return tableOf(
    [
      ['Antal', 'plain'],
      ['Andel', 'plain'],
    ],
    rows.map((cells) => ({ cells: [...cells], ...(group === undefined ? {} : { group }) })),
  );
}

function own(table: DataTable): string[] {
  return rulesBrokenBy(vegaLiteSpec({ mark: 'bar' }, table));
}

function several(rows: Parameters<typeof tableOf>[1], maxAnswers: number | null = null): string[] {
  const spec = chartSpec('ranked-bars', tableOf(share, rows));
  return rulesBrokenBy({
    ...spec,
    base: { ...spec.base, n: '606', population: 'invånare', maxAnswers },
  });
}

function ranked(labels: readonly string[], roles: readonly ('plain' | 'outside')[]): string[] {
  const rows = labels.map((label, at) => ({ label, role: roles[at] ?? 'plain', cells: [30] }));
  return rulesBrokenBy(chartSpec('ranked-bars', tableOf(share, rows)));
}

test('the repository breaks no rule', () => {
  const files = [...repository.files.values()].map(({ path, value }) => new VFile({ path, value }));
  lintSurvey({ ...repository, files: new Map(files.map((file) => [file.path, file])) });
  expect(files.flatMap(({ messages }) => messages.map(String))).toEqual([]);
});

describe('counts and shares', () => {
  test('that agree within the rounding are left alone', () => {
    expect(own(counted([[1, 33], [1, 33], [1, 33]]))).toEqual([]); // prettier-ignore
    expect(own(counted([[24, 0.7], [294, 9.1], [594, 18.5], [1927, 59.9], [376, 11.7]]))).toEqual([]); // prettier-ignore
    expect(
      own(
        counted([
          [5, 0],
          [0, 0],
        ]),
      ),
    ).not.toEqual([]);
  });

  test('of which one was mistyped are told at that row', () => {
    expect(own(counted([[10, 50], [6, 30], [4, 25]]))).toEqual(['percentages-agree-with-counts']); // prettier-ignore
  });

  test('that have nothing to do with each other are not compared', () => {
    expect(own(counted([[10, 80], [20, 10], [30, 55], [40, 70]]))).toEqual([]); // prettier-ignore
  });
});

describe('answers that are more than the respondents', () => {
  test('need the number that could be chosen', () => {
    expect(several([{ cells: [60] }, { cells: [60] }])).toEqual(['max-answers-stated']);
    expect(several([{ cells: [60] }, { cells: [60] }], 2)).toEqual([]);
    expect(several([{ cells: [60] }, { cells: [41] }])).toEqual([]); // rounding
  });

  test('are not told of for groups of people', () => {
    const rows = ['A', 'B'].map((group) => ({ group, cells: [60] }));
    expect(several(rows)).toEqual([]);
  });

  test('an illegible share counts as the least that it may be', () => {
    expect(several([{ cells: [60] }, { cells: [[[30, 90]]] as never }])).toEqual([]);
    expect(several([{ cells: [60] }, { cells: [[[50, 90]]] as never }])).toEqual([
      'max-answers-stated',
    ]);
  });
});

describe('scales', () => {
  const row = { cells: [50, 30, 20] };
  const turned = levels.toReversed();

  test('in the same order in all figures are left alone, whatever their rows', () => {
    const spec = chartSpec('grouped-levels', tableOf(levels, [row]));
    expect(rulesBrokenBy(spec, spec)).toEqual([]);
  });

  test('that turn are told of in the later figure', () => {
    const one = chartSpec('grouped-levels', tableOf(levels, [row]));
    const other = chartSpec('grouped-levels', tableOf(turned, [row]));
    expect(rulesBrokenBy(one, other)).toEqual(['scale-order-same']);
  });

  test('may turn in diverging bars, which have the negative to the left', () => {
    const one = chartSpec('grouped-levels', tableOf(levels, [row]));
    const other = chartSpec('diverging-bars', tableOf(turned, [row]));
    expect(rulesBrokenBy(one, other)).toEqual([]);
  });

  test('have the neutral answer between the others', () => {
    const [yes = levels[0], neither = levels[0], no = levels[0]] = levels;
    const columns = [yes, no, neither].filter((column) => column !== undefined);
    expect(rulesBrokenBy(chartSpec('share-bar', tableOf(columns, [row])))).toEqual([
      'scale-in-order',
    ]);
  });
});

describe('answers outside the scale', () => {
  test.each(['Vet ej', 'vet inte', 'Tveksam, vet ej', 'Ingen uppfattning', 'Don’t know'])(
    '%s belongs there',
    (label) => {
      expect(ranked(['Ja', label], ['plain', 'plain'])).toEqual(['dont-know-outside']);
      expect(ranked(['Ja', label], ['plain', 'outside'])).toEqual([]);
      expect(ranked([label, 'Ja'], ['outside', 'plain'])).toEqual(['outside-answers-last']);
    },
  );

  test('a statement with the same words does not', () => {
    expect(ranked(['Ja', 'Vet inte hur mina data används'], ['plain', 'plain'])).toEqual([]);
  });
});

describe('a row of everybody', () => {
  const diverging = [levels[2], levels[0]].filter((column) => column !== undefined);
  const one = chartSpec(
    'grouped-levels',
    tableOf(levels, [{ label: 'Staden', cells: [20, 39, 41] }]),
  );

  test('that has the numbers of another figure is hinted at', () => {
    const rows = [{ label: 'Samtliga', cells: [41, 20] }];
    const other = chartSpec('diverging-bars', tableOf(diverging, rows));
    expect(rulesBrokenBy(one, other)).toEqual(['same-row-declared']);
  });

  test('with other numbers is not, nor a row of some', () => {
    const rows = [
      { label: 'Samtliga', cells: [41, 21] },
      { label: 'Kvinnor', cells: [41, 20] },
    ];
    expect(rulesBrokenBy(one, chartSpec('diverging-bars', tableOf(diverging, rows)))).toEqual([]);
  });
});

test('rows of one question as asked agree, unless a number that cannot be read may be the same', () => {
  const asked = {
    value: 'Vad tycker du?',
    place: { line: 1, column: 1 },
    runs: [],
    style: 'plain',
  } as const;
  const spec = (cells: Parameters<typeof tableOf>[1][number]['cells']) => ({
    ...chartSpec('grouped-levels', tableOf(levels, [{ label: 'Staden', cells }])),
    question: asked,
  });
  expect(rulesBrokenBy(spec([20, 39, 41]), spec([20, 39, 41]))).toEqual([]);
  expect(rulesBrokenBy(spec([20, 39, 41]), spec([21, 39, 40]))).toEqual([
    'same-row-agrees',
    'same-row-agrees',
  ]);
  expect(rulesBrokenBy(spec([20, 39, 41]), spec([[[20, 30]] as never, 39, 41]))).toEqual([]);
  expect(rulesBrokenBy(spec([20, 39, 41]), spec([[[21, 31]] as never, 39, 41]))).toEqual([
    'same-row-agrees',
  ]);
  expect(rulesBrokenBy(spec([20, 39, 41]), spec(['illegible', 39, 41]))).toEqual([]);
});

test('neighbours in a bar are kept apart by a gap of the ground, so that their colours need not', () => {
  expect(segmentGap).toBeGreaterThanOrEqual(1);
});
