import type { DataTable } from '../../model/figure.ts';
import type { Localised } from '../../model/localised.ts';
import type { ColourRole, Palette } from '../../model/theme.ts';
import { wrapText } from '../metrics.ts';
import { textWeights } from '../theme.ts';
import type { Form, FormContext, View } from './form.ts';
import { inGroups } from './groups.ts';
import { colourOn } from './levels.ts';
import { headStyle, orderOf, rowAxisOf } from './row-axis.ts';
import { outsideLast, tidyWith, withLines } from './tidy.ts';

const cell = { height: 28, gap: 4, least: 40 } as const;
/** From the least to the greatest; each is told from its neighbours, and the numbers stand in the cells. */
const shades: readonly ColourRole[] = ['neutral', 'positiveWeak', 'positive', 'positiveStrong'];

/** Numbers in a table whose cells are darker the greater they are. */
export const heatTable: Form = { faultOf, viewOf, parts: 'rows' };

function faultOf({ columns }: DataTable): Localised | null {
  const most = Math.floor(320 / cell.least);
  if (columns.length <= most) return null;
  return {
    sv: `formen \`heat-table\` rymmer ${most} kolumner, den här har ${columns.length}: byt rader och kolumner, eller använd \`table\``,
    en: `the form \`heat-table\` has room for ${most} columns, this has ${columns.length}: swap rows and columns, or use \`table\``,
  };
}

function viewOf(table: DataTable, context: FormContext): View {
  const axis = rowAxisOf(table, cell, context);
  const each = axis.width / table.columns.length - cell.gap;
  const columns = withLines(outsideLast(table.columns), (label) =>
    wrapText(label, each, headStyle, context.measure).join('\n'),
  );
  const order = orderOf(table, axis.wrap) === null ? null : columns.map(({ label }) => label);
  // A column without a number in the first row, or in any of a part, keeps its place.
  const isWhole = table.rows.every(({ cells: { size } }) => size === table.columns.length);
  const domain = isWhole ? null : columns.map(({ label }) => label);
  const classOf = classesOf(table);
  const values = tidyWith({ ...table, columns }, axis.wrap, context, (column, row) => {
    const value = row.cells.get(column.id)?.value ?? null;
    return value === null ? {} : { shade: classOf(value) };
  });
  const view = {
    width: axis.width,
    height: { step: axis.step },
    encoding: { y: axis.y },
    layer: [...cells(axis.offset, order, domain, context.palette), ...axis.labels],
    resolve: { scale: { color: 'independent' } },
  };
  return { data: { values }, ...inGroups(table, view, context) };
}

const heads = {
  title: null,
  orient: 'top',
  domain: false,
  ticks: false,
  labelAngle: 0,
  labelFontWeight: textWeights.bold,
  labelBaseline: 'bottom',
  labelPadding: 6,
} as const;

function cells(
  yOffset: number,
  sort: readonly string[] | null,
  domain: readonly string[] | null,
  palette: Palette,
): View[] {
  const x = {
    field: 'column',
    type: 'nominal',
    sort,
    scale: { ...(domain !== null && { domain }), paddingInner: 0.04 },
    axis: heads,
  };
  const shade = (range: readonly string[]) => ({
    field: 'shade',
    type: 'ordinal',
    scale: { domain: shades.map((_, at) => at), range },
    legend: null,
  });
  const edge = { stroke: palette.neutralEdge, strokeWidth: 0.5 };
  return [
    {
      transform: [{ filter: 'isValid(datum.shade)' }],
      mark: { type: 'bar', height: cell.height, yOffset, ...edge },
      encoding: { x, fill: shade(shades.map((role) => palette[role])) },
    },
    {
      mark: { type: 'text', fontWeight: textWeights.medium, yOffset },
      encoding: {
        x,
        text: { field: 'text' },
        color: shade(shades.map((role) => palette[colourOn(role)])),
      },
    },
  ];
}

/** Equal steps from the least to the greatest number. */
function classesOf({ rows }: DataTable): (value: number) => number {
  const numbers = rows.flatMap((row) =>
    [...row.cells.values()].flatMap(({ value }) => value ?? []),
  );
  const least = Math.min(...numbers);
  const width = (Math.max(...numbers) - least) / shades.length;
  return (value) =>
    width === 0 ? 0 : Math.min(shades.length - 1, Math.floor((value - least) / width));
}
