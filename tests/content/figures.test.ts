import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import * as v from 'valibot';
import { beforeAll, describe, expect, test } from 'vitest';

import type { Sources } from '../../scripts/model/book.ts';
import type { DataCell, FigureSpec, Status } from '../../scripts/model/figure.ts';
import { readSources } from '../../scripts/read/read.ts';
import { root } from '../repository.ts';
import { sharedFacts } from './shared.ts';

const Status = v.picklist(['read', 'inferred', 'derived', 'illegible']);
const Value = v.nullable(v.number());

/** A row as the source gives it: one number, one for each column, or one for each of two areas. */
const SourceRow = v.strictObject({
  label: v.nullable(v.string()),
  group: v.optional(v.string()),
  value: v.optional(v.number()),
  values: v.optional(v.array(Value)),
  helsingborg: v.optional(v.number()),
  riket: v.optional(Value),
  status: v.optional(v.union([Status, v.array(Status)])),
  candidates: v.optional(v.array(v.number()), []),
  note: v.optional(v.string()),
  // Remarks for the one who writes the figure.
  printed_as: v.optional(v.string()),
  riket_note: v.optional(v.string()),
  order_uncertain: v.optional(v.boolean(), false),
});
const SourceFigure = v.object({
  id: v.string(),
  number: v.string(),
  subject: v.string(),
  n: v.optional(v.string()),
  columns: v.optional(v.array(v.string())),
  levels: v.optional(v.array(v.string())),
  max_answers: v.optional(v.number()),
  comparison_source: v.optional(v.string()),
  null_status: v.optional(Status, 'illegible'),
  rows: v.optional(v.array(SourceRow), []),
  statements_gist: v.optional(v.array(v.string())),
  answers_gist: v.optional(v.array(v.string())),
});
type SourceFigure = v.InferOutput<typeof SourceFigure>;
type SourceRow = v.InferOutput<typeof SourceRow>;

const isThere = existsSync(sharedFacts);
const skipped = '(skipped where ../shared/source-facts is not there)';

function sharedJson(name: string): unknown {
  return JSON.parse(readFileSync(join(sharedFacts, name), 'utf8'));
}

const sourceFigures = isThere
  ? v.parse(v.object({ figures: v.array(SourceFigure) }), sharedJson('figures.json')).figures
  : [];
const charts = sourceFigures.filter(({ rows }) => rows.length > 0);
const byArea = charts.filter(({ rows }) => rows.some(({ helsingborg }) => helsingborg));
const byColumn = charts.filter((figure) => !byArea.includes(figure));

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

function tableOf(id: string) {
  const spec = specOf(id);
  if (!('table' in spec)) throw new Error(`${id} has no numbers`);
  return spec.table;
}

interface Cell {
  value: number | null;
  status: Status;
  candidates: readonly number[];
}

function cellOf({ value, status, candidates }: DataCell): Cell {
  return { value, status, candidates };
}

/** The cells of a row of the source; a value that is null cannot be read. */
function sourceCells(row: SourceRow, figure: SourceFigure): Cell[] {
  const values = row.values ?? [row.value ?? null];
  return values.map((value, index) => {
    const given = Array.isArray(row.status) ? row.status[index] : row.status;
    const status = given ?? (value === null ? figure.null_status : 'read');
    return { value, status, candidates: status === 'illegible' ? row.candidates : [] };
  });
}

/** The one answer option whose words cannot be read: its number can, so only the label is illegible. */
function withoutLabel(cells: readonly Cell[]): Cell[] {
  return cells.map(({ value }) => ({ value, status: 'read', candidates: [] }));
}

