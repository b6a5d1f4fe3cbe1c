import type { Element, Root } from 'hast';
import { expect, test } from 'vitest';

import { compareTexts } from '../../scripts/verify/compare-texts.ts';
import { elementWithId } from '../../scripts/verify/expected.ts';
import type { Comparison } from '../../scripts/verify/finding.ts';
import { parsePage } from '../../scripts/verify/html.ts';
import { textIn } from '../../scripts/verify/reader.ts';
import { toldOf } from '../../scripts/verify/telling.ts';
import { mutations, randomFrom } from './mutations.ts';
import { sample, turned } from './sample.ts';

function elementOf(html: string): Element {
  const page = parsePage(html) ?? ({ type: 'root', children: [] } satisfies Root);
  const element = elementWithId(page, 'rapport-prov');
  if (element === null) throw new Error('The sample has no element');
  return element;
}

const base = elementOf(sample);
const expected = textIn(base, 'sv');

function compared(tree: Element): Comparison {
  const found = textIn(tree, 'sv');
  const page = { url: 'https://www.example.se/rapporter/prov/', ids: new Set(found.ids) };
  return compareTexts(expected, found, page, () => []);
}

function told(html: string): string[] {
  const { findings } = compared(elementOf(html));
  return toldOf(findings, () => null, 'sv').map(({ ruleId, message }) => `${ruleId}: ${message}`);
}

test('nothing is found in a text as it is', () => {
  expect(told(sample)).toEqual([]);
});

test('nothing is found in what WordPress and usual plug-ins make of it', () => {
  expect(turned).not.toBe(sample);
  expect(told(turned)).toEqual([]);
  const { files } = compared(elementOf(turned));
  expect(files.map(({ name, url }) => [name, url])).toEqual([
    ['prov-figur-1.png', 'https://www.example.se/f-400x200.png'],
    ['prov-figur-1.csv', 'https://media.rapport.invalid/prov-figur-1.csv'],
  ]);
});

/** Addresses of files are told apart by what lies there, when they are fetched. */
const usesOf = (tree: Element) => JSON.stringify(compared(tree).files.map(({ url }) => url));
const seeds = Array.from({ length: 10 }, (_, seed) => seed);

test.each(Object.entries(mutations))('finds a change: %s', (_, mutate) => {
  const missed: string[] = [];
  let tried = 0;
  for (const from of [sample, turned]) {
    const before = usesOf(elementOf(from));
    for (const seed of seeds) {
      const tree = elementOf(from);
      const what = mutate(tree, randomFrom(seed));
      if (what === null) continue;
      tried += 1;
      if (compared(tree).findings.length === 0 && usesOf(tree) === before) missed.push(what);
    }
  }
  expect(missed).toEqual([]);
  expect(tried).toBe(2 * seeds.length);
});

const named: readonly [change: string, from: string, to: string, message: string][] = [
  [
    'a digit in the text',
    'är 41 procent',
    'är 14 procent',
    'published-number: ”41” i stycket ”Av de svarande är 41 procent inte nöjda…” under rubriken ”Resultat” står som ”14”',
  ],
  [
    'a digit in a cell',
    '<td headers="r3 c2">62',
    '<td headers="r3 c2">26',
    'published-number: ”62” i tabellen ”Tabell 1. Hur ofta 606 personer svarar”, raden ”Vet inte”, kolumnen ”Andel (procent)” står som ”26”',
  ],
  [
    'a digit in a caption',
    'Hur ofta 606',
    'Hur ofta 660',
    'published-number: ”606” i bildtexten ”Tabell 1. Hur ofta 606 personer svarar” under rubriken ”Resultat” står som ”660”',
  ],
  [
    'a digit in a note',
    'gjordes 2022',
    'gjordes 2023',
    'published-number: ”2022” i punkten ”Enkäten gjordes 2022 på papper. ↑” under rubriken ”Noter och annat” står som ”2023”',
  ],
  [
    'a word that turns the meaning',
    'procent inte nöjda',
    'procent nöjda',
    'published-text: ”inte” i stycket ”Av de svarande är 41 procent inte nöjda…” under rubriken ”Resultat” saknas',
  ],
  [
    'a header cell',
    '<th scope="row" id="r1">Ofta</th>',
    '<td id="r1">Ofta</td>',
    'published-structure: ”Ofta” i tabellen ”Tabell 1. Hur ofta 606 personer svarar”, kolumnen ”Svar” ska vara en rubrikcell men är en vanlig cell',
  ],
  [
    'scope',
    '<th scope="col" id="c2">',
    '<th id="c2">',
    'published-table: Cellen ”Andel (procent)” i tabellen ”Tabell 1. Hur ofta 606 personer svarar”, raden ”Svar” ska ha `scope` ”col” men har inget',
  ],
  [
    'a link',
    'https://example.org/lab',
    'https://example.org/annat',
    'published-link: ”Exempel 2023” i stycket ”Skillnaden är −7 enheter, i skala 106,…” under rubriken ”Resultat” ska länka till `https://example.org/lab` men länkar till `https://example.org/annat`',
  ],
  [
    'a heading level',
    '<h3 id="vidare">Vidare läsning och tal</h3>',
    '<h4 id="vidare">Vidare läsning och tal</h4>',
    'published-structure: ”Vidare läsning och tal” i rubriken ”Vidare läsning och tal” ska vara en rubrik på nivå 3 men är en rubrik på nivå 4',
  ],
  [
    'a minus sign',
    '−3,5',
    '-3,5',
    'published-number: ”−3,5” i tabellen ”Tabell 1. Hur ofta 606 personer svarar”, raden ”Aldrig”, kolumnen ”Andel (procent)” står som ”-3,5”',
  ],
  [
    'a row',
    '<tr><th scope="row" id="r1">Ofta</th><td headers="r1 c2">62</td></tr>',
    '',
    'published-block: Tabellraden ”Ofta 62” saknas på sidan i tabellen ”Tabell 1. Hur ofta 606 personer svarar”',
  ],
  [
    'advertisements',
    '<h3 id="vidare">',
    '<iframe src="https://ads.example"></iframe><h3 id="vidare">',
    'published-foreign: Inne i rapportens text under rubriken ”Resultat” står `<iframe>`, som inte är rapportens',
  ],
];

test.each(named)('names what was changed: %s', (_, from, to, message) => {
  expect(sample).toContain(from);
  expect(told(sample.replace(from, to))).toEqual([message]);
});

test('signs that steer a terminal are not printed', () => {
  const [message = ''] = told(
    sample.replace('En punkt med ord', 'En punkt \u001b[31m\u0007med \u202eord'),
  );
  expect(message).toMatch(/punkt.*med/);
  expect(message).not.toMatch(/[\p{Cc}\u202a-\u202e]/u);
});
