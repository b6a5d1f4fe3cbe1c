import type { DataRow, DataTable, SourceText } from '../model/figure.ts';
import { letterOf } from '../model/letters.ts';
import { type LocatedData, textAt } from './located.ts';
import { lettered } from './row-notes.ts';
import { reportUnknownName } from './unknown-name.ts';

export interface AnnotationInput {
  /** `kommunen` or `kommunen.fullt`, with or without the figure's id before it. */
  at: string;
  text: string;
}

interface Annotated {
  table: DataTable;
  /** What is said, after its letter and what it is said of. */
  notes: readonly SourceText[];
}

/**
 * A table with a letter at each row or number that is remarked on, and the remarks below the figure. `first` is how many letters are
 * taken. An address that leads nowhere is told of with the nearest name.
 */
export function readAnnotations(
  input: { id: string; annotations: readonly AnnotationInput[] },
  { table, first }: { table: DataTable; first: number },
  data: LocatedData,
): Annotated {
  const notes: SourceText[] = [];
  let annotated = table;
  for (const [index, { at, text }] of input.annotations.entries()) {
    const found = targetOf(at, input.id, { table, data, index });
    if (found === null) continue;
    const letter = letterOf(first + notes.length);
    notes.push(lettered(textAt(data, ['annotations', index, 'text'], text), letter, found.name));
    annotated = withLetter(annotated, found, letter);
  }
  return { table: annotated, notes };
}

interface Target {
  row: string;
  /** Of the number; `null` for the whole row. */
  column: string | null;
  name: string;
}

/** ”Myndigheter, Fullt förtroende” and where that is. */
function targetOf(
  at: string,
  figure: string,
  { table, data, index }: { table: DataTable; data: LocatedData; index: number },
): Target | null {
  const parts = at.split('.');
  const [rowId = '', columnId] = parts[0] === figure && parts.length > 1 ? parts.slice(1) : parts;
  const site = { data, path: ['annotations', index, 'at'] };
  const row = table.rows.find(({ id }) => id === rowId);
  const tell = (found: string, names: readonly { id: string }[]): null => {
    reportUnknownName(
      found,
      names.map(({ id }) => id),
      site,
    );
    return null;
  };
  if (row === undefined) return tell(rowId, table.rows);
  if (columnId === undefined) return { row: rowId, column: null, name: row.label };
  const column = table.columns.find(({ id }) => id === columnId);
  if (column === undefined) return tell(columnId, table.columns);
  const name = table.columns.length === 1 ? row.label : `${row.label}, ${column.label}`;
  return { row: rowId, column: columnId, name };
}

function withLetter(table: DataTable, { row: id, column }: Target, letter: string): DataTable {
  const rows = table.rows.map((row): DataRow => {
    if (row.id !== id) return row;
    const cell = column === null ? undefined : row.cells.get(column);
    // A number that is not there has no mark of its own.
    if (column === null || cell === undefined)
      return { ...row, noteLetter: joined(row.noteLetter, letter) };
    const marked = { ...cell, noteLetter: joined(cell.noteLetter, letter) };
    return { ...row, cells: new Map([...row.cells, [column, marked]]) };
  });
  return { ...table, rows };
}

/** Printed as ”a) b)” where something is remarked on twice. */
function joined(before: string, letter: string): string {
  return before === '' ? letter : `${before}) ${letter}`;
}
