import { describe, expect, test } from 'vitest';

import { type DataCell, isUnknown } from '../../scripts/model/figure.ts';
import { isNotRead, readNumberText } from '../../scripts/read/number-text.ts';
import { messagesOf, readWith } from './project.ts';
import { type SampleSheet, style, workbookOf } from './workbook.ts';

const plain = { isCommaSeparated: false, signs: new Map() };

test.each([
  ['12 500', 12_500],
  ['12\u00a0500', 12_500],
  ['12\u202f500', 12_500],
  ['1 234 567,5', 1_234_567.5],
  ['12,5', 12.5],
  ['12.5', 12.5],
  ['1,5E+05', 150_000],
  ['2e-3', 0.002],
  ['−28', -28],
  ['-28', -28],
  ['–28', -28],
  ['+3', 3],
  ['0', 0],
  ['007', 7],
])('%s is a number', (text, value) => {
  expect(readNumberText(text, plain)).toEqual({ value, isPercent: false });
});

test.each([
  ['12,5 %', 12.5],
  ['7%', 7],
  ['7\u00a0%', 7],
])('%s is a share', (text, value) => {
  expect(readNumberText(text, plain)).toEqual({ value, isPercent: true });
});

test.each([
  ['<5', 'suppressed', 5],
  ['< 10', 'suppressed', 10],
  ['≤4', 'suppressed', 5],
  ['färre än 5', 'suppressed', 5],
  ['x', 'suppressed', undefined],
  ['..', 'missing', undefined],
  ['...', 'missing', undefined],
  ['…', 'missing', undefined],
  ['NA', 'missing', undefined],
  [':', 'missing', undefined],
  ['–', 'not-applicable', undefined],
  ['-', 'not-applicable', undefined],
  ['.', 'not-applicable', undefined],
])('%s stands for a number that is not known', (text, status, below) => {
  const read = readNumberText(text, plain);
  expect(read).toMatchObject({ value: null, status });
  expect('below' in read ? read.below : undefined).toBe(below);
});

test.each([
  ['41 p', 'preliminary'],
  ['41*', 'preliminary'],
  ['41 (r)', 'revised'],
  ['41e', 'estimate'],
])('%s is a number with a flag', (text, status) => {
  expect(readNumberText(text, plain)).toMatchObject({ value: 41, status });
});

test.each(['(28)', '12 50', '1.234.567', '12k', '5 tkr', '#N/A', 'okänt', '1-4', '12,5,3', '>95'])(
  '%s is told of',
  (text) => {
    expect(isNotRead(readNumberText(text, plain))).toBe(true);
  },
);

const described = 'subject: besök\nunit: besök\nalt: Staplar över antalet besök i varje hall.\n';

function shownIn(cells: ReadonlyMap<string, DataCell>): string | number | null | undefined {
  const [cell] = cells.values();
  return cell === undefined || isUnknown(cell.status) ? cell?.sign : cell.value;
}

async function tableOf(data: string | Uint8Array, extra = '', name = 'tal.csv') {
  const yaml = `id: prov\nform: ranked-bars\n${described}data: ${name}\n${extra}`;
  const { sources, files } = await readWith({
    'figures/prov.yaml': yaml,
    [`figures/${name}`]: data,
  });
  const spec = sources?.specs.get('prov');
  const rows = spec !== undefined && 'table' in spec ? spec.table.rows : [];
  return {
    messages: messagesOf(files.filter(({ path }) => path.includes('prov.') || path.includes(name))),
    rows: rows.map(({ id, label, cells }) => [id, label, shownIn(cells)]),
  };
}

async function fromSheets(sheets: readonly SampleSheet[], extra = '') {
  return await tableOf(workbookOf(sheets), extra, 'tal.xlsx');
}

