import type { MultiPolygon, Polygon, Position } from 'geojson';

import { type RegionMap, type RegionShape, type RegionShapes } from '../../model/region-map.ts';
import type { View } from '../forms/form.ts';

export type Point = readonly [x: number, y: number];
export type Ring = readonly Point[];

/** How the regions lie on a map; the plane is the drawing's, in CSS px with y downwards. */
export interface Plane {
  /** For Vega-Lite, which fits the regions into `width` and `height`. */
  projection: View;
  width: number;
  height: number;
  ringsOf: (region: RegionShape) => readonly Ring[];
  /** A point of the drawing, in the units of the file. */
  from: (point: Point) => Position;
}

interface Projection {
  projection: View;
  to: (position: Position) => Point;
  from: (point: Point) => Position;
}

/** Degrees from which a map is of the world and not of a country. */
const worldwide = 90;

/** The regions in a plane, as large as the room for them allows. */
export function planeOf(
  { isGeographic }: RegionMap,
  { features }: RegionShapes,
  room: { width: number; height: number },
): Plane {
  const positions = features.flatMap(({ geometry }) => ringsIn(geometry).flat());
  const { projection, to, from } = isGeographic ? globe(boundsOf(positions)) : flat;
  const [left, top, right, bottom] = boundsOf(positions.map(to));
  const [across, along] = [right - left || 1, bottom - top || 1];
  const scale = Math.min(room.width / across, room.height / along);
  return {
    projection,
    width: Math.ceil(across * scale),
    height: Math.ceil(along * scale),
    ringsOf: ({ geometry }) =>
      ringsIn(geometry).map((ring) =>
        ring.map((position): Point => {
          const [x, y] = to(position);
          return [(x - left) * scale, (y - top) * scale];
        }),
      ),
    from: ([x, y]) => from([x / scale + left, y / scale + top]),
  };
}

/** Coordinates of a plane already, such as SWEREF 99 TM in metres. */
const flat: Projection = {
  projection: { type: 'identity', reflectY: true },
  to: ([x = 0, y = 0]) => [x, -y],
  from: ([x, y]) => [x, -y],
};

/** Longitudes and latitudes: a country as on its own maps, around its middle, where a Mercator would swell the north. */
function globe([west, , east]: readonly [number, number, number, number]): Projection {
  if (east - west > worldwide) return world;
  const middle = Math.round(((west + east) / 2) * 10) / 10;
  return {
    projection: { type: 'transverseMercator', rotate: [-middle, 0, 0] },
    to([longitude = 0, latitude = 0]) {
      const [across, up] = [radians(longitude - middle), radians(latitude)];
      const x = Math.atanh(Math.cos(up) * Math.sin(across));
      return [x, -Math.atan2(Math.tan(up), Math.cos(across))];
    },
    from([x, y]) {
      const longitude = Math.atan2(Math.sinh(x), Math.cos(y));
      const latitude = Math.asin(Math.sin(-y) / Math.cosh(x));
      return [middle + degrees(longitude), degrees(latitude)];
    },
  };
}

const world: Projection = {
  projection: { type: 'equirectangular' },
  to: ([longitude = 0, latitude = 0]) => [radians(longitude), -radians(latitude)],
  from: ([x, y]) => [degrees(x), -degrees(y)],
};

function ringsIn({ type, coordinates }: Polygon | MultiPolygon): readonly Position[][] {
  return type === 'Polygon' ? coordinates : coordinates.flat();
}

export function boundsOf(
  points: readonly (Point | Position)[],
): readonly [number, number, number, number] {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x = 0, y = 0] of points) {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  }
  return [left, top, right, bottom];
}

function radians(angle: number): number {
  return (angle * Math.PI) / 180;
}

function degrees(angle: number): number {
  return (angle * 180) / Math.PI;
}
