import { expect, test } from 'vitest';

import { writeWorkbook } from '../../scripts/build/workbook.ts';
import { readWorkbook } from '../../scripts/read/xlsx/workbook.ts';
import { readWorksheet } from '../../scripts/read/xlsx/worksheet.ts';

const rows = [
  ['Hall', 'Besök'],
  ['Ishallen & ”Ängen” <norr>', 12_500.25],
  ['=1+1', -3],
  ['Två\nrader', ''],
];

function readBack(bytes: Uint8Array): unknown[] {
  const workbook = readWorkbook(bytes);
  return workbook.sheets.map(({ name, part }) => {
    const sheet = readWorksheet(bytes, part, workbook);
    const cells = Array.from(sheet.rows.values(), (row) =>
      Array.from(row.values(), ({ number, text }) => number ?? text),
    );
    return { name, cells };
  });
}

test('a workbook holds typed cells, and texts that look like formulas as texts', () => {
  const bytes = writeWorkbook([
    { name: 'Data', rows, widest: 50 },
    { name: 'Om figuren', rows: [['Figur 1', 'Besök']], widest: 50 },
  ]);
  expect(readBack(bytes)).toEqual([
    {
      name: 'Data',
      cells: [
        ['Hall', 'Besök'],
        ['Ishallen & ”Ängen” <norr>', 12_500.25],
        ['=1+1', -3],
        ['Två rader'],
      ],
    },
    { name: 'Om figuren', cells: [['Figur 1', 'Besök']] },
  ]);
});

test('a workbook has the same bytes at any time and in any time zone', () => {
  const before = process.env['TZ'];
  const first = writeWorkbook([{ name: 'Data', rows, widest: 50 }]);
  process.env['TZ'] = 'Asia/Tokyo';
  const second = writeWorkbook([{ name: 'Data', rows, widest: 50 }]);
  process.env['TZ'] = before;
  expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true);
});
