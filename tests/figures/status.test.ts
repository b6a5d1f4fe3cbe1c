import { expect, test } from 'vitest';

import { printTable, statusNotes } from '../../scripts/figures/table.ts';
import { type LabelStatus, type Status, statuses } from '../../scripts/model/figure.ts';
import { tableOf } from './sample.ts';

const column = ['Ja', 'plain'] as const;

function notesOf(used: readonly Status[], lang = 'sv'): readonly string[] {
  const table = tableOf(
    [column],
    used.map((status) => ({ cells: [[5, status]] })),
  );
  return statusNotes(table, lang);
}

test.each<[Status, string]>([
  ['estimate', 'e Talet är en skattning.'],
  ['preliminary', 'p Talet är preliminärt.'],
  ['revised', 'r Talet har ändrats sedan det först publicerades.'],
])('%s has a sign and a sentence', (status, sentence) => {
  expect(notesOf(['read', status])).toEqual([sentence]);
  expect(notesOf(['read', status]).join(' ')).not.toContain('original');
});

test.each<[Status, string]>([
  [
    'suppressed',
    'x Talet redovisas inte, för att skydda enskilda eller för att det bygger på för få.',
  ],
  ['missing', '.. Uppgift saknas: den är inte tillgänglig, eller för osäker för att anges.'],
  ['not-applicable', '– Det finns inget att redovisa.'],
])('%s has its sign instead of a number', (status, sentence) => {
  const table = tableOf([column], [{ cells: [5] }, { cells: [[5, status]] }]);
  const [, row] = table.rows;
  const cell = row?.cells.get('a');
  if (row === undefined || cell === undefined) throw new Error('the sample has two rows');
  const unknown = { ...row, cells: new Map([['a', { ...cell, value: null }]]) };
  const whole = { ...table, rows: [...table.rows.slice(0, 1), unknown] };
  expect(statusNotes(whole, 'sv')).toEqual([sentence]);
  expect(printTable(whole, 'sv').rows[1]?.cells[0]?.text).toBe(sentence.split(' ')[0]);
});

test('a status that all numbers have is told once, without a sign', () => {
  const table = {
    ...tableOf([column], [{ cells: [[5, 'preliminary']] }]),
    sharedStatus: 'preliminary' as const,
  };
  expect(statusNotes(table, 'sv')).toEqual(['Alla tal är preliminära.']);
  expect(statusNotes(table, 'en')).toEqual(['All numbers are preliminary.']);
});

const labelled: readonly LabelStatus[] = ['inferred', 'incomplete', 'illegible'];

test.each(['sv', 'en'])('only a report that renders an original is told of it (%s)', (lang) => {
  const rows = statuses.map((status) => ({ cells: [[5, status] as [number, Status]] }));
  const labels = labelled.map((labelStatus) => ({ labelStatus, cells: [5] }));
  const numbers = tableOf([column], [...rows, ...labels]);
  const shared = statuses.map((sharedStatus) => Object.assign({}, numbers, { sharedStatus }));
  const lost = { ...numbers, columns: [...numbers.columns, ...numbers.columns] };
  const told = (hasOriginal: boolean) =>
    [numbers, lost, ...shared].flatMap((table) => statusNotes(table, lang, [], hasOriginal));
  expect(told(true).filter((note) => /original/u.test(note)).length).toBeGreaterThan(6);
  expect(told(false).filter((note) => /original|[{|}]/u.test(note))).toEqual([]);
  expect(told(true).filter((note) => /[{|}]/u.test(note))).toEqual([]);
});

test('what is derived is told as it is', () => {
  expect(notesOf(['read', 'derived'])).toEqual([
    '† Talet är beräknat ur andra tal eller hämtat ur texten.',
  ]);
});
