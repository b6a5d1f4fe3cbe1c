import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, describe, expect, test } from 'vitest';

import { otherRoot } from '../repository.ts';
import { copyOf, fixed, fixesOf } from './project.ts';

const copy = copyOf(otherRoot, ['chapter', 'figures']);
afterAll(() => copy.remove());

const path = 'chapter/rapport/03-mer.md';
const facts = `facts:
  - { id: andel, label: läser, value: 40, source: "Se [@exempel2023, s. 3]." }
  - { id: annan, label: läser, value: 20, source: Enkäten }
statements:
  - { id: utsaga, label: de läser, source: "[@exempel2023]" }
`;
writeFileSync(join(copy.root, 'figures/facts.yaml'), facts);

async function checked(text: string): Promise<{ told: string[]; mended: string }> {
  writeFileSync(join(copy.root, path), `${text}\n`);
  const { files } = await copy.check();
  const file = files.find((each) => each.path === path);
  if (file === undefined) throw new Error('not read');
  const told = file.messages
    .filter(({ ruleId }) => ruleId?.startsWith('citation-') || ruleId?.startsWith('majority-'))
    .map(({ ruleId, line, column }) => `${line}:${column} ${ruleId}`);
  return { told, mended: fixed(String(file), fixesOf(file)).trimEnd() };
}

describe('a citation stands before the full stop', () => {
  test.each([
    ['at the end', 'De läser. [@exempel2023]', 'De läser [@exempel2023].'],
    ['with a stop of its own', 'De läser. [@exempel2023].', 'De läser [@exempel2023].'],
    ['between', 'De läser. [@exempel2023] De är få.', 'De läser [@exempel2023]. De är få.'],
    [
      'on the next line',
      'De läser.\n[@exempel2023]\nDe är få.',
      'De läser [@exempel2023].\nDe är få.',
    ],
    [
      'several',
      'De läser. [@exempel2023; @exempel2023, s. 2] [@exempel2023]',
      'De läser [@exempel2023; @exempel2023, s. 2] [@exempel2023].',
    ],
    ['in an item', '- De läser. [@exempel2023]', '- De läser [@exempel2023].'],
    [
      'in a note',
      'De.[^a]\n\n[^a]: De läser. [@exempel2023]',
      'De.[^a]\n\n[^a]: De läser [@exempel2023].',
    ],
  ])('%s', async (_, text, wanted) => {
    const { told, mended } = await checked(text);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/citation-in-sentence$/u);
    expect(mended).toBe(wanted);
    expect((await checked(mended)).told).toEqual([]);
  });

  test.each([
    ['a question', 'Läser de? [@exempel2023]'],
    ['emphasis', 'De *läser.* [@exempel2023]'],
    ['a quotation without stop after', 'De sa ”vi läser.” [@exempel2023]'],
  ])('told and not mended after %s', async (_, text) => {
    const { told, mended } = await checked(text);
    expect(told).toHaveLength(1);
    expect(mended).toBe(text);
  });

  test.each([
    'De läser [@exempel2023]. De är få [@exempel2023], men de läser.',
    'De läser, t.ex. [@exempel2023], och @exempel2023 visar det.',
    'De sa ”vi läser.” [@exempel2023].',
    'De läser böcker m.m. [@exempel2023].',
    '[@exempel2023] visar det.',
    'De läser. @exempel2023 visar det.',
    '> De läser. [@exempel2023]',
    'De läser (se [@exempel2023]). De är få.',
    'De läser … [@exempel2023] och är få.',
    'Läser de? Så frågar [@exempel2023].',
  ])('quiet on %s', async (text) => {
    expect((await checked(text)).told).toEqual([]);
  });

  test('at its own words', async () => {
    expect((await checked('De är få.\n\nDe läser. [@exempel2023]')).told).toEqual([
      '3:11 citation-in-sentence',
    ]);
  });
});

const claim = ':claim[ofta]{source="@exempel2023"}';
const value = ':value[40 procent]{of="facts.andel"}';

describe('a citation stands at most a sentence away', () => {
  test.each([
    [`De läser ${claim}. De är få. De är unga [@exempel2023].`, ['1:17 citation-near-claim']],
    [`De [@exempel2023] läser. De är få. Av dem läser ${value}.`, ['1:56 citation-near-claim']],
    [
      `De :claim[läser]{source="facts.utsaga"}. De är få. De är unga [@exempel2023].`,
      ['1:11 citation-near-claim'],
    ],
    [`De läser. Se @exempel2023. De är få. Av dem läser ${value}.`, ['1:58 citation-near-claim']],
  ])('%s', async (text, expected) => {
    expect((await checked(text)).told).toEqual(expected);
  });

  test.each([
    `De läser ${claim} [@exempel2023]. De är få. De är unga.`,
    `De läser ${claim}. De är få [@exempel2023]. De är unga.`,
    `De är få [@exempel2023]. De läser ${claim}. De är unga.`,
    `De läser ${claim}. De är få.\n\nDe är unga [@exempel2023].`,
    `De läser ${claim}. De är få. De är unga.`,
    'Av dem läser :value[20 procent]{of="facts.annan"}. De är få. De är unga [@exempel2023].',
    `De [@exempel2023] läser ${claim}. De är få. De är unga [@exempel2023].`,
  ])('quiet on %s', async (text) => {
    expect((await checked(text)).told).toEqual([]);
  });
});

const ibland = ':value[30 procent]{of="fig-lasning.ibland"}';
const ofta = ':value[62 procent]{of="fig-lasning.ofta"}';

describe('a majority is more than half', () => {
  test.each([
    [':claim[Majoriteten läser]{that="fig-lasning.ibland > fig-lasning.vet-ej"}.', '1:8'],
    ['De är :claim[i majoriteten]{source="facts.andel"}.', '1:14'],
    [`Majoriteten (${ibland}) läser.`, '1:1'],
    [`Majoriteten av eleverna, ${ibland}, läser ibland.`, '1:1'],
    [`En klar majoritet läser ibland (${ibland}).`, '1:1'],
    [`En majoritet på ${ibland} läser ibland.`, '1:1'],
    [`Av dem läser ${ibland}, alltså majoriteten, ibland.`, '1:66'],
    [`Därför läser de flesta – ${ibland} – ibland.`, '1:14'],
    [`Merparten läser, enligt *flertalet* (${ibland}).`, '1:26'],
  ])('%s', async (text, at) => {
    expect((await checked(text)).told).toEqual([`${at} majority-over-half`]);
  });

  test.each([
    ':claim[Majoriteten]{that="fig-lasning.ofta > fig-lasning.vet-ej"} läser.',
    ':claim[Majoriteten]{that="fig-lasning.ibland + fig-lasning.ofta > 50"} läser.',
    ':claim[Majoriteten]{that="fig-lasning.* > 0"} läser.',
    ':claim[Majoriteten]{source="facts.utsaga"} läser.',
    `Majoriteten (${ofta}) läser.`,
    `Majoriteten läser ofta, medan ${ibland} läser ibland.`,
    `Majoriteten läser, ${ibland} läser ibland.`,
    `Majoriteten läser ofta. Av dem läser ${ibland} ibland.`,
    `Fler, ${ibland}, läser ibland.`,
    ':value[Majoriteten]{of="fig-lasning.ofta"} läser, få (:value[8 procent]{of="fig-lasning.vet-ej"}) vet ej.',
  ])('quiet on %s', async (text) => {
    expect((await checked(text)).told).toEqual([]);
  });
});
