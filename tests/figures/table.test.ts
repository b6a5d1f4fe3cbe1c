import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';

import { tableFields, writeCsv } from '../../scripts/figures/csv.ts';
import { formatNumber } from '../../scripts/figures/format.ts';
import { printTable, statusNotes } from '../../scripts/figures/table.ts';
import type { DataTable } from '../../scripts/model/figure.ts';
import { type SampleColumns, type SampleRow, levels, share, tableOf } from './sample.ts';

function csvOf(table: DataTable, lang: string): string {
  return writeCsv(tableFields(table, lang), lang);
}

test.each([
  [0, '0'],
  [12.5, '12,5'],
  [0.1 + 0.2, '0,3'],
  [-3, '−3'],
  [1234, '1\u00a0234'],
  [1234567.25, '1\u00a0234\u00a0567,25'],
])('formatNumber(%d) is Swedish: %s', (number, text) => {
  expect(formatNumber(number, 'sv')).toBe(text);
});

test.each([
  [52.5, '52.5'],
  [-3, '−3'],
  [1234567.25, '1,234,567.25'],
])('formatNumber(%d) is English: %s', (number, text) => {
  expect(formatNumber(number, 'en-GB')).toBe(text);
});

test('what a figure says in English has no Swedish word', () => {
  const columns: SampleColumns = [
    ['Yes', 'plain'],
    ['No', 'plain'],
  ];
  const rows: Parameters<typeof tableOf>[1] = [
    { label: 'a', cells: [1.5, [2, 'inferred']], labelStatus: 'inferred' },
    {
      label: 'b, c',
      cells: [[3, 'derived'], 'illegible'],
    },
    { label: 'lost', cells: [1, 2], labelStatus: 'illegible' },
  ];
  const table = tableOf(columns, rows);
  const said = [
    csvOf(table, 'en'),
    ...statusNotes(table, 'en', table.columns),
    JSON.stringify(printTable(table, 'en')),
  ].join('\n');
  expect(said).toContain('"b, c",read,3,derived,,illegible');
  expect(said).toContain('1.5');
  expect(said).toContain('What is meant by “lost” does not appear.');
  const { rowHeader } = table;
  expect(said.replaceAll(rowHeader, '')).not.toMatch(/[åäö]|tolkat|Talet|Texten|\boch\b|Svaret/u);
});

describe('printTable', () => {
  const table = tableOf(levels, [
    { cells: [27, [31, 'inferred'], [42, 'derived']] },
    { cells: ['illegible', [[7, 17]], undefined], incomplete: 'Resten redovisas inte.' },
    { labelStatus: 'inferred', role: 'outside', cells: [1, 2, 3] },
  ]);
  const printed = printTable(table, 'sv');

  test('marks each status, and prints a dash for what cannot be read', () => {
    expect(printed.header).toEqual(['Svar', 'Instämmer', 'Varken eller', 'Instämmer ej']);
    expect(printed.rows[0]?.cells.map(({ text }) => text)).toEqual(['27', '31*', '42†']);
    expect(printed.rows[1]?.cells.map(({ text }) => text)).toEqual(['–', '–', '']);
    expect(printed.rows[1]?.cells.map(({ value }) => value)).toEqual([null, null, null]);
  });

  test('says aloud what the marks mean', () => {
    const remarks = printed.rows.flatMap((row) => row.cells.map(({ remark }) => remark));
    expect(remarks[0]).toBe('');
    expect(remarks.slice(1, 6).every((remark) => remark !== '')).toBe(true);
    expect(remarks[4]).toContain('7 eller 17');
  });

  test('marks a label that was worked out, and gives outside rows their role', () => {
    expect(printed.rows[2]?.label).toBe('Rad 3°');
    expect(printed.rows.map(({ labelRemark }) => labelRemark)).toEqual([
      '',
      '',
      'ordalydelsen är en bedömning',
    ]);
    expect(printed.rows[2]?.columnRoles).toEqual(['outside', 'outside', 'outside']);
  });
});

test('a label of which words are lost keeps its … and says so', () => {
  const table = tableOf(share, [
    { label: 'Förklarar vad mina data …', labelStatus: 'incomplete', cells: [53] },
  ]);
  expect(printTable(table, 'sv').rows[0]).toMatchObject({
    label: 'Förklarar vad mina data …¶',
    labelRemark: 'texten är ofullständig',
  });
  expect(statusNotes(table, 'sv')).toEqual([
    '¶ Texten är ofullständig: ord har gått förlorade där … står.',
  ]);
  expect(read(csvOf(table, 'sv'))).toEqual([
    ['Svar', 'Svar: status', 'Andel (procent)', 'Andel (procent): status'],
    ['Förklarar vad mina data …', 'ofullständig', '53', 'läst'],
  ]);
});

