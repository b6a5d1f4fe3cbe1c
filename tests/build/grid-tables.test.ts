import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRef } from '@cantoo/pdf-lib';
import { beforeAll, expect, test } from 'vitest';

import { structureElements } from '../../scripts/pdf/structure.ts';
import { type Built, shareCrew } from '../repository.ts';
import { definePromiseTry } from './promise-try.ts';
import { buildText, messagesOf, placedTexts, tagsOf } from './small-report.ts';

shareCrew();
beforeAll(definePromiseTry);

function mainOf(built: Built): string {
  return built.text('prov.html').replace(/^.*<main/s, '<main');
}

const prices = `id: tab-priser
form: table
subject: priser efter plats
rowHeader: Plats
columns:
  - { id: oppnat, label: Öppnat, type: year, group: Om platsen }
  - { id: om, label: Slag, group: Om platsen }
  - { id: vuxen, label: Vuxen, type: number, decimals: 2, unit: kr, group: [Taxa, Pris], note: Från *juni* 2024. }
  - { id: barn, label: Barn, type: number, group: [Taxa, Pris] }
  - { id: rabatt, label: Rabatt, type: number, group: Taxa }
  - { id: andel, label: Andel, type: percent, decimals: 1 }
  - { id: besok, label: Besök, type: number }
rows:
  - { label: Simhallen, group: Hallar, values: { oppnat: 1998, om: '*Stor* hall', vuxen: 85, barn: { value: 40.5, note: 'Endast helger, se [taxan](https://example.org/).' }, rabatt: -3, andel: 50, besok: 120500 } }
  - { label: 'Ishallen[^n]', group: Hallar, values: { oppnat: 2004, om: ':span[Ice hockey only]{lang=en}', vuxen: { value: Uppgift saknas, colspan: 3 }, andel: '..', besok: { value: 12, rowspan: 2 } } }
  - { label: Bowlinghallen, group: Hallar, values: { oppnat: 2010, om: 1. Hall, vuxen: 120, barn: 60, rabatt: 0, andel: 37.5 } }
  - { label: Råå, group: Stränder, values: { om: Vid havet, andel: 12.5, besok: 3, barn: { value: '..', note: Från *juni* 2024. } } }
total: { label: Summa, columns: [besok] }
`;

test('numbers of a table are bound, and cells may hold what a line of text may', async () => {
  const text = `# Priser

Vuxna betalar :value[85 kronor]{of="tab-priser.simhallen.vuxen"}, och :value{of="tab-priser.summa.besok"} kom.
Andelen var :value[12,5 procent]{of="tab-priser.raa.andel"}.

::figure{#tab-priser}

[^n]: En not.
`;
  const built = await buildText(text, { 'figures/tab-priser.yaml': prices });
  expect(messagesOf(built)).not.toMatch(/ error | pdf-/);
  const html = mainOf(built);
  expect(html).toMatch(/<data value="120515">120.515</);
  expect(html).toContain('<em>Stor</em> hall');
  expect(html).toContain('<span lang="en">Ice hockey only</span>');
  expect(html).toContain('>1. Hall<');
  expect(html).toContain('<sup>b</sup> Endast helger, se <a href="https://example.org/"');
  expect(html).toMatch(
    /<th class="center" scope="colgroup" id="_tab-priser-g0-vuxen" colspan="3">/,
  );
  expect(html).toMatch(
    /<td headers="_tab-priser-rg-0 _tab-priser-r-1 _tab-priser-g0-vuxen _tab-priser-g1-vuxen _tab-priser-k-vuxen _tab-priser-k-barn _tab-priser-k-rabatt" class="center" colspan="3">Uppgift saknas</,
  );
  expect(html).toContain('>−3<');
  const placed = await placedTexts(built);
  const of = (words: string) => placed.find((each) => each.text.trim() === words);
  expect(of('Endast helger, se')).toBeDefined();
  expect(await tagsOf(built)).toMatchObject({ Table: 1, THead: 1, TBody: 1, TR: 10 });
});

test('a number that says something else than its table is told of', async () => {
  const text =
    '# Priser\n\nDe var :value[86 kronor]{of="tab-priser.simhallen.vuxen"}.\n\n::figure{#tab-priser}\n\n[^n]: En not.\n';
  const built = await buildText(text, { 'figures/tab-priser.yaml': prices }, ['html']);
  expect(messagesOf(built)).toContain('value-agrees');
});

