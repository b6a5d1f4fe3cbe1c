import type { Palette } from '../../model/theme.ts';
import type { View } from '../forms/form.ts';
import { colourOn } from '../forms/levels.ts';
import { lineHeight } from '../forms/row-axis.ts';
import { textWeights } from '../theme.ts';
import { type MapKey, shades } from './key.ts';
import type { Edge } from './label-place.ts';
import type { Plane } from './plane.ts';

/** Of borders, and of one that stands out: CSS px. */
const borders = { usual: 1, highlighted: 2.5 } as const;

/** Regions with a number, in the shade of its class. */
export function regions(limits: readonly number[], key: MapKey, palette: Palette): View {
  const range = shadesOf(limits, palette);
  const legend = key.classes;
  const isOne = limits.length === 0;
  // Light borders between dark regions, dark ones around the lightest. By the same scale, so that the key has a symbol for each class
  // and not one strip of colours.
  const edges = range.map((_, at) => (at === 0 ? palette.neutralEdge : palette.neutral));
  return {
    transform: [{ filter: 'isValid(datum.value)' }],
    mark: { type: 'geoshape', strokeWidth: borders.usual },
    encoding: {
      fill: isOne ? { value: palette.plain } : { ...valueBy(limits, range), legend },
      stroke: isOne ? { value: palette.neutral } : { ...valueBy(limits, edges), legend },
    },
  };
}

function shadesOf(limits: readonly number[], palette: Palette): string[] {
  return shades.slice(0, limits.length + 1).map((role) => palette[role]);
}

function valueBy(domain: readonly number[], range: readonly string[]): View {
  return { field: 'value', type: 'quantitative', scale: { type: 'threshold', domain, range } };
}

/** Regions without a number: a dashed border, and no colour. */
export function without({ noValue }: MapKey, palette: Palette): View {
  const { label } = noValue;
  const scale = { domain: [label], range: [palette.neutralEdge] };
  return {
    transform: [
      { filter: '!isValid(datum.value)' },
      { calculate: JSON.stringify(label), as: 'class' },
    ],
    mark: { type: 'geoshape', filled: false, strokeWidth: borders.usual, strokeDash: [3, 2.5] },
    encoding: { stroke: { field: 'class', type: 'nominal', scale, legend: noValue.legend } },
  };
}

/** Lines over them, in the units of the file. */
export function hatching(lines: readonly Edge[], { from }: Plane, palette: Palette): View[] {
  if (lines.length === 0) return [];
  const coordinates = lines.map((line) =>
    line.map((point) => from(point).map((each) => Number(each.toPrecision(7)))),
  );
  const geometry = { type: 'MultiLineString', coordinates };
  return [
    {
      data: { values: [{ type: 'Feature', properties: {}, geometry }] },
      mark: { type: 'geoshape', filled: false, stroke: palette.neutralEdge, strokeWidth: 1 },
    },
  ];
}

/** A heavier border around regions that stand out. */
export function highlights(highlight: readonly string[], palette: Palette): View[] {
  if (highlight.length === 0) return [];
  return [
    {
      transform: [{ filter: 'datum.highlight' }],
      mark: {
        type: 'geoshape',
        filled: false,
        stroke: palette.ink,
        strokeWidth: borders.highlighted,
      },
    },
  ];
}

/** Names and numbers, where they fit. */
export function texts(limits: readonly number[], palette: Palette): View[] {
  const range = shades.slice(0, limits.length + 1).map((role) => palette[colourOn(role)]);
  const onShade =
    limits.length === 0 ? { value: palette.onPlain } : { ...valueBy(limits, range), legend: null };
  return [
    textLayer('isValid(datum.value)', onShade),
    textLayer('!isValid(datum.value)', { value: palette.ink }),
  ];
}

function textLayer(filter: string, color: View): View {
  const further = "(length(split(datum.text, '\\n')) - 1)";
  return {
    transform: [{ filter: `isValid(datum.longitude) && ${filter}` }],
    mark: {
      type: 'text',
      fontWeight: textWeights.medium,
      dy: { expr: `${-lineHeight / 2} * ${further}` },
    },
    encoding: {
      longitude: { field: 'longitude', type: 'quantitative' },
      latitude: { field: 'latitude', type: 'quantitative' },
      text: { field: 'text' },
      color,
    },
  };
}
