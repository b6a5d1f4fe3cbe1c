import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Position } from 'geojson';
import { VFile } from 'vfile';
import { afterAll, describe, expect, test } from 'vitest';

import { forms } from '../../scripts/figures/forms/forms.ts';
import { overlappingTexts } from '../../scripts/figures/inspect.ts';
import { limitsFor } from '../../scripts/figures/regions/classes.ts';
import type { ChartSpec, DataTable } from '../../scripts/model/figure.ts';
import { type RegionMap, shapesOf } from '../../scripts/model/region-map.ts';
import { parseJson } from '../../scripts/read/json.ts';
import { readSources } from '../../scripts/read/read.ts';
import { readShapes } from '../../scripts/read/region-shapes.ts';
import { isGeographic, lightTopology } from '../../scripts/read/region-topology.ts';
import { otherRoot } from '../repository.ts';
import { chartSpec, drawOne, drawSpec, share, tableOf } from './sample.ts';

/** A row of squares from the west to the east, and how they are written. */
function squares(count: number, toPosition: (x: number, y: number) => Position, turned = false) {
  const corners = [
    [0, 0],
    [0, 1],
    [1, 1],
    [1, 0],
    [0, 0],
  ] as const;
  return {
    type: 'FeatureCollection',
    features: Array.from({ length: count }, (_, at) => {
      const ring = corners.map(([x, y]) => toPosition(at + x, y));
      return {
        type: 'Feature',
        properties: { name: `Rad ${at + 1}` },
        geometry: { type: 'Polygon', coordinates: [turned ? ring.reverse() : ring] },
      };
    }),
  };
}

const inDegrees = (x: number, y: number): Position => [12 + x / 50, 56 + y / 60];
const inMetres = (x: number, y: number): Position => [360_000 + x * 1200, 6_210_000 + y * 1800];

function mapOf(geoJson: object, table: DataTable, limits: number[] | null = null): RegionMap {
  const located = parseJson(new VFile({ path: 'a.json', value: JSON.stringify(geoJson) }));
  const written = located === null ? null : readShapes(located, {});
  if (written === null) throw new Error('The regions cannot be read');
  return {
    topology: lightTopology(written),
    isGeographic: isGeographic(written),
    regions: written.map(({ names: [name = ''] }) => ({
      name,
      row: table.rows.find(({ label }) => label === name)?.id ?? null,
    })),
    limits,
  };
}

function specOf(geoJson: object, table: DataTable, more: Partial<ChartSpec['options']> = {}) {
  const spec = chartSpec('map', table);
  const map = mapOf(geoJson, table);
  return { ...spec, options: { ...spec.options, map, ...more } };
}

const three = tableOf(share, [{ cells: [12] }, { cells: [40] }, { cells: ['illegible'] }]);
const samples: readonly [string, object, DataTable][] = [
  ['degrees', squares(3, inDegrees), three],
  ['degrees, turned the other way', squares(3, inDegrees, true), three],
  ['metres', squares(3, inMetres), three],
  ['a region without a row', squares(5, inMetres), three],
  ['one region', squares(1, inMetres), tableOf(share, [{ cells: [3] }])],
  ['ties', squares(3, inMetres), tableOf(share, [{ cells: [3] }, { cells: [3] }, { cells: [3] }])],
  [
    'negative numbers',
    squares(3, inMetres),
    tableOf(share, [{ cells: [-30] }, { cells: [0] }, { cells: [1200] }]),
  ],
  ['nothing known', squares(2, inMetres), tableOf(share, [{ cells: ['illegible'] }])],
  [
    'many and small',
    squares(60, inMetres),
    tableOf(
      share,
      Array.from({ length: 60 }, (_, at) => ({ cells: [at] })),
    ),
  ],
  ['tall', squares(3, (x, y) => inMetres(x, y * 12)), three],
  ['the world', squares(3, (x, y) => [x * 120 - 180, y * 170 - 85]), three],
];
const drawn = samples.flatMap(([name, geoJson, table]) =>
  (['page', 'narrow'] as const).map((variant) => ({ name, geoJson, table, variant })),
);

describe.each(drawn)('a map, $name, $variant', ({ geoJson, table, variant }) => {
  test('is drawn with each text inside it, on no other text', async () => {
    const { drawing, marks, faults } = await drawSpec(specOf(geoJson, table), variant);
    expect(faults).toEqual([]);
    const shapes = marks.filter(({ kind }) => kind === 'shape');
    const height = Math.max(...shapes.map(({ top, bottom }) => bottom - top));
    expect(height).toBeGreaterThan(2);
    expect(drawing.height).toBeLessThan(560);
    expect(overlappingTexts(marks)).toEqual([]);
  });
});

