import type { ChartForm, DataColumn, DataRow } from '../../model/figure.ts';
import type { Localised } from '../../model/localised.ts';

/** The width of a drawing on the narrowest phone, in CSS px: what has to fit there fits everywhere. */
export const phoneWidth = 320;

/** Why a form that has no place for numbers below nought cannot draw a row, and one or two forms that can. */
export function negativeFault(
  rows: readonly DataRow[],
  [form, other]: readonly [ChartForm, ChartForm?],
): Localised | null {
  const row = rows.find(({ cells }) => [...cells.values()].some(({ value }) => (value ?? 0) < 0));
  if (row === undefined) return null;
  const able: Localised =
    other === undefined
      ? { sv: `formen \`${form}\` ritar`, en: `the form \`${form}\` draws` }
      : {
          sv: `formerna \`${form}\` och \`${other}\` ritar`,
          en: `the forms \`${form}\` and \`${other}\` draw`,
        };
  return {
    sv: `raden \`${row.id}\` har ett negativt tal; ${able.sv} sådana`,
    en: `the row \`${row.id}\` has a negative number; ${able.en} those`,
  };
}

/** Why the columns of a table do not fit side by side, each at least `least` CSS px wide; `instead` is what an author may do. */
export function breadthFault(
  columns: readonly DataColumn[],
  { form, least, instead }: { form: ChartForm; least: number; instead: Localised },
): Localised | null {
  const most = Math.floor(phoneWidth / least);
  if (columns.length <= most) return null;
  return {
    sv: `formen \`${form}\` rymmer ${most} kolumner, den här har ${columns.length}: ${instead.sv}`,
    en: `the form \`${form}\` has room for ${most} columns, this has ${columns.length}: ${instead.en}`,
  };
}
