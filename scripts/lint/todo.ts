import type { Bibliography, Sources } from '../model/book.ts';
import type { DataCell, FigureSpec, Status } from '../model/figure.ts';
import type { Place } from '../model/place.ts';
import { factsPath } from '../model/project.ts';
import { missingFields } from './reference-fields.ts';

/** What awaits the author, in the order that the list has. */
export const todoKinds = [
  'illegible',
  'inferred',
  'derived',
  'label',
  'alternative-text',
  'reference',
] as const;
export type TodoKind = (typeof todoKinds)[number];

/** Something that only a human can settle, by editing the line where it stands. */
export interface TodoItem {
  kind: TodoKind;
  path: string;
  place: Place;
  /** Address of a number, id of a figure or key of a reference. */
  name: string;
  /** In words: labels of row and column, or of the fact. */
  label: string;
  value: number | null;
  candidates: readonly number[];
  /** What the author wrote about it; empty when nothing. */
  note: string;
  /** Fields that a reference lacks. */
  missing: readonly string[];
}

const bare = { label: '', value: null, candidates: [], note: '', missing: [] } as const;

/** Every value, label, alternative text and reference that is not settled, file by file. */
export function todoOf({ specs, facts, bibliography }: Sources): TodoItem[] {
  const inFacts = [...facts.values()].flatMap(({ id, label, cell }) =>
    cellItems(`facts.${id}`, label, cell, factsPath),
  );
  return [...[...specs.values()].flatMap(specItems), ...inFacts, ...referenceItems(bibliography)];
}

function specItems(spec: FigureSpec): TodoItem[] {
  if (!('table' in spec)) return [];
  const { columns, rows, path } = spec.table;
  const items = rows.flatMap((row) => {
    const name = `${spec.id}.${row.id}`;
    const cells = columns.flatMap((column): TodoItem[] => {
      const cell = row.cells.get(column.id);
      if (cell === undefined) return [];
      const isOnly = columns.length === 1;
      const label = isOnly ? row.label : `${row.label} – ${column.label}`;
      return cellItems(isOnly ? name : `${name}.${column.id}`, label, cell, path, row.note);
    });
    if (row.labelStatus === 'read') return cells;
    const { label, labelStatusPlace: place } = row;
    const note = row.note ?? [...row.cells.values()].find((cell) => cell.note)?.note ?? '';
    const words: TodoItem = { ...bare, kind: 'label', path, place, name, label, note };
    return [words].concat(cells);
  });
  if (spec.draftMark === null) return items;
  const place = spec.draftMark;
  return [{ ...bare, kind: 'alternative-text', path: spec.path, place, name: spec.id }, ...items];
}

function cellItems(
  name: string,
  label: string,
  { status, value, candidates, note, statusPlace }: DataCell,
  path: string,
  rowNote: string | null = null,
): TodoItem[] {
  if (!isOpen(status)) return [];
  const known = note ?? rowNote ?? '';
  const place = statusPlace;
  return [{ ...bare, kind: status, path, place, name, label, value, candidates, note: known }];
}

function isOpen(status: Status): status is Exclude<Status, 'read'> {
  return status !== 'read';
}

const startOfFile = { line: 1, column: 1 };

function referenceItems({ items, path, placeOf }: Bibliography): TodoItem[] {
  return [...items.values()].flatMap((item): TodoItem[] => {
    const missing = missingFields(item);
    if (missing.length === 0) return [];
    const { id, title, note } = item;
    const label = typeof title === 'string' ? title : '';
    const known = typeof note === 'string' ? note : '';
    const place = placeOf(id) ?? startOfFile;
    return [{ ...bare, kind: 'reference', path, place, name: id, label, note: known, missing }];
  });
}
