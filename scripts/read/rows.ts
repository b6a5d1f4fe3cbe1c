import type { DataCell, DataColumn, DataRow } from '../model/figure.ts';
import { report } from '../model/report.ts';
import { readCell } from './cells.ts';
import { type LocatedData, type Path, startOfFile, textAt, whereOf } from './located.ts';
import type { RowInput } from './schemas/figure.ts';
import { cellEntries } from './schemas/parts.ts';
import { reportDuplicates } from './unique.ts';

/** What the rows of one figure have in common. `data` holds them under the key `rows`. */
export interface RowsSite {
  data: LocatedData;
  columns: readonly DataColumn[];
  unit: string;
}

export function readRows(rows: readonly RowInput[], site: RowsSite): DataRow[] {
  reportDuplicates(site.data, ['rows'], rows);
  return rows.map((row, index) => readRow(row, ['rows', index], site));
}

function readRow(row: RowInput, path: Path, site: RowsSite): DataRow {
  const { data, columns } = site;
  const isSingle = columns.length === 1;
  reportMisplaced(row, path, site);
  const cells = columns.flatMap((column): [string, DataCell][] => {
    const written = isSingle ? row : row.values?.[column.id];
    if (written === undefined && row.incomplete !== undefined) return [];
    const cell = readCell(written, {
      data,
      path: [...path, ...(isSingle ? ['value'] : ['values', column.id])],
      statusPath: [...path, ...(isSingle ? [] : ['values', column.id]), 'status'],
      row: row.id,
      column: column.id,
      unit: site.unit,
    });
    return cell === null ? [] : [[column.id, cell]];
  });
  const { value: label, ...labelPlace } = textAt(data, [...path, 'label'], row.label);
  return {
    id: row.id,
    label,
    labelPlace,
    labelStatus: row.labelStatus,
    labelStatusPlace:
      (row.labelStatus === 'read' ? null : data.placeOf([...path, 'labelStatus'])) ??
      labelPlace.place,
    group: row.group?.trim() ?? null,
    role: row.role,
    cells: new Map(cells),
    incomplete: row.incomplete?.trim() ?? null,
    // With one column the note stands with the number, and belongs to it.
    note: isSingle ? null : (row.note?.trim() ?? null),
    n: nOf(row, path, data),
    sameAs: sameAsOf(row, path, data),
    place: data.placeOf(path) ?? startOfFile,
  };
}

function nOf({ n }: RowInput, path: Path, data: LocatedData) {
  if (n === undefined) return null;
  return { value: n, place: data.placeOf([...path, 'n']) ?? startOfFile };
}

function sameAsOf({ 'same-as': address }: RowInput, path: Path, data: LocatedData) {
  if (address === undefined) return null;
  return { address, place: data.placeOf([...path, 'same-as']) ?? startOfFile };
}

/** Numbers that no column would show: in `values` when there is one column, on the row or under other names otherwise. */
function reportMisplaced(row: RowInput, path: Path, { data, columns }: RowsSite): void {
  const tell = (at: Path, expected: readonly string[]) => {
    const params = { key: String(at.at(-1)), where: whereOf(data.value, at.slice(0, -1)) };
    report(data.file, 'key-known', params, { place: data.placeOfKey(at), expected });
  };
  if (columns.length === 1) {
    if (row.values !== undefined) tell([...path, 'values'], Object.keys(cellEntries));
    return;
  }
  for (const key of ['value', 'status', 'candidates'] as const) {
    if (row[key] !== undefined) tell([...path, key], ['values']);
  }
  const ids = columns.map(({ id }) => id);
  for (const id of Object.keys(row.values ?? {})) {
    if (!ids.includes(id)) tell([...path, 'values', id], ids);
  }
}
