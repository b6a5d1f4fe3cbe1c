import type { ColourRole } from '../../model/theme.ts';
import { formatNumber } from '../format.ts';
import type { FormContext, View } from '../forms/form.ts';
import { entryWidth, keyOfLabels } from '../forms/levels.ts';
import { figureTermsOf } from '../terms.ts';

/** From the least to the greatest; they differ in lightness on light and on dark ground. */
export const shades: readonly ColourRole[] = ['neutral', 'positiveWeak', 'plain', 'positiveStrong'];

/** The keys of the classes and of what has no value; `null` where they are not needed. */
export interface MapKey {
  classes: View | null;
  noValue: { label: string; legend: View | null };
  /** What they take beside the map, in CSS px. */
  beside: number;
}

/** CSS px from the map to a key beside it. */
const beside = 24;
/** Between two keys, in CSS px. */
const apart = 12;

/** Beside the map where that leaves room for it, else above. */
export function classKey(
  limits: readonly number[],
  hasGaps: boolean,
  mapWidth: number,
  context: FormContext,
): MapKey {
  const { lang, width } = context;
  const label = figureTermsOf(lang).noValue;
  const labels = labelsOf(limits, lang);
  const widest = Math.max(...[...labels, label].map((each) => entryWidth(each, context)));
  const isBeside = mapWidth + beside + widest <= width;
  const place = isBeside ? { orient: 'right', columns: 1, offset: beside } : {};
  // Above it the two stand beside each other.
  const taken = hasGaps ? entryWidth(label, context) + apart : 0;
  const keyOf = (entries: readonly string[], room = width) => ({
    ...keyOfLabels(entries, { ...context, width: room }),
    ...place,
  });
  return {
    classes: limits.length === 0 ? null : { ...keyOf(labels, width - taken), format: ',~f' },
    beside: isBeside && (hasGaps || limits.length > 0) ? beside + Math.ceil(widest) : 0,
    noValue: { label, legend: hasGaps ? { ...keyOf([label]), symbolDash: [3, 2.5] } : null },
  };
}

/** As Vega prints them, with the numbers of the language. */
function labelsOf(limits: readonly number[], lang: string): string[] {
  const numbers = limits.map((limit) => formatNumber(limit, lang));
  const [first = ''] = numbers;
  const between = numbers.slice(1).map((to, at) => `${numbers[at] ?? ''} – ${to}`);
  return [`< ${first}`, ...between, `≥ ${numbers.at(-1) ?? ''}`];
}
