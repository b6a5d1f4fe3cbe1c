import type { DataColumn } from '../../model/figure.ts';
import type { Localised } from '../../model/localised.ts';
import type { ColourRole, Palette } from '../../model/theme.ts';
import { categories } from '../theme.ts';
import { columnChannel } from './column-channel.ts';
import type { FormContext, View } from './form.ts';
import { keyOf } from './levels.ts';

/** Colour of each series: of its role, where it has one, else the next of those that no other has. */
export function seriesColours(columns: readonly DataColumn[]): readonly ColourRole[] {
  let next = 0;
  return columns.map(({ role }) => {
    if (role !== 'plain') return role;
    next += 1;
    return categories[next - 1] ?? 'plain';
  });
}

/** Why the series cannot be told apart by colour. */
export function seriesFault(columns: readonly DataColumn[]): Localised | null {
  const count = columns.filter(({ role }) => role === 'plain').length;
  if (count <= categories.length) return null;
  return {
    sv: `${count} serier går inte att skilja åt med färg, högst ${categories.length}: dela figuren, eller använd \`multiples\``,
    en: `${count} series cannot be told apart by colour, at most ${categories.length}: divide the figure, or use \`multiples\``,
  };
}

/** The fill of the series, with a key above the chart where there are several. */
export function seriesFill(columns: readonly DataColumn[], context: FormContext): View {
  return {
    ...seriesScale(columns, context.palette),
    legend: columns.length < 2 ? null : keyOf(columns, context),
  };
}

/** The colours of the series; of a single one grey for all rows but those that stand out. */
export function fillOrHighlight(columns: readonly DataColumn[], context: FormContext): View {
  const { options, palette } = context;
  if (columns.length > 1 || options.highlight.length === 0) return seriesFill(columns, context);
  return { condition: { test: 'datum.highlight', value: palette.plain }, value: palette.outside };
}

/** The colours of the series, without a key. */
export function seriesScale(columns: readonly DataColumn[], palette: Palette): View {
  const range = seriesColours(columns).map((role) => palette[role]);
  return columnChannel(columns, range);
}

const dashes = [
  [1, 0],
  [8, 3],
  [3, 3],
  [10, 3, 2, 3],
  [6, 2],
  [2, 2],
  [12, 4],
  [4, 2, 1, 2],
] as const;

/** Lines differ in more than their colours. */
export function seriesDashes(columns: readonly DataColumn[]): View {
  const range = columns.map((_, at) => dashes[at % dashes.length]);
  return columnChannel(columns, range);
}
