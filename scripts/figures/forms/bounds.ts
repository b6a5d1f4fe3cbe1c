import type { DataColumn, DataRow, DataTable } from '../../model/figure.ts';
import type { Localised } from '../../model/localised.ts';
import { formatNumber } from '../format.ts';
import type { FormContext } from './form.ts';
import { type Datum, tidyWith } from './tidy.ts';

type Bounds = readonly [estimate: number | null, low: number | null, high: number | null];

/** An estimate with the ends of its interval, in the table's unit; without them where they are not known. */
export interface Estimate extends Datum {
  from?: number;
  to?: number;
}

/** The estimate of each row, in the first column, with its interval printed: ”71 % (67–75)”. */
export function estimatesOf(
  table: DataTable,
  wrap: (label: string) => string,
  context: FormContext,
): Estimate[] {
  const estimates = { ...table, columns: table.columns.slice(0, 1) };
  return tidyWith(estimates, wrap, context, (_, row) => {
    const [, low, high] = boundsOf(row, table.columns);
    return { ...(low !== null && { from: low }), ...(high !== null && { to: high }) };
  }).map((datum) => Object.assign(datum, { text: withBounds(datum, context.lang) }));
}

/** Why a table does not give estimates with their intervals. */
export function boundsFault({ rows, columns }: DataTable): Localised | null {
  if (columns.length !== 2 && columns.length !== 3) {
    return {
      sv: 'formen `intervals` har två kolumner, skattning och felmarginal, eller tre: skattning, undre och övre gräns',
      en: 'the form `intervals` has two columns, estimate and margin, or three: estimate, lower and upper bound',
    };
  }
  const row = rows.find((each) => isOutside(boundsOf(each, columns)));
  if (row === undefined) return null;
  return {
    sv: `raden \`${row.id}\` har en skattning utanför sitt intervall`,
    en: `the row \`${row.id}\` has an estimate outside its interval`,
  };
}

function isOutside([estimate, low, high]: Bounds): boolean {
  if (estimate === null || low === null || high === null) return false;
  return !(low <= estimate && estimate <= high);
}

/** Of two columns the second is the margin, to both sides; of three the second and third are the bounds. */
function boundsOf(row: DataRow, columns: readonly DataColumn[]): Bounds {
  const [estimate = null, second = null, third = null] = columns.map(
    ({ id }) => row.cells.get(id)?.value ?? null,
  );
  if (columns.length === 3) return [estimate, second, third];
  if (estimate === null || second === null) return [estimate, null, null];
  return [estimate, estimate - Math.abs(second), estimate + Math.abs(second)];
}

function withBounds({ text, from, to }: Estimate, lang: string): string {
  if (from === undefined || to === undefined) return text;
  return `${text} (${formatNumber(from, lang)}–${formatNumber(to, lang)})`;
}
