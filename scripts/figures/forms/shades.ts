import type { DataTable } from '../../model/figure.ts';
import type { ColourRole, Palette } from '../../model/theme.ts';
import type { View } from './form.ts';
import { colourOn } from './levels.ts';
import { numbersIn } from './tidy.ts';

/** From the least to the greatest; each is told from its neighbours, and the numbers stand in the cells. */
const shades: readonly ColourRole[] = ['neutral', 'positiveWeak', 'positive', 'positiveStrong'];

/** The shade of a number, from 0: equal steps from the least to the greatest number of the table. */
export function shadesOf({ rows }: Pick<DataTable, 'rows'>): (value: number) => number {
  const numbers = numbersIn(rows);
  const least = Math.min(...numbers);
  const width = (Math.max(...numbers) - least) / shades.length;
  return (value) =>
    width === 0 ? 0 : Math.min(shades.length - 1, Math.floor((value - least) / width));
}

/** The fill of cells by their field `shade`. */
export function shadeFill(palette: Palette): View {
  return shadeChannel(shades.map((role) => palette[role]));
}

/** The colour of texts inside cells, by the shade of the cell. */
export function shadeText(palette: Palette): View {
  return shadeChannel(shades.map((role) => palette[colourOn(role)]));
}

function shadeChannel(range: readonly string[]): View {
  const domain = shades.map((_, at) => at);
  return { field: 'shade', type: 'ordinal', scale: { domain, range }, legend: null };
}
