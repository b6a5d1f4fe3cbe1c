import type { MultiPolygon, Polygon, Position } from 'geojson';
import { feature as featureOf } from 'topojson-client';
import type { Topology } from 'topojson-specification';

import type { Localised } from '../model/localised.ts';
import { report } from '../model/report.ts';
import { isRecord, type LocatedData, type Path, startOfFile, valueAt } from './located.ts';

/** An area of the file as it is written, and what it may be called: first the name that readers know. */
export interface WrittenRegion {
  names: readonly string[];
  geometry: Polygon | MultiPolygon;
  path: Path;
}

export interface RegionChoice {
  layer?: string | undefined;
  regionKey?: string | undefined;
}

/** More than a page can show. */
const mostRegions = 1000;

/** Every area of a GeoJSON or TopoJSON; `null`, with messages, where it cannot be used. */
export function readShapes(data: LocatedData, choice: RegionChoice): WrittenRegion[] | null {
  const { value } = data;
  const tell = teller(data);
  if (!isRecord(value) || typeof value['type'] !== 'string') return tell([], noGeoJson);
  const source = value['type'] === 'Topology' ? ofTopology(data, choice) : data;
  if (source === null) return null;
  const found = featuresIn(source.value);
  if (found === null) return tell([], wrongType(value['type']));
  if (found.length === 0) return tell([], noRegions);
  if (found.length > mostRegions) return tell([], tooMany(found.length));
  const regions = found.map(({ feature: each, path }) => regionOf(each, path, data, choice));
  return regions.includes(null) ? null : regions.filter((each) => each !== null);
}

function teller(data: LocatedData) {
  return (path: Path, reason: Localised, help?: Localised): null => {
    const place = data.placeOf(path) ?? startOfFile;
    report(data.file, 'regions-drawable', { reason }, { place, ...(help && { help }) });
    return null;
  };
}

const noGeoJson: Localised = {
  sv: 'filen är inte GeoJSON eller TopoJSON, för den saknar `type`',
  en: 'the file is neither GeoJSON nor TopoJSON, for it has no `type`',
};
const noRegions: Localised = { sv: 'filen har inga regioner', en: 'the file has no regions' };
const wrongType = (type: string): Localised => ({
  sv: `filens \`type\` är \`${type}\`, väntade FeatureCollection eller Topology`,
  en: `the \`type\` of the file is \`${type}\`, expected FeatureCollection or Topology`,
});
const tooMany = (count: number): Localised => ({
  sv: `filen har ${count} regioner, högst ${mostRegions} går att visa`,
  en: `the file has ${count} regions, at most ${mostRegions} can be shown`,
});

interface Found {
  feature: unknown;
  path: Path;
}

function featuresIn(value: unknown): Found[] | null {
  if (!isRecord(value)) return null;
  if (value['type'] === 'Feature') return [{ feature: value, path: [] }];
  const { features } = value;
  if (value['type'] !== 'FeatureCollection' || !Array.isArray(features)) return null;
  return features.map((each: unknown, at) => ({ feature: each, path: ['features', at] }));
}

/** A TopoJSON as the GeoJSON that it stands for. Its places are those of the file. */
function ofTopology(data: LocatedData, { layer }: RegionChoice): { value: unknown } | null {
  const tell = teller(data);
  const objects = isRecord(data.value) ? data.value['objects'] : null;
  const names = isRecord(objects) ? Object.keys(objects) : [];
  const [only] = names;
  const chosen = layer ?? (names.length === 1 ? only : undefined);
  if (only === undefined) return tell([], noRegions);
  if (chosen === undefined || !names.includes(chosen)) {
    const listed = names.map((name) => `\`${name}\``).join(', ');
    return tell(['objects'], whichLayer(chosen, listed), chooseLayer(only));
  }
  try {
    const topology = data.value as Topology;
    const object = topology.objects[chosen];
    if (object === undefined) return null;
    return { value: featureOf(topology, object) };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return tell(['arcs'], {
      sv: 'ytorna hänvisar till gränslinjer (`arcs`) som inte finns',
      en: 'the areas refer to borders (`arcs`) that are not there',
    });
  }
}

function whichLayer(chosen: string | undefined, listed: string): Localised {
  return chosen === undefined
    ? {
        sv: `filen har flera objekt: ${listed}`,
        en: `the file has several objects: ${listed}`,
      }
    : {
        sv: `objektet \`${chosen}\` finns inte bland filens ${listed}`,
        en: `the object \`${chosen}\` is not among the file’s ${listed}`,
      };
}

