import type { DataColumn, DataRow, DataTable, Role } from '../../model/figure.ts';
import type { Localised } from '../../model/localised.ts';
import { suffixOf } from '../format.ts';
import type { Plot, Sheet } from '../sheet.ts';
import { layBar, valueRoom } from './bars.ts';
import type { Form, FormContext } from './form.ts';
import { flowRows, shareFault } from './rows.ts';

const flow = { beside: false, barHeight: 14, aboveBar: 3, belowRow: 12, besideRule: 14 } as const;

/** Answer options with one number each: a bar under each label, the number at its end, answers outside the scale last. */
export const rankedBars: Form = { faultOf, layOut };

function faultOf(table: DataTable): Localised | null {
  if (table.columns.length > 1) {
    return {
      sv: 'formen `ranked-bars` har en kolumn, den här har flera',
      en: 'the form `ranked-bars` has one column, this has several',
    };
  }
  return shareFault(table);
}

function layOut(table: DataTable, context: FormContext): Sheet {
  const { width } = context;
  const suffix = suffixOf(table.unit, context.lang);
  const room = valueRoom(table, suffix, context);
  const scale: Plot = { domain: [0, scaleEnd(table)], range: [0, width - room], gap: 0 };
  const [column] = table.columns;
  const rows = flowRows(table, { ...flow, top: 0, labelWidth: width }, context, (row, band) => {
    if (column === undefined) return band;
    const role = roleOf(row, column);
    const place = { row, column, role, band, plot: 0, scale, suffix, limit: width };
    return { ...layBar(place, context), bottom: band.bottom };
  });
  return { ...rows, width, height: rows.bottom + 1, plots: [scale] };
}

/** Twenties from 60 up: bars of different figures stay comparable, and no bar looks like all. */
function scaleEnd(table: DataTable): number {
  const values = table.rows.flatMap((row) =>
    [...row.cells.values()].map((cell) => cell.value ?? 0),
  );
  return Math.max(60, Math.ceil(Math.max(0, ...values) / 20) * 20);
}

function roleOf(row: DataRow, column: DataColumn): Role {
  return row.role === 'plain' ? column.role : row.role;
}
