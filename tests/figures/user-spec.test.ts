import { beforeAll, describe, expect, test } from 'vitest';

import { drawFigures, type FigureFault } from '../../scripts/figures/figures.ts';
import type { Figure } from '../../scripts/model/figure.ts';
import { readTestTheme, tableOf, vegaLiteSpec } from './sample.ts';

type Spec = Record<string, unknown>;

const table = tableOf(
  [
    ['Besök', 'plain'],
    ['Lån', 'plain'],
  ],
  [
    { label: 'Åstorps bibliotek', group: 'Norr', cells: [1200, 31.5] },
    { label: 'Ängelholms kommun', group: 'Norr', cells: [14_500, -4] },
    { label: 'Kultur- och fritidsförvaltningens simhallar', group: 'Söder', cells: [900, 12] },
    { label: 'Örkelljunga', group: 'Söder', cells: [3300, 8] },
  ],
);

const named = { field: 'label', type: 'nominal' };
const visits = { field: 'a', type: 'quantitative' };
const loans = { field: 'b', type: 'quantitative' };
const bars = { mark: 'bar', encoding: { y: named, x: visits } };
const dots = { mark: 'point', encoding: { x: visits, y: loans } };
const days = Array.from({ length: 24 }, (_, at) => ({
  dag: `2026-01-${String(at + 1).padStart(2, '0')}`,
  tid: ['morgon', 'kväll'][at % 2],
  antal: 100 + ((at * 37) % 50),
}));
const day = { field: 'dag', type: 'temporal' };
const count = { field: 'antal', type: 'quantitative' };
const region = (x: number) => ({
  type: 'Feature',
  properties: { namn: `Del ${x}` },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [x, 55],
        [x, 56],
        [x + 1, 56],
        [x + 1, 55],
        [x, 55],
      ],
    ],
  },
});
const regions = { type: 'FeatureCollection', features: [region(12), region(13)] };