test('a CSV may have groups of rows and of columns, names and notes', async () => {
  const built = await buildText(
    '# Lån\n\n::figure{#tab-lan}\n\nDe var :value[7 250,5]{of="tab-lan.raa-bibliotek.lan"} och :value[4]{of="tab-lan.k.besok"}.\n',
    {
      'figures/tab-lan.yaml': `id: tab-lan
form: table
subject: lån per filial
rowHeader: Filial
data: lan.csv
columns:
  - { id: lan, label: Lån, type: number, group: '2023' }
  - { id: besok, label: Besök, type: number, group: '2023' }
  - { id: lan22, label: Lån, type: number, group: '2022' }
`,
      'figures/lan.csv':
        'Grupp;Filial;id;2023: Lån;2023: Besök;2022: Lån;lan.note\nNorr;Råå bibliotek;;7 250,5;−3;..;Med *e-böcker*.\nNorr;Kärra;k;12;4;5;\nSöder;Centrum;;1 000;5;–;\n',
    },
    ['html'],
  );
  expect(messagesOf(built)).not.toMatch(/ error /);
  const html = mainOf(built);
  expect(html).toContain('</sup> Med <em>');
  expect(html.match(/scope="rowgroup"/g)).toHaveLength(2);
  expect(html).toMatch(/data-room=",5"[^>]*>1.000</);
});

/** A row of percentages for each of sixteen years. */
function wide(rows: number): string {
  const years = Array.from({ length: 16 }, (_, index) => index);
  const columns = years.map(
    (year) =>
      `  - { id: k${year}, label: Andel ${2000 + year}, type: percent, decimals: 1, group: Del ${Math.floor(year / 9)} }`,
  );
  const lines = Array.from({ length: rows }, (_, row) => {
    const values = years.map((year) => `k${year}: ${10 + year + row / 10}`).join(', ');
    return `  - { label: Kommun nummer ${row}, group: Grupp ${Math.floor(row / 14)}, values: { ${values} } }`;
  });
  return `id: tab-bred\nform: table\nsubject: andelar\nrowHeader: Kommun\ncolumns:\n${columns.join('\n')}\nrows:\n${lines.join('\n')}\n`;
}

test('where a turned table goes on, its heads are seen again, and every cell has its headers in the tags', async () => {
  const text = '# Andelar\n\n::figure{#tab-bred}\n';
  const built = await buildText(text, { 'figures/tab-bred.yaml': wide(40) });
  expect(messagesOf(built)).not.toMatch(/ error | pdf-/);
  const placed = await placedTexts(built);
  const pages = new Set(placed.filter(({ isTurned }) => isTurned).map(({ page }) => page));
  expect(pages.size).toBeGreaterThan(2);
  // Its group of columns, its column, its group of rows and its row.
  expect([...new Set(await headerCounts(built))]).toEqual([4]);
});

test('a table that no page can hold is told of where it is written', async () => {
  const columns = Array.from(
    { length: 40 },
    (_, at) => `  - { id: k${at}, label: A, type: number }`,
  );
  const values = columns.map((_, at) => `k${at}: 125000`).join(', ');
  const spec = `id: tab-bred\nform: table\nsubject: för bred\nrowHeader: Plats\ncolumns:\n${columns.join('\n')}\nrows:\n  - { label: Råå, values: { ${values} } }\n`;
  const built = await buildText('# Plats\n\n::figure{#tab-bred}\n', {
    'figures/tab-bred.yaml': spec,
  });
  expect(messagesOf(built)).toMatch(
    /figures\/tab-bred\.yaml:6:5 {2}error .*41 kolumner.*table-fits/,
  );
});

test('a row that is higher than a page goes on, below its caption', async () => {
  const long = Array.from({ length: 300 }, (_, at) => `Mening ${at} är här.`).join(' ');
  const text = `# Saker\n\n:::table{#tab-a caption="saker"}\n| Sak | Text |\n| --- | --- |\n| En | ${long} |\n:::\n\nSe :ref[tab-a].\n`;
  const built = await buildText(text);
  expect(messagesOf(built)).not.toMatch(/ error | pdf-/);
  const placed = await placedTexts(built);
  const pageOf = (words: string) => placed.findLast((each) => each.text.includes(words))?.page;
  expect(pageOf('Mening 0 är')).toBe(pageOf('Saker'));
});

/** How many headers each cell of data names. */
async function headerCounts({ files }: Built): Promise<number[]> {
  const document = await PDFDocument.load(files.get('prov.pdf') ?? new Uint8Array());
  return [...structureElements(document)]
    .filter(({ type }) => type === 'TD')
    .map(({ dict }) => {
      const attributes = dict.lookup(PDFName.of('A'));
      const list = attributes instanceof PDFArray ? attributes.asArray() : [attributes];
      return list.reduce((sum, each) => {
        const own = each instanceof PDFRef ? document.context.lookup(each) : each;
        const headers = own instanceof PDFDict ? own.lookup(PDFName.of('Headers')) : undefined;
        return sum + (headers instanceof PDFArray ? headers.size() : 0);
      }, 0);
    });
}
