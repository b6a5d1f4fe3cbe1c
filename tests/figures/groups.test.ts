import { describe, expect, test } from 'vitest';

import type { ChartForm } from '../../scripts/model/figure.ts';
import { drawForm, levels, readTestTheme, type SampleColumns, share, tableOf } from './sample.ts';

const light = readTestTheme().figure.light;

const withDoubt: SampleColumns = [
  ['Ja', 'positive'],
  ['Nej', 'negative'],
  ['Vet ej', 'outside'],
];

const inGroups = tableOf(withDoubt, [
  { group: 'Kön', cells: [61, 28, 11] },
  { group: 'Kön', cells: [52, 35, 13] },
  { group: 'Ålder', cells: [43, 40, 17] },
  { role: 'outside', cells: [23, 47, 30] },
]);

const forms: ChartForm[] = [
  'likert',
  'grouped-bars',
  'diverging-bars',
  'dots',
  'bar-table',
  'heat-table',
];

test.each(forms)('%s draws answers outside the scale in every group', async (form) => {
  const { marks, faults } = await drawForm(form, inGroups, 'page');
  expect(faults).toEqual([]);
  const texts = marks.map(({ text }) => text);
  for (const number of [61, 28, 11, 52, 35, 13, 43, 40, 17, 23, 47, 30]) {
    expect(texts.filter((text) => text.startsWith(String(number)))).toHaveLength(1);
  }
  for (const label of ['Rad 1', 'Rad 2', 'Rad 3', 'Rad 4']) {
    expect(texts.filter((text) => text === label)).toHaveLength(1);
  }
});

describe('an answer whose words are lost', () => {
  const table = tableOf(share, [
    { label: 'Oläsligt', labelStatus: 'illegible', cells: [30] },
    { label: 'Läst', cells: [20] },
    { label: 'Vet ej', role: 'outside', cells: [10] },
  ]);

  test.each(['page', 'narrow'] as const)(
    'stands apart, before those outside (%s)',
    async (size) => {
      const { marks } = await drawForm('ranked-bars', table, size);
      const top = (label: string) => marks.find(({ text }) => text === label)?.top ?? 0;
      expect(top('Läst')).toBeLessThan(top('Oläsligt'));
      expect(top('Oläsligt')).toBeLessThan(top('Vet ej'));
    },
  );

  test('is hatched as far as its number, and not filled', async () => {
    const { drawing } = await drawForm('ranked-bars', table, 'page');
    expect(drawing.svg.match(/<path [^>]*stroke-dasharray/gu)).toHaveLength(1);
    expect(drawing.svg.match(new RegExp(`fill="${light.plain}"`, 'gu'))).toHaveLength(1);
  });
});

test('a share that cannot be read may be what the other answers leave', async () => {
  const rows = [{ cells: [44, 'illegible'] as const }, { cells: [10, 20] }];
  const spansIn = async (columns: SampleColumns, unit = 'procent') => {
    const { drawing } = await drawForm('dots', { ...tableOf(columns, rows), unit }, 'page');
    const { values } = drawing.vegaLite['data'] as { values: { low?: number; high?: number }[] };
    return values.flatMap(({ low, high }) => (high === undefined ? [] : [[low, high]]));
  };
  expect(await spansIn(levels.filter(([, role]) => role !== 'neutral'))).toEqual([[0, 56]]);
  // Years are no answers to one question, and kronor no shares of a whole.
  const years: SampleColumns = [
    ['2020', 'plain'],
    ['2024', 'plain'],
  ];
  expect(await spansIn(years)).toEqual([]);
  expect(await spansIn(levels.slice(0, 2), 'kronor')).toEqual([]);
});
