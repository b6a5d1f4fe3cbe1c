import type { DataCell, DataRow } from '../model/figure.ts';
import { markOf } from './status.ts';

const noBreakSpace = '\u00a0';
const minus = '\u2212';

/** A number as printed in Swedish: decimal comma, no-break space between thousands, a true minus. */
export function formatNumber(value: number): string {
  const [whole = '', decimals] = String(Math.abs(exact(value))).split('.');
  const grouped = whole.replace(/(?<=\d)(?=(?:\d{3})+$)/gu, noBreakSpace);
  const sign = value < 0 ? minus : '';
  return `${sign}${grouped}${decimals === undefined ? '' : `,${decimals}`}`;
}

// Twelve digits hide the noise of binary fractions and are more than any survey has.
function exact(value: number): number {
  return Number(value.toPrecision(12));
}

/** A cell as printed: the number with its status mark, a dash when illegible, nothing when there is no cell. */
export function formatCell(cell: DataCell | undefined, suffix = ''): string {
  if (cell === undefined) return '';
  if (cell.value === null) return markOf('illegible');
  return `${formatNumber(cell.value)}${suffix}${markOf(cell.status)}`;
}

/** ”7 eller 17”, ”7, 17 eller 27”. */
export function formatCandidates(candidates: readonly number[]): string {
  return listed(candidates.map(formatNumber), 'eller');
}

/** ”tillsammans 71”: what the illegible numbers of a row sum to; empty where that is not known. */
export function formatTogether({ unreadSum }: Pick<DataRow, 'unreadSum'>): string {
  return unreadSum === null ? '' : `tillsammans ${formatNumber(unreadSum)}`;
}

/** ”a, b och c”. */
export function listed(texts: readonly string[], conjunction: string): string {
  const last = texts.at(-1) ?? '';
  return texts.length < 2 ? last : `${texts.slice(0, -1).join(', ')} ${conjunction} ${last}`;
}

/** What follows a number in a drawing: a percent sign for percentages, else nothing (the caption states the unit). */
export function suffixOf(unit: string): string {
  return unit === 'procent' ? `${noBreakSpace}%` : '';
}
