import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, describe, expect, test } from 'vitest';

import type { ChartForm, DataTable, Picture } from '../../scripts/model/figure.ts';
import { buildInMemory, otherRoot } from '../repository.ts';
import {
  chartSpec,
  drawOne,
  levels,
  type SampleCell,
  type SampleColumns,
  share,
  tableOf,
} from './sample.ts';

const sides: SampleColumns = [
  ['Missnöjda', 'negative'],
  ['Nöjda', 'positive'],
];
const words = [
  'Fler cykelvägar skilda från biltrafiken',
  'Snöröjning före klockan sju på alla skolvägar och gångstråk',
  'Buss',
] as const;
const labelOf = (at: number) => `${words[at % 3] ?? ''} nummer ${at + 1} här`;

/** Rows with long labels; with `groups` in as many groups, taken in turn. */
function many(
  columns: SampleColumns,
  count: number,
  cellsOf: (at: number) => readonly SampleCell[],
  groups = 0,
): DataTable {
  const rows = Array.from({ length: count }, (_, at) => ({
    label: labelOf(at),
    cells: cellsOf(at),
    ...(groups > 0 && { group: `Grupp ${String.fromCodePoint(65 + (at % groups))}` }),
  }));
  return tableOf(columns, rows);
}

/** The same with answers outside the scale, here and there, and one whose words are lost. */
function apart(columns: SampleColumns, groups = 0): DataTable {
  const table = many(columns, 40, (at) => columns.map(() => at), groups);
  const rows = table.rows.map((row, at) =>
    Object.assign(
      row,
      at % 7 === 3 && { role: 'outside' },
      at === 12 && { labelStatus: 'illegible' },
    ),
  );
  return { ...table, rows };
}

const two = (at: number) => [at, 60 - at];
const tables: readonly [string, ChartForm, DataTable][] = [
  ['30 rows', 'ranked-bars', many(share, 30, (at) => [at])],
  ['60 rows', 'ranked-bars', many(share, 60, (at) => [at])],
  ['negative numbers', 'ranked-bars', many(share, 60, (at) => [at - 30])],
  ['an unknown number', 'ranked-bars', many(share, 40, (at) => [at === 3 ? 'illegible' : at])],
  ['groups', 'ranked-bars', many(share, 60, (at) => [at], 3)],
  ['groups of one row', 'ranked-bars', many(share, 40, (at) => [at], 40)],
  ['answers apart', 'ranked-bars', apart(share)],
  ['answers apart in groups', 'ranked-bars', apart(share, 3)],
  ['answers apart', 'likert', apart(sides)],
  ['answers apart in groups', 'dots', apart(sides, 2)],
  ['', 'grouped-bars', many(sides, 30, two)],
  ['', 'likert', many(levels, 30, (at) => [at, 60 - at, 40])],
  ['', 'grouped-levels', many(levels, 30, (at) => [at, 60 - at, 40], 2)],
  ['', 'diverging-bars', many(sides, 60, two, 4)],
  ['', 'dots', many(sides, 60, two, 4)],
  ['', 'change', many(sides, 30, two)],
  ['', 'pyramid', many(sides, 30, two)],
  ['', 'intervals', many(sides, 60, (at) => [at, 3])],
  ['', 'heat-table', many(sides, 30, two)],
];

/** All words of a picture, without what breaks them over lines. */
function lettersOf({ svg }: Picture): string {
  return svg.replaceAll(/<[^>]*>/gu, '').replaceAll(/[\s-]/gu, '');
}

