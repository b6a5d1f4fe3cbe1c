import { describe, expect, test } from 'vitest';

import { gridFields } from '../../scripts/figures/csv.ts';
import { flagSentences } from '../../scripts/figures/status-sentences.ts';
import { printedNumber } from '../../scripts/model/grid-format.ts';
import { hasErrors } from '../../scripts/model/report.ts';
import { messagesOf, readWith } from './project.ts';
import { type SampleCell, workbookOf } from './workbook.ts';

const columns = `columns:
  - { id: vuxen, label: Vuxen, type: number, group: Pris }
  - { id: slag, label: Slag }
`;

/** A table from a data file: its rows as in a spreadsheet, and the messages about it. */
async function gridOf(data: string | Uint8Array, name: string, extra = '') {
  const yaml = `id: prov\nform: table\nsubject: priser\nrowHeader: Plats\ndata: ${name}\n${extra}${columns}`;
  const changes = { 'figures/prov.yaml': yaml, [`figures/${name}`]: data };
  const { sources, files } = await readWith(changes);
  const spec = sources?.specs.get('prov');
  const grid = spec !== undefined && 'grid' in spec ? spec.grid : null;
  const own = files.filter((file) => file.path.includes('prov') || file.path.includes(name));
  return {
    grid,
    fields: grid === null ? null : gridFields(grid, 'sv'),
    messages: messagesOf(own),
    isFaulty: hasErrors(own),
    keys: [...(sources?.files.keys() ?? [])],
  };
}

const rows: SampleCell[][] = [
  ['Priser 2024'],
  ['Grupp', 'Plats', 'id', 'Pris: Vuxen', 'Slag', 'vuxen.note'],
  ['Norr', 'Badet', 'b', 12_500.5, 'Hall', 'Med *moms*.'],
  ['Norr', 'Ishallen', '', '<5', '..', ''],
  ['Söder', 'Råå', '', '12 500', '2 hallar', ''],
];

describe('a table of an Excel file', () => {
  test('has groups, identifiers, notes, numbers and signs', async () => {
    const book = workbookOf([
      { name: 'Annat', rows: [['Inget']] },
      { name: 'Blad2', rows },
    ]);
    const { grid, fields, messages, keys } = await gridOf(
      book,
      'priser.xlsx',
      'sheet: Blad2\nrange: A2:F5\n',
    );
    expect(messages).toEqual([]);
    expect(grid?.rows.map(({ id, group }) => [id, group?.value])).toEqual([
      ['b', 'Norr'],
      ['ishallen', 'Norr'],
      ['raa', 'Söder'],
    ]);
    expect(grid?.rows[1]?.cells[0]).toMatchObject({ value: null, sign: '<5' });
    expect(fields?.slice(1)).toEqual([
      ['Norr', 'Badet', 12_500.5, 'Hall', 'Med moms.'],
      ['Norr', 'Ishallen', '<5', '', ''],
      ['Söder', 'Råå', 12_500, '2 hallar', ''],
    ]);
    expect(keys).toContain(grid?.path);
  });

  test('tells of a cell that is no number', async () => {
    const faulty = rows.map((row) => row.map((cell) => (cell === '12 500' ? 'många' : cell)));
    const name = 'priser.xlsx';
    const data = workbookOf([{ name: 'Blad1', rows: faulty }]);
    const { grid, messages, isFaulty } = await gridOf(data, name, 'range: A2:F5\n');
    expect([grid, isFaulty]).toEqual([null, true]);
    expect(messages.filter((each) => each.includes('value-valid'))).toEqual([
      'figures/priser.xlsx:5:12 value-valid Oväntat värde `många` för `Vuxen`, väntade ett tal, som 12500,5',
    ]);
  });
});

describe('a table of a CSV', () => {
  test('may be transposed', async () => {
    const data = 'Plats;Badet;Råå\nVuxen;85;12 500,5\nSlag;Hall;–\n';
    const { fields, messages } = await gridOf(data, 'priser.csv', 'transpose: true\n');
    expect(messages).toEqual([]);
    expect(fields?.slice(1)).toEqual([
      ['Badet', 85, 'Hall'],
      ['Råå', 12_500.5, ''],
    ]);
  });

  test('may be in the encoding of an old Excel', async () => {
    const data = Buffer.from('Plats;Vuxen;Slag\nRåå;85;Hall\nÖn;4;Hall\n', 'latin1');
    const { fields, messages } = await gridOf(data, 'priser.csv');
    expect(messages).toEqual([]);
    expect(fields?.slice(1).map(([label]) => label)).toEqual(['Råå', 'Ön']);
  });
});

describe('flags and units in the cells of a table', () => {
  test('a flag stands after its number, and in the CSV', async () => {
    const { grid, fields, messages } = await gridOf(
      'Plats;Vuxen;Slag\nBadet;41 p;Hall\nRåå;12 500,5*;41 p\nGlumslöv;−7 (r);–\nLaröd;40 e;Hall\n',
      'priser.csv',
      'total: { label: Summa, columns: [vuxen] }\n',
    );
    expect(messages).toEqual([]);
    const cells = grid?.rows.map((row) => row.cells[0]) ?? [];
    expect(cells.map((cell) => [cell?.value, cell?.status])).toEqual([
      [41, 'preliminary'],
      [12_500.5, 'preliminary'],
      [-7, 'revised'],
      [40, 'estimate'],
      [12_574.5, 'estimate'],
    ]);
    // Among words it is a word.
    expect(fields?.[2]).toEqual(['Råå', 12_500.5, '41 p', 'Vuxen: preliminärt.']);
    const [column] = grid?.columns ?? [];
    const [cell] = cells;
    if (column === undefined || cell === undefined || cell === null) throw new Error('no cell');
    expect(printedNumber(cell, { ...column, unit: 'kr' }, 'sv')).toEqual({
      text: '41\u00a0kr\u00a0p',
      end: '\u00a0kr\u00a0p',
    });
    if (grid === null) throw new Error('no grid');
    expect(flagSentences(grid, 'sv')).toEqual([
      'e Talet är en skattning.',
      'p Talet är preliminärt.',
      'r Talet har ändrats sedan det först publicerades.',
    ]);
  });

  test('a share is no number of something else', async () => {
    const { messages, grid } = await gridOf('Plats;Vuxen;Slag\nBadet;12,5 %;Hall\n', 'priser.csv');
    expect(grid).toBeNull();
    expect(messages).toEqual([
      'figures/priser.csv:2:7 value-valid Oväntat värde `12,5 %` för `Vuxen`, väntade ett tal, som 12500,5',
    ]);
  });
});
