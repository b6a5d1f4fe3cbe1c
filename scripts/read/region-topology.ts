import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, simplify } from 'topojson-simplify';
import type { Objects, Topology } from 'topojson-specification';

import { shapesOf } from '../model/region-map.ts';
import type { WrittenRegion } from './region-shapes.ts';

/** Points that a picture has room for between its edges: more detail is not seen. */
const points = 1000;
const steps = 10_000;

type Properties = Record<string, never>;

/** Whether all coordinates can be longitudes and latitudes. */
export function isGeographic(regions: readonly WrittenRegion[]): boolean {
  return regions.every(({ geometry }) =>
    positionsOf(geometry).every(([x = 0, y = 0]) => Math.abs(x) <= 180 && Math.abs(y) <= 90),
  );
}

/** TopoJSON of the regions with no more detail than is seen: borders that two regions share stay shared. */
export function lightTopology(regions: readonly WrittenRegion[]): Topology {
  const features = regions.map(({ names, geometry }): Feature<Polygon | MultiPolygon> => ({
    type: 'Feature',
    id: names[0] ?? '',
    properties: {},
    geometry: rewound(geometry),
  }));
  const collection: FeatureCollection = { type: 'FeatureCollection', features };
  const whole: unknown = topology({ regions: collection }, steps * 10);
  const weighted = presimplify(whole as Topology<Objects<Properties>>);
  const detail = (extentOf(regions) / points) ** 2;
  // A region so small that all of it would go keeps its points.
  const weights = [detail, detail / 16, detail / 256, 0];
  const light = weights.map((weight) => simplify(weighted, weight));
  return asTopology(quantize(light.find((each) => isWhole(asTopology(each))) ?? weighted, steps));
}

/** The typings of these packages differ in what a property is. */
function asTopology(found: Topology<Objects<Properties>>): Topology {
  return found;
}

function isWhole(light: Topology): boolean {
  return shapesOf(light).features.every(({ geometry }) =>
    polygonsOf(geometry).some(([ring]) => (ring?.length ?? 0) >= 4),
  );
}

function extentOf(regions: readonly WrittenRegion[]): number {
  let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { geometry } of regions) {
    for (const [x = 0, y = 0] of positionsOf(geometry)) {
      [left, right] = [Math.min(left, x), Math.max(right, x)];
      [bottom, top] = [Math.min(bottom, y), Math.max(top, y)];
    }
  }
  return Math.max(right - left, top - bottom);
}

function polygonsOf({ type, coordinates }: Polygon | MultiPolygon): readonly Position[][][] {
  return type === 'Polygon' ? [coordinates] : coordinates;
}

function positionsOf(geometry: Polygon | MultiPolygon): readonly Position[] {
  return polygonsOf(geometry).flat(2);
}

/** On a globe the side of a border tells what is inside: without this a region is all the world but itself. */
function rewound(geometry: Polygon | MultiPolygon): MultiPolygon {
  const coordinates = polygonsOf(geometry).map((rings) =>
    rings.map((ring, at) => {
      const flat = ring.map(([x = 0, y = 0]): Position => [x, y]);
      return areaOf(ring) > 0 === (at === 0) ? flat.reverse() : flat;
    }),
  );
  return { type: 'MultiPolygon', coordinates };
}

/** Positive for a ring that goes counterclockwise where y is upwards. */
function areaOf(ring: readonly Position[]): number {
  return ring.reduce((sum, [x = 0, y = 0], at) => {
    const [nextX = 0, nextY = 0] = ring[at + 1] ?? ring[0] ?? [];
    return sum + x * nextY - nextX * y;
  }, 0);
}
