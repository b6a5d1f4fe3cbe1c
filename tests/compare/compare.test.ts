import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { Version } from '../../scripts/compare/version.ts';
import { type JobWorker, createWorker } from '../../scripts/workers/create-worker.ts';
import { otherRoot, root } from '../repository.ts';
import { compared, copyOf, type EditableReport, told, versionAt } from './report.ts';

let worker: JobWorker;
let small: Version;
const copies: EditableReport[] = [];

beforeAll(async () => {
  worker = createWorker('drawFigures');
  small = await versionAt(otherRoot, worker);
});
afterAll(async () => {
  await worker.close();
  for (const copy of copies) copy.remove();
});

function editable(report = otherRoot): EditableReport {
  const made = copyOf(report);
  copies.push(made);
  return made;
}

const reading = 'figures/fig-lasning.yaml';
const results = 'chapter/rapport/02-resultat.md';
const questions = 'chapter/summary/01-questions.md';

describe('a changed number', () => {
  test('is one change: its figure, with every sentence that is bound to it', async () => {
    const now = editable();
    now.edit(reading, 'label: Ofta, value: 62', 'label: Ofta, value: 60');
    const changes = told(await compared(small, now.root, worker));
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({
      type: 'figure',
      figure: 'fig-lasning',
      cells: [{ address: 'fig-lasning.ofta', old: { value: 62 }, new: { value: 60 } }],
      rows: [],
      texts: [],
    });
    expect(changes[0]?.sentences?.map(({ state, file }) => `${state} ${file}`).sort()).toEqual(
      [`wrong ${reading}`, `wrong ${results}`, `wrong ${questions}`].sort(),
    );
  });

  test('that the author has followed up is told with the sentence rewritten', async () => {
    const now = editable();
    now.edit(reading, 'label: Ofta, value: 62', 'label: Ofta, value: 60');
    now.edit(results, '62 procent', '60 procent');
    const changes = told(await compared(small, now.root, worker));
    expect(changes.map(({ type }) => type)).toEqual(['text', 'figure']);
    const states = changes[1]?.sentences?.map(({ state, file }) => `${state} ${file}`);
    expect(states).toEqual([`wrong ${reading}`, `wrong ${questions}`, `rewritten ${results}`]);
  });

  test('in the chapter is one change too, in every figure', async () => {
    const before = await versionAt(root, worker);
    const now = editable(root);
    now.edit('figures/fig-7-3.yaml', 'value: 39', 'value: 38');
    const changes = told(await compared(before, now.root, worker));
    expect(changes).toHaveLength(1);
    expect(changes[0]?.cells).toHaveLength(1);
    // The text, the alternative text and the findings.
    expect(changes[0]?.sentences?.filter(({ state }) => state === 'wrong')).toHaveLength(3);
    expect(changes[0]?.sentences?.filter(({ state }) => state === 'right').length).toBeGreaterThan(
      2,
    );
  });
});

describe('data', () => {
  test('tell rows that came, went, moved and were renamed', async () => {
    const now = editable();
    now.edit(reading, 'label: Ibland', 'label: Då och då');
    now.edit(reading, '  - { id: vet-ej, label: Vet ej, value: 8, role: outside }\n', '');
    now.edit(reading, 'rows:\n', 'rows:\n  - { id: aldrig, label: Aldrig, value: 8 }\n');
    const [change] = told(await compared(small, now.root, worker));
    expect(change?.rows?.map(({ kind, id }) => `${kind} ${id}`).sort()).toEqual([
      'deleted vet-ej',
      'inserted aldrig',
      'renamed ibland',
    ]);
    expect(change?.cells).toEqual([]);
  });

  test('in a CSV file are compared alike', async () => {
    const now = editable();
    now.change('figures/fig-lan.csv', (text) => text.replace(/(\d)(\r?\n)/, '$17$2'));
    const comparison = await compared(small, now.root, worker);
    const [change] = told(comparison);
    expect(change).toMatchObject({ type: 'figure', figure: 'fig-lan' });
    expect(change?.cells).toHaveLength(1);
    const figure = comparison.figures.find(({ id }) => id === 'fig-lan');
    expect(figure?.now?.path).toBe('figures/fig-lan.csv');
  });
});

describe('text', () => {
  test('that was moved is a move', async () => {
    const now = editable(root);
    now.change('chapter/kapitel-7/02-bakgrund.md', (text) => {
      const parts = text.trimEnd().split('\n\n');
      const [moved = ''] = parts.splice(2, 1);
      return `${[...parts, moved].join('\n\n')}\n`;
    });
    const changes = told(await compared(root, now.root, worker));
    expect(changes.map(({ type, kind, section }) => [type, kind, section])).toEqual([
      ['text', 'moved', 'bakgrund'],
    ]);
  });

  test('of notes, captions, alternative texts, authors and settings is compared word by word', async () => {
    const now = editable();
    now.edit('chapter/rapport/01-inledning.md', 'på papper', 'digitalt');
    now.edit(reading, 'hur ofta eleverna läser', 'hur ofta elever läser');
    now.edit(reading, 'Stapeldiagram där', 'Diagram där');
    now.edit(reading, 'subject:', 'headline: De läser\nsubject:');
    now.edit('chapter/report.yaml', 'given: Ada', 'given: Eva');
    now.edit('chapter/report.yaml', 'date: "2024-03"', 'date: "2024-04"');
    const changes = told(await compared(small, now.root, worker));
    expect(changes.map(({ type, part, name }) => `${type} ${part ?? name ?? ''}`.trim())).toEqual([
      'setting date',
      'text author',
      'figure',
      'text note',
    ]);
    expect(changes[2]?.texts?.map(({ part }) => part)).toEqual(['headline', 'subject', 'alt']);
    expect(changes[3]?.words).toEqual([
      { kind: 'deleted', text: 'på papper' },
      { kind: 'inserted', text: 'digitalt' },
    ]);
  });

  test('is the same when only numbers of notes and figures moved on', async () => {
    const now = editable();
    now.edit(
      'chapter/rapport/01-inledning.md',
      '# Inledning {#inledning}\n',
      '# Inledning {#inledning}\n\nEtt nytt stycke med not.[^ny]\n\n[^ny]: En ny not.\n',
    );
    const changes = told(await compared(small, now.root, worker));
    expect(changes.map(({ type, kind, part }) => [type, kind, part])).toEqual([
      ['text', 'inserted', 'paragraph'],
      ['text', 'inserted', 'note'],
    ]);
  });
});

describe('a version', () => {
  test('and itself differ in nothing', async () => {
    expect((await compared(small, otherRoot, worker)).changes).toEqual([]);
    expect((await compared(root, root, worker)).changes).toEqual([]);
  });

  test('with faults is compared as far as it can be read', async () => {
    const now = editable();
    now.edit(results, ':ref[fig-lasning]', ':ref[fig-borta]');
    now.edit(results, '# Resultat {#resultat}\n', '# Resultat {#resultat}\n\nEtt nytt stycke.\n');
    const changes = told(await compared(small, now.root, worker));
    expect(changes.map(({ type, kind }) => `${type} ${kind}`)).toEqual([
      'text inserted',
      'text changed',
    ]);
  });
});
