import { describe, expect, test } from 'vitest';

import { printedTable } from '../../scripts/figures/format.ts';
import { summaryOf } from '../../scripts/figures/summary/summary.ts';
import type { ChartForm, DataTable, PanelForm } from '../../scripts/model/figure.ts';
import { randomFrom } from '../compare/edits.ts';
import {
  levels,
  type SampleCell,
  type SampleColumns,
  type SampleRow,
  share,
  tableOf,
} from './sample.ts';

interface Of {
  form?: ChartForm | 'vega-lite';
  of?: PanelForm;
  lang?: string;
  unit?: string;
}

function summary(
  columns: SampleColumns,
  rows: readonly SampleRow[],
  { form = 'ranked-bars', of, lang = 'sv', unit = 'procent' }: Of = {},
): readonly string[] {
  const options = { of: of ?? null };
  return summaryOf({ form, lang, options }, printedTable({ ...tableOf(columns, rows), unit }));
}

const one = (...cells: SampleCell[]): SampleRow[] => cells.map((cell) => ({ cells: [cell] }));
const yearly = (...cells: SampleCell[]): SampleRow[] =>
  cells.map((cell, at) => ({ label: String(2020 + at), cells: [cell] }));
const two: SampleColumns = [
  ['2016', 'plain'],
  ['2026', 'plain'],
];

describe('a summary says', () => {
  test.each<[string, readonly string[], string]>([
    [
      'the highest, the lowest and the difference',
      summary(share, one(58, 41.25, 33)),
      'Högst är Rad 1 med 58 procent, lägst är Rad 3 med 33 procent. Det skiljer 25 procentenheter.',
    ],
    [
      'all that are equal',
      summary(share, one(5, 4, 5)),
      'Högst är Rad 1 och Rad 3 med 5 procent var, lägst är Rad 2 med 4 procent. Det skiljer 1 procentenhet.',
    ],
    [
      'how many they are, where they are many',
      summary(share, one(5, 4, 5, 5, 5)),
      'Högst är 4 av 5 med 5 procent var, lägst är Rad 2 med 4 procent. Det skiljer 1 procentenhet.',
    ],
    ['that all are equal', summary(share, one(5, 5)), 'Alla 2 tal är lika, 5 procent.'],
    ['the only number', summary(share, one(5)), 'Rad 1 är 5 procent.'],
    ['that nothing is known', summary(share, one('illegible')), 'Inga tal är kända.'],
    [
      'what is not known, and claims no more than the known numbers hold',
      summary(share, one(5, 'illegible', 4, [[7, 17]])),
      'Högst av de kända talen är Rad 1 med 5 procent, lägst är Rad 3 med 4 procent. Det skiljer 1 procentenhet. Tal saknas för Rad 2 och Rad 4.',
    ],
    [
      'the only one that is known',
      summary(share, one(5, 'illegible')),
      'Det enda kända talet är Rad 1 med 5 procent. Tal saknas för Rad 2.',
    ],
    [
      'what makes a number unsure',
      summary(share, one([7, 'inferred'], 3)),
      'Högst är Rad 1 med 7 procent (tolkat), lägst är Rad 2 med 3 procent. Det skiljer 4 procentenheter.',
    ],
    [
      'negative numbers and nought with their unit',
      summary(share, one(-28, 0, 3.5), { unit: 'kr' }),
      'Högst är Rad 3 med 3,5 kr, lägst är Rad 1 med −28 kr. Det skiljer 31,5 kr.',
    ],
    [
      'counts without the word for it, with thousands',
      summary(share, one(12_500, 900), { unit: 'antal besök' }),
      'Högst är Rad 1 med 12\u00a0500 besök, lägst är Rad 2 med 900 besök. Det skiljer 11\u00a0600 besök.',
    ],
    [
      'numbers alone where the unit is no word to say after them',
      summary(share, one(12, 9), { unit: 'Index (2020 = 100)' }),
      'Högst är Rad 1 med 12, lägst är Rad 2 med 9. Det skiljer 3.',
    ],
    [
      'years as years',
      summary(share, one(1998, 2004), { unit: 'år' }),
      'Högst är Rad 2 med 2004, lägst är Rad 1 med 1998. Det skiljer 6 år.',
    ],
    [
      'how numbers change over years',
      summary(share, yearly(10, 12, 15), { form: 'columns' }),
      'Från 10 procent (2020) till 15 procent (2022), en ökning med 5 procentenheter. Varje tal är högre än det förra.',
    ],
    [
      'where they turn',
      summary(share, yearly(10, 15, 8), { form: 'columns' }),
      'Från 10 procent (2020) till 8 procent (2022), en minskning med 2 procentenheter. Talen går både upp och ned. Högst är 2021 med 15 procent, lägst är 2022 med 8 procent.',
    ],
    [
      'nothing of what lies in a gap',
      summary(share, yearly(10, 'illegible', 12, 15), { form: 'columns' }),
      'Från 10 procent (2020) till 15 procent (2023), en ökning med 5 procentenheter. Högst av de kända talen är 2023 med 15 procent, lägst är 2020 med 10 procent. Tal saknas för 2021.',
    ],
    [
      'that nothing has changed',
      summary(two, [{ cells: [4, 4] }, { cells: [9, 7] }], { form: 'change' }),
      'Rad 1: från 4 procent (2016) till 4 procent (2026), ingen förändring.',
    ],
    [
      'each level of a scale',
      summary(levels, [{ cells: [20, 39, 41] }, { cells: [16, undefined, 67] }], {
        form: 'likert',
      }),
      'Instämmer: högst är Rad 1 med 20 procent, lägst är Rad 2 med 16 procent. Det skiljer 4 procentenheter.',
    ],
    [
      'the levels of a single row',
      summary(levels, [{ cells: [20, 39, 41] }], { form: 'likert' }),
      'Högst är Instämmer ej med 41 procent, lägst är Instämmer med 20 procent. Det skiljer 21 procentenheter.',
    ],
    [
      'intervals, and that they overlap',
      summary(
        [
          ['Andel', 'plain'],
          ['Marginal', 'plain'],
        ],
        [{ cells: [50, 4] }, { cells: [45, 3] }],
        { form: 'intervals' },
      ),
      'Högst är Rad 1 med 50 procent (46–54), lägst är Rad 2 med 45 procent (42–48). Det skiljer 5 procentenheter. Intervallen för högst och lägst går in i varandra.',
    ],
    [
      'each chart of many',
      summary(
        share,
        [
          { group: 'Badet', cells: [3] },
          { group: 'Badet', cells: [4] },
        ],
        {
          form: 'multiples',
          of: 'columns',
        },
      ),
      'Badet: högst är Rad 2 med 4 procent, lägst är Rad 1 med 3 procent. Det skiljer 1 procentenhet.',
    ],
    [
      'it in English',
      summary(share, one(58, 41.5), { lang: 'en' }),
      'Highest is Rad 1 with 58 per cent, lowest is Rad 2 with 41.5 per cent. The difference is 16.5 percentage points.',
    ],
  ])('%s', (_, sentences, expected) => expect(sentences[0]).toBe(expected));

  test('what lies outside the scale, apart', () => {
    const rows = [...one(62, 30), { label: 'Vet ej', role: 'outside' as const, cells: [80] }];
    expect(summary(share, rows)).toEqual([
      'Högst är Rad 1 med 62 procent, lägst är Rad 2 med 30 procent. Det skiljer 32 procentenheter.',
      'Inte med i jämförelsen: Vet ej (80 procent).',
    ]);
  });

  test('that the source can be read in other ways', () => {
    const table = tableOf(share, one(5, 4));
    const rows = table.rows.map((row) => ({ ...row, alternatives: [[4]] }));
    const told = summaryOf({ form: 'ranked-bars', lang: 'sv' }, { ...table, rows });
    expect(told.at(-1)).toContain('läsas på fler sätt');
  });
});

