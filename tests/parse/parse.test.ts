import { readdirSync, readFileSync } from 'node:fs';

import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';

import { formatMessages } from '../../scripts/diagnostics/text.ts';
import { slugOf } from '../../scripts/model/slug.ts';
import { parseFile, parseText } from '../../scripts/parse/parse.ts';

const folder = new URL('../fixtures/parse/', import.meta.url);

function withoutPlaces(key: string, item: unknown): unknown {
  return key === 'places' ? undefined : item;
}

/** A folder is a test: `input.md` gives `tree.json` and `messages.txt`. */
describe.each(readdirSync(folder))('fixture %s', (name) => {
  const value = readFileSync(new URL(`${name}/input.md`, folder), 'utf8');
  const file = new VFile({ path: 'input.md', value });
  const { tree } = parseFile(file);

  test('gives the tree', async () => {
    const plain = structuredClone(tree);
    visit(plain, (node) => {
      delete node.position;
      if (node.type === 'citation') for (const cite of node.cites) cite.place = undefined;
    });
    const path = new URL(`${name}/tree.json`, folder).pathname;
    await expect(`${JSON.stringify(plain, withoutPlaces, 1)}\n`).toMatchFileSnapshot(path);
  });

  test('gives the messages', async () => {
    const path = new URL(`${name}/messages.txt`, folder).pathname;
    await expect(`${formatMessages([file], { colour: false, lang: 'sv' })}\n`).toMatchFileSnapshot(
      path,
    );
  });
});

test.each([
  ['Tillit på nätet', 'tillit-pa-natet'],
  ['  Risk eller nytta? ', 'risk-eller-nytta'],
  ['2021 års enkät', 'avsnitt-2021-ars-enkat'],
  ['…', 'avsnitt'],
])('makes an identifier of %j', (text, slug) => {
  expect(slugOf(text)).toBe(slug);
});

test('gives the places of citations inside a paragraph', () => {
  const file = new VFile({
    path: 'a.md',
    value: 'Rad ett\nord [jfr @a2001; @b2002, s. 12] slut.\n',
  });
  const { tree } = parseFile(file);
  const places: string[] = [];
  visit(tree, 'citation', (node) => {
    for (const { place } of node.cites) places.push(`${place?.start.line}:${place?.start.column}`);
  });
  expect(places).toEqual(['2:6', '2:17']);
});

test('gives the places of the words and the expression of a binding', () => {
  const value =
    'Rad ett\n:value[27 procent]{of="a.b"} och :claim[*mest*\nav alla]{that=\n"a.b > a.c" }.\n';
  const { tree } = parseFile(new VFile({ path: 'a.md', value }));
  const found: unknown[] = [];
  visit(tree, (node) => {
    if (node.type !== 'boundValue' && node.type !== 'boundClaim') return;
    const slice = (place: typeof node.places.words) =>
      value.slice(place?.start.offset, place?.end.offset);
    const { line, column } = node.places.expression?.start ?? {};
    found.push([slice(node.places.words), slice(node.places.expression), line, column]);
  });
  expect(found).toEqual([
    ['27 procent', 'a.b', 2, 24],
    ['*mest*\nav alla', 'a.b > a.c', 4, 2],
  ]);
});

test('gives messages about a text in YAML the place of that text', () => {
  const file = new VFile({ path: 'figures/a.yaml', value: 'subject: <b>fet</b>\n' });
  const place = { line: 1, column: 10 };
  parseText({ value: '<b>fet</b>', place, runs: [], style: 'plain' }, file);
  expect(file.messages.map(({ line, column, ruleId }) => [line, column, ruleId])).toContainEqual([
    1,
    10,
    'no-raw-html',
  ]);
});

describe('shapes that are slow to parse', () => {
  test.each([
    ['nested lists', `${'- '.repeat(2000)}x\n`],
    ['nested quotes', `${'> '.repeat(3125)}x\n`],
    ['nested emphasis', `${'*a _b '.repeat(5000)}\n`],
    ['comment openings', `</${'<!--'.repeat(8000)}\n`],
    ['open brackets', `${'['.repeat(20000)}\n`],
  ])('%s are reported instead of parsed', (_, value) => {
    const file = new VFile({ path: 'a.md', value });
    const { tree } = parseFile(file);
    expect(tree.children).toEqual([]);
    expect(file.messages.map(({ ruleId }) => ruleId)).toEqual(['source-within-limits']);
  });
});
