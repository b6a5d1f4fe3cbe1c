import type { DataCell, DataColumn, DataRow } from '../model/figure.ts';
import { report } from '../model/report.ts';
import { readAlternatives } from './alternatives.ts';
import { isPercent, readCell } from './cells.ts';
import { type LocatedData, type Path, pathText, startOfFile, textAt, whereOf } from './located.ts';
import type { RowInput } from './schemas/figure.ts';
import { cellEntries } from './schemas/parts.ts';
import { type FigureForm, unreadSumOf } from './shares.ts';
import { signed } from './signs.ts';
import { reportDuplicates } from './unique.ts';

/** What the rows of one figure have in common. `data` holds them under the key `rows`. */
export interface RowsSite {
  data: LocatedData;
  columns: readonly DataColumn[];
  unit: string;
  form: FigureForm;
}

export function readRows(rows: readonly RowInput[], site: RowsSite): DataRow[] {
  reportDuplicates(site.data, ['rows'], rows);
  return signed(
    rows.map((row, index) => readRow(row, ['rows', index], site)),
    site.columns.length === 1,
  );
}

function readRow(row: RowInput, path: Path, site: RowsSite): DataRow {
  const { data } = site;
  const isSingle = site.columns.length === 1;
  reportMisplaced(row, path, site);
  const whole = { cells: cellsOf(row, path, site), incomplete: trimmed(row.incomplete) };
  return {
    id: row.id,
    ...labelOf(row, path, data),
    group: trimmed(row.group),
    ...(row.region !== undefined && { region: row.region.trim() }),
    role: row.role,
    ...whole,
    unreadSum: isPercent(site.unit) ? unreadSumOf(site.form, whole) : null,
    alternatives: readAlternatives(row.alternatives, [...path, 'alternatives'], site),
    // With one column the note stands with the number, and belongs to it.
    note: isSingle ? null : trimmed(row.note),
    noteLetter: '',
    reason: trimmed(row.reason),
    n: nOf(row, path, data),
    sameAs: sameAsOf(row, path, data),
    place: data.placeOf(path) ?? startOfFile,
  };
}

function cellsOf(row: RowInput, path: Path, site: RowsSite): ReadonlyMap<string, DataCell> {
  const { data, columns, unit } = site;
  const isSingle = columns.length === 1;
  const cells = columns.flatMap((column): [string, DataCell][] => {
    const written = isSingle ? row : row.values?.[column.id];
    if (written === undefined && row.incomplete !== undefined) return [];
    const cell = readCell(written, {
      data,
      path: [...path, ...(isSingle ? ['value'] : ['values', column.id])],
      statusPath: [...path, ...(isSingle ? [] : ['values', column.id]), 'status'],
      row: row.id,
      column: column.id,
      unit,
    });
    const reason = cell?.reason ?? trimmed(row.reason);
    return cell === null ? [] : [[column.id, { ...cell, reason }]];
  });
  return new Map(cells);
}

function trimmed(text: string | undefined): string | null {
  return text?.trim() ?? null;
}

function labelOf(row: RowInput, path: Path, data: LocatedData) {
  const { labelStatus, labelCandidates } = row;
  const { value: label, ...labelPlace } = textAt(data, [...path, 'label'], row.label);
  reportWholeLabel(row, path, data);
  const written = labelStatus === 'read' ? undefined : data.placeOf([...path, 'labelStatus']);
  return {
    label,
    labelPlace,
    labelStatus,
    labelStatusPlace: written ?? labelPlace.place,
    labelCandidates: labelCandidates.map((each) => each.trim()),
  };
}

/** A label of which words are lost shows where. */
function reportWholeLabel({ label, labelStatus }: RowInput, path: Path, data: LocatedData): void {
  if (labelStatus !== 'incomplete' || label.includes('…')) return;
  const expected = {
    sv: '… där ord har gått förlorade, när `labelStatus` är `incomplete`',
    en: '… where words are lost, when `labelStatus` is `incomplete`',
  };
  const at = [...path, 'label'];
  const params = { key: pathText(data.value, at), found: `\`${label.trim()}\``, expected };
  report(data.file, 'value-valid', params, { place: data.placeOf(at) });
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
function reportMisplaced(row: RowInput, path: Path, { data, columns, form }: RowsSite): void {
  const tell = (at: Path, expected: readonly string[]) => {
    const params = { key: String(at.at(-1)), where: whereOf(data.value, at.slice(0, -1)) };
    report(data.file, 'key-known', params, { place: data.placeOfKey(at), expected });
  };
  if (row.region !== undefined && form !== 'map') tell([...path, 'region'], ['group', 'label']);
  if (columns.length === 1) {
    if (row.values !== undefined) tell([...path, 'values'], Object.keys(cellEntries));
    return;
  }
  for (const key of ['value', 'status', 'below', 'candidates', 'stated'] as const) {
    if (row[key] !== undefined) tell([...path, key], ['values']);
  }
  const ids = columns.map(({ id }) => id);
  for (const id of Object.keys(row.values ?? {})) {
    if (!ids.includes(id)) tell([...path, 'values', id], ids);
  }
}
