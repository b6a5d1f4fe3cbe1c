import { textWeights } from '../theme.ts';
import type { FormContext, View } from './form.ts';
import { valueStyle } from './row-axis.ts';

/** From a mark to the text beside it, in CSS px. */
const besideMark = 6;

/** The mark of a printed number. */
export const valueText = { type: 'text', fontWeight: textWeights.medium } as const;

/** A printed number beside the end of its mark: to the left of it where `isLeft`, a test on `datum`, holds; `yOffset` in CSS px. */
export function textBeside(isLeft: string, yOffset: number): View {
  return {
    ...valueText,
    yOffset,
    align: { expr: `${isLeft} ? 'right' : 'left'` },
    dx: { expr: `${isLeft} ? ${-besideMark} : ${besideMark}` },
  };
}

/** Printed numbers over their columns on the y channel `y`, and under those that go down. */
export function numbersOver(y: View): View {
  return {
    transform: [{ calculate: 'isValid(datum.value) ? datum.value : 0', as: 'end' }],
    mark: {
      ...valueText,
      baseline: { expr: "datum.end < 0 ? 'top' : 'bottom'" },
      dy: { expr: 'datum.end < 0 ? 4 : -4' },
    },
    encoding: { y: { ...y, field: 'end', axis: null }, text: { field: 'text' } },
  };
}

/** Room for the widest of some printed numbers beyond the end of a mark, in CSS px. */
export function roomFor(
  values: readonly { text: string }[],
  context: Pick<FormContext, 'measure'>,
): number {
  return Math.ceil(widestOf(values, context)) + besideMark;
}

/** The width of the widest of some printed numbers, in CSS px. */
export function widestOf(
  values: readonly { text: string }[],
  { measure }: Pick<FormContext, 'measure'>,
): number {
  return Math.max(0, ...values.map(({ text }) => measure(text, valueStyle)));
}
