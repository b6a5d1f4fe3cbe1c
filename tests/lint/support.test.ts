import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, describe, expect, test } from 'vitest';

import { todoOfBook } from '../../scripts/lint/todo.ts';
import { startOf } from '../../scripts/model/place.ts';
import { parseBook } from '../../scripts/parse/book.ts';
import { readSources } from '../../scripts/read/read.ts';
import { resolveBook } from '../../scripts/resolve/resolve.ts';
import { otherRoot } from '../repository.ts';

const work = mkdtempSync(join(tmpdir(), 'rapport-support-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));
let count = 0;

interface Report {
  text: string;
  voice?: string;
  material?: string;
  about?: string;
}

/** What awaits the author of a report whose chapter is only this text; `line:column words`. */
async function todo({ text, voice = 'reported', material, about = '' }: Report): Promise<string[]> {
  count += 1;
  const root = join(work, String(count));
  cpSync(otherRoot, root, { recursive: true });
  rmSync(join(root, 'chapter/rapport/01-inledning.md'));
  const config = join(root, 'chapter/report.yaml');
  const changed = readFileSync(config, 'utf8')
    .replace('    folder: rapport\n', `    folder: rapport\n    voice: ${voice}\n`)
    .replace('en viss stad.', `en viss stad.${about}`);
  writeFileSync(config, changed);
  const figures = '::figure{#fig-lasning}\n\n::figure{#fig-lan}\n';
  writeFileSync(join(root, 'chapter/rapport/02-resultat.md'), `${text}\n\n${figures}`);
  if (material !== undefined) writeFileSync(join(root, 'chapter/material.yaml'), material);
  const { sources, files } = readSources({ root, out: 'out' });
  if (sources === null) throw new Error('cannot be read');
  const parsed = parseBook(sources);
  const items = todoOfBook(await resolveBook(parsed));
  expect(files.flatMap(({ messages }) => messages.map(String))).toEqual([]);
  return items.map(({ place, label, name, kind }) => {
    const { line, column } = startOf(place);
    return `${line}:${column} ${kind === 'material' ? `${name} ` : ''}${label}`;
  });
}

const F1 = 'rapport:\n  F1: Eleverna läser.\n';

describe('where a text speaks for another, a paragraph ends with support', () => {
  test.each([
    ['a bound number', 'De läser. Av dem läser :value[62 procent]{of="fig-lasning.ofta"} ofta.'],
    ['a claim', 'De läser :claim[oftast]{that="rank(fig-lasning.ofta) = 1"} hemma.'],
    ['a citation', 'De läser. Hemma läser de mest [@exempel2023].'],
    ['a citation in the sentence', 'Som @exempel2023 visar läser de hemma.'],
    ['a cross reference', 'De läser. Resten visas i :ref[fig-lan].'],
    ['a note that has a source', 'De läser hemma.[^a]\n\n[^a]: Se @exempel2023.'],
    ['a quotation has another voice', '> De läser hemma.'],
    ['a heading', '# De läser hemma'],
    ['a table', '| Hemma |\n| --- |\n| De läser hemma. |'],
    ['a citation after the full stop', 'De läser. Hemma läser de mest. [@exempel2023]'],
    ['an item with support', '- De läser [@exempel2023].'],
    ['an introduction before items', 'De säger:\n\n- Vi läser [@exempel2023].'],
    ['items that end the sentence', 'De läser, enligt @exempel2023:\n\n- hemma,\n- i skolan'],
    ['an item that supports the sentence', 'De läser\n:\n\n- hemma [@exempel2023],\n- i skolan'],
    ['an abbreviation', 'De läser t.ex. romaner [@exempel2023], m.m.'],
  ])('%s', async (_, text) => {
    expect(await todo({ text })).toEqual([]);
  });

  test.each([
    [
      'only the last sentence',
      'De läser [@exempel2023].\nDet är viktigt.',
      ['2:1 Det är viktigt.'],
    ],
    ['its whole extent', 'De läser. *Det är\nviktigt.*', ['1:12 Det är viktigt.']],
    ['a note without source', 'De läser hemma.[^a]\n\n[^a]: Ofta.', ['1:1 De läser hemma.']],
    ['an item', '- De läser [@exempel2023].\n- De läser hemma.', ['2:3 De läser hemma.']],
    ['an item within an item', '- De [@exempel2023].\n  - De läser.', ['2:5 De läser.']],
    ['an abstract', ':::abstract\nDe läser hemma.\n:::', ['2:1 De läser hemma.']],
    ['a sentence that goes on in items', 'De läser:\n\n- hemma,\n- i skolan', ['1:1 De läser:']],
    ['a number that is not bound', 'De läste i 14 dagar.', ['1:1 De läste i 14 dagar.']],
  ])('else it is listed: %s', async (_, text, expected) => {
    expect(await todo({ text })).toEqual(expected);
  });

  test('a point of the material is support', async () => {
    expect(await todo({ text: 'De läser. :material{of="F1"}', material: F1 })).toEqual([]);
    expect(await todo({ text: 'De läser.\n:material{of="F1"}', material: F1 })).toEqual([]);
    expect(await todo({ text: 'De läser :material{of="F1"}.', material: F1 })).toEqual([]);
    expect(await todo({ text: 'De :material{of="F1"} läser. Så är det.', material: F1 })).toEqual([
      '1:30 Så är det.',
    ]);
    expect(await todo({ text: 'De läser. :material{of="F1"} Så är det.', material: F1 })).toEqual([
      '1:30 Så är det.',
    ]);
  });

  test('an own voice needs none', async () => {
    expect(await todo({ text: 'Det är viktigt.', voice: 'own' })).toEqual([]);
  });
});

test('points that no text refers to are listed, whatever the voice', async () => {
  const material =
    'rapport:\n  F1: Eleverna läser.\n  F2: De läser hemma.\nsummary:\n  F1: They read.\n';
  const text = 'De läser. :material{of="F1"}';
  expect(await todo({ text, material, voice: 'own' })).toEqual([
    '3:3 F2 De läser hemma.',
    '5:3 F1 They read.',
  ]);
  expect(await todo({ text, material, about: ' :material{of="F2"}' })).toEqual([
    '5:3 F1 They read.',
  ]);
  expect(
    await todo({ text: 'Så.[^a]\n\n[^a]: De. :material{of="F2"}', material, voice: 'own' }),
  ).toEqual(['2:3 F1 Eleverna läser.', '5:3 F1 They read.']);
});
