import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import * as v from 'valibot';
import { beforeAll, describe, expect, test } from 'vitest';

import { tableFields, writeCsv } from '../../scripts/figures/csv.ts';
import type { Sources } from '../../scripts/model/book.ts';
import type { DataCell, DataTable, FigureSpec } from '../../scripts/model/figure.ts';
import { capitalised } from '../../scripts/model/terms.ts';
import { readSources } from '../../scripts/read/read.ts';
import { root } from '../repository.ts';
import { type Cell, dataIn, givenFigures, givenReferences } from './values.ts';

const given = givenFigures;
const charts = given.filter(({ rows }) => rows.length > 0);

let sources: Sources;

beforeAll(async () => {
  const read = readSources({ root, out: 'out' });
  if (read.sources === null) throw new Error('The sources cannot be read');
  ({ sources } = read);
});

function specOf(id: string): FigureSpec {
  const spec = sources.specs.get(id);
  if (spec === undefined) throw new Error(`figures/ has no ${id}`);
  return spec;
}

function tableOf(id: string): DataTable {
  const spec = specOf(id);
  if (!('table' in spec)) throw new Error(`${id} has no numbers`);
  return spec.table;
}

/** A cell as values.yaml writes it. */
function written(cell: DataCell | undefined): v.InferOutput<typeof Cell> {
  if (cell === undefined) return 'absent';
  const { value, status, candidates } = cell;
  if (value !== null || status !== 'illegible' || candidates.length === 0) return [value, status];
  return [value, status, [...candidates]];
}

/** The other numbers of each row, by its place: its own, and those that it has together with others. */
function alternativesIn({ columns, rows, readings }: DataTable): string[][] {
  return rows.map(({ id, cells, alternatives }) => {
    const chosen = columns.map((column) => cells.get(column.id)?.value ?? null);
    const others = [...alternatives, ...readings.flatMap((each) => [each.rows.get(id) ?? []])];
    return [...new Set(others.map(String))]
      .filter((each) => each !== '' && each !== String(chosen))
      .toSorted();
  });
}

function bare(text: string): string {
  return text.replaceAll(/\s*(?:\.\.\.|…)/gu, '…');
}

