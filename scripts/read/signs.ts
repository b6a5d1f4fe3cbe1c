import type { DataCell, DataRow, Status } from '../model/figure.ts';
import { letterOf } from '../model/letters.ts';
import { cannotOccur, signOf } from '../model/status.ts';

/** The status that all numbers have, where it is worth telling once; one number alone keeps its sign. */
export function sharedStatusOf(rows: readonly DataRow[]): Status | null {
  const cells = cellsOf(rows);
  const [first] = cells;
  const isShared = cells.length > 1 && cells.every(({ status }) => status === first?.status);
  // A number that is not known needs its sign: it is all that stands there.
  return isShared && first !== undefined && first.value !== null && first.status !== 'read'
    ? first.status
    : null;
}

/** Rows with the letters of their notes, and with signs that can be told apart. */
export function signed(rows: readonly DataRow[], isSingle: boolean): DataRow[] {
  const shared = sharedStatusOf(rows);
  const hasDash = cellsOf(rows).some(({ status }) => status === 'illegible');
  const letters = lettersOf(rows, isSingle);
  const cellOf = (cell: DataCell): DataCell => {
    const isDashed = cell.status === 'not-applicable' && cell.sign === signOf('illegible');
    const sign = shared !== null ? '' : hasDash && isDashed ? cannotOccur : cell.sign;
    const noteLetter = isSingle || cell.note === null ? '' : (letters.get(cell.note) ?? '');
    return { ...cell, sign, noteLetter };
  };
  return rows.map((row) => {
    const note = isSingle ? onlyNote(row) : row.note;
    const cells = new Map([...row.cells].map(([id, cell]) => [id, cellOf(cell)]));
    return { ...row, cells, noteLetter: note === null ? '' : (letters.get(note) ?? '') };
  });
}

/** In the order in which readers meet them; notes that say the same share a letter. */
function lettersOf(rows: readonly DataRow[], isSingle: boolean): ReadonlyMap<string, string> {
  const notes = rows.flatMap((row) => [
    row.note ?? (isSingle ? onlyNote(row) : null),
    ...[...row.cells.values()].map(({ note }) => note),
  ]);
  const told = [...new Set(notes.filter((note) => note !== null))];
  return new Map(told.map((note, index) => [note, letterOf(index)]));
}

function onlyNote({ cells }: DataRow): string | null {
  return [...cells.values()][0]?.note ?? null;
}

function cellsOf(rows: readonly DataRow[]): DataCell[] {
  return rows.flatMap((row) => [...row.cells.values()]);
}