const chooseLayer = (name: string): Localised => ({
  sv: `Skriv i figurfilen vilket som är regionerna, som \`layer: ${name}\`.`,
  en: `Write in the figure file which one is the regions, as \`layer: ${name}\`.`,
});

function regionOf(
  feature: unknown,
  path: Path,
  data: LocatedData,
  choice: RegionChoice,
): WrittenRegion | null {
  const tell = teller(data);
  const geometry = valueAt(feature, ['geometry']);
  const type = valueAt(geometry, ['type']);
  const coordinates = valueAt(geometry, ['coordinates']);
  const names = namesOf(feature, choice);
  const called = names[0] === undefined ? nth(path) : { sv: `”${names[0]}”`, en: `“${names[0]}”` };
  if (names.length === 0) return tell(path, nameless(called, choice), giveName);
  if (type !== 'Polygon' && type !== 'MultiPolygon')
    return tell([...path, 'geometry'], noArea(called, type));
  const polygons = type === 'Polygon' ? [coordinates] : coordinates;
  const fault = faultOf(polygons);
  if (fault !== null) return tell([...path, 'geometry'], joined(called, fault));
  return { names, geometry: { type, coordinates } as Polygon | MultiPolygon, path };
}

const nth = (path: Path): Localised => {
  const at = Number(path[1] ?? 0) + 1;
  return { sv: `yta ${at}`, en: `area ${at}` };
};

/** Properties that name a region, the name that readers know first. */
const usual = ['name', 'namn', 'label', 'id', 'kod', 'code'];

function namesOf(feature: unknown, { regionKey }: RegionChoice): string[] {
  const properties = valueAt(feature, ['properties']);
  const own = [valueAt(properties, [regionKey ?? ''])];
  const found =
    regionKey === undefined
      ? [...usual.map((key) => valueAt(properties, [key])), valueAt(feature, ['id'])]
      : own;
  return found.flatMap((each) =>
    typeof each === 'string' || typeof each === 'number' ? String(each).trim() || [] : [],
  );
}

function nameless(called: Localised, { regionKey }: RegionChoice): Localised {
  const keys = regionKey === undefined ? '`id`, `name`, `namn`' : `\`${regionKey}\``;
  return { sv: `${called.sv} saknar ${keys}`, en: `${called.en} has no ${keys}` };
}

const giveName: Localised = {
  sv: 'Skriv i figurfilen vilken egenskap som är namnet, som `regionKey: lansnamn`, eller ge ytan ett `name`.',
  en: 'Write in the figure file which property is the name, as `regionKey: county`, or give the area a `name`.',
};

function noArea(called: Localised, type: unknown): Localised {
  const found = typeof type === 'string' ? `\`${type}\`` : null;
  return {
    sv: `${called.sv} är ${found ?? 'utan geometri'}, väntade en yta (Polygon eller MultiPolygon)`,
    en: `${called.en} is ${found ?? 'without geometry'}, expected an area (Polygon or MultiPolygon)`,
  };
}

function joined(called: Localised, fault: Localised): Localised {
  return { sv: `${called.sv} ${fault.sv}`, en: `${called.en} ${fault.en}` };
}

/** Why lists of rings are no polygons. */
function faultOf(polygons: unknown): Localised | null {
  const rings = Array.isArray(polygons) ? (polygons as unknown[]).flat(1) : [];
  if (rings.length === 0) return { sv: 'har ingen gräns', en: 'has no border' };
  if (!rings.every(isRing))
    return {
      sv: 'har en gräns vars punkter inte är talpar',
      en: 'has a border whose points are no pairs of numbers',
    };
  if (rings.every(isClosed)) return null;
  return {
    sv: 'har en gräns som inte är sluten: den ska sluta där den börjar, och ha minst fyra punkter',
    en: 'has a border that is not closed: it must end where it begins, and have at least four points',
  };
}

function isClosed(ring: readonly Position[]): boolean {
  const [first, last] = [ring[0], ring.at(-1)];
  return ring.length >= 4 && first?.[0] === last?.[0] && first?.[1] === last?.[1];
}

function isRing(ring: unknown): ring is Position[] {
  return Array.isArray(ring) && ring.every(isPosition);
}

function isPosition(value: unknown): value is Position {
  return (
    Array.isArray(value) &&
    value.length >= 2 &&
    value.slice(0, 2).every((each) => typeof each === 'number' && Number.isFinite(each))
  );
}