describe('text files', () => {
  const twoRows = [
    ['ishallen', 'Ishallen på Ängen', 12_500],
    ['badet', 'Badet', '<5'],
  ];
  const text = 'Hall;Besök\nIshallen på Ängen;12 500\nBadet;<5\n';
  test.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with byte order mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16 LE', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16 LE without byte order mark', Buffer.from(text, 'utf16le')],
    ['UTF-16 BE', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['Windows-1252', Buffer.from(text, 'latin1')],
    ['tabs', Buffer.from(text.replaceAll(';', '\t'))],
    ['commas', Buffer.from(text.replaceAll(';', ','))],
    ['sep=', Buffer.from(`sep=|\r\n${text.replaceAll(';', '|').replaceAll('\n', '\r\n')}`)],
    ['blank lines and fields', Buffer.from(`\n${text.replaceAll('\n', ';;\n\n')};;;\n`)],
  ])('are read: %s', async (_, data) => {
    const { rows, messages } = await tableOf(data);
    expect(messages).toEqual([]);
    expect(rows.map(([, ...rest]) => rest)).toEqual(twoRows.map(([, ...rest]) => rest));
  });

  test('have identifiers made of their labels', async () => {
    const { rows } = await tableOf('År;Besök\n2019;5\n2020;6\nÅr 2021;7\n');
    expect(rows.map(([id]) => id)).toEqual(['nr-2019', 'nr-2020', 'ar-2021']);
  });

  test('may have columns that are not read', async () => {
    const data = 'Kod;Hall;2022;2023\n1;Ishallen;5;6\n2;Badet;7;8\n';
    const { rows, messages } = await tableOf(
      data,
      'headings: { Hall: label, "2023": value, Kod: skip, "2022": skip }\n',
    );
    expect(messages).toEqual([]);
    expect(rows).toEqual([
      ['ishallen', 'Ishallen', 6],
      ['badet', 'Badet', 8],
    ]);
  });

  test('may be swapped, and have a sign of their own', async () => {
    const { rows, messages } = await tableOf(
      'Hall;Ishallen;Badet\nBesök;12;~\n',
      'transpose: true\nsigns: { "~": missing }\n',
    );
    expect(messages).toEqual([]);
    expect(rows).toEqual([
      ['ishallen', 'Ishallen', 12],
      ['badet', 'Badet', '~'],
    ]);
  });

  test('may leave out their total', async () => {
    const data = 'Hall;Besök\nIshallen;5\nBadet;7\nTotalt;12\n';
    expect((await tableOf(data, 'totalRow: leave-out\n')).rows).toHaveLength(2);
    expect((await tableOf(data, 'totalRow: show\n')).messages).toEqual([]);
    expect((await tableOf(data)).messages[0]).toContain('total-row-chosen');
  });

  test('have their table in a range', async () => {
    const data = 'Besök per hall\n\nHall;Besök\nIshallen;5\nBadet;7\nKälla: kommunen\n';
    expect((await tableOf(data)).messages[0]).toContain('data-table-alone');
    expect((await tableOf(data, 'range: A3:B5\n')).rows).toHaveLength(2);
  });
});

test('a long table becomes wide', async () => {
  const yaml = `id: prov\nform: vega-lite\n${described}data: tal.csv\nlong: { row: Hall, column: År, value: Besök }\nspec: { mark: bar }\n`;
  const { sources, files } = await readWith({
    'figures/prov.yaml': yaml,
    'figures/tal.csv':
      'Hall;År;Besök\nIshallen;2022;5\nIshallen;2023;6\nBadet;2022;7\nBadet;2023;..\n',
  });
  expect(messagesOf(files).filter((each) => each.includes('tal.csv'))).toEqual([]);
  const spec = sources?.specs.get('prov');
  const table = spec !== undefined && 'table' in spec ? spec.table : null;
  expect(table?.columns.map(({ id, label }) => [id, label])).toEqual([
    ['nr-2022', '2022'],
    ['nr-2023', '2023'],
  ]);
  expect(
    table?.rows.map(({ label, cells }) => [
      label,
      Array.from(cells.values(), ({ value }) => value),
    ]),
  ).toEqual([
    ['Ishallen', [5, 6]],
    ['Badet', [7, null]],
  ]);
});

