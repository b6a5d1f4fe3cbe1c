/** How a cell shows its number, as far as it decides what the number is. */
export type NumberKind = 'number' | 'percent' | 'date' | 'month' | 'year' | 'time';

/** Formats that have a number and no code of their own (ECMA-376, 18.8.30). */
const builtIn: Readonly<Record<number, NumberKind>> = {
  9: 'percent',
  10: 'percent',
  14: 'date',
  15: 'date',
  16: 'date',
  17: 'month',
  18: 'time',
  19: 'time',
  20: 'time',
  21: 'time',
  22: 'date',
  45: 'time',
  46: 'time',
  47: 'time',
};

export function kindOfFormat(id: number, code: string | undefined): NumberKind {
  return code === undefined ? (builtIn[id] ?? 'number') : kindOfCode(code);
}

/** Without what is quoted or escaped, and the colours and locales in brackets. */
function kindOfCode(code: string): NumberKind {
  const plain = code
    .replaceAll(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/gu, '')
    .replaceAll(/General|Standard/giu, '')
    .toLowerCase();
  if (plain.includes('%')) return 'percent';
  if (/d/u.test(plain)) return 'date';
  if (/y|å/u.test(plain)) return /m/u.test(plain) ? 'month' : 'year';
  if (/[hs]/u.test(plain)) return 'time';
  return /^m+$/u.test(plain.trim()) ? 'month' : 'number';
}

const dayMs = 86_400_000;

/** Days since the end of 1899 (or 1904) as `2024-01-31`, `2024-01`, `2024` or `2024-01-31 12:30`. */
export function dateText(serial: number, kind: NumberKind, is1904: boolean): string {
  // Excel has a 29 February 1900 that never was; dates after it count from 30 December 1899.
  const start = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const time = new Date(start + Math.round(serial * dayMs));
  if (!Number.isFinite(time.getTime())) return String(serial);
  const text = time.toISOString();
  if (kind === 'year') return text.slice(0, 4);
  if (kind === 'month') return text.slice(0, 7);
  if (kind === 'time') return text.slice(11, 16);
  return serial % 1 === 0 ? text.slice(0, 10) : `${text.slice(0, 10)} ${text.slice(11, 16)}`;
}
