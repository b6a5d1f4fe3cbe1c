import type { DataTable, DataRow } from '../../model/figure.ts';
import type { RegionMap, RegionShapes } from '../../model/region-map.ts';
import type { FormContext } from '../forms/form.ts';
import { labelStyle, lineHeight, valueStyle } from '../forms/row-axis.ts';
import { type Datum, datumOf, highlighted } from '../forms/tidy.ts';
import { wrapText } from '../metrics.ts';
import { markedLabel } from '../status.ts';
import { hatchingOf } from './hatching.ts';
import { type Box, boxAround, type Edge, placeInside } from './label-place.ts';
import type { Plane, Point, Ring } from './plane.ts';

/** A region as a row of data: `text` stands at `longitude` and `latitude`, where it fits inside. */
export interface RegionDatum extends Pick<Datum, 'label' | 'value' | 'text' | 'highlight'> {
  /** The id of its shape. */
  region: string;
  longitude?: number;
  latitude?: number;
}

/** The regions with their numbers, and the lines over those that have none. */
export interface RegionRows {
  values: readonly RegionDatum[];
  hatching: readonly Edge[];
}

/** Widest line of a name on a map, in CSS px. */
const widest = 96;

/** Every region of a map with what its row says; one without a row is as one whose number is missing. */
export function regionRows(
  table: DataTable,
  map: RegionMap,
  { features }: RegionShapes,
  plane: Plane,
  context: FormContext,
): RegionRows {
  const rowById = new Map(table.rows.map((row) => [row.id, row]));
  const hatching: Edge[] = [];
  const values = map.regions.map(({ name, row: id }, at): RegionDatum => {
    const shape = features[at];
    const rings = shape === undefined ? [] : plane.ringsOf(shape);
    const datum = plainDatum(name, rowById.get(id ?? ''), table, context);
    const placed = textInside(datum, rings, context);
    if (datum.value === undefined) hatching.push(...hatchingOf(rings, placed?.box ?? null));
    if (placed === null) return datum;
    const [longitude = 0, latitude = 0] = plane.from(placed.at).map(rounded);
    return { ...datum, text: placed.text, longitude, latitude };
  });
  return { values, hatching };
}

/** To a tenth of what is seen. */
function rounded(coordinate: number): number {
  return Number(coordinate.toPrecision(7));
}

function plainDatum(
  region: string,
  row: DataRow | undefined,
  { columns: [column], unit }: DataTable,
  { lang, options }: FormContext,
): RegionDatum {
  const cell = row?.cells.get(column?.id ?? '');
  if (row === undefined || column === undefined) return { region, label: region, text: '..' };
  const label = markedLabel(row);
  if (cell === undefined) return { region, label, text: '..', ...highlighted(row, options) };
  const { value, text } = datumOf({ row, column, cell, wrap: asItIs, unit, lang });
  return {
    region,
    label,
    ...(value !== undefined && { value }),
    text,
    ...highlighted(row, options),
  };
}

const asItIs = (label: string) => label;

/** Name and number where both fit, else the number; `null` where nothing does, and the table tells. */
function textInside(
  { label, text }: RegionDatum,
  rings: readonly Ring[],
  { measure }: FormContext,
): { text: string; at: Point; box: Box } | null {
  const named = [...wrapText(label, widest, labelStyle, measure), text];
  for (const lines of [named, [text]]) {
    const width = Math.max(...lines.map((line) => measure(line, valueStyle)));
    const height = lines.length * lineHeight;
    const at = placeInside(rings, width, height);
    if (at !== null)
      return { text: lines.join('\n'), at, box: boxAround(at, width / 2 + 2, height / 2 + 1) };
  }
  return null;
}
