import type { DataCell, DataRow, DataTable } from '../model/figure.ts';
import { isRounded, roundedFor } from '../model/number-form.ts';
import { isYear, parseUnit } from '../model/units.ts';
import { noteMark } from './status.ts';
import { figureTermsOf } from './terms.ts';

const minus = '\u2212';

/** A number as printed in the language of its text: decimal sign, grouped thousands, a true minus. */
export function formatNumber(value: number, lang: string, ofYear = false): string {
  const { decimal, thousands } = figureTermsOf(lang);
  const [whole = '', decimals] = String(Math.abs(exact(value))).split('.');
  const grouped = ofYear ? whole : whole.replace(/(?<=\d)(?=(?:\d{3})+$)/gu, thousands);
  const sign = value < 0 ? minus : '';
  return `${sign}${grouped}${decimals === undefined ? '' : `${decimal}${decimals}`}`;
}

// Twelve digits hide the noise of binary fractions and are more than any survey has.
function exact(value: number): number {
  return Number(value.toPrecision(12));
}

/** A cell as printed: the number with its sign, the sign alone where the number is not known, nothing when there is no cell. */
export function formatCell(cell: DataCell | undefined, lang: string, suffix = ''): string {
  if (cell === undefined) return '';
  const { value } = cell;
  const number = value === null ? '' : `${formatNumber(value, lang, cell.isYear)}${suffix}`;
  return `${number}${formatSign(cell, lang)}${noteMark(cell.noteLetter)}`;
}

/** The sign of a number's status: ”<2,5” in the form of the language. */
export function formatSign({ sign, below }: DataCell, lang: string): string {
  return below !== null && sign.startsWith('<') ? `<${formatNumber(below, lang)}` : sign;
}

/** ”7 eller 17”, ”7, 17 eller 27”. */
export function formatCandidates(candidates: readonly number[], lang: string): string {
  const numbers = candidates.map((candidate) => formatNumber(candidate, lang));
  return listed(numbers, figureTermsOf(lang).or);
}

/** ”tillsammans 71”: what the illegible numbers of a row sum to; empty where that is not known. */
export function formatTogether({ unreadSum }: Pick<DataRow, 'unreadSum'>, lang: string): string {
  return unreadSum === null ? '' : figureTermsOf(lang).together(formatNumber(unreadSum, lang));
}

/** ”a, b och c”. */
export function listed(texts: readonly string[], conjunction: string): string {
  const last = texts.at(-1) ?? '';
  return texts.length < 2 ? last : `${texts.slice(0, -1).join(', ')} ${conjunction} ${last}`;
}

/** The table as it is printed: each number with as many decimals as its unit has. The same where nothing is rounded. */
export function printedTable(table: DataTable): DataTable {
  const { unit } = table;
  const areYears = isYear(unit);
  const isPlain = ({ value }: DataCell) => value === null || !isRounded(value, unit);
  if (!areYears && table.rows.every(({ cells }) => [...cells.values()].every(isPlain)))
    return table;
  const printed = (cell: DataCell): DataCell => ({
    ...cell,
    value: cell.value === null ? null : roundedFor(cell.value, unit),
    ...(areYears ? { isYear: true } : {}),
  });
  const rows = table.rows.map((row) => ({
    ...row,
    cells: new Map([...row.cells].map(([id, cell]) => [id, printed(cell)])),
  }));
  return { ...table, rows };
}

/** What follows a number in a drawing: a percent sign for percentages, else nothing (the caption states the unit). */
export function suffixOf(unit: string, lang: string): string {
  return parseUnit(unit).dimension === 'share' && !/promille|‰/iu.test(unit)
    ? figureTermsOf(lang).percent
    : '';
}
