import type { SourceText } from '../model/figure.ts';
import { missingSign } from '../model/grid-format.ts';
import type { GridColumn } from '../model/grid.ts';
import { report } from '../model/report.ts';
import { type LocatedData, type Path, textAt, theFile } from './located.ts';
import type { FigureInput } from './schemas/figure.ts';

/** The file of a table, as its schema has it. */
export type GridInput = Extract<FigureInput, { form: 'table' }>;

/** A text that need not be there. */
export function optionalText(
  written: string | undefined,
  path: Path,
  data: LocatedData,
): SourceText | null {
  return written === undefined ? null : textAt(data, path, written);
}

/** Tells of values for columns that the table does not have. */
export function reportUnknown(
  values: object,
  columns: readonly GridColumn[],
  path: Path,
  data: LocatedData,
): void {
  const expected = columns.map(({ id }) => id);
  for (const key of Object.keys(values).filter((each) => !expected.includes(each))) {
    const place = data.placeOfKey([...path, key]);
    report(data.file, 'key-known', { key, where: theFile }, { place, expected });
  }
}

/** How a sign for what is missing is printed: a hyphen as a dash. */
export function printedSign(written: string | null): string {
  if (written === null || written === '' || written === '-' || written === '—') return missingSign;
  return written === '...' ? '…' : written;
}
