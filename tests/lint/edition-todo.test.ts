import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, expect, test } from 'vitest';

import { formatTodo } from '../../scripts/diagnostics/todo.ts';
import { todoOf } from '../../scripts/lint/todo.ts';
import { startOf } from '../../scripts/model/place.ts';
import { readSources } from '../../scripts/read/read.ts';
import { otherRoot } from '../repository.ts';

const root = mkdtempSync(join(tmpdir(), 'rapport-edition-todo-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

function todoWith(keys: string) {
  cpSync(otherRoot, root, { recursive: true });
  const path = join(root, 'chapter/report.yaml');
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, text.replace('    date: "2024-03"\n', keys));
  const { sources } = readSources({ root, out: 'out' });
  if (sources === null) throw new Error('The sources cannot be read');
  return todoOf(sources);
}

const known = 'version: "1.0", date: 2024-03-15, contact: https://exempel.se';

test('lists keys without a value, and what is inferred, where they stand', () => {
  const items = todoWith(
    [
      '    date:\n',
      '    pdfAddress:\n',
      '    edition:\n      version: "1.0"\n      date: 2024-03-15\n      contact: https://exempel.se\n',
      '      approved:\n      isbn: 978-91-7000-150-5\n      doi:\n      editors: []\n',
      '      inferred: [title, anthology.year]\n',
    ].join(''),
  );
  expect(items.map(({ kind, name, place }) => `${kind} ${name} ${startOf(place).line}`)).toEqual([
    'inferred-fact rapport.title 27',
    'inferred-fact anthology.year 27',
    'unknown-fact rapport.date 17',
    'unknown-fact rapport.pdfAddress 18',
    'unknown-fact rapport.edition.approved 23',
    'unknown-fact rapport.edition.doi 25',
    'unknown-fact rapport.edition.editors 26',
  ]);
  expect(formatTodo(items, 'sv')).toContain('Uppgifter om utgåvan som är utlästa (2)\n');
  expect(formatTodo(items, 'en')).toContain('Facts of the edition that nobody knows yet (5)\n');
});

test('lists an edition without approval though nobody has written the key', () => {
  expect(todoWith(`    edition: { ${known} }\n`).map(({ name }) => name)).toEqual([
    'rapport.edition.approved',
  ]);
});

test('does not ask for keys that are not there', () => {
  const approved = 'approved: { by: Ada Exempel, date: 2024-03-16 }';
  expect(todoWith(`    edition: { ${known}, ${approved} }\n`)).toEqual([]);
});
