import type { DataTable } from '../../model/figure.ts';
import { headAxis, headedColumns } from './column-heads.ts';
import { breadthFault } from './faults.ts';
import type { Form, FormContext, View } from './form.ts';
import { inGroups } from './groups.ts';
import { rowAxisOf } from './row-axis.ts';
import { shadeFill, shadesOf, shadeText } from './shades.ts';
import { tidyWith } from './tidy.ts';
import { valueText } from './value-labels.ts';

const cell = { height: 28, gap: 4, least: 40 } as const;
const instead = {
  sv: 'byt rader och kolumner, eller använd `table`',
  en: 'swap rows and columns, or use `table`',
};

/** Numbers in a table whose cells are darker the greater they are. */
export const heatTable: Form = {
  faultOf: ({ columns }) =>
    breadthFault(columns, { form: 'heat-table', least: cell.least, instead }),
  viewOf,
  parts: 'rows',
};

function viewOf(table: DataTable, context: FormContext): View {
  const { palette } = context;
  const axis = rowAxisOf(table, cell, context);
  const each = axis.width / table.columns.length - cell.gap;
  const columns = headedColumns(table.columns, each, context);
  const shadeOf = shadesOf(table);
  const values = tidyWith({ ...table, columns }, axis.wrap, context, (column, row) => {
    const value = row.cells.get(column.id)?.value ?? null;
    return value === null ? {} : { shade: shadeOf(value) };
  });
  const x = headAxis(table, columns);
  const place = { yOffset: axis.offset };
  const edge = { stroke: palette.neutralEdge, strokeWidth: 0.5 };
  const view = {
    width: axis.width,
    height: { step: axis.step },
    encoding: { y: axis.y },
    layer: [
      {
        transform: [{ filter: 'isValid(datum.shade)' }],
        mark: { type: 'bar', height: cell.height, ...place, ...edge },
        encoding: { x, fill: shadeFill(palette) },
      },
      {
        mark: { ...valueText, ...place },
        encoding: { x, text: { field: 'text' }, color: shadeText(palette) },
      },
      ...axis.labels,
    ],
    resolve: { scale: { color: 'independent' } },
  };
  return { data: { values }, ...inGroups(table, view, context) };
}
