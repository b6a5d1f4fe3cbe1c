import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { beforeAll, describe, expect, test } from 'vitest';

import { formatTodo } from '../../scripts/diagnostics/todo.ts';
import { missingFields } from '../../scripts/lint/reference-fields.ts';
import { type TodoItem, todoOf } from '../../scripts/lint/todo.ts';
import type { ReferenceItem, Sources } from '../../scripts/model/book.ts';
import { startOf } from '../../scripts/model/place.ts';
import { readSources } from '../../scripts/read/read.ts';
import { sharedFacts } from '../content/shared.ts';
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

interface SourceRow {
  label: string | null;
  value?: number;
  values?: (number | null)[];
  helsingborg?: number;
  status?: string | string[];
}
interface SourceFigure {
  id: string;
  null_status?: string;
  rows?: SourceRow[];
}

/** What figures.json leaves open: figure, status and value of each number that is not simply read. */
function openIn({ id, rows = [], null_status: nullStatus = 'illegible' }: SourceFigure): string[] {
  return rows.flatMap((row) => {
    if (row.label === null) return [`${id} label`];
    const values = row.values ?? [row.helsingborg ?? row.value ?? null];
    return values.flatMap((value, index) => {
      const given = Array.isArray(row.status) ? row.status[index] : row.status;
      const status = given ?? (value === null ? nullStatus : 'read');
      return status === 'read' ? [] : [`${id} ${status} ${value}`];
    });
  });
}

const isThere = existsSync(sharedFacts);

describe.skipIf(!isThere)(
  'the list is what the source leaves open (skipped where ../shared/source-facts is not there)',
  () => {
    test('of the figures, exactly', () => {
      const text = readFileSync(join(sharedFacts, 'figures.json'), 'utf8');
      const { figures } = JSON.parse(text) as { figures: SourceFigure[] };
      const expected = figures.flatMap(openIn).toSorted();
      expect(expected.length).toBeGreaterThan(70);
      const found = items
        .filter(({ path }) => /\/(?:fig|tab)-/u.test(path))
        .map(({ kind, name, value }) => {
          const figure = name.split('.')[0];
          return kind === 'label' ? `${figure} label` : `${figure} ${kind} ${value}`;
        });
      expect(found.toSorted()).toEqual(expected);
    });

    test('of the references, exactly those that lack what their type needs', () => {
      const text = readFileSync(join(sharedFacts, 'references.json'), 'utf8');
      const given = JSON.parse(text) as ReferenceItem[];
      const incomplete = given.filter((item) => missingFields(item).length > 0);
      const found = items.filter(({ kind }) => kind === 'reference');
      expect(found.map(({ name }) => name)).toEqual(incomplete.map(({ id }) => id));
      // The notes of the source say of these that title or pages were not found.
      expect(found.map(({ name }) => name)).toEqual([
        'appelgren2016',
        'denk2019',
        'helsingborg2020',
        'leckner2022',
        'skr2021',
      ]);
    });
  },
);

test('each item points at the words to change', () => {
  for (const { kind, path, place, name } of items) {
    if (kind === 'reference') continue;
    const { line, column } = startOf(place);
    const written = readFileSync(join(root, path), 'utf8').split('\n')[line - 1] ?? '';
    const status = kind === 'label' ? 'illegible' : kind;
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
    /figures\/fig-7-4\.yaml:\d+:\d+ {2}fig-7-4\.hoger\.positiva {2}.*kan vara 33 eller 43; slutsiffran är 3\n/u,
  );
  expect(swedish).toMatch(/references\.json:\d+:\d+ {2}skr2021 {2}saknar `title`, `URL`/u);
  expect(formatTodo(items, 'en')).toContain('Numbers that cannot be read (19)');
});

test('a report where nothing is open says so', async () => {
  expect(formatTodo(todoOf(await read(otherRoot)), 'sv')).toMatch(/^Att göra: ingenting\./u);
});