/** A table with ties, unknown numbers and rows outside the scale. */
function randomTable(random: () => number): DataTable {
  const pick = <T>(...items: readonly T[]) => items[Math.floor(random() * items.length)];
  const range = pick(2, 5, 40, 2000) ?? 5;
  const decimals = pick(1, 10) ?? 1;
  const cell = (): SampleCell => {
    const value = Math.round((random() * 2 - 1) * range * decimals) / decimals;
    return random() < 0.1 ? pick<SampleCell>('illegible', [[1, 7]], undefined) : value;
  };
  const columns = (['A', 'B', 'C', 'D'] as const)
    .slice(0, 1 + Math.floor(random() * 4))
    .map((name) => [name, 'plain'] as const);
  const rows = Array.from({ length: 2 + Math.floor(random() * 12) }, (_, at): SampleRow => ({
    cells: columns.map(cell),
    role: at > 1 && random() < 0.1 ? 'outside' : 'plain',
  }));
  return printedTable({ ...tableOf(columns, rows), unit: 'poäng' });
}

const numberOf = (text = '') =>
  Number(text.replace('−', '-').replaceAll('\u00a0', '').replace(',', '.'));
const extreme =
  /högst(?: av de kända talen)? är (?<high>.+?) med (?<most>[−\d,\u00a0]+) poäng(?: var)?, lägst är (?<low>.+?) med (?<least>[−\d,\u00a0]+) poäng(?: var)?\. Det skiljer (?<spread>[\d,\u00a0]+) poäng/iu;

test('highest, lowest and difference are those of the data, in 500 random tables', () => {
  const random = randomFrom(14);
  let compared = 0;
  for (let run = 0; run < 500; run += 1) {
    const table = randomTable(random);
    const within = table.rows.filter(({ role }) => role !== 'outside');
    if (within.length < 2) continue;
    const told = summaryOf({ form: 'grouped-bars', lang: 'sv' }, table);
    for (const [index, { id }] of table.columns.entries()) {
      const known = within.flatMap(({ label, cells }) => {
        const value = cells.get(id)?.value ?? null;
        return value === null ? [] : [{ label, value }];
      });
      const values = known.map(({ value }) => value);
      const [most, least] = [Math.max(...values), Math.min(...values)];
      if (values.length < 2 || most === least) continue;
      const groups = extreme.exec(told[index] ?? '')?.groups ?? {};
      const namesAt = (wanted: number) => {
        const names = known.filter(({ value }) => value === wanted).map(({ label }) => label);
        if (names.length > 3) return `${names.length} av ${within.length}`;
        return names.join(', ').replace(/, ([^,]*)$/u, ' och $1');
      };
      expect(groups['high']).toBe(namesAt(most));
      expect(groups['low']).toBe(namesAt(least));
      expect(numberOf(groups['most'])).toBe(most + 0);
      expect(numberOf(groups['least'])).toBe(least + 0);
      expect(numberOf(groups['spread'])).toBeCloseTo(most - least, 9);
      expect(/av de kända/u.test(told[index] ?? '')).toBe(known.length < within.length);
      compared += 1;
    }
  }
  expect(compared).toBeGreaterThan(600);
});
