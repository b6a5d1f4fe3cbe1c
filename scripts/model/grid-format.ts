import type { GridCell, GridColumn } from './grid.ts';
import { gridNumber } from './number-form.ts';
import { signOf } from './status.ts';

/** What stands for a value that is missing where the author has not said. */
export const missingSign = '–';

/** Signs that an author may write for what is missing; SCB has them in its tables. */
export const missingSigns: ReadonlySet<string> = new Set(['–', '—', '-', '.', '..', '...', '…']);

/** The number of a cell as it is printed, and its part from the decimal sign on, with the unit and the flag. */
export interface PrintedNumber {
  text: string;
  end: string;
}

/** `null` for words. A number that is missing is its sign. */
export function printedNumber(
  { value, sign, status }: Pick<GridCell, 'value' | 'sign' | 'status'>,
  column: Pick<GridColumn, 'type' | 'decimals' | 'unit'>,
  lang: string,
): PrintedNumber | null {
  if (value === null) return column.type === 'text' ? null : { text: sign, end: '' };
  if (typeof value !== 'number') return null;
  const flag = status === undefined ? '' : signOf(status);
  if (column.type === 'year') return { text: String(value) + flag, end: flag };
  const { decimals } = column;
  const options =
    decimals === null
      ? { maximumFractionDigits: 6 }
      : { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  const format = new Intl.NumberFormat(localeOf(lang), options);
  const parts = format.formatToParts(gridNumber(value, column));
  const at = parts.findIndex(({ type }) => type === 'decimal');
  const decimalPart = at === -1 ? '' : parts.slice(at).map(written).join('');
  const whole = (at === -1 ? parts : parts.slice(0, at)).map(written).join('');
  const end = decimalPart + unitOf(column, lang) + flag;
  return { text: whole + end, end };
}

function written({ value }: { value: string }): string {
  return value.replaceAll(/[\u202f ]/g, '\u00a0').replace(/^-$/, '\u2212');
}

/** English tables have their numbers as the British write them, which our words follow too. */
function localeOf(lang: string): string {
  if (lang.startsWith('sv')) return 'sv-SE';
  return lang === 'en' ? 'en-GB' : lang;
}

function unitOf({ type, unit }: Pick<GridColumn, 'type' | 'unit'>, lang: string): string {
  if (type === 'percent') return lang.startsWith('en') ? '%' : '\u00a0%';
  if (unit === '') return '';
  return unit === '%' && lang.startsWith('en') ? unit : `\u00a0${unit}`;
}
