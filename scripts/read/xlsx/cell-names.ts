/** A stretch of cells; rows and columns from 1, both ends included. `Infinity` for a side that is not said. */
export interface Range {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** `C7`; `null` for what is no cell. */
export function cellAt(name: string): { row: number; column: number } | null {
  const [, letters, digits] = /^([A-Za-z]{1,3})([1-9]\d{0,6})$/.exec(name) ?? [];
  return letters === undefined ? null : { row: Number(digits), column: columnOf(letters) };
}

function columnOf(letters: string): number {
  return [...letters.toUpperCase()].reduce(
    (number, letter) => number * 26 + (letter.codePointAt(0) ?? 0) - 64,
    0,
  );
}

/** 1 is A, 27 is AA. */
export function columnName(column: number): string {
  const last = String.fromCodePoint(65 + ((column - 1) % 26));
  return column <= 26 ? last : columnName(Math.floor((column - 1) / 26)) + last;
}

export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row}`;
}

/** `A3:C20`, `A:C` or `3:20`, in a list of one; `null` for what is none. */
export function rangeOf(written: string): [Range] | null {
  const [first = '', last = first] = written.split(':');
  if (![first, last].every((each) => /^(?:[A-Za-z]{1,3})?(?:[1-9]\d{0,6})?$/.test(each)))
    return null;
  if (first === '' || last === '') return null;
  const from = cornerOf(first, 1);
  const to = cornerOf(last, Infinity);
  return [
    {
      top: Math.min(from.row, to.row),
      left: Math.min(from.column, to.column),
      bottom: Math.max(from.row, to.row),
      right: Math.max(from.column, to.column),
    },
  ];
}

function cornerOf(written: string, open: number): { row: number; column: number } {
  const cell = cellAt(written);
  if (cell !== null) return cell;
  return /^\d/.test(written)
    ? { row: Number(written), column: open }
    : { row: open, column: columnOf(written) };
}

export function isWithin(row: number, column: number, range: Range): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}

export function rangeName({ top, left, bottom, right }: Range): string {
  return `${cellName(top, left)}:${cellName(bottom, right)}`;
}
