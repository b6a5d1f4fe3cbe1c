import type { Palette } from '../../model/theme.ts';
import type { BarPlace } from './bars.ts';
import { numberPlace } from './dot-numbers.ts';
import type { View } from './form.ts';
import { quantity } from './scale.ts';
import { valueText } from './value-labels.ts';

/** A thin line from the least to the greatest of each row. */
export function rowRanges({ offset, domain, padding }: BarPlace, palette: Palette): View {
  const ends = [
    { op: 'min', field: 'value', as: 'least' },
    { op: 'max', field: 'value', as: 'most' },
  ];
  return {
    transform: [{ filter: 'isValid(datum.value)' }, { aggregate: ends, groupby: ['label'] }],
    mark: { type: 'rule', strokeWidth: 2, color: palette.rule, yOffset: offset },
    encoding: { x: quantity('least', domain, padding), x2: { field: 'most' } },
  };
}

/** Where the number of a dot is moved from: the dot, or the end of what an unknown number may be. */
const end =
  "isValid(datum.value) ? datum.value : !isValid(datum.high) ? 0 : datum.side === 'left' ? datum.low : datum.high";

/** The numbers on their sides of the dots. */
export function dotNumbers({ offset, domain, padding }: BarPlace): View {
  return {
    transform: [{ calculate: end, as: 'end' }],
    mark: {
      ...valueText,
      yOffset: offset,
      align: bySide("'left'", "'right'", "'center'"),
      dx: bySide(String(numberPlace.beside), String(-numberPlace.beside), '0'),
      dy: bySide('0', '0', String(-numberPlace.above)),
    },
    encoding: { x: quantity('end', domain, padding), text: { field: 'text' } },
  };
}

function bySide(right: string, left: string, above: string) {
  return { expr: `datum.side === 'right' ? ${right} : datum.side === 'left' ? ${left} : ${above}` };
}
