import type { DataTable } from '../../model/figure.ts';
import type { Localised } from '../../model/localised.ts';
import { formatCell } from '../format.ts';
import { wrapText } from '../metrics.ts';
import { markedLabel } from '../status.ts';
import {
  barDomain,
  bars,
  endOf,
  lostAnswers,
  plotWith,
  unknownSpans,
  valuesBeside,
} from './bars.ts';
import type { Form, FormContext, View } from './form.ts';
import { inGroups } from './groups.ts';
import { headStyle, roomFor, rowAxisOf, valueStyle } from './row-axis.ts';
import { outsideLast, tidyWith } from './tidy.ts';

const bar = { height: 16, gap: 12 } as const;
/** Between panels, and the least width of one: CSS px. */
const panel = { gap: 16, least: 70 } as const;

/** A table as a picture: one small bar chart a column, all on the same scale. */
export const barTable: Form = { faultOf, viewOf };

function faultOf({ columns }: DataTable): Localised | null {
  const most = Math.floor(320 / panel.least);
  if (columns.length <= most) return null;
  return {
    sv: `formen \`bar-table\` rymmer ${most} kolumner, den här har ${columns.length}: använd \`heat-table\` eller \`table\``,
    en: `the form \`bar-table\` has room for ${most} columns, this has ${columns.length}: use \`heat-table\` or \`table\``,
  };
}

function viewOf(table: DataTable, context: FormContext): View {
  const columns = outsideLast(table.columns);
  const axis = rowAxisOf(table, { ...bar, isAbove: true }, context);
  const values = tidyWith(table, axis.wrap, context, ({ id }, row) => ({
    sign: formatCell(row.cells.get(id), context.lang),
  }));
  const domain = context.domain ?? barDomain(values.map(endOf), table.unit);
  const texts = values.flatMap(({ value, text }) => (value === undefined ? [] : [text]));
  const room = roomFor(texts, valueStyle, context);
  const each = Math.floor((axis.width - panel.gap * (columns.length - 1)) / columns.length);
  const fits = (text: string) => roomFor([text], valueStyle, context) <= each;
  const plot = plotWith(room, { width: each, domain });
  const place = { ...bar, offset: axis.offset, domain, padding: plot.padding };
  const wrapHead = (label: string) => wrapText(label, each, headStyle, context.measure).join('\n');
  const first = markedLabel(columns[0] ?? { label: '', labelStatus: 'read' });
  const view = {
    facet: {
      field: 'column',
      type: 'nominal',
      sort: columns.map(markedLabel).map(wrapHead),
      header: { title: null, labelAnchor: 'start', labelFontWeight: 700, labelPadding: 4 },
    },
    columns: columns.length,
    bounds: 'flush',
    spacing: { column: each - plot.width + panel.gap },
    spec: {
      width: plot.width,
      height: { step: axis.step },
      encoding: { y: axis.y },
      layer: [
        bars(place, context.palette),
        ...unknownSpans(place, context.palette),
        ...lostAnswers(place, context.palette),
        valuesBeside(place),
        ...axis.labels.map((layer) => onlyIn(layer, wrapHead(first))),
      ],
    },
  };
  const data = values.map(({ sign, ...datum }) =>
    Object.assign(datum, {
      column: wrapHead(datum.column),
      // What an unknown number may be takes more room than the sign that it has.
      text: datum.value !== undefined || fits(datum.text) ? datum.text : sign,
    }),
  );
  return { data: { values: data }, ...inGroups(table, view, context) };
}

/** A layer of the first panel alone. */
function onlyIn(layer: View, column: string): View {
  const { transform } = layer;
  const rest = Array.isArray(transform) ? (transform as unknown[]) : [];
  return { ...layer, transform: [{ filter: { field: 'column', equal: column } }, ...rest] };
}
