import type { DataCell } from '../model/figure.ts';
import { report } from '../model/report.ts';
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

/** One number: `null`, with a message, when nothing is written. A number may be illegible, but never just absent. */
export function readCell(written: Written, site: CellSite): DataCell | null {
  const { data, path, statusPath, row, column } = site;
  const place = data.placeOf(path) ?? startOfFile;
  const cell = filled(written);
  const { value, status, candidates } = cell;
  const isIllegible = status === 'illegible';
  if (isIllegible && value !== null) {
    report(data.file, 'illegible-without-value', { found: value }, { place });
  }
  if (!isIllegible && value === null) {
    report(data.file, 'value-present', { row, column }, { place });
    return null;
  }
  for (const number of [value, ...candidates]) if (number !== null) reportRange(number, site);
  const statusPlace = (status === 'read' ? null : data.placeOf(statusPath)) ?? place;
  return { ...cell, path: data.file.path, place, statusPlace };
}

function filled(written: Written): Omit<DataCell, 'path' | 'place' | 'statusPlace'> {
  const input = typeof written === 'number' ? { value: written } : (written ?? {});
  const { value, status = 'read', candidates = [], note, reason, stated = false } = input;
  return {
    value: value ?? null,
    status,
    candidates,
    note: note?.trim() ?? null,
    reason: reason?.trim() ?? null,
    stated,
  };
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