test('illegible numbers whose sum is known show it', () => {
  const table = tableOf(levels, [{ unreadSum: 71, cells: ['illegible', 29, 'illegible'] }]);
  const [row] = printTable(table, 'sv').rows;
  expect(row?.cells.map(({ text, together }) => `${text} ${together}`)).toEqual([
    '– tillsammans 71',
    '29 ',
    '– tillsammans 71',
  ]);
  expect(read(csvOf(table, 'sv'))[1]).toEqual([
    'Rad 1',
    '',
    'oläsligt (tillsammans 71)',
    '29',
    'läst',
    '',
    'oläsligt (tillsammans 71)',
  ]);
  expect(statusNotes(table, 'sv')).toEqual([
    '– Talet går inte att läsa. Där det står ”tillsammans” är summan av radens oläsliga ' +
      'tal känd: det som återstår till 100, så när som på avrundning.',
  ]);
});

describe('statusNotes', () => {
  test('explain the marks in use, and no others', () => {
    expect(statusNotes(tableOf(share, [{ cells: [10] }]), 'sv')).toEqual([]);
    const notes = statusNotes(tableOf(share, [{ cells: [[10, 'inferred']] }]), 'sv');
    expect(notes).toHaveLength(1);
    expect(notes[0]).toMatch(/^\* Vilket svar talet /u);
  });

  test('mark every number even when all have the same status', () => {
    const table = tableOf(share, [{ cells: [[10, 'derived']] }, { cells: [[20, 'derived']] }]);
    const texts = printTable(table, 'sv').rows.map((row) => row.cells[0]?.text);
    expect(texts).toEqual(['10†', '20†']);
  });

  test('say what an illegible number may be', () => {
    const rows: SampleRow[] = [
      { cells: [[[7, 17]], 5, 'illegible'] },
      { cells: [1, 2, [[33, 43]]] },
    ];
    expect(statusNotes(tableOf(levels, rows), 'sv')).toEqual([
      '– Talet går inte att läsa. För ”Rad 1” (Instämmer) kan det vara 7 eller 17 ' +
        'och för ”Rad 2” (Instämmer ej) 33 eller 43.',
    ]);
  });

  test('tell of a label that cannot be read', () => {
    const rows = [{ labelStatus: 'illegible', cells: [12] }] as const;
    expect(statusNotes(tableOf(share, rows), 'sv')).toEqual([
      'Vad talet 12 gäller går inte att läsa.',
    ]);
  });

  test('print a row’s own sentence once', () => {
    const row = { incomplete: 'Övriga svar redovisas inte.', cells: [1, 2] };
    expect(statusNotes(tableOf(levels, [row, row]), 'sv')).toEqual(['Övriga svar redovisas inte.']);
  });
});

function read(text: string): string[][] {
  return parse(text, { delimiter: ';', bom: true, record_delimiter: '\r\n' });
}

describe('writeCsv', () => {
  test('gives a Swedish Excel its numbers, each with its status', () => {
    const table = tableOf(levels, [
      { label: 'Ett; två "tre"', group: 'Kön', cells: [12.5, [31, 'inferred'], [42, 'derived']] },
      { group: 'Kön', incomplete: 'x', cells: [[[7, 17]], undefined, 'illegible'] },
    ]);
    const text = csvOf(table, 'sv');
    expect(text.startsWith('\ufeff')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(read(text)).toEqual([
      'Indelning;Svar;Instämmer;Instämmer: status;Varken eller;Varken eller: status;Instämmer ej;Instämmer ej: status'.split(
        ';',
      ),
      ['Kön', 'Ett; två "tre"', '12,5', 'läst', '31', 'tolkat', '42', 'härlett'],
      ['Kön', 'Rad 2', '', 'oläsligt (7 eller 17)', '', 'redovisas inte', '', 'oläsligt'],
    ]);
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1+1', '＋1', '－1', '＠x', '\0=1'])(
    'keeps %j from being a formula, as label, group and heading',
    (text) => {
      const columns: SampleColumns = [[text, 'plain']];
      const table = tableOf(columns, [{ label: text, group: text, cells: [-5] }]);
      const [header, row] = read(csvOf({ ...table, rowHeader: text }, 'sv'));
      for (const cell of [header?.[1], header?.[2], header?.[3], row?.[0], row?.[1]]) {
        expect(cell?.startsWith("'")).toBe(true);
      }
      expect(row?.[2]).toBe('-5');
    },
  );
});
