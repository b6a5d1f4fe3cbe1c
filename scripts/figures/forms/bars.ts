import { roles } from '../../model/figure.ts';
import type { Palette } from '../../model/theme.ts';
import type { View } from './form.ts';
import { type Domain, quantity } from './scale.ts';
import { textBeside } from './value-labels.ts';

export interface BarPlace {
  /** Of a bar, and from the middle of its row: CSS px. */
  height: number;
  offset: number;
  /** Of the scale that all bars share, in the table's unit. */
  domain: Domain;
  /** Room beyond both ends of the scale, in CSS px. */
  padding?: number;
}

const end = 'isValid(datum.value) ? datum.value : isValid(datum.high) ? datum.high : 0';

/** What a column or row means, as a colour of the theme. */
function roleColour(palette: Palette): View {
  const range = roles.map((role) => palette[role]);
  return { field: 'role', type: 'nominal', scale: { domain: roles, range }, legend: null };
}

/** Bars with their numbers; what is not known of them is hatched. */
export function barsWithNumbers(place: BarPlace, palette: Palette): View[] {
  return [
    bars(place, palette),
    ...unknownSpans(place, palette),
    ...lostAnswers(place, palette),
    valuesBeside(place),
  ];
}

/** Bars from nought to their number, coloured by what their column or row means; of answers whose words are lost, none. */
function bars({ height, offset, domain, padding }: BarPlace, palette: Palette): View {
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
    mark: textBeside('datum.end < 0', offset),
    encoding: { x: quantity('end', domain, padding), text: { field: 'text' }, ...more },
  };
}

/** Bars of answers whose words are lost: it is known how many gave them, but not what they say. */
function lostAnswers(place: BarPlace, palette: Palette): View[] {
  return hatched(place, { from: nought, to: 'value' }, "datum.apart === 'lost'", palette.plain);
}

/** Where a number that cannot be read may be: hatched from the least to the greatest; `more` are channels beside. */
export function unknownSpans(place: BarPlace, palette: Palette, more: View = {}): View[] {
  const ends = { from: 'low', to: 'high', more };
  return hatched(place, ends, 'isValid(datum.high)', palette.neutralEdge);
}

/** The field of bars that begin at nought. */
const nought = 'nought';
/** Stripes of a hatched span and what is between them, in CSS px. */
const stripes = [1, 5] as const;

/** A dashed outline with stripes, since what is unknown must not look like a number. The stripes are one line as thick as a bar, dashed. */
export function hatched(
  { height, offset, domain, padding }: BarPlace,
  { from, to, more }: { from: string; to: string; more?: View },
  filter: string,
  colour: string,
): View[] {
  const span = {
    transform: [{ filter }, ...(from === nought ? [{ calculate: '0', as: nought }] : [])],
    encoding: { x: quantity(from, domain, padding), x2: { field: to }, ...more },
  };
  const place = { yOffset: offset, x2Offset: -2 };
  const outline = { filled: false, stroke: colour, strokeDash: [3, 2.5] };
  const inside = { strokeWidth: height, strokeDash: stripes, color: colour };
  return [
    { ...span, mark: { type: 'bar', height, ...place, ...outline } },
    { ...span, mark: { type: 'rule', clip: true, ...place, ...inside } },
  ];
}
