import type { DataTable } from '../../model/figure.ts';
import { barsWithNumbers } from './bars.ts';
import { headedColumns } from './column-heads.ts';
import { breadthFault } from './faults.ts';
import { fittingTexts } from './fitting-texts.ts';
import type { Form, FormContext, View } from './form.ts';
import { filtered, inGroups } from './groups.ts';
import { rowAxisOf } from './row-axis.ts';
import { barDomain, endOf, plotWith } from './scale.ts';
import { roomFor } from './value-labels.ts';

const bar = { height: 16, gap: 12 } as const;
/** Between panels, and the least width of one: CSS px. */
const panel = { gap: 16, least: 70 } as const;
const instead = { sv: 'använd `heat-table` eller `table`', en: 'use `heat-table` or `table`' };

/** A table as a picture: one small bar chart a column, all on the same scale. */
export const barTable: Form = {
  faultOf: ({ columns }) =>
    breadthFault(columns, { form: 'bar-table', least: panel.least, instead }),
  viewOf,
};

function viewOf(table: DataTable, context: FormContext): View {
  const { length } = table.columns;
  const axis = rowAxisOf(table, { ...bar, isAbove: true }, context);
  const each = Math.floor((axis.width - panel.gap * (length - 1)) / length);
  const columns = headedColumns(table.columns, each, context);
  const heads = columns.map(({ label }) => label);
  const values = fittingTexts({ ...table, columns }, axis.wrap, each, context);
  const domain = context.domain ?? barDomain(values.map(endOf), table.unit);
  const known = values.filter(({ value }) => value !== undefined);
  const plot = plotWith(roomFor(known, context), { width: each, domain });
  const place = { ...bar, offset: axis.offset, domain, padding: plot.padding };
  const view = {
    facet: {
      field: 'column',
      type: 'nominal',
      sort: heads,
      header: { title: null, labelAnchor: 'start', labelFontWeight: 700, labelPadding: 4 },
    },
    columns: length,
    bounds: 'flush',
    spacing: { column: each - plot.width + panel.gap },
    spec: {
      width: plot.width,
      height: { step: axis.step },
      encoding: { y: axis.y },
      layer: [
        ...barsWithNumbers(place, context.palette),
        ...axis.labels.map((layer) => filtered(layer, { field: 'column', equal: heads[0] ?? '' })),
      ],
    },
  };
  return { data: { values }, ...inGroups(table, view, context) };
}