test('every region is drawn, and one without a row is named below', async () => {
  const { figure, messages } = await drawOne(specOf(squares(5, inMetres), three));
  expect(messages).toEqual([]);
  expect(figure?.statusNotes.at(-1)).toBe('Uppgift saknas för Rad 4 och Rad 5.');
  expect(figure?.drawings?.page.svg).toContain('Inget tal');
});

test('a row that is no region is named below', () => {
  const table = tableOf(share, [{ cells: [1] }, { cells: [2], role: 'outside' }]);
  const { options } = specOf(squares(1, inMetres), table);
  expect(forms.map.notesOf?.(table, options, 'sv')).toEqual([
    '”Rad 2” visas inte på kartan, men i tabellen.',
  ]);
});

test('borders keep no more detail than is seen, and what two regions share', () => {
  const many = Array.from({ length: 20_000 }, (_, at) =>
    inMetres(1 + Math.sin(at) / 5000, at / 20_000),
  );
  const left = [[...many, inMetres(0, 1), inMetres(0, 0)]];
  const right = [[...many.toReversed(), inMetres(2, 0), inMetres(2, 1)]];
  const features = [left, right].map(([ring = []], at) => ({
    type: 'Feature',
    id: `Rad ${at + 1}`,
    geometry: { type: 'Polygon', coordinates: [[...ring, ring[0]]] },
  }));
  const table = tableOf(share, [{ cells: [1] }, { cells: [2] }]);
  const { topology } = mapOf({ type: 'FeatureCollection', features }, table);
  expect(JSON.stringify(topology).length).toBeLessThan(20_000);
  const [one, two] = shapesOf(topology).features.map(({ geometry }) =>
    geometry.coordinates.flat(2).map(String),
  );
  expect(one?.filter((each) => two?.includes(each)).length).toBeGreaterThan(4);
});

const root = mkdtempSync(join(tmpdir(), 'rapport-map-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

test('the rows of a CSV find their regions by name, code or id, and the file is one of the sources', () => {
  cpSync(otherRoot, root, { recursive: true });
  const collection = squares(4, inDegrees);
  const features = collection.features.map((each, at) => ({ ...each, id: 1280 + at }));
  writeFileSync(
    join(root, 'figures/delar.json'),
    JSON.stringify(Object.assign(collection, { features })),
  );
  writeFileSync(
    join(root, 'figures/delar.csv'),
    'id;label;region;value\nett;RAD  1;;3\ntva;Den andra;1281;4\nrad-3;Tredje;;..\n',
  );
  writeFileSync(
    join(root, 'figures/fig-lasning.yaml'),
    [
      'id: fig-lasning',
      'form: map',
      'regions: delar.json',
      'subject: hur ofta eleverna läser',
      'alt: Karta.',
      'data: delar.csv',
    ].join('\n'),
  );
  const { sources, files } = readSources({ root, out: join(root, 'out') });
  const spec = sources?.specs.get('fig-lasning');
  const map = spec !== undefined && 'options' in spec ? spec.options.map : undefined;
  expect(map?.regions.map(({ row }) => row)).toEqual(['ett', 'tva', 'rad-3', null]);
  expect(map?.isGeographic).toBe(true);
  expect(files.map(({ path }) => path)).toContain('figures/delar.json');
});

describe('limits of classes', () => {
  test.each([
    [
      [12, 17, 21, 27, 38, 44],
      [20, 30, 40],
    ],
    [
      [-12, -3, 4, 8],
      [-10, 0],
    ],
    [[5, 5, 5], []],
    [[0, 1], [1]],
    [
      [1, 2, 3, 4, 5, 6, 7, 900],
      [3, 5, 7],
    ],
    [[33.2, 33.9], [33.5]],
  ])('%j are divided at %j', (numbers, limits) => {
    expect(limitsFor(numbers, 4)).toEqual(limits);
  });

  test('every class is used, and no number is outside', () => {
    for (let seed = 1; seed < 200; seed += 1) {
      const count = 1 + (seed % 30);
      const numbers = Array.from(
        { length: count },
        (_, at) => Math.round(((seed * 7919 + at * 104_729) % 10_007) ** (1 + (seed % 3))) / 100,
      );
      const limits = limitsFor(numbers, 4);
      expect(limits.length).toBeLessThan(4);
      expect(limits).toEqual([...new Set(limits)].sort((a, b) => a - b));
      if (new Set(numbers).size > 1) expect(limits.length).toBeGreaterThan(0);
    }
  });
});
