import { type DataCell, isUnknown } from '../model/figure.ts';
import { report } from '../model/report.ts';
import { signOf } from '../model/status.ts';
import { type LocatedData, type Path, startOfFile, pathText } from './located.ts';
import type { CellInput } from './schemas/parts.ts';

/** Where a number stands, and what it is called in messages. */
export interface CellSite {
  data: LocatedData;
  path: Path;
  statusPath: Path;
  row: string;
  column: string;
  unit: string;
}

type Written = CellInput | number | null | undefined;

/** One number: `null`, with a message, when nothing is written. A number may be unknown, but never just absent. */
export function readCell(written: Written, site: CellSite): DataCell | null {
  const { data, path, statusPath, row, column } = site;
  const place = data.placeOf(path) ?? startOfFile;
  const cell = filled(written);
  const { value, status, candidates } = cell;
  const isOpen = isUnknown(status);
  if (isOpen && value !== null) {
    report(data.file, 'illegible-without-value', { status, found: value }, { place });
  }
  if (!isOpen && value === null) {
    report(data.file, 'value-present', { row, column }, { place });
    return null;
  }
  for (const number of [value, ...candidates]) if (number !== null) reportRange(number, site);
  const statusPlace = (status === 'read' ? null : data.placeOf(statusPath)) ?? place;
  return { ...cell, ...inFile(cell, data, path), path: data.file.path, place, statusPlace };
}

/** What a data file says beside the number: its sign, and which cell it stands in. */
function inFile(
  { sign, status }: Pick<DataCell, 'sign' | 'status'>,
  { cellOf, signOf: signAt }: LocatedData,
  path: Path,
): Pick<DataCell, 'sign' | 'sheetCell'> {
  const own = isUnknown(status) ? signAt?.(path) : null;
  return { sign: own ?? sign, sheetCell: cellOf?.(path) ?? null };
}

function filled(written: Written): Omit<DataCell, 'path' | 'place' | 'sheetCell' | 'statusPlace'> {
  const input = typeof written === 'number' ? { value: written } : (written ?? {});
  const { value, candidates = [], note, reason, stated = false } = input;
  return {
    value: value ?? null,
    ...statusOf(input),
    candidates,
    noteLetter: '',
    note: note?.trim() ?? null,
    reason: reason?.trim() ?? null,
    stated,
  };
}

/** A limit says by itself that a number was suppressed. */
function statusOf(input: CellInput): Pick<DataCell, 'status' | 'below' | 'sign'> {
  const below = input.below ?? null;
  const { status = below === null ? 'read' : 'suppressed' } = input;
  return { status, below: status === 'suppressed' ? below : null, sign: signOf(status, below) };
}

/** Percent of respondents lies between 0 and 100; other units know no bounds. */
export function reportRange(
  number: number,
  { data, path, unit }: Pick<CellSite, 'data' | 'path' | 'unit'>,
): void {
  if (!isPercent(unit) || (number >= 0 && number <= 100)) return;
  const expected = {
    sv: '0–100, eller en annan `unit` än procent, som `procent av målet`',
    en: '0–100, or another `unit` than percent, such as `procent av målet`',
  };
  const params = { key: pathText(data.value, path), found: `\`${number}\``, expected };
  report(data.file, 'value-valid', params, { place: data.placeOf(path) });
}

export function isPercent(unit: string): boolean {
  return unit === 'procent';
}
