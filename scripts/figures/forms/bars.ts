import { roles } from '../../model/figure.ts';
import type { Palette } from '../../model/theme.ts';
import { textWeights } from '../theme.ts';
import type { View } from './form.ts';
import { besideMark } from './row-axis.ts';
import type { Datum } from './tidy.ts';

export interface BarPlace {
  /** Of a bar, and from the middle of its row: CSS px. */
  height: number;
  offset: number;
  /** Of the scale that all bars share, in the table's unit. */
  domain: readonly [number, number];
  /** Room beyond both ends of the scale, in CSS px. */
  padding?: number;
}

/** How far a number's mark reaches from nought. */
export function endOf({ value, high = 0 }: Datum): number {
  return value ?? high;
}

const end = 'isValid(datum.value) ? datum.value : isValid(datum.high) ? datum.high : 0';

/** Of shares twenties from 60 up: bars of different figures stay comparable, and no bar looks like all. */
export function barDomain(ends: readonly number[], unit: string): [number, number] {
  const least = Math.min(0, ...ends);
  const most = Math.max(0, ...ends);
  if (unit !== 'procent' || least < 0) return [least, most];
  return [0, Math.max(60, Math.ceil(most / 20) * 20)];
}

/** Room for the numbers beside their bars, in CSS px: beyond the right edge, and where some are negative at both ends within. */
export function plotWith(
  room: number,
  { width, domain }: { width: number; domain: readonly [number, number] },
): { width: number; padding: number } {
  return domain[0] < 0 ? { width, padding: room } : { width: width - room, padding: 0 };
}

/** What a column or row means, as a colour of the theme. */
export function roleColour(palette: Palette): View {
  const range = roles.map((role) => palette[role]);
  return { field: 'role', type: 'nominal', scale: { domain: roles, range }, legend: null };
}

/** A field on the scale that all bars share; the numbers are printed, so it has no axis. `padding` is in CSS px, at both ends. */
export function quantity(field: string, domain: readonly [number, number], padding = 0): View {
  const scale = { domain, nice: false, ...(padding > 0 && { padding }) };
  return { field, type: 'quantitative', scale, axis: null };
}

/** Bars from nought to their number, coloured by what their column or row means; of answers whose words are lost, none. */
export function bars({ height, offset, domain, padding }: BarPlace, palette: Palette): View {
  return {
    transform: [{ filter: "isValid(datum.value) && datum.apart !== 'lost'" }],
    mark: { type: 'bar', height, yOffset: offset },
    encoding: {
      x: quantity('value', domain, padding),
      color: roleColour(palette),
      stroke: neutralEdge(palette),
    },
  };
}

/** Light fills get an edge, since the fill alone does not stand out from the ground. */
export function neutralEdge(palette: Palette): View {
  return {
    condition: { test: "datum.role === 'neutral'", value: palette.neutralEdge },
    value: null,
  };
}

/** The number at the end of its bar, on the far side from nought; `more` are channels beside. */
export function valuesBeside({ offset, domain, padding }: BarPlace, more: View = {}): View {
  return {
    transform: [{ calculate: end, as: 'end' }],
    mark: {
      type: 'text',
      fontWeight: textWeights.medium,
      yOffset: offset,
      align: { expr: "datum.end < 0 ? 'right' : 'left'" },
      dx: { expr: `datum.end < 0 ? ${-besideMark} : ${besideMark}` },
    },
    encoding: { x: quantity('end', domain, padding), text: { field: 'text' }, ...more },
  };
}

/** Bars of answers whose words are lost: it is known how many gave them, but not what they say. */
export function lostAnswers(place: BarPlace, palette: Palette): View[] {
  return hatched(place, { from: nought, to: 'value' }, "datum.apart === 'lost'", palette.plain);
}

/** Where a number that cannot be read may be: hatched from the least to the greatest. */
export function unknownSpans(place: BarPlace, palette: Palette): View[] {
  return hatched(place, { from: 'low', to: 'high' }, 'isValid(datum.high)', palette.neutralEdge);
}

/** The field of bars that begin at nought. */
const nought = 'nought';
/** Stripes of a hatched span and what is between them, in CSS px. */
const stripes = [1, 5] as const;

/** A dashed outline with stripes, since what is unknown must not look like a number. The stripes are one line as thick as a bar, dashed. */
export function hatched(
  { height, offset, domain, padding }: BarPlace,
  { from, to }: { from: string; to: string },
  filter: string,
  colour: string,
): View[] {
  const span = {
    transform: [{ filter }, ...(from === nought ? [{ calculate: '0', as: nought }] : [])],
    encoding: { x: quantity(from, domain, padding), x2: { field: to } },
  };
  const place = { yOffset: offset, x2Offset: -2 };
  const outline = { filled: false, stroke: colour, strokeDash: [3, 2.5] };
  const inside = { strokeWidth: height, strokeDash: stripes, color: colour };
  return [
    { ...span, mark: { type: 'bar', height, ...place, ...outline } },
    { ...span, mark: { type: 'rule', clip: true, ...place, ...inside } },
  ];
}
