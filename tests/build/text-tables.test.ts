import { beforeAll, describe, expect, test } from 'vitest';

import { type Built, shareCrew } from '../repository.ts';
import { definePromiseTry } from './promise-try.ts';
import { buildText, messagesOf, type Placed, placedTexts, tagsOf } from './small-report.ts';

shareCrew();
beforeAll(definePromiseTry);

/** Left and right margin of the pages, in points, with a little for rounding. */
const edges = { left: 59, right: 421 };

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [heads, heads.map(() => '---'), ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function found(placed: readonly Placed[], text: string): Placed {
  const item = placed.find((each) => each.text.trim() === text);
  if (item === undefined) throw new Error(`${text} is not in the PDF`);
  return item;
}

function letters(text: string): string {
  return text.replaceAll(/[\s\u00a0\u00ad-]/g, '');
}

function middle({ left, right }: Placed): number {
  return (left + right) / 2;
}

function expectWhole(placed: readonly Placed[], words: readonly string[]): void {
  const all = letters(placed.map(({ text }) => text).join(''));
  for (const word of words) expect(all).toContain(letters(word));
  for (const { text, left, right, isTurned } of placed) {
    if (isTurned) continue;
    expect([text, left > edges.left, right < edges.right]).toEqual([text, true, true]);
  }
}

async function builtWell(
  text: string,
  files: Record<string, string> = {},
): Promise<{ built: Built; placed: Placed[] }> {
  const built = await buildText(text, files);
  expect(messagesOf(built)).not.toMatch(/ error | pdf-/);
  return { built, placed: await placedTexts(built) };
}

test('columns stand as they are written, else by what they hold, heads over them', async () => {
  const { built, placed } = await builtWell(`# Simhallen

| Avgift | Enhet | Kronor | Andel |
| :--- | :---: | ---: | --- |
| Enkelbiljett för vuxna | styck | 85 | 3,5 |
| Årskort | kort för familjer | 12 450 | 12 |
`);
  const of = (text: string): Placed => found(placed, text);
  for (const text of ['85', '12 450']) expect(of(text).right).toBeCloseTo(of('Kronor').right, 0);
  expect(of('Enkelbiljett för vuxna').left).toBeCloseTo(of('Avgift').left, 1);
  expect(Math.abs(middle(of('styck')) - middle(of('Enhet')))).toBeLessThan(1);
  // On the decimal comma: the whole number ends where the comma of the other begins.
  expect(of('3,5').right).toBeCloseTo(of('Andel').right, 0);
  expect(of('12').right).toBeLessThan(of('3,5').right - 3);
  const html = built.text('prov.html');
  expect(html).toContain('<th class="center" scope="col">Enhet</th>');
  expect(html).toContain('<th scope="row">Årskort</th>');
  expect(html).toContain(
    '<div class="scroll" role="group" tabindex="0" aria-label="Tabell: Avgift, Enhet, Kronor, Andel">',
  );
});

test('a table of long words fits between the margins', async () => {
  const { placed } = await builtWell(`# Plan

${table(
  ['Åtgärd', 'Ansvarig förvaltning', 'Beskrivning', 'Klart'],
  [
    [
      'Källsorteringsutbildning',
      'Stadsbyggnadsförvaltningen',
      'Utbilda fastighetsskötare och bostadsrättsföreningar i avfallsförebyggande arbete.',
      'hösten 2026',
    ],
  ],
)}
`);
  expectWhole(placed, ['Klart', 'hösten 2026', 'Källsorteringsutbildning']);
  expect(placed.every(({ isTurned }) => !isTurned)).toBe(true);
});

describe('a table wider than the page', () => {
  const heads = ['Kommun', ...Array.from({ length: 12 }, (_, index) => `Andel ${2012 + index}`)];
  const row = (name: string): string[] => [name, ...heads.slice(1).map((_, at) => `1${at},5 %`)];

  test('is turned on a page of its own', async () => {
    const text = 'Ett stycke med ord. '.repeat(20);
    const { built, placed } = await builtWell(
      `# Andelar\n\n${text}\n\n${table(heads, [row('Örnsköldsvik'), row('Sjöbo')])}\n\n${text}\n`,
    );
    expectWhole(placed, [...heads, ...row('Örnsköldsvik')]);
    expect(found(placed, 'Sjöbo').isTurned).toBe(true);
    expect(await tagsOf(built)).toMatchObject({ Table: 1, TH: 15, TD: 24 });
  });

  test('is one table in the tags where it takes several pages', async () => {
    const names = Array.from({ length: 50 }, (_, index) => `Kommun ${index + 1}`);
    const { built, placed } = await builtWell(`# Andelar\n\n${table(heads, names.map(row))}\n`);
    expectWhole(placed, names);
    const pages = new Set(placed.filter(({ isTurned }) => isTurned).map(({ page }) => page));
    expect(pages.size).toBeGreaterThan(1);
    expect(await tagsOf(built)).toMatchObject({ Table: 1, THead: 1, TR: 51, TH: 63, TD: 600 });
  });
});

test('a table without rows is built', async () => {
  const { placed } = await builtWell(`# Underlag\n\n${table(['Skola', 'Antal svar'], [])}\n`);
  expectWhole(placed, ['Skola', 'Antal svar']);
});

test('a long table repeats its head', async () => {
  const rows = Array.from({ length: 70 }, (_, index) => [`Plats ${index}`, `${index * 3}`]);
  const { built, placed } = await builtWell(`# Platser\n\n${table(['Plats', 'Antal'], rows)}\n`);
  expect(placed.filter(({ text }) => text === 'Plats').length).toBeGreaterThan(1);
  expect(await tagsOf(built)).toMatchObject({ Table: 1, THead: 1, TR: 71 });
});

test('a cell takes a line break; other HTML is told of, with what to write', async () => {
  const { built, placed } = await builtWell(
    `# Tider\n\n${table(['Plats', 'Tider'], [['Simhallen', 'måndag 9–17<br>tisdag 12–20']])}\n`,
  );
  const [first, second] = ['måndag', 'tisdag'].map((word) =>
    placed.find(({ text }) => text.startsWith(word)),
  );
  expect(first?.y).toBeGreaterThan(second?.y ?? Infinity);
  expect(built.text('prov.html')).toMatch(/9–17<\/span><br>\s*tisdag/);
  const refused = messagesOf(await buildText('# Tider\n\nEn rad<br>till.\n', {}, ['html']));
  expect(refused).toMatch(/no-raw-html[\s\S]*`<br>`/);
});

test('a table of the text may have a number, a caption and notes, and be referred to', async () => {
  const { built, placed } = await builtWell(`# Utlån

Se :ref[tab-lan] och :ref[tab-tva].

:::table{#tab-lan caption="lån per *filial*[^n] och år"}
| Filial | 2018 |
| --- | --- |
| Centralbiblioteket | 212 500 |

Lånen gäller *böcker*.
:::

:::table[En **annan** tabell]{#tab-tva}
| | A |
| --- | --- |
| rad ett | 1 |
:::

[^n]: En not.
`);
  const html = built.text('prov.html').replace(/<style>.*<\/style>/s, '');
  expect(html).toMatch(/Se <a [^>]*href="#tab-lan"[^>]*>tabell\u00a01<\/a> och/);
  expect(html).toMatch(
    /<figure id="tab-lan" class="table" aria-labelledby="tab-lan-rubrik"><figcaption><p class="subject" id="tab-lan-rubrik"><span class="label">Tabell\u00a01.<\/span> Lån per <em>filial<\/em><sup/,
  );
  expect(html).toContain('<p class="note">Lånen gäller <em>böcker</em>.</p>');
  expect(html).toContain('<span class="title">Lån per <em>filial</em> och år</span>');
  expect(html).toMatch(/<tr>\s*<td><\/td>\s*<th [^>]*>A<\/th>\s*<\/tr>/);
  expectWhole(placed, ['Tabell 1. Lån per filial', 'Tabell 2. En annan tabell', 'En not.']);
  expect(await tagsOf(built)).toMatchObject({ Table: 2, Caption: 2, Note: 1 });
});

test('what is no captioned table is told of, with how one is written', async () => {
  const text = '# Utlån\n\n:::table{#tab-lan}\nBara text.\n:::\n';
  expect(messagesOf(await buildText(text, {}, ['html']))).toContain(
    ':::table{#tab-1 caption="Vad den visar"}',
  );
});

test('a table of figures/ has typed columns, groups, notes to cells and a total', async () => {
  const { built, placed } = await builtWell(
    '# Priser\n\nSe :ref[tab-priser].\n\n::figure{#tab-priser}\n',
    {
      'figures/tab-priser.yaml': `id: tab-priser
form: table
subject: priser efter plats
rowHeader: Plats
columns:
  - { id: oppnat, label: Öppnat, type: year }
  - { id: vuxen, label: Vuxen, type: number, decimals: 2, group: Pris }
  - { id: barn, label: Barn, type: number, group: Pris }
  - { id: besok, label: Besök, type: number }
rows:
  - { label: Simhallen, group: Hallar, values: { oppnat: 1998, vuxen: 85, barn: { value: 40.5, note: Endast helger. }, besok: 120500 } }
  - { label: Råå, group: Stränder, values: { besok: 12 } }
total: { label: Summa, columns: [besok] }
`,
    },
  );
  const of = (text: string): Placed => found(placed, text);
  expect(of('120 512').right).toBeCloseTo(of('Besök').right, 0);
  expect(of('1998').left).toBeCloseTo(of('Öppnat').left, 1);
  expectWhole(placed, ['85,00', '40,5', 'Endast helger.', 'Hallar', 'Stränder', 'Pris', 'Summa']);
  expect(built.text('figures/tab-priser.csv')).toContain(
    'Hallar;Simhallen;1998;85;40,5;120500;Endast helger.',
  );
  expect(await tagsOf(built)).toMatchObject({ Table: 1, THead: 1, TR: 7 });
});

test('a table of figures/ may come from a CSV, and tells of what does not fit its columns', async () => {
  const text = '# Lån\n\n::figure{#tab-lan}\n';
  const spec = `id: tab-lan
form: table
subject: lån per filial
rowHeader: Filial
data: lan.csv
columns: [{ id: lan, label: Lån 2023, type: number }]
`;
  const files = {
    'figures/tab-lan.yaml': spec,
    'figures/lan.csv': 'Filial;Lån 2023\nRåå;7 250,5\n',
  };
  const { placed } = await builtWell(text, files);
  expectWhole(placed, ['Råå', '7 250,5']);
  const wrong = { ...files, 'figures/lan.csv': 'Filial;Lån 2023\nRåå;många\n' };
  expect(messagesOf(await buildText(text, wrong, ['html']))).toMatch(
    /figures\/lan\.csv:2:5 {2}error .*många.*value-valid/,
  );
});
