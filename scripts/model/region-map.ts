import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';

/** A region as it is drawn: its `id` is the name that the file has for it. */
export type RegionShape = Feature<Polygon | MultiPolygon> & { id: string };
export type RegionShapes = FeatureCollection<Polygon | MultiPolygon> & { features: RegionShape[] };

/** The regions of a `map`, as light as a page needs them. */
export interface RegionMap {
  /** TopoJSON with one object, `regions`, whose geometries have the names of the regions as ids. */
  topology: Topology;
  /** Longitude and latitude in degrees, and not lengths in a plane such as SWEREF 99. */
  isGeographic: boolean;
  /** In the order of the file; `row` is the id of the row that is about it, `null` where none is. */
  regions: readonly { name: string; row: string | null }[];
  /** Where the classes meet, ascending, as the author writes them; `null` for as the numbers ask for. */
  limits: readonly number[] | null;
}

/** The areas of a topology, as GeoJSON. */
export function shapesOf(topology: Topology): RegionShapes {
  const { regions } = topology.objects;
  if (regions === undefined) throw new Error('The topology has no regions');
  return feature(topology, regions) as unknown as RegionShapes;
}
