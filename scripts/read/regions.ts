import type { DataRow, DataTable } from '../model/figure.ts';
import type { RegionMap } from '../model/region-map.ts';
import { report } from '../model/report.ts';
import { idsOf } from './headings.ts';
import { parseJson } from './json.ts';
import { type LocatedData, startOfFile } from './located.ts';
import { below } from './paths.ts';
import type { ProjectFiles } from './project-files.ts';
import { readShapes, type WrittenRegion } from './region-shapes.ts';
import { isGeographic, lightTopology } from './region-topology.ts';
import type { MapInput } from './schemas/figure.ts';

/** The regions of a map and the rows that are about them; `null`, with messages, where they do not go together. */
export function readRegions(
  files: ProjectFiles,
  input: MapInput,
  table: DataTable,
  data: LocatedData,
): RegionMap | null {
  const path = below('figures', input.regions);
  const namedAt = { path: data.file.path, place: data.placeOf(['regions']) };
  const file = files.readText(path, 'regions', namedAt);
  const located = file === null ? null : parseJson(file);
  const written = located === null ? null : readShapes(located, input);
  if (located === null || written === null || !areNamed(written, located)) return null;
  const limits = limitsOf(input, data);
  const rows = rowsByRegion(written, table, path, files);
  if (rows === null || limits === undefined) return null;
  return {
    topology: lightTopology(written),
    isGeographic: isGeographic(written),
    regions: written.map(({ names: [name = ''] }) => ({ name, row: rows.get(name) ?? null })),
    limits,
  };
}

/** Ascending; `null` where none are written, `undefined`, with a message, where they are wrong. */
function limitsOf({ limits }: MapInput, data: LocatedData): readonly number[] | null | undefined {
  if (limits === undefined) return null;
  if (limits.every((limit, at) => at === 0 || limit > (limits[at - 1] ?? limit))) return limits;
  const expected = { sv: 'tal i stigande ordning', en: 'numbers in ascending order' };
  const found = `[${limits.join(', ')}]`;
  const place = data.placeOf(['limits']);
  report(data.file, 'value-valid', { key: 'limits', found, expected }, { place });
  return undefined;
}

/** Reports areas with the same name: which of them a row is about would be a guess. */
function areNamed(regions: readonly WrittenRegion[], { file, placeOf }: LocatedData): boolean {
  const known = new Set<string>();
  let isRight = true;
  for (const { names, path } of regions) {
    const [name = ''] = names;
    if (known.has(bare(name))) {
      const reason = {
        sv: `flera ytor heter ”${name}”`,
        en: `several areas are called “${name}”`,
      };
      const help = {
        sv: 'Gör dem till en MultiPolygon, eller skriv i figurfilen vilken egenskap som skiljer dem åt, som `regionKey: kod`.',
        en: 'Make them one MultiPolygon, or write in the figure file which property tells them apart, as `regionKey: code`.',
      };
      report(file, 'regions-drawable', { reason }, { place: placeOf(path) ?? startOfFile, help });
      isRight = false;
    }
    known.add(bare(name));
  }
  return isRight;
}

function bare(name: string): string {
  return name.normalize('NFC').toLocaleLowerCase('sv').replaceAll(/\s+/gu, ' ').trim();
}

/** The id of the row by the name of its region; `null`, with messages, where a row has none or shares it. */
function rowsByRegion(
  regions: readonly WrittenRegion[],
  table: DataTable,
  path: string,
  files: ProjectFiles,
): ReadonlyMap<string, string> | null {
  const find = finderOf(regions);
  const file = files.fileAt(table.path, table.sheet ?? undefined);
  const expected = regions.flatMap(({ names }) => names[0] ?? []);
  const rows = new Map<string, string>();
  let isRight = true;
  for (const row of table.rows.filter(isOfRegion(find))) {
    const { id, region, label, labelPlace } = row;
    const { place } = labelPlace;
    const name = find(row);
    const first = rows.get(name ?? '');
    if (name !== null && first === undefined) {
      rows.set(name, id);
      continue;
    }
    isRight = false;
    if (name === null)
      report(file, 'region-exists', { row: id, name: region ?? label, path }, { place, expected });
    else report(file, 'region-once', { row: id, first: first ?? '', region: name }, { place });
  }
  return isRight ? rows : null;
}

/** A row outside the scale, such as the whole country, need not be about a region. */
function isOfRegion(find: (row: DataRow) => string | null) {
  return (row: DataRow): boolean =>
    row.role !== 'outside' || row.region !== undefined || find(row) !== null;
}

/** By what the row says, its label, or its id: with `region`, that alone. */
function finderOf(regions: readonly WrittenRegion[]): (row: DataRow) => string | null {
  const byName = new Map<string, string>();
  const byId = new Map<string, string>();
  for (const { names } of regions.toReversed()) {
    const [name = ''] = names;
    for (const each of names.toReversed()) byName.set(bare(each), name);
    byId.set(idsOf([name])[0] ?? '', name);
  }
  return ({ region, label, id }) =>
    region === undefined
      ? (byName.get(bare(label)) ?? byName.get(id) ?? byId.get(id) ?? null)
      : (byName.get(bare(region)) ?? null);
}
