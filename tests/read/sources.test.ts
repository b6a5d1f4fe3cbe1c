import { describe, expect, test } from 'vitest';

import type { Sources } from '../../scripts/model/book.ts';
import type { DataRow, FigureSpec } from '../../scripts/model/figure.ts';
import { startOf } from '../../scripts/model/place.ts';
import { messagesOf, readWith } from './project.ts';

async function sourcesOf(changes: Readonly<Record<string, string>> = {}): Promise<Sources> {
  const { sources, files } = await readWith(changes);
  if (sources === null) throw new Error(messagesOf(files).join('\n'));
  return sources;
}

function rowsOf(spec: FigureSpec | undefined): Map<string, DataRow> {
  if (spec === undefined || !('table' in spec)) throw new Error('No table');
  return new Map(spec.table.rows.map((row) => [row.id, row]));
}

/** Status, value and candidates by column. */
function cellsOf(row: DataRow | undefined) {
  const cells = [...(row?.cells ?? [])];
  return Object.fromEntries(
    cells.map(([id, { value, status, candidates, note }]) => [
      id,
      { value, status, candidates, note },
    ]),
  );
}

const read = { status: 'read', candidates: [], note: null };

describe('a whole project', () => {
  test('has no messages', async () => {
    const { files } = await readWith({});
    expect(messagesOf(files)).toEqual([]);
  });

  test('gives the report with its defaults filled in', async () => {
    const { config } = await sourcesOf();
    expect(config).toMatchObject({
      path: 'chapter/report.yaml',
      anthology: {
        title: 'Antologin',
        subtitle: null,
        year: 2024,
        about: { value: 'Om *antologin*.' },
      },
      people: [{ id: 'anna-ek', about: { value: 'Anna forskar.' } }],
      external: [{ id: 'kapitel-2', label: 'kapitel 2', title: 'Nästa kapitel', author: 'Bo Al' }],
    });
    expect(config.documents).toMatchObject([
      {
        id: 'kapitel-1',
        kind: 'chapter',
        number: 1,
        shortTitle: 'Ett kapitel',
        folder: 'kapitel-1',
        authors: [{ family: 'Ek' }],
        date: '2024',
        lang: 'sv',
        numberedHeadings: false,
      },
    ]);
  });

  test('gives the Markdown files sorted by name, with LF and without byte order mark', async () => {
    const { chapters, files } = await sourcesOf({
      'chapter/kapitel-1/00-forst.md': '\ufeff# Först\r\n\r\nText.\r\n',
      'chapter/kapitel-1/anteckningar.txt': 'Läses inte.',
      'chapter/kapitel-1/.dold.md': 'Läses inte.',
    });
    const texts = chapters.get('kapitel-1') ?? [];
    expect(texts.map(({ path }) => path)).toEqual([
      'chapter/kapitel-1/00-forst.md',
      'chapter/kapitel-1/01-inledning.md',
      'chapter/kapitel-1/02-slut.md',
    ]);
    expect(String(texts[0])).toBe('# Först\n\nText.\n');
    expect(files.get('chapter/kapitel-1/00-forst.md')).toBe(texts[0]);
  });

  test('gives figures with every text at its place', async () => {
    const { specs } = await sourcesOf();
    const spec = specs.get('fig-1-1');
    expect(spec).toMatchObject({
      form: 'share-bar',
      kind: 'figure',
      path: 'figures/fig-1-1.yaml',
      subject: { value: 'inställning till frågan' },
      question: { value: 'Vad tycker du?' },
      base: { n: '606', population: 'alla', period: 'juli 2024', maxAnswers: 1 },
      source: { value: '[@ek2020]' },
      notes: [
        { value: 'a)\u00a0100 − 20 − 41' },
        { value: 'b)\u00a0En annan undersökning.' },
        { value: 'Första noten.' },
      ],
    });
    // The text itself, without block indicator or quotation marks.
    expect(startOf(spec?.subject.place)).toEqual({ line: 4, column: 3 });
    expect(startOf(spec?.question?.place)).toEqual({ line: 6, column: 12 });
    expect(startOf(spec?.notes[2]?.place)).toEqual({ line: 11, column: 5 });
    expect(specs.get('fig-1-3')).toMatchObject({
      form: 'statements',
      items: [
        { id: 'ett', text: 'Det första.', place: { start: { line: 5, column: 22 } } },
        { id: 'tva', text: 'Det andra.' },
      ],
    });
  });

  test('gives cells with status, and leaves out those that an incomplete row lacks', async () => {
    const { specs } = await sourcesOf();
    const rows = rowsOf(specs.get('fig-1-1'));
    expect(cellsOf(rows.get('staden'))).toEqual({
      positiv: { ...read, value: 20 },
      varken: { value: 39, status: 'derived', candidates: [], note: '100 − 20 − 41' },
      negativ: { ...read, value: 41 },
    });
    expect(cellsOf(rows.get('riket'))).toEqual({
      positiv: { ...read, value: 16 },
      negativ: { value: null, status: 'illegible', candidates: [67, 61], note: null },
    });
    expect(rows.get('riket')).toMatchObject({
      incomplete: 'Svaret varken eller fanns inte.',
      note: 'En annan undersökning.',
    });
    expect(startOf(rows.get('staden')?.cells.get('varken')?.place)).toEqual({
      line: 22,
      column: 15,
    });
  });

  test('gives figures of one number a row the column `andel`', async () => {
    const { specs } = await sourcesOf();
    const spec = specs.get('fig-1-2');
    expect(spec).toMatchObject({
      base: { n: null, population: null, period: null, maxAnswers: null },
      table: {
        columns: [{ id: 'andel', label: 'Andel (procent)', role: 'plain' }],
        rowHeader: 'Svarsalternativ',
        unit: 'procent',
      },
    });
    const rows = rowsOf(spec);
    expect(rows.get('olasligt')).toMatchObject({ labelStatus: 'illegible', note: null });
    expect(cellsOf(rows.get('olasligt'))).toEqual({
      andel: { value: 12, status: 'inferred', candidates: [], note: 'ordningen' },
    });
    expect(rows.get('vet-ej')).toMatchObject({ role: 'outside', labelStatus: 'read' });
  });

  test('gives rows from a CSV, with semicolon and decimal comma or with comma and point', async () => {
    const { specs } = await sourcesOf();
    const free = specs.get('fig-1-4');
    expect(free).toMatchObject({
      form: 'vega-lite',
      spec: { mark: 'bar' },
      table: { columns: [{ id: 'antal', label: 'antal', role: 'plain' }], unit: 'svar' },
    });
    expect(cellsOf(rowsOf(free).get('ar-2020'))).toEqual({ antal: { ...read, value: 1200.5 } });
    expect(cellsOf(rowsOf(free).get('ar-2021'))).toEqual({
      antal: { ...read, value: null, status: 'illegible' },
    });
    expect(rowsOf(free).get('ar-2021')).toMatchObject({ group: 'sent', place: { line: 3 } });

    const table = specs.get('tab-1-1');
    expect(table).toMatchObject({ kind: 'table' });
    expect(cellsOf(rowsOf(table).get('kan'))).toEqual({
      ja: { ...read, value: 33.5 },
      nej: { ...read, value: 66.5 },
    });
    expect(rowsOf(table).get('vet')?.label).toBe('Vet, kanske');
  });

  test('gives facts, references with all their fields, and the theme', async () => {
    const { facts, bibliography, theme } = await sourcesOf();
    expect(facts.get('svar')).toMatchObject({ unit: 'svar', cell: { value: 606, status: 'read' } });
    expect(facts.get('positiva')).toMatchObject({
      unit: 'procent',
      source: { value: '[@ek2020]' },
    });
    expect(facts.get('okand')?.cell).toMatchObject({ value: null, candidates: [7, 17] });
    expect([...bibliography.items.keys()]).toEqual(['ek2020', 'al2021']);
    expect(bibliography).toMatchObject({
      path: 'chapter/references.json',
      style: '<style><citation><layout/></citation></style>\n',
    });
    expect(bibliography.items.get('ek2020')).toEqual({
      id: 'ek2020',
      type: 'book',
      title: 'Boken',
      note: 'säker',
    });
    expect(theme.fonts.faces).toMatchObject([
      { family: 'Serif', path: 'templates/fonts/serif.woff2', unicodeRange: '' },
      { family: 'Sans', unicodeRange: 'U+0000-00FF, U+0131' },
    ]);
    expect(theme.metrics.get(400)?.kerning).toEqual({ av: -10 });
    expect(theme.templates.page).toBe('<!doctype html>\n');
  });

  test('does not need facts, references or figures', async () => {
    const { config, facts } = await sourcesOf({ 'figures/facts.yaml': 'facts: []\n' });
    expect(facts.size).toBe(0);
    expect(config.documents).toHaveLength(1);
  });
});