describe('figures/ is what was read from the source', () => {
  test('every figure is there, and no other', () => {
    expect([...sources.specs.keys()].toSorted()).toEqual(given.map(({ id }) => id).toSorted());
  });

  test.each(given)('$id has the printed title and number of answers', (figure) => {
    const { subject, base, source } = specOf(figure.id);
    const title = bare(figure.title);
    expect(title.slice(0, bare(subject.value).length)).toBe(capitalised(bare(subject.value)));
    // What follows is told by base and source: number of answers, how many could be chosen, whose comparison.
    const rest = title.slice(bare(subject.value).length).replace('*Nationella resultat', '');
    expect(rest).toMatch(/^\.? ?(?:Max 3 svar [^.]*\.)?(?: för jämförelse|[ .N(]|$)/u);
    expect({ n: base.n, maxAnswers: base.maxAnswers }).toEqual({
      n: figure.n ?? null,
      maxAnswers: figure.maxAnswers ?? null,
    });
    const isCompared = figure.comparison !== undefined;
    expect(source?.value.includes(`@${figure.comparison}`) ?? false).toBe(isCompared);
  });

  test.each(charts)('$id has every value, status, label and group in order', (figure) => {
    const { columns, rows } = tableOf(figure.id);
    expect(columns.map(({ label }) => label)).toEqual(figure.columns);
    const inferred = columns.filter(({ labelStatus }) => labelStatus === 'inferred');
    expect(inferred.map(({ label }) => label)).toEqual(figure.inferredColumns);
    const found = rows.map(({ label, labelStatus, group, cells, unreadSum }) => ({
      label: labelStatus === 'illegible' ? null : label,
      labelStatus,
      group,
      cells: columns.map(({ id }) => written(cells.get(id))),
      sum: unreadSum,
    }));
    expect(found).toEqual(
      figure.rows.map(({ label, labelStatus, group = null, cells, sum = null }) => {
        return { label, labelStatus, group, cells, sum };
      }),
    );
  });

  test.each(charts)('$id has every other reading', (figure) => {
    expect(alternativesIn(tableOf(figure.id))).toEqual(
      figure.rows.map(({ alternatives }) => alternatives.map(String).toSorted()),
    );
  });

  test.each(charts)('$id says why each number and label has its status', ({ id }) => {
    const { rows } = tableOf(id);
    const labels = rows.filter(
      (row) => row.labelStatus !== 'read' && row.reason === null && !hasReason(row),
    );
    const numbers = rows.flatMap(({ id: row, cells }) =>
      [...cells]
        .filter(([, { status, reason }]) => status !== 'read' && reason === null)
        .map(([column]) => `${row}.${column}`),
    );
    expect([...labels.map((row) => row.id), ...numbers]).toEqual([]);
  });

  test.each(given.filter(({ items }) => items.length > 0))('$id is word for word', (figure) => {
    const spec = specOf(figure.id);
    expect('items' in spec && spec.items.map(({ text }) => text)).toEqual(figure.items);
    expect(JSON.stringify(spec)).not.toMatch(/ungefär|inte ordagran/iu);
  });
});

function hasReason({ cells }: DataTable['rows'][number]): boolean {
  return [...cells.values()].some(({ reason }) => reason !== null);
}

describe('what a reader must be told below a figure', () => {
  const Notes = v.record(v.string(), v.array(v.string()));
  const notes = v.parse(Notes, dataIn('notes.yaml'));
  test.each(Object.entries(notes))('%s', (id, patterns) => {
    const told = specOf(id).notes.map(({ value }) => value.replaceAll(/\s+/gu, ' '));
    const missing = patterns.filter(
      (pattern) => !told.some((note) => new RegExp(pattern, 'iu').test(note)),
    );
    expect(missing).toEqual([]);
  });

  test('the remarks on what text and figure do not share are marked as the publisher’s', () => {
    const about = [...sources.specs.values()].flatMap(({ id, notes: own }) =>
      own.flatMap(({ value }) =>
        /\btexten?\b.*\b(?:nämner|ansågs|jämförs)/iu.test(value) ? [[id, value]] : [],
      ),
    );
    expect(about.length).toBeGreaterThanOrEqual(4);
    for (const [id, value] of about)
      expect(`${id} ${value}`).toContain('Redaktionell anmärkning: ');
  });
});

test('the shares of figure 7.4 are of all answers, which its printed number of answers is not', () => {
  expect(specOf('fig-7-4').base).toMatchObject({ n: '339–442', sharesOf: 'alla svar' });
});

test('the sums that are known stand in the CSV of table 7.1', () => {
  const lines = writeCsv(tableFields(tableOf('tab-7-1'), 'sv'), 'sv').split('\r\n');
  const sums = given.find(({ id }) => id === 'tab-7-1')?.rows.flatMap(({ sum }) => sum ?? []) ?? [];
  expect(sums).toHaveLength(8);
  for (const sum of sums) {
    expect(lines.some((line) => line.includes(`oläsligt (tillsammans ${sum})`))).toBe(true);
  }
});

describe('the reference list', () => {
  const Reference = v.looseObject({ id: v.string(), note: v.optional(v.string(), '') });
  const { keys, incomplete } = givenReferences;
  const text = readFileSync(join(root, 'chapter/references.json'), 'utf8');
  const own = v.parse(v.array(Reference), JSON.parse(text));

  test('has the works that the source cites, and no other', () => {
    expect(own.map(({ id }) => id)).toEqual(keys);
  });

  test('marks those of which something is missing', () => {
    const marked = own.filter(({ note }) => note.startsWith('INCOMPLETE ('));
    expect(marked.map(({ id }) => id)).toEqual(incomplete);
  });

  const of = (key: string) => own.find(({ id }) => id === key);
  test('says nothing that the source does not', () => {
    expect(of('leckner2018a')).not.toHaveProperty('page-first');
    expect(of('leckner2022')).not.toHaveProperty('status');
    for (const key of ['helsingborg2020', 'skr2021', 'leckner2022']) {
      expect(of(key)).not.toHaveProperty('title');
    }
  });
});
