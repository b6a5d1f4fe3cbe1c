import { beforeAll, describe, expect, test } from 'vitest';

import { textOfHtml } from '../../scripts/comments/html-text.ts';
import { type Built, shareCrew } from '../repository.ts';
import { definePromiseTry } from './promise-try.ts';
import { buildText, messagesOf, placedTexts } from './small-report.ts';

const base = 'base: { n: "512", population: invånare 18–85 år, period: mars 2026 }';
const long =
  'Lånen av böcker sjönk under våren, och e-böckerna blev en större del av alla lån som gjordes';
const files = {
  'chapter/report.yaml': `anthology: { title: Prov i siffror, publisher: Exempelförlaget, place: Exempelstad, year: 2024 }
people: []
documents:
  - { id: prov, kind: chapter, title: Provrapport, folder: text, description: Ett prov., address: "https://exempel.se/prov/" }
`,
  'figures/fig-vagar.yaml': `id: fig-vagar
form: ranked-bars
headline: >-
  :claim[Flest]{that="rank(fig-vagar.vagar) = 1"},
  :value[58 procent]{of="fig-vagar.vagar"}, vill ha *fler* ”cykelvägar”[^n]
subject: vad som skulle få fler att cykla
question: Vad skulle få dig att cykla mer?
${base}
reference: { value: 50.5, label: målet för *2030* }
notes: [Flera svar kunde anges.]
annotations:
  - { at: vinter, text: 'Var *:value[33 procent]{of="fig-vagar.vinter"}* också i fjol.' }
  - { at: fig-vagar.vinter.andel, text: Avrundat. }
alt: Stapeldiagram över åtgärder.
rows:
  - { id: vagar, label: Fler cykelvägar, value: 58 }
  - { id: vinter, label: Snöröjning, value: 33 }
`,
  'figures/fig-tid.yaml': `id: fig-tid
form: series
subject: lån över tid
unit: lån
alt: En linje som går ned och upp.
annotations: [{ at: ar-2021, text: Stängt i mars. }]
rows:
  - { id: ar-2020, label: "2020", value: 30 }
  - { id: ar-2021, label: "2021", value: 20, note: Skattat. }
  - { id: ar-2022, label: "2022", value: 40 }
`,
  'figures/fig-vega.yaml': `id: fig-vega
form: vega-lite
headline: ${long}
subject: lån
unit: lån
columns: [{ id: lan, label: Lån }]
alt: Staplar över lån.
rows:
  - { id: a, label: A, value: 3 }
  - { id: b, label: B, value: 4 }
spec:
  mark: bar
  encoding: { x: { field: label, type: nominal }, y: { field: lan, type: quantitative } }
`,
  'figures/tab-lan.yaml': `id: tab-lan
form: table
headline: Ishallen har fler besök än badet
subject: besök
rowHeader: Hall
columns: [{ id: besok, label: Besök, type: number }]
rows: [{ label: Ishallen, values: { besok: 12 } }, { label: Badet, values: { besok: 3 } }]
`,
  'figures/fig-svar.yaml': `id: fig-svar
form: answers
headline: De som svarade vill ha skugga
subject: några svar
items: [{ id: a, text: Fler träd. }]
`,
  'figures/fig-bild.yaml': `id: fig-bild
form: image
headline: Torget är fullt på lördagar
subject: torget
file: torget.svg
alt: Ett torg med stånd.
`,
  'figures/torget.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20" fill="#123456"/></svg>',
};
const ids = ['fig-vagar', 'fig-vega', 'tab-lan', 'fig-svar', 'fig-bild'];
const text = `# Cykling

${[...ids, 'fig-tid'].map((id) => `::figure{#${id}}`).join('\n\n')}

[^n]: En not.
`;

shareCrew();
beforeAll(definePromiseTry);

describe('a headline', () => {
  let built: Built;
  beforeAll(async () => {
    built = await buildText(text, files);
  });

  function figureOf(id: string): string {
    return (
      new RegExp(`<figure id="${id}".*?</figure>`, 's').exec(built.text('prov.html'))?.[0] ?? ''
    );
  }

  test('is no fault in any form', () => {
    expect(messagesOf(built)).toBe('');
  });

  test('stands first, then the table behind its switch, the picture, caption, facts and question, and the notes', () => {
    const html = figureOf('fig-vagar');
    const parts = [
      '<p class="headline">',
      '<table',
      'role="img"',
      '<span class="label">',
      '<p class="facts">',
      '<p class="question">',
      'Flera svar',
    ];
    const places = parts.map((part) => html.indexOf(part));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
    expect(html.match(/n.=.512/g)).toHaveLength(1);
  });

  test.each([
    ['fig-vagar', ['Bild', 'Data', 'Länk', 'Citera'], 'png svg csv xlsx vl.json'],
    ['fig-svar', ['Data', 'Länk', 'Citera'], 'csv xlsx'],
    ['tab-lan', ['Data', 'Länk', 'Citera'], 'csv xlsx'],
    ['fig-bild', ['Länk', 'Citera'], ''],
  ])('stands above a menu of what there is, %s', (id, groups, endings) => {
    const html = figureOf(id);
    expect([...html.matchAll(/<dt>(.*?)<\/dt>/g)].map(([, name]) => name)).toEqual(groups);
    const hrefs = [...html.matchAll(/href="([^"]*)"[^>]*download/g)].map(([, href]) => href);
    expect(hrefs).toEqual(
      endings
        .split(' ')
        .filter(Boolean)
        .map((each) => `figures/${id}.${each}`),
    );
    for (const href of hrefs) expect(built.files.has(href ?? '')).toBe(true);
    expect(html).toContain(`<a href="#${id}">`);
    expect(html).toContain(`>https://exempel.se/prov/#${id}</span>`);
    expect(html).toMatch(
      /<span class="copied">(?:Figur|Tabell)\u00a0\d i: Provrapport\. \(2024\)\./,
    );
  });

  test('leaves switch and menu out of what is commented on', () => {
    const read = textOfHtml(built.text('prov.html')).document.text;
    expect(read).toContain('Fler cykelvägar');
    expect(read).not.toMatch(/Diagram|Hämta|på den här sidan/);
  });

  test('is a text with bound values, emphasis, quotes and notes, and no heading', () => {
    const html = figureOf('fig-vagar');
    expect(html).toMatch(
      /<data value="58">58.procent<\/data>, vill ha <em>fler<\/em> ”cykelvägar”/,
    );
    expect(html).toContain('class="note-ref"');
    expect(html).not.toMatch(/<h\d/);
  });

  test.each(ids)('begins the figure %s', (id) => {
    expect(figureOf(id)).toMatch(/^<figure[^>]*>\s*(?:<figcaption>)?\s*<p class="headline"/);
  });

  test('stands beside remarks on a row and on a number, each with its letter in picture, table and below', () => {
    const html = figureOf('fig-vagar');
    expect(html.match(/>Snöröjning\u00a0a\)</g)).toHaveLength(3);
    expect(html.match(/>33\u00a0%\u00a0b\)</g)).toHaveLength(2);
    expect(html).toMatch(
      /a\)\u00a0Snöröjning: Var <em><data value="33">33.procent<\/data><\/em> också i fjol\./,
    );
    expect(html).toContain('b)\u00a0Snöröjning: Avrundat.');
  });

  test('stands with a line, which is told of below', () => {
    expect(figureOf('fig-vagar')).toContain(
      '<p class="note">Streckad linje: målet för *2030*, 50,5\u00a0%.</p>',
    );
  });

  test('of a line has the letters of remarks at their numbers, after those of notes', () => {
    const html = figureOf('fig-tid');
    expect(html.match(/>a\) b\)</g)).toHaveLength(2);
    expect(html).toContain('a)\u00a0Skattat.');
    expect(html).toContain('b)\u00a02021: Stängt i mars.');
  });

  test('stands right above its caption in print, on the same page', async () => {
    const placed = await placedTexts(built);
    const at = placed.findIndex((each) => each.text.startsWith('Ishallen har fler'));
    const label = placed.slice(at).find((each) => each.text.startsWith('Tabell 1'));
    expect(label?.page).toBe(placed[at]?.page);
    expect(label?.y).toBeLessThan(placed[at]?.y ?? 0);
  });
});
