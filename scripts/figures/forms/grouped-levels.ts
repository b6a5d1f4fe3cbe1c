import type { DataTable } from '../../model/figure.ts';
import { suffixOf } from '../format.ts';
import type { Sheet } from '../sheet.ts';
import type { Form, FormContext } from './form.ts';
import { layKey } from './key.ts';
import { flowRows, outsideLast } from './rows.ts';
import { layStack, segmentGap, stackEnd, stackFault, stackRow } from './stack.ts';

const flow = { beside: false, barHeight: 24, aboveBar: 3, belowRow: 13, besideRule: 14 } as const;
const belowKey = 12;

/** Answer levels of several actors or statements: stacked bars to 100 % in the order of the scale, label above each. */
export const groupedLevels: Form = { faultOf: stackFault, layOut };

function layOut(table: DataTable, context: FormContext): Sheet {
  const { width } = context;
  const columns = outsideLast(table.columns);
  const key = layKey(columns, 0, context);
  const scale = { domain: [0, stackEnd(table)], range: [0, width], gap: segmentGap } as const;
  const rowFlow = { ...flow, top: key.bottom + belowKey, labelWidth: width };
  const rows = flowRows(table, rowFlow, context, (row, band) => {
    // The first row says what the numbers are, the others need not repeat it.
    const suffix = row === table.rows[0] ? suffixOf(table.unit, context.lang) : '';
    return layStack(row, stackRow(row, columns), { band, scale, suffix, silent: [] }, context);
  });
  return {
    ...rows,
    width,
    height: rows.bottom + 1,
    plots: [scale],
    swatches: key.swatches,
    texts: [...key.texts, ...rows.texts],
  };
}