describe('Excel files', () => {
  const sheet: SampleSheet = {
    name: 'Blad1',
    rows: [
      ['Hall', 'Besök'],
      ['Ishallen', { v: '12500.1', f: 'SUM(A1:A2)' }],
      ['Badet', '<5'],
    ],
  };
  test('are read, formulas by their saved value', async () => {
    const { rows, messages } = await fromSheets([sheet]);
    expect(messages).toEqual([]);
    expect(rows).toEqual([
      ['ishallen', 'Ishallen', 12_500.1],
      ['badet', 'Badet', '<5'],
    ]);
  });

  test('have shares where cells are shown so, and dates as they are shown', async () => {
    const rows = [
      ['År', 'Andel'],
      [
        { v: '45292', s: style.year },
        { v: '0.125', s: style.percent },
      ],
      [
        { v: '45292', s: style.date },
        { v: '0.07', s: style.percent },
      ],
    ];
    const read = await fromSheets([{ name: 'Blad1', rows }], '');
    expect(read.messages[0]).toContain('ett tal i besök, utan %');
    const shares = workbookOf([{ name: 'Blad1', rows }]);
    const yaml = `id: prov\nform: ranked-bars\nsubject: andel\nalt: Staplar över andelen för två år.\ndata: tal.xlsx\n`;
    const { sources } = await readWith({ 'figures/prov.yaml': yaml, 'figures/tal.xlsx': shares });
    const spec = sources?.specs.get('prov');
    const table = spec !== undefined && 'table' in spec ? spec.table : null;
    expect(table?.rows.map(({ label, cells }) => [label, [...cells.values()][0]?.value])).toEqual([
      ['2024', 12.5],
      ['2024-01-01', 7],
    ]);
  });

  test('have their faults told of at the cell', async () => {
    const rows = [
      ['Hall', 'Besök'],
      ['Ishallen', { v: '#N/A', t: 'e' }],
      ['Badet', { v: '', f: 'A1+1' }],
      ['Golf', 'många'],
    ];
    const { messages } = await fromSheets([{ name: 'Blad1', rows }]);
    expect(messages.map((each) => each.slice(0, 60))).toMatchInlineSnapshot(`
      [
        "figures/tal.xlsx:2:10 value-valid Oväntat värde \`#N/A\` för \`",
        "figures/tal.xlsx:3:7 value-valid Oväntat värde \`=\` för \`Bade",
        "figures/tal.xlsx:4:6 value-valid Oväntat värde \`många\` för \`",
      ]
    `);
  });

  test('have the sheet and the cells that are asked for', async () => {
    const other = { name: 'Noter', rows: [['Anmärkning']] };
    const hidden = { name: 'Dold', state: 'hidden', rows: [['Nej', 'Inte']] };
    expect((await fromSheets([hidden, sheet, other])).rows).toHaveLength(2);
    expect((await fromSheets([other, sheet], 'sheet: Blad1\nrange: A1:B2\n')).rows).toHaveLength(1);
    expect((await fromSheets([other, sheet], 'sheet: Blad2\n')).messages[0]).toContain('key-known');
  });

  test('have hidden rows and merged cells told of', async () => {
    const { messages } = await fromSheets([{ ...sheet, hiddenRows: [3], merged: ['A2:A3'] }]);
    expect(messages.filter((each) => each.includes('sheet-as-shown'))).toHaveLength(2);
  });

  test.each([
    [
      'a cell far to the right in each row',
      (row: number) => `<row r="${row}"><c r="XFD${row}"><v>1</v></c></row>`,
    ],
    ['rows that no sheet has', (row: number) => `<row r="${row}00000000000"><c><v>1</v></c></row>`],
    ['many cells', (row: number) => `<row r="${row}">${'<c><v>1</v></c>'.repeat(500)}</row>`],
  ])('are refused when they have %s', async (_, rowOf) => {
    const start = Date.now();
    const rows = Array.from({ length: 1000 }, (_each, at) => rowOf(at + 1)).join('');
    const { messages } = await tableOf(workbookOf([sheet], rows), '', 'tal.xlsx');
    expect(messages[0]).toContain('för stor');
    expect(Date.now() - start).toBeLessThan(20_000);
  });

  test('may have their last cell in the last row', async () => {
    const rows =
      '<row r="1"><c r="A1" t="inlineStr"><is><t>Hall</t></is></c><c r="B1" t="inlineStr"><is><t>Besök</t></is></c></row><row r="1048576"><c r="A1048576" t="inlineStr"><is><t>Badet</t></is></c><c r="B1048576"><v>7</v></c></row>';
    expect((await tableOf(workbookOf([sheet], rows), '', 'tal.xlsx')).rows).toEqual([
      ['badet', 'Badet', 7],
    ]);
  });

  test('are refused when they are none, or a bomb', async () => {
    const { zipSync } = await import('fflate');
    const zeros = new Uint8Array(60_000_000);
    const bomb = zipSync({ 'xl/workbook.xml': zeros });
    const start = Date.now();
    expect((await tableOf(bomb, '', 'tal.xlsx')).messages[0]).toContain('för stor');
    expect(Date.now() - start).toBeLessThan(20_000);
    expect((await tableOf('PK', '', 'tal.xlsx')).messages[0]).toContain('ingen Excelfil');
    expect((await tableOf('Hall;Besök', '', 'tal.xlsx')).messages[0]).toContain('ingen Excelfil');
    const old = Buffer.from('d0cf11e0a1b11ae1', 'hex');
    expect((await tableOf(old, '', 'tal.xls')).messages[0]).toContain('.xls');
    expect((await tableOf(workbookOf([sheet]))).messages[0]).toContain('.xlsx');
  });
});
