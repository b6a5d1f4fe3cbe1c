import type { DataTable } from '../../model/figure.ts';
import type { Localised } from '../../model/localised.ts';
import { markedLabel } from '../status.ts';
import { textWeights } from '../theme.ts';
import { quantity } from './bars.ts';
import { seriesFill } from './categories.ts';
import type { Form, FormContext, View } from './form.ts';
import { besideMark, roomFor, rowAxisOf, valueStyle } from './row-axis.ts';
import { tidy } from './tidy.ts';

const bar = { height: 16, gap: 4 } as const;

/** Two groups back to back, such as women and men by age: the first to the left, on one scale. */
export const pyramid: Form = { faultOf, viewOf, parts: 'rows' };

function faultOf({ columns, rows }: DataTable): Localised | null {
  if (columns.length !== 2) {
    return {
      sv: `formen \`pyramid\` har två kolumner, den här har ${columns.length}`,
      en: `the form \`pyramid\` has two columns, this has ${columns.length}`,
    };
  }
  const row = rows.find(({ cells }) => [...cells.values()].some(({ value }) => (value ?? 0) < 0));
  if (row === undefined) return null;
  return {
    sv: `raden \`${row.id}\` har ett negativt tal; formen \`grouped-bars\` ritar sådana`,
    en: `the row \`${row.id}\` has a negative number; the form \`grouped-bars\` draws those`,
  };
}

function viewOf(table: DataTable, context: FormContext): View {
  const axis = rowAxisOf(table, bar, context);
  const values = tidy(table, axis.wrap, context);
  const [left] = table.columns;
  const most = Math.max(0, ...values.map(({ value = 0 }) => value));
  const room = roomFor(
    values.map(({ text }) => text),
    valueStyle,
    context,
  );
  const isLeft = `datum.column === ${JSON.stringify(left === undefined ? '' : markedLabel(left))}`;
  const x = quantity('signed', [-most, most], room);
  return {
    data: { values },
    width: axis.width,
    height: { step: axis.step },
    transform: [
      {
        calculate: `(${isLeft} ? -1 : 1) * (isValid(datum.value) ? datum.value : 0)`,
        as: 'signed',
      },
    ],
    encoding: { y: axis.y, x },
    layer: [
      {
        mark: { type: 'bar', height: bar.height, yOffset: axis.offset },
        encoding: { fill: seriesFill(table.columns, { ...context, width: axis.width }) },
      },
      {
        mark: {
          type: 'text',
          fontWeight: textWeights.medium,
          yOffset: axis.offset,
          align: { expr: `${isLeft} ? 'right' : 'left'` },
          dx: { expr: `${isLeft} ? ${-besideMark} : ${besideMark}` },
        },
        encoding: { text: { field: 'text' } },
      },
      ...axis.labels,
    ],
  };
}
