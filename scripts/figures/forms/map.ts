import type { ChartOptions, DataTable } from '../../model/figure.ts';
import type { Localised } from '../../model/localised.ts';
import { type RegionMap, shapesOf } from '../../model/region-map.ts';
import { limitsFor } from '../regions/classes.ts';
import { classKey, shades } from '../regions/key.ts';
import { hatching, highlights, regions, texts, without } from '../regions/layers.ts';
import { notesOf } from '../regions/notes.ts';
import { planeOf } from '../regions/plane.ts';
import { regionRows } from '../regions/region-rows.ts';
import type { Form, FormContext, View } from './form.ts';

/** CSS px: the greatest height, and what borders take at each edge. */
const size = { height: 460, edge: 3 } as const;

/** Regions of a map, darker the greater their number in the first column. */
export const map: Form = { faultOf, notesOf, viewOf };

function faultOf(_: DataTable, options: ChartOptions): Localised | null {
  if (options.map !== undefined) return null;
  return { sv: 'den har inga regioner', en: 'it has no regions' };
}

function viewOf(table: DataTable, context: FormContext): View {
  const { options } = context;
  return options.map === undefined ? {} : mapView(table, options.map, context);
}

function mapView(table: DataTable, drawn: RegionMap, context: FormContext): View {
  const shapes = shapesOf(drawn.topology);
  const room = { width: context.width - 2 * size.edge, height: size.height };
  const plane = planeOf(drawn, shapes, room);
  const { values, hatching: lines } = regionRows(table, drawn, shapes, plane, context);
  const numbers = values.flatMap(({ value }) => value ?? []);
  const limits = drawn.limits ?? limitsFor(numbers, shades.length);
  const key = classKey(limits, numbers.length < values.length, plane.width, context);
  return {
    data: { values: drawn.topology, format: { type: 'topojson', feature: 'regions' } },
    transform: [{ lookup: 'id', from: { data: { values }, key: 'region', fields } }],
    projection: plane.projection,
    // The whole width, also of a narrow region, in the middle: pictures on a page are equally wide.
    width: room.width - key.beside,
    height: plane.height,
    layer: [
      regions(limits, key, context.palette),
      without(key, context.palette),
      ...hatching(lines, plane, context.palette),
      ...highlights(context.options.highlight, context.palette),
      ...texts(limits, context.palette),
    ],
    resolve: { scale: { fill: 'independent', stroke: 'independent', color: 'independent' } },
  };
}

const fields = ['label', 'value', 'text', 'highlight', 'longitude', 'latitude'];
