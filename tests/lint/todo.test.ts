import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { beforeAll, describe, expect, test } from 'vitest';

import { formatTodo } from '../../scripts/diagnostics/todo.ts';
import { type TodoItem, todoOf } from '../../scripts/lint/todo.ts';
import type { Sources } from '../../scripts/model/book.ts';
import { startOf } from '../../scripts/model/place.ts';
import { readSources } from '../../scripts/read/read.ts';
import { givenFigures, givenReferences } from '../content/values.ts';
import { otherRoot, root } from '../repository.ts';

async function read(project: string): Promise<Sources> {
  const { sources } = readSources({ root: project, out: 'out' });
  if (sources === null) throw new Error('The sources cannot be read');
  return sources;
}

let items: readonly TodoItem[];
beforeAll(async () => {
  items = todoOf(await read(root));
});

/** What values.yaml leaves open: figure, status and value of each number that is not simply read, and labels. */
function openIn({ id, rows, inferredColumns }: (typeof givenFigures)[number]): string[] {
  return [
    ...inferredColumns.map(() => `${id} label-inferred null`),
    ...rows.flatMap(({ labelStatus, cells }) => [
      ...(labelStatus === 'read' ? [] : [`${id} ${labelKinds[labelStatus]} null`]),
      ...cells.flatMap((cell) => {
        const [value, status] = cell === 'absent' ? [null, 'read'] : cell;
        return status === 'read' ? [] : [`${id} ${status} ${value}`];
      }),
    ]),
  ];
}

const labelKinds = {
  illegible: 'label',
  incomplete: 'label-incomplete',
  inferred: 'label-inferred',
} as const;

describe('the list is what the source leaves open', () => {
  test('of the figures, exactly', () => {
    const expected = givenFigures.flatMap(openIn).toSorted();
    expect(expected.length).toBeGreaterThan(80);
    const found = items
      .filter(({ path }) => /\/(?:fig|tab)-/u.test(path))
      .map(({ kind, name, value }) => `${name.split('.')[0]} ${kind} ${value}`);
    expect(found.toSorted()).toEqual(expected);
  });

  test('of the references, exactly those of which something is not known', () => {
    const found = items.filter(({ kind }) => kind === 'reference');
    expect(found.map(({ name }) => name)).toEqual(givenReferences.incomplete);
    // Of these, a field that their type needs is empty.
    expect(found.filter(({ missing }) => missing.length > 0).map(({ name }) => name)).toEqual([
      'appelgren2016',
      'denk2019',
      'helsingborg2020',
      'leckner2022',
      'skr2021',
    ]);
  });

  test('with why each number has its status, and what it may be instead', () => {
    const item = items.find(({ name }) => name === 'fig-7-7.hansyn.instammer');
    expect(item).toMatchObject({ value: 61, candidates: [53] });
    expect(item?.note).toContain('61 i hänsyn eller i insyn');
    expect(items.find(({ name }) => name === 'fig-7-3.overlata')).toMatchObject({
      kind: 'label-incomplete',
      words: ['samtycke', 'tillstånd', 'medgivande'],
    });
  });
});

test('each item points at the words to change', () => {
  for (const { kind, path, place, name } of items) {
    if (kind === 'reference' || kind.endsWith('-fact')) continue;
    const { line, column } = startOf(place);
    const written = readFileSync(join(root, path), 'utf8').split('\n')[line - 1] ?? '';
    const status = kind === 'label' ? 'illegible' : kind.replace('label-', '');
    expect(`${name}: ${written.slice(column - 1)}`).toMatch(new RegExp(`^${name}: ${status}\\b`));
  }
});

test('an item is settled by editing its line, and only that', async () => {
  const open = items.filter(({ kind }) => kind === 'illegible' || kind === 'label');
  for (const { kind, path, place } of open) {
    const line = readFileSync(join(root, path), 'utf8').split('\n')[startOf(place).line - 1] ?? '';
    // Number and status, or label and status, stand on one line.
    expect(line).toMatch(
      kind === 'label' ? /label: .*labelStatus: illegible/u : /status: illegible/u,
    );
  }
  const count = (kind: string) => open.filter((item) => item.kind === kind).length;
  expect([count('illegible'), count('label')]).toEqual([19, 1]);
});

test('is told in Swedish and English, grouped, counted, with place and what is known', () => {
  const swedish = formatTodo(items, 'sv');
  expect(swedish).toContain(`Att göra: ${items.length} punkter`);
  expect(swedish).toContain('Tal som inte går att läsa (19)\n→ Har du läst');
  expect(swedish).toMatch(
    /figures\/fig-7-4\.yaml:\d+:\d+ {2}fig-7-4\.hoger\.positiva {2}.*kan vara 23, 33, 43 eller 53; /u,
  );
  expect(swedish).toMatch(/references\.json:\d+:\d+ {2}skr2021 {2}saknar `title`, `URL`/u);
  expect(formatTodo(items, 'en')).toContain('Numbers that cannot be read (19)');
});

test('a report where nothing is open says so', async () => {
  expect(formatTodo(todoOf(await read(otherRoot)), 'sv')).toMatch(/^Att göra: ingenting\./u);
});