describe('a project with faults', () => {
  test('knows figures with faults by the name of the file and by id, and keeps the others', async () => {
    const { specs, faultySpecs } = await sourcesOf({
      'figures/fig-1-1.yaml': 'id: fig-9-9\nform: share-bar\n',
      'figures/fig-1-2.yaml': 'id: [\n',
      'figures/tab-1-1.csv': 'id,label,ja,nej\nvet,Vet,60,30\n',
    });
    expect([...faultySpecs].sort()).toEqual(['fig-1-1', 'fig-1-2', 'fig-9-9', 'tab-1-1']);
    expect([...specs.keys()]).toEqual(['fig-1-3', 'fig-1-4']);
  });

  test('keeps the facts and references that are right, and those that are known by id', async () => {
    const { facts, bibliography } = await sourcesOf({
      'figures/facts.yaml':
        'facts:\n  - { id: a, label: A, value: 1, source: S }\n  - { id: b, label: B }\n',
      'chapter/references.json': '[{ "id": "a", "type": "book" }, { "id": "b" }, 7]',
    });
    expect([...facts.keys()]).toEqual(['a']);
    expect([...bibliography.items.keys()]).toEqual(['a', 'b']);
  });

  test.each([
    ['chapter/report.yaml', 'anthology: {}\n'],
    ['templates/theme.yaml', 'fonts: {}\n'],
  ])('gives no sources without a usable %s, but reads the rest', async (path, content) => {
    const { sources, files } = await readWith({
      [path]: content,
      'figures/facts.yaml': 'fakta: []\n',
    });
    expect(sources).toBeNull();
    expect(messagesOf(files).some((line) => line.startsWith(path))).toBe(true);
    expect(messagesOf(files)).toContain(
      'figures/facts.yaml:1:1 key-known Okänd nyckel `fakta` i filen',
    );
  });

  test('names the keys that would have been right', async () => {
    const { files } = await readWith({
      'figures/fig-1-3.yaml':
        'id: fig-1-3\nform: statement\nsubject: s\nitems: [{ id: a, text: b }]\n',
      'figures/facts.yaml': 'facts: [{ id: a, label: A, vlue: 1, source: S, status: illegible }]\n',
    });
    const expected = files.flatMap(({ messages }) => messages.map((message) => message.expected));
    expect(expected[0]).toEqual(expect.arrayContaining(['value', 'source']));
    expect(expected[1]).toEqual(expect.arrayContaining(['statements', 'share-bar']));
  });

  test('is read in the same way every time', async () => {
    const changes = { 'figures/fig-1-1.yaml': 'a: 1\n', 'chapter/report.yaml': 'b: 1\n' };
    const [first, second] = await Promise.all([readWith(changes), readWith(changes)]);
    expect(messagesOf(first.files)).toEqual(messagesOf(second.files));
    expect(first.files.map(({ path }) => path)).toEqual(first.files.map(({ path }) => path).sort());
  });
});
