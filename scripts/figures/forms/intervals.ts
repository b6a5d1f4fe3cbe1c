import type { DataColumn, DataRow, DataTable } from '../../model/figure.ts';
import type { Localised } from '../../model/localised.ts';
import type { Palette } from '../../model/theme.ts';
import { formatNumber } from '../format.ts';
import { textWeights } from '../theme.ts';
import { quantity } from './bars.ts';
import type { Form, FormContext, View } from './form.ts';
import { inGroups } from './groups.ts';
import { roomFor, rowAxisOf, valueStyle } from './row-axis.ts';
import { tidyWith } from './tidy.ts';

const dot = { height: 14, gap: 12, size: 90 } as const;
/** From the end of an interval to the number: CSS px. */
const beside = 8;

/** An estimate a row with the interval around it: from its margin (two columns) or its two bounds (three). */
export const intervals: Form = {
  faultOf,
  omittedFrom: ({ columns }) => columns.slice(3),
  viewOf,
  parts: 'rows',
};

function faultOf({ columns, rows }: DataTable): Localised | null {
  if (columns.length !== 2 && columns.length !== 3) {
    return {
      sv: 'formen `intervals` har två kolumner, skattning och felmarginal, eller tre: skattning, undre och övre gräns',
      en: 'the form `intervals` has two columns, estimate and margin, or three: estimate, lower and upper bound',
    };
  }
  const row = rows.find((each) => {
    const [estimate, low, high] = boundsOf(each, columns);
    return (
      estimate !== null && low !== null && high !== null && !(low <= estimate && estimate <= high)
    );
  });
  if (row === undefined) return null;
  return {
    sv: `raden \`${row.id}\` har en skattning utanför sitt intervall`,
    en: `the row \`${row.id}\` has an estimate outside its interval`,
  };
}

type Bounds = readonly [estimate: number | null, low: number | null, high: number | null];

function boundsOf(row: DataRow, columns: readonly DataColumn[]): Bounds {
  const [estimate = null, second = null, third = null] = columns.map(
    ({ id }) => row.cells.get(id)?.value ?? null,
  );
  if (columns.length === 3) return [estimate, second, third];
  if (estimate === null || second === null) return [estimate, null, null];
  return [estimate, estimate - Math.abs(second), estimate + Math.abs(second)];
}

function viewOf(table: DataTable, context: FormContext): View {
  const { palette } = context;
  const [estimate] = table.columns;
  const axis = rowAxisOf(table, dot, context);
  const values = tidyWith(
    { ...table, columns: estimate === undefined ? [] : [estimate] },
    axis.wrap,
    context,
    (_, row) => {
      const [, low, high] = boundsOf(row, table.columns);
      return {
        ...(low !== null && { from: low }),
        ...(high !== null && { to: high }),
      };
    },
  );
  for (const datum of values) datum.text = withBounds(datum, context.lang);
  const ends = values.flatMap(({ value = 0, from = value, to = value }) => [from, to]);
  const domain = [Math.min(0, ...ends), Math.max(...ends)] as const;
  const room =
    roomFor(
      values.map(({ text }) => text),
      valueStyle,
      context,
    ) + beside;
  const view = {
    width: axis.width - room,
    height: { step: axis.step },
    encoding: { y: axis.y },
    layer: [...estimates(domain, axis.offset, palette), ...axis.labels],
  };
  return { data: { values }, ...inGroups(table, view, context) };
}

/** ”71 % (67–75)”. */
function withBounds(
  { text, from, to }: { text: string; from?: number; to?: number },
  lang: string,
): string {
  if (from === undefined || to === undefined) return text;
  return `${text} (${formatNumber(from, lang)}–${formatNumber(to, lang)})`;
}

function estimates(domain: readonly [number, number], yOffset: number, palette: Palette): View[] {
  const end = 'isValid(datum.to) ? datum.to : isValid(datum.value) ? datum.value : 0';
  return [
    {
      transform: [{ filter: 'isValid(datum.from) && isValid(datum.to)' }],
      mark: { type: 'rule', strokeWidth: 3, yOffset, color: palette.outside },
      encoding: { x: quantity('from', domain), x2: { field: 'to' } },
    },
    {
      transform: [{ filter: 'isValid(datum.value)' }],
      mark: { type: 'point', filled: true, opacity: 1, size: dot.size, yOffset },
      encoding: { x: quantity('value', domain), color: { value: palette.plain } },
    },
    {
      transform: [{ calculate: end, as: 'end' }],
      mark: { type: 'text', align: 'left', dx: beside, fontWeight: textWeights.medium, yOffset },
      encoding: { x: quantity('end', domain), text: { field: 'text' } },
    },
  ];
}
