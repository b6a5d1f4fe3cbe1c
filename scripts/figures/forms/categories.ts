import type { DataColumn } from '../../model/figure.ts';
import type { Localised } from '../../model/localised.ts';
import type { ColourRole, Palette } from '../../model/theme.ts';
import { markedLabel } from '../status.ts';
import { categories } from '../theme.ts';
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

/** The colours of the series, without a key. */
export function seriesScale(columns: readonly DataColumn[], palette: Palette): View {
  const range = seriesColours(columns).map((role) => palette[role]);
  return {
    field: 'column',
    type: 'nominal',
    scale: { domain: columns.map(markedLabel), range },
    legend: null,
  };
}