describe.skipIf(!isThere)(`figures/ is what was read from the source ${skipped}`, () => {
  test('every figure is there, and no other', () => {
    expect([...sources.specs.keys()].toSorted()).toEqual(
      sourceFigures.map(({ id }) => id).toSorted(),
    );
  });

  test.each(sourceFigures)('$id has subject, number of answers and source', (figure) => {
    const { subject, base, source, kind } = specOf(figure.id);
    expect(subject.value).toBe(figure.subject);
    expect({ n: base.n, maxAnswers: base.maxAnswers }).toEqual({
      n: figure.n ?? null,
      maxAnswers: figure.max_answers ?? null,
    });
    const prefix = kind === 'table' ? 'tab' : 'fig';
    expect(figure.id).toBe(`${prefix}-${figure.number.replace('.', '-')}`);
    expect(source?.value.includes(`@${figure.comparison_source}`) ?? false).toBe(
      figure.comparison_source !== undefined,
    );
  });

  test.each(byColumn)('$id has every value, status, label and group in order', (figure) => {
    const { columns, rows } = tableOf(figure.id);
    const labels = figure.columns ?? figure.levels ?? ['Andel (procent)'];
    expect(columns.map(({ label }) => label)).toEqual(labels);
    const found = rows.map(({ label, labelStatus, group, cells }) => ({
      label: labelStatus === 'illegible' ? null : label,
      group,
      cells: [...cells.values()].map(cellOf),
    }));
    expect(found).toEqual(
      figure.rows.map((row) => {
        const cells = sourceCells(row, figure);
        return {
          label: row.label,
          group: row.group ?? null,
          cells: row.label === null ? withoutLabel(cells) : cells,
        };
      }),
    );
  });

  test.each(byArea)('$id has every value and status of both areas in order', (figure) => {
    const { columns, rows } = tableOf(figure.id);
    expect(columns.map(({ label }) => label)).toEqual(figure.rows.map(({ label }) => label));
    expect(rows.map(({ label }) => label)).toEqual(['Helsingborg', 'Riket']);
    const [helsingborg, country] = rows.map(({ cells }) =>
      columns.map(({ id }) => {
        const cell = cells.get(id);
        return cell === undefined ? null : cellOf(cell);
      }),
    );
    expect(helsingborg).toEqual(
      figure.rows.map(({ helsingborg: value, status = 'read' }) => ({
        value,
        status,
        candidates: [],
      })),
    );
    // What the national survey did not offer is no number at all, not one that cannot be read.
    expect(country).toEqual(
      figure.rows.map(({ riket }) =>
        typeof riket === 'number' ? { value: riket, status: 'read', candidates: [] } : null,
      ),
    );
  });

  test.each(byColumn)('$id keeps the notes on single numbers', (figure) => {
    const { rows } = tableOf(figure.id);
    const notes = rows.map(({ cells }) =>
      [...cells.values()].flatMap(({ note }) => note ?? []).join('; '),
    );
    const expected = figure.rows.map(({ note, label }) => (label === null ? '' : (note ?? '')));
    expect(notes).toEqual(expected);
  });

  test('fig-7-8 has one option whose words cannot be read, with its number', () => {
    const unread = tableOf('fig-7-8').rows.filter(({ labelStatus }) => labelStatus === 'illegible');
    expect(unread.map(({ cells }) => [...cells.values()].map(({ value }) => value))).toEqual([
      [12],
    ]);
    expect(unread[0]?.label).toContain('går inte att läsa');
  });

  test('fig-7-2 says of which rows the order is uncertain', () => {
    const notes = specOf('fig-7-2').notes.map(({ value }) => value.toLowerCase());
    const figure = sourceFigures.find(({ id }) => id === 'fig-7-2');
    const uncertain = figure?.rows.filter((row) => row.order_uncertain) ?? [];
    expect(uncertain).toHaveLength(2);
    for (const { label } of uncertain) expect(notes.join()).toContain(label?.toLowerCase());
  });

  test.each(['fig-7-10', 'fig-7-11'])('%s has as many texts as the source', (id) => {
    const spec = specOf(id);
    const figure = sourceFigures.find((one) => one.id === id);
    const gist = figure?.statements_gist ?? figure?.answers_gist;
    expect('items' in spec && spec.items.length).toBe(gist?.length);
  });
});

const References = v.array(v.looseObject({ id: v.string() }));
type Reference = v.InferOutput<typeof References>[number];

/** The two edits that the notes of references.json tell of. */
const edits: Readonly<Record<string, (item: Reference) => Reference>> = {
  tillitsbarometern2021: ({ author, ...item }) => ({
    ...item,
    publisher: literalOf(author),
  }),
  skr2021: (item) => ({
    ...item,
    author: [{ literal: 'SKR' }],
    publisher: literalOf(item['author']).replace(' (SKR)', ''),
  }),
};

function literalOf(author: unknown): string {
  return v.parse(v.tuple([v.object({ literal: v.string() })]), author)[0].literal;
}

describe.skipIf(!isThere)(`references.json is that of the source ${skipped}`, () => {
  const read = (text: string) => v.parse(References, JSON.parse(text));
  const own = read(readFileSync(join(root, 'chapter/references.json'), 'utf8'));
  const given = isThere ? v.parse(References, sharedJson('references.json')) : [];

  test('every work is there, in the same order', () => {
    expect(own.map(({ id }) => id)).toEqual(given.map(({ id }) => id));
  });

  test.each(given)('$id has all its fields', (item) => {
    const edited = edits[item.id]?.(item) ?? item;
    const found = own.find(({ id }) => id === item.id);
    expect({ ...found, note: null }).toEqual({ ...edited, note: null });
    // An edit is told of after the note of the source.
    expect(String(found?.['note']).startsWith(String(item['note']))).toBe(true);
    expect(found?.['note'] === item['note']).toBe(!(item.id in edits));
  });
});
