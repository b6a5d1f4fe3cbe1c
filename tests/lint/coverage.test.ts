import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';

import { coverageOf } from '../../scripts/lint/coverage.ts';
import { sentencesIn } from '../../scripts/lint/sentences.ts';
import { startOf } from '../../scripts/model/place.ts';
import type { BookText } from '../../scripts/model/texts.ts';
import { parseFile } from '../../scripts/parse/parse.ts';
import { processorTime } from '../processor-time.ts';

function coverage(value: string, lang = 'sv') {
  const { file, tree } = parseFile(new VFile({ path: 'a.md', value }));
  const document = { config: { lang } } as BookText['document'];
  return coverageOf([{ part: 'prose', file, tree, document }]);
}

function unbound(value: string, lang?: string): string[] {
  return coverage(value, lang).unbound.map(({ words }) => words);
}

describe('phrases that must be bound', () => {
  test.each([
    ['Av dem svarar 27 procent ja.', ['27 procent']],
    ['Av dem svarar 27 % ja.', ['27 %']],
    ['Skillnaden är tio procentenheter.', ['tio procentenheter']],
    ['Fyra av fem håller med.', ['Fyra av fem']],
    ['Det gäller var tredje, eller en tredjedel.', ['var tredje', 'tredjedel']],
    ['Hälften tvekar, och majoriteten av dem är unga.', ['Hälften', 'majoriteten']],
    ['De flesta svarar, fler än väntat.', ['De flesta', 'fler än']],
    ['Lika många tvekar, dubbelt så många vill.', ['Lika många', 'dubbelt så']],
    ['Öppenhet toppar, lägst är tilliten.', ['toppar', 'lägst']],
    ['Det **är 27 procent** som vill.', ['27 procent']],
  ])('%s', (text, expected) => {
    expect(unbound(text)).toEqual(expected);
  });

  test.each([
    ['I enkäten deltog 999 svarande, och 14 mkr gick åt.', ['999 svarande', '14 mkr']],
    [
      'Det kostade 1,25 miljoner kronor, eller 1\u00A0250 tkr.',
      ['1,25 miljoner kronor', '1\u00A0250 tkr'],
    ],
    ['Staden har tre miljoner besök och 12 345 fåglar.', ['tre miljoner besök', '12 345']],
    ['Hundratals kom, 450 hundar räknades.', ['Hundratals', '450']],
    ['Antalet var 1 250.', ['1 250']],
    ['Antalet var 12 500 totalt.', ['12 500']],
    ['Kvar är 5 promille.', ['5 promille']],
  ])('absolute numbers: %s', (text, expected) => {
    expect(unbound(text)).toEqual(expected);
  });

  test('absolute numbers in English', () => {
    const text = 'The survey had 999 respondents, cost 1.25 million kronor and 340 dogs were seen.';
    expect(unbound(text, 'en')).toEqual(['999 respondents', '1.25 million kronor', '340']);
  });

  test('in English', () => {
    expect(unbound('Most of them, 62 per cent, read more than half.', 'en')).toEqual([
      'Most of',
      '62 per cent',
      'more than half',
    ]);
  });
});

test.each([
  'De fick välja högst tre svar ur en lista.',
  'Staden är en av Europas mest innovativa, och ett av de tre.',
  'Det behövs fler studier, och flera av dem är på gång.',
  'Procent skrivs ut, och § 12 gäller i 30 dagar.',
  'Koden `27 procent` är ingen text.',
  'Första hälften av 1990-talet var lugn, och senare hälften av 2010-talet likaså.',
  'Under hälften av året låg det nere, och sista tredjedelen av 1800-talet.',
  'Den 14 juni 2022 kom beslutet, år 1850 byggdes huset, och 2019–2022 pågick det.',
  'Se kapitel 12, avsnitt 100 handlar om det, sidan 123 visar det, s. 345 också.',
  'Personer 16–85 år och 18 år gamla, 30-åringar, den 3:e gången.',
  'Ring 042-10 50 00 vardagar eller 0771-123 456 dygnet runt, kl. 10.30.',
  'Box 123, 251 89 Helsingborg; ISO 9001 styr, SOU 2016:41 och lagen (2018:218).',
  '250. Förslag i lista. Tal som 2024 skrivs så. Punkt 2.1 och version 3.2 gäller.',
  'Andelarna blir 100 för varje rad.',
  'De 3 stegen tog 12 timmar, 45 minuter och 2 veckor.',
])('not bound, and need not be: %s', (text) => {
  expect(unbound(text)).toEqual([]);
});

test('counts in a table are data, and those in lists, quotations and headings are not', () => {
  expect(unbound('| År | Besök |\n| --- | --- |\n| 2024 | 212 500 |')).toEqual([]);
  expect(unbound('- Det kom 999 personer.\n\n> Det kostade 14 mkr.\n\n# De 450 hundarna')).toEqual([
    '999 personer',
    '14 mkr',
    '450',
  ]);
});

test('what is bound is counted, and so is what a source in the same sentence supports', () => {
  const found = coverage(
    'Av dem vill :value[27 procent]{of="a.b"} byta, :claim[fler än *förr*]{that="a.b > a.c"}. ' +
      'Hälften vet, enligt t.ex. Larsson [@larsson2020]. :claim[De flesta]{source="facts.x"} tvekar.',
  );
  expect(found).toEqual({ values: 1, claims: 1, sourced: 2, unbound: [] });
});

test('a source supports its own sentence only', () => {
  expect(unbound('Hälften vet [@larsson2020]. De flesta tvekar.')).toEqual(['De flesta']);
});

test('the place is that of the words', () => {
  const [phrase] = coverage('Rad ett\noch sedan **drygt hälften** av dem.').unbound;
  expect(startOf(phrase?.place)).toEqual({ line: 2, column: 19 });
});

test('sentences end at points, but not at those of abbreviations', () => {
  const text = 'Det gäller t.ex. Malmö m.fl. Orter (s. 12). ”Slut.” Nytt? Ja.';
  expect(sentencesIn(text).map(({ start, end }) => text.slice(start, end).trim())).toEqual([
    'Det gäller t.ex. Malmö m.fl. Orter (s. 12).',
    '”Slut.”',
    'Nytt?',
    'Ja.',
  ]);
});

test('thousands of phrases take no time', async () => {
  const text = `${'ett av 1 2,3.4–5 till, alltså 27 procent. '.repeat(20)}\n\n`.repeat(100);
  const { file, tree } = parseFile(new VFile({ path: 'a.md', value: text }));
  const document = { config: { lang: 'sv' } } as BookText['document'];
  const time = await processorTime(() => {
    expect(coverageOf([{ part: 'prose', file, tree, document }]).unbound).toHaveLength(4000);
  });
  expect(time).toBeLessThan(1000);
});
