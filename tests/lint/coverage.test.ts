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
])('not bound, and need not be: %s', (text) => {
  expect(unbound(text)).toEqual([]);
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