describe.each(tables)('a chart too tall for a page, %s %s', (_, form, table) => {
  test('is cut between rows into parts on one scale, none lost or twice', async () => {
    const { figure, messages } = await drawOne(chartSpec(form, table));
    expect(messages).toEqual([]);
    const { page, parts = [] } = figure?.drawings ?? {};
    expect(parts.length).toBeGreaterThan(1);
    for (const { height, width } of parts) {
      expect(height).toBeLessThanOrEqual(620);
      expect(width).toBe(page?.width);
    }
    expect(parts[0]?.height).toBeLessThanOrEqual(500);
    const letters = parts.map(lettersOf);
    const whole = page === undefined ? '' : lettersOf(page);
    for (const { label } of table.rows) {
      const bare = label.replaceAll(/[\s-]/gu, '');
      const count = (text: string) => text.split(bare).length - 1;
      expect([label, letters.map(count).filter((found) => found > 0)]).toEqual([
        label,
        [count(whole)],
      ]);
    }
  });
});

test('small charts are cut between lines of them', async () => {
  const rows = Array.from({ length: 36 }, (_, at) => ({
    label: `20${20 + (at % 3)}`,
    group: `Plats ${Math.floor(at / 3)}`,
    cells: [at],
  }));
  const spec = chartSpec('multiples', tableOf(share, rows));
  const { figure, messages } = await drawOne({
    ...spec,
    options: { ...spec.options, of: 'columns' },
  });
  expect(messages).toEqual([]);
  const drawn = (figure?.drawings?.parts ?? []).map(({ svg }) => svg).join('');
  for (let at = 0; at < 12; at += 1) expect(drawn.split(`>Plats ${at}<`)).toHaveLength(2);
});

test('a chart that fits is whole', async () => {
  const { figure } = await drawOne(
    chartSpec(
      'ranked-bars',
      many(share, 8, (at) => [at]),
    ),
  );
  expect(figure?.drawings?.parts).toBeUndefined();
});

test('one row that is taller than a page is told of', async () => {
  const rows = [{ label: Array.from({ length: 2000 }, () => 'ord').join(' '), cells: [1] }];
  const { messages } = await drawOne(chartSpec('ranked-bars', tableOf(share, rows)));
  expect(messages).toEqual([expect.stringContaining('px hög och högst 820 ryms')]);
});

const root = mkdtempSync(join(tmpdir(), 'rapport-parts-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

test('parts stand on pages of their own, with number and subject; the page shows the whole', async () => {
  cpSync(otherRoot, root, { recursive: true });
  const rows = Array.from(
    { length: 40 },
    (_, at) => `  - { id: rad-${at}, label: ${labelOf(at)}, group: Allt, value: ${62 - at} }`,
  );
  const figure = [
    'id: fig-lasning',
    'form: ranked-bars',
    'subject: hur ofta *eleverna* läser',
    'unit: elever',
    'alt: Staplar över alla svar.',
    'rows:',
    '  - { id: ofta, label: Ofta, group: Allt, value: 62 }',
    ...rows,
  ];
  writeFileSync(join(root, 'figures/fig-lasning.yaml'), `${figure.join('\n')}\n`);
  const text = ['Se :ref[fig-lasning].', '::figure{#fig-lasning}', '::figure{#fig-lan}'].join(
    '\n\n',
  );
  writeFileSync(
    join(root, 'chapter/rapport/02-resultat.md'),
    `## Resultat {#resultat}\n\n${text}\n`,
  );
  writeFileSync(join(root, 'chapter/summary/01-questions.md'), 'See :ref[fig-lasning].\n');
  const { result, files, text: built } = await buildInMemory(root, ['html', 'pdf']);
  const told = result.files.flatMap(({ messages }) =>
    messages.filter(({ ruleId }) => ruleId === 'pdf-laid-out').map(({ reason }) => reason),
  );
  expect(told).toEqual([]);
  expect(built('rapport.html')).not.toMatch(/del.1.av/u);
  const pdf = files.get('rapport.pdf');
  expect(pdf).toBeDefined();
  const document = await PDFDocument.load(pdf ?? new Uint8Array());
  const alts = document.context
    .enumerateIndirectObjects()
    .map(([, object]) => String(object))
    .filter((object) => object.includes('/S /Figure'));
  expect(alts.length).toBeGreaterThan(2);
}, 60_000);