/** Each mark, each transform, each way to put views together; all must be drawn, at both widths, without a word. */
const drawn: Readonly<Record<string, Spec>> = {
  arc: { mark: { type: 'arc', innerRadius: 40 }, encoding: { theta: visits, color: named } },
  area: { data: { values: days }, mark: 'area', encoding: { x: day, y: count } },
  bar: bars,
  boxplot: { data: { values: days }, mark: 'boxplot', encoding: { x: count, y: { field: 'tid' } } },
  circle: { ...dots, mark: 'circle' },
  errorband: {
    data: { values: days },
    mark: 'errorband',
    encoding: { x: { ...day, timeUnit: 'day' }, y: count },
  },
  errorbar: {
    data: { values: days },
    mark: 'errorbar',
    encoding: { x: count, y: { field: 'tid' } },
  },
  geoshape: {
    data: { values: regions, format: { property: 'features' } },
    mark: 'geoshape',
    projection: { type: 'mercator' },
    encoding: { color: { field: 'properties.namn', type: 'nominal', title: null } },
  },
  line: {
    data: { values: days },
    mark: 'line',
    encoding: { x: day, y: count, color: { field: 'tid' } },
  },
  point: { ...dots, encoding: { ...dots.encoding, color: named, shape: named, size: loans } },
  rect: {
    data: { values: days },
    mark: 'rect',
    encoding: {
      x: { ...day, timeUnit: 'day' },
      y: { field: 'tid' },
      color: { aggregate: 'mean', ...count },
    },
  },
  rule: { mark: 'rule', encoding: { x: visits, y: named, x2: { datum: 0 } } },
  square: { ...dots, mark: 'square' },
  text: { mark: 'text', encoding: { y: named, text: visits } },
  tick: { mark: 'tick', encoding: { x: visits } },
  trail: { data: { values: days }, mark: 'trail', encoding: { x: day, y: count, size: count } },
  aggregate: {
    data: { values: days },
    transform: [{ aggregate: [{ op: 'mean', field: 'antal', as: 'medel' }], groupby: ['tid'] }],
    mark: 'bar',
    encoding: { y: { field: 'tid' }, x: { field: 'medel', type: 'quantitative' } },
  },
  bin: {
    data: { values: days },
    mark: 'bar',
    encoding: { x: { ...count, bin: true }, y: { aggregate: 'count' } },
  },
  calculate: {
    ...bars,
    transform: [{ calculate: 'datum.a / 1000', as: 'tusen' }],
    encoding: { y: named, x: { field: 'tusen', type: 'quantitative' } },
  },
  density: {
    data: { values: days },
    transform: [{ density: 'antal' }],
    mark: 'area',
    encoding: {
      x: { field: 'value', type: 'quantitative' },
      y: { field: 'density', type: 'quantitative' },
    },
  },
  filter: { ...bars, transform: [{ filter: { field: 'a', gt: 1000 } }] },
  fold: {
    transform: [{ fold: ['a', 'b'] }],
    mark: 'bar',
    encoding: {
      y: named,
      x: { field: 'value', type: 'quantitative', title: null },
      color: { field: 'key' },
    },
  },
  impute: {
    data: { values: days },
    mark: 'line',
    encoding: { x: day, y: { ...count, impute: { value: 0 } }, color: { field: 'tid' } },
  },
  joinaggregate: {
    ...bars,
    transform: [
      { joinaggregate: [{ op: 'sum', field: 'a', as: 'alla' }] },
      { calculate: 'datum.a / datum.alla', as: 'andel' },
    ],
    encoding: { y: named, x: { field: 'andel', type: 'quantitative', axis: { format: '.0%' } } },
  },
  loess: {
    data: { values: days },
    transform: [
      { timeUnit: 'yearmonthdate', field: 'dag', as: 'd' },
      { loess: 'antal', on: 'd' },
    ],
    mark: 'line',
    encoding: { x: { field: 'd', type: 'temporal' }, y: count },
  },
  lookup: {
    data: { values: [{ label: 'Örkelljunga', typ: 'liten' }] },
    transform: [{ lookup: 'label', from: { data: { name: 'rows' }, key: 'label', fields: ['a'] } }],
    ...bars,
  },
  pivot: {
    data: { values: days },
    transform: [{ pivot: 'tid', value: 'antal', groupby: ['dag'] }],
    mark: 'line',
    encoding: { x: day, y: { field: 'morgon', type: 'quantitative' } },
  },
  quantile: {
    data: { values: days },
    transform: [{ quantile: 'antal', step: 0.1 }],
    mark: 'point',
    encoding: {
      x: { field: 'prob', type: 'quantitative' },
      y: { field: 'value', type: 'quantitative' },
    },
  },
  regression: {
    layer: [
      dots,
      {
        transform: [{ regression: 'b', on: 'a' }],
        mark: 'line',
        encoding: { x: visits, y: loans },
      },
    ],
  },
  stack: { mark: 'bar', encoding: { x: { ...visits, stack: 'normalize' }, color: named } },
  window: {
    data: { values: days },
    transform: [
      { window: [{ op: 'sum', field: 'antal', as: 'hittills' }], sort: [{ field: 'dag' }] },
    ],
    mark: 'line',
    encoding: { x: day, y: { field: 'hittills', type: 'quantitative' } },
  },
  'layers-of-one-axis': {
    data: { values: days },
    layer: [
      { mark: 'line', encoding: { x: { ...day, axis: { format: '%d/%m' } }, y: count } },
      { mark: 'point', encoding: { x: day, y: count } },
      { mark: 'rule', encoding: { x: { ...day, timeUnit: 'yearmonth' } } },
    ],
  },
  'heads-of-numbers': {
    data: { values: [2024, 2025].map((år) => ({ år, antal: år / 2 })) },
    mark: 'bar',
    encoding: { x: count, column: { field: 'år', type: 'ordinal' } },
  },
  layer: {
    layer: [
      bars,
      {
        mark: { type: 'text', align: 'left', dx: 3 },
        encoding: { y: named, x: visits, text: visits },
      },
    ],
  },
  column: { ...dots, encoding: { ...dots.encoding, column: { field: 'group' } } },
  row: { ...bars, encoding: { ...bars.encoding, row: { field: 'group' } } },
  facet: { facet: { field: 'label', type: 'nominal' }, columns: 2, spec: dots },
  hconcat: { hconcat: [bars, dots] },
  vconcat: { vconcat: [bars, dots] },
  concat: { columns: 2, concat: [dots, dots, dots] },
  repeat: {
    repeat: { column: ['a', 'b'] },
    spec: {
      mark: 'bar',
      encoding: { x: { field: { repeat: 'column' }, type: 'quantitative' }, y: named },
    },
  },
  params: {
    params: [{ name: 'radie', value: 6 }],
    mark: { type: 'bar', cornerRadiusEnd: { expr: 'radie' } },
    encoding: bars.encoding,
  },
  sequence: {
    data: { sequence: { start: 0, stop: 10, step: 1, as: 'x' } },
    mark: 'point',
    encoding: { x: { field: 'x', type: 'quantitative' } },
  },
  logarithmic: { mark: 'point', encoding: { y: named, x: { ...visits, scale: { type: 'log' } } } },
};

const series = Array.from({ length: 9 }, (_, at) => ({ x: at, serie: `Serie ${at + 1}` }));
const seriesOf = (color: Spec) => ({
  data: { values: series },
  mark: 'point',
  encoding: { x: { field: 'x', type: 'quantitative' }, color: { field: 'serie', ...color } },
});

/** What is told instead of drawn, and a word of the way out. */
const told: Readonly<Record<string, readonly [spec: Spec, words: string]>> = {
  'too-wide': [{ ...bars, width: 900 }, 'Ta bort `width`'],
  'too-tall': [{ ...bars, height: 1200 }, 'mindre `height`'],
  'no-numbers': [{ ...bars, transform: [{ filter: 'false' }] }, 'släpper igenom rader'],
  'times-for-names': [
    { ...dots, encoding: { ...dots.encoding, row: { field: 'a', type: 'temporal' } } },
    'type: ordinal',
  ],
  'no-vega-lite': [{ marke: 'bar' }, 'vega.github.io/editor'],
  'more-series-than-colours': [seriesOf({}), '”Serie 1” och ”Serie 9”'],
};

/** Drawn beside these, for what is special about them. */
const special: Readonly<Record<string, Spec>> = {
  alphabet: { mark: 'bar', encoding: { y: { ...named, sort: 'ascending' }, x: visits } },
  'many-without-legend': seriesOf({ legend: null }),
};

let figures: ReadonlyMap<string, Figure>;
const faults: FigureFault[] = [];

// All at once: each turn starts a process of its own.
beforeAll(async () => {
  const refused = Object.entries(told).map(([id, [spec]]): [string, Spec] => [id, spec]);
  const specs = [...Object.entries(drawn), ...Object.entries(special), ...refused].map(
    ([id, spec]) => Object.assign(vegaLiteSpec(spec, table), { id }),
  );
  figures = await drawFigures(specs, readTestTheme(), (fault) => faults.push(fault));
}, 120_000);

const svgOf = (name: string) => figures.get(name)?.drawings?.page.svg ?? '';
const wordsOf = (name: string) => svgOf(name).replaceAll(/<[^>]+>/gu, '|');
const faultsOf = (name: string) => faults.filter(({ spec }) => spec.id === name);

test.each([...Object.keys(drawn), ...Object.keys(special)])('%s is drawn', (name) => {
  expect(faultsOf(name).map(({ text }) => text.sv)).toEqual([]);
  expect(figures.has(name)).toBe(true);
});

test.each(Object.keys(told))('%s is told with the way out', (name) => {
  expect(figures.has(name)).toBe(false);
  const found = faultsOf(name).map(({ text, help }) => `${text.sv} → ${help?.sv ?? ''}`);
  expect(found.join('\n')).toContain(told[name]?.[1]);
});

describe('what the spec says nothing of', () => {
  test('names beside an axis are broken, and stand in the order of the data', () => {
    expect(wordsOf('bar')).toMatch(
      /Åstorps bibliotek\|+Ängelholms kommun\|+Kultur- och fritidsförvaltningens\|+simhallar\|+Örkel/u,
    );
  });

  test('the alphabet that is asked for is the language’s', () => {
    expect(wordsOf('alphabet')).toMatch(/Kultur-.*Åstorps.*Ängelholms.*Örkelljunga/u);
  });

  test('times, numbers and shares are those of the language', () => {
    expect(svgOf('area')).toContain('>5 jan<');
    expect(svgOf('bar')).toMatch(/>\d+\u00a0000</u);
    expect(svgOf('joinaggregate')).toMatch(/>20\u00a0%</u);
    expect(svgOf('joinaggregate')).not.toContain('20%');
  });

  test('columns are called by their labels', () => {
    expect(svgOf('fold')).toContain('>Besök<');
    expect(svgOf('point')).toContain('>Lån<');
    expect(svgOf('fold')).not.toMatch(/>(?:a|b|key)</u);
  });
});
